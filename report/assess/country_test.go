package assess

import (
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// contents lists the ids of what was selected for a report, kind by kind.
func contents(f *finding.Findings) []string {
	var list []string
	add := func(kind, id string) { list = append(list, kind+" "+id) }
	for _, m := range f.Mandates {
		add("mandate", m.ID)
	}
	for _, c := range f.Contrast {
		for _, m := range c.Mandates {
			add(c.Country.ID, m.ID)
		}
	}
	for _, d := range f.Duties {
		add("duty", d.ID)
	}
	for _, b := range f.Blocks {
		add("block", b.ID)
	}
	for _, e := range f.Events {
		add("event", e.ID)
	}
	for _, c := range f.Ledger {
		add("ledger", c.ID)
	}
	return list
}

// fill gives two countries thirty mandates, duties, blocks and events of few kinds and days.
func fill(facts *fact.Facts) {
	days := []fact.Date{on("2025"), on("2025-01"), on("2025-01-01"), on("2025-06"), on("2024-05-05")}
	for i := range 30 {
		id, day := fmt.Sprintf("id%02d", i), days[i%len(days)]
		c := facts.Countries[i%2]
		c.Mandates = append(c.Mandates, fact.Mandate{ID: id, Kind: fact.MandateKinds[i%3], Since: day})
		c.Duties = append(c.Duties, fact.Duty{ID: id, Kind: fact.DutyKinds[i%3], Since: day})
		c.Blocks = append(c.Blocks, fact.Block{ID: id, Since: day})
		facts.Events = append(facts.Events, &fact.Event{ID: id, Date: day, Country: "ru"})
	}
}

// TestSorted: kind by kind, the oldest first; of equally old ones the less precise date first, then the id. In the
// timeline a month stands behind its days.
func TestSorted(t *testing.T) {
	facts, def := tiny()
	fill(facts)
	f := assessed(t, facts, def)
	first := func(n int, list []string) []string { return list[:n] }
	all := contents(f)
	of := func(kind string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s[:len(kind)] != kind })
	}
	for _, c := range []struct{ got, want []string }{
		{first(3, of("mandate")), []string{"mandate id09", "mandate id15", "mandate id21"}},
		{first(3, of("duty")), []string{"duty id09", "duty id15", "duty id21"}},
		{first(5, of("block")), []string{"block id09", "block id19", "block id29", "block id05", "block id15"}},
		{first(8, of("event")), []string{"event id04", "event id09", "event id14", "event id19", "event id24", "event id29", "event id02", "event id07"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestTimelineOfMonths: a month stands behind its days, and what goes on for longer behind what does not.
func TestTimelineOfMonths(t *testing.T) {
	facts, def := tiny()
	for _, d := range [][2]string{{"2026-05", "2026-06"}, {"2025-11", ""}, {"2026-05", ""}, {"2025-11-30", ""}, {"2025", ""}, {"2025-11-05", "2026-01"}} {
		facts.Events = append(facts.Events, &fact.Event{ID: d[0] + " " + d[1], Date: on(d[0]), Until: on(d[1]), Country: "ru"})
	}
	want := []string{"event 2025-11-05 2026-01", "event 2025-11-30 ", "event 2025-11 ", "event 2025 ", "event 2026-05 ", "event 2026-05 2026-06"}
	if got := contents(assessed(t, facts, def)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBegun selects as of several days: only what had begun by then.
func TestBegun(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	for _, day := range []string{"2025-01-10", "2025-02-10"} {
		for _, c := range facts.Countries {
			c.Mandates = append(c.Mandates,
				fact.Mandate{ID: "m" + day[5:7], Kind: fact.Promotion, Since: on(day), AsOf: on("2026")},
				fact.Mandate{ID: "n" + day[5:7], Kind: fact.RivalsBarred, AsOf: on(day)})
			c.Duties = append(c.Duties, fact.Duty{ID: "d" + day[5:7], Kind: fact.DutyOther, Since: on(day)})
			c.Blocks = append(c.Blocks, fact.Block{ID: "b" + day[5:7], Since: on(day)})
		}
		facts.Events = append(facts.Events, &fact.Event{ID: "e" + day[5:7], Country: "ru", Date: on(day)})
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: "l" + day[5:7], Verdict: fact.VerdictRefuted, AsOf: on(day)})
	}
	january := []string{"mandate m01", "mandate n01", "cn m01", "cn n01", "duty d01", "block b01", "event e01", "ledger l01"}
	for day, want := range map[string][]string{
		"2025-01-09": nil, "2025-01-10": january, "2025-02": january,
		"2025-02-10": {"mandate m01", "mandate m02", "mandate n01", "mandate n02", "cn m01", "cn m02", "cn n01", "cn n02",
			"duty d01", "duty d02", "block b01", "block b02", "event e01", "event e02", "ledger l01", "ledger l02"},
	} {
		def.AsOf = on(day)
		if got := contents(assessed(t, facts, def)); !slices.Equal(got, want) {
			t.Errorf("as of %s: got %q, want %q", day, got, want)
		}
	}
}

// TestSubject selects what concerns the report's country and messengers, and groups the ledger by verdict.
func TestSubject(t *testing.T) {
	facts, def := tiny()
	def.Messengers = []string{"beta"}
	facts.Events = []*fact.Event{
		{ID: "here", Country: "ru"}, {ID: "there", Country: "cn"}, {ID: "ours", Country: "cn", Messengers: []string{"alfa", "beta"}},
		{ID: "others", Messengers: []string{"alfa"}}, {ID: "nobody"},
	}
	ledger := func(verdict fact.Verdict, id, country string, about ...string) {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: id, Country: country, About: about, Verdict: verdict})
	}
	ledger(fact.VerdictSupported, "nobody", "")
	ledger(fact.VerdictUnsupported, "here", "ru")
	ledger(fact.VerdictDisputed, "there", "cn")
	ledger(fact.VerdictRefuted, "ours", "", "beta")
	ledger(fact.VerdictDisputed, "ours there", "cn", "beta")
	ledger(fact.VerdictDisputed, "others here", "ru", "alfa")
	want := []string{"event here", "ledger ours", "ledger here", "ledger nobody"}
	if got := contents(assessed(t, facts, def)); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	def.Contrast = []string{"cn"}
	if got := contents(assessed(t, facts, def)); !slices.Contains(got, "event ours") || slices.Contains(got, "event there") {
		t.Errorf("beside China: got %q, want what happened to one of the messengers there", got)
	}
}

package compose_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/fact"
)

// TestAsOf makes a report as of several days: only what had begun by then is in it.
func TestAsOf(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	date := func(s string) (since, asOf fact.Date) { return on(s), on(s) }
	for _, day := range []string{"2025-01-10", "2025-02-10"} {
		since, asOf := date(day)
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, &fact.Claim{Attribute: "encryption",
			Value: map[string]string{"2025-01-10": "none", "2025-02-10": "always"}[day], Status: fact.Confirmed, Since: since, AsOf: asOf})
		for _, c := range facts.Countries {
			c.Mandates = append(c.Mandates,
				fact.Mandate{ID: "m" + day, Title: same("mandate " + day), Kind: fact.Promotion, Force: fact.DeJure, Since: since, AsOf: on("2026")},
				fact.Mandate{ID: "n" + day, Title: same("seen " + day), Kind: fact.RivalsBarred, Force: fact.DeJure, AsOf: asOf})
			c.Duties = append(c.Duties, fact.Duty{ID: "d" + day, Kind: fact.DutyOther, Title: same("duty " + day), Since: since})
			c.Blocks = append(c.Blocks, fact.Block{ID: "b" + day, Service: same("block " + day), Extent: "slowed", Since: since})
		}
		facts.Events = append(facts.Events, &fact.Event{ID: "e" + day, Title: same("event " + day), Country: "ru", Date: since})
		facts.Ledger = append(facts.Ledger,
			&fact.LedgerClaim{ID: "l" + day, Claim: same("claim " + day), Verdict: fact.VerdictRefuted, AsOf: asOf},
			&fact.LedgerClaim{ID: "s" + day, Claim: same("true " + day), Verdict: fact.VerdictSupported, AsOf: asOf})
	}
	for _, c := range []struct {
		day  string
		want []string
	}{
		{"2025-01-09", []string{"? unknown"}},
		{"2025-01-10", []string{"✗ none · confirmed", "mandate 2025-01-10", "seen 2025-01-10", "China mandate 2025-01-10", "China seen 2025-01-10",
			"duty 2025-01-10", "block 2025-01-10", "event 2025-01-10", "claim 2025-01-10", "true 2025-01-10"}},
		{"2025-02", []string{"✗ none · confirmed", "mandate 2025-01-10", "seen 2025-01-10", "China mandate 2025-01-10", "China seen 2025-01-10",
			"duty 2025-01-10", "block 2025-01-10", "event 2025-01-10", "claim 2025-01-10", "true 2025-01-10"}},
		{"2025-02-10", []string{"✓ always · confirmed", "mandate 2025-01-10", "mandate 2025-02-10", "seen 2025-01-10", "seen 2025-02-10",
			"China mandate 2025-01-10", "China mandate 2025-02-10", "China seen 2025-01-10", "China seen 2025-02-10",
			"duty 2025-01-10", "duty 2025-02-10", "block 2025-01-10", "block 2025-02-10",
			"event 2025-01-10", "event 2025-02-10", "claim 2025-01-10", "claim 2025-02-10", "true 2025-01-10", "true 2025-02-10"}},
	} {
		def.AsOf = on(c.day)
		if got := contents(t, compiled(t, facts, def, "en")); !slices.Equal(got, c.want) {
			t.Errorf("as of %s: got %q, want %q", c.day, got, c.want)
		}
	}
}

// contents lists what was selected for a report.
func contents(t *testing.T, r *report.Report) []string {
	list := []string{told(cellOf(t, r, "encryption"))}
	for _, m := range r.Mandates {
		list = append(list, m.Title)
	}
	for _, c := range r.Contrast {
		if len(c.Entries) == 0 {
			list = append(list, "an empty table about "+c.Country)
		}
		for _, m := range c.Entries {
			list = append(list, c.Country+" "+m.Title)
		}
	}
	for _, d := range r.Duties {
		list = append(list, d.Title)
	}
	for _, b := range r.Blocks {
		list = append(list, b.Service)
	}
	for _, m := range r.Timeline {
		list = append(list, m.Title)
	}
	for _, g := range r.Claims {
		if len(g.Claims) == 0 {
			list = append(list, "an empty list "+g.Verdict)
		}
		for _, c := range g.Claims {
			list = append(list, c.Claim)
		}
	}
	return list
}

// TestSubject selects what concerns the report's country and messengers.
func TestSubject(t *testing.T) {
	facts, def := tiny()
	def.Messengers = []string{"beta"}
	facts.Events = []*fact.Event{
		{ID: "here", Title: same("here"), Country: "ru"}, {ID: "there", Title: same("there"), Country: "cn"},
		{ID: "ours", Title: same("ours abroad"), Country: "cn", Messengers: []string{"alfa", "beta"}},
		{ID: "others", Title: same("others"), Messengers: []string{"alfa"}}, {ID: "nobody", Title: same("nobody")},
	}
	ledger := func(id, country string, about ...string) *fact.LedgerClaim {
		return &fact.LedgerClaim{ID: id, Claim: same(id), Country: country, About: about, Verdict: fact.VerdictUnsupported, AsOf: on("2026")}
	}
	facts.Ledger = []*fact.LedgerClaim{
		ledger("about nobody", ""), ledger("about here", "ru"), ledger("about there", "cn"),
		ledger("about ours", "", "beta"), ledger("about ours there", "cn", "beta"), ledger("about others here", "ru", "alfa"),
	}
	want := []string{"? unknown", "here", "ours abroad", "about nobody", "about here", "about ours", "about ours there"}
	if got := contents(t, compiled(t, facts, def, "en")); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestVerdicts groups the ledger by verdict, in the order in which verdicts are printed.
func TestVerdicts(t *testing.T) {
	facts, def := tiny()
	for i, v := range []fact.Verdict{fact.VerdictUnsupported, fact.VerdictSupported, fact.VerdictDisputed, fact.VerdictRefuted, fact.VerdictDisputed, fact.VerdictSupported} {
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{Claim: same(fmt.Sprint("claim ", i)), Verdict: v, SaidBy: []string{"paper"},
			Finding: same("Found."), Sources: []string{"maker"}, OtherSide: []fact.Side{{Who: same("X"), Says: same("Y.")}}})
	}
	r := compiled(t, facts, def, "en")
	var got []string
	for _, g := range r.Claims {
		for _, c := range g.Claims {
			got = append(got, g.Verdict+": "+c.Claim)
			if c.Finding != "Found." || c.SaidBy[0].Sources[0] != "paper" || c.Sources[0] != "maker" || len(c.Voices) != 1 {
				t.Errorf("got %+v", c)
			}
		}
	}
	if want := []string{"Disputed: claim 2", "Disputed: claim 4", "Refuted: claim 3", "Unsupported: claim 0", "Supported: claim 1", "Supported: claim 5"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOrder sorts what was found, wherever it stands in the facts. Only the ledger keeps its order: an editor chose it.
func TestOrder(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	def.Verdict = []string{"use", "encryption"}
	days := []fact.Date{on("2025"), on("2025-01"), on("2025-01-01"), on("2025-06"), on("2024-05-05")}
	for i := range 30 {
		id, day := fmt.Sprintf("id%02d", i), days[i%len(days)]
		c := facts.Countries[i%2]
		c.Mandates = append(c.Mandates, fact.Mandate{ID: id, Title: same(id), Kind: fact.MandateKinds[i%3], Force: fact.Forces[i%4], Since: day})
		c.Duties = append(c.Duties, fact.Duty{ID: id, Title: same(id), Kind: fact.DutyKinds[i%3], Since: day})
		c.Blocks = append(c.Blocks, fact.Block{ID: id, Service: same([]string{"Y", "X"}[i/4%2]), Method: same(id), Messenger: []string{"", "beta", "alfa", "gamma"}[i%4], Extent: "slowed", Since: day})
		facts.Events = append(facts.Events, &fact.Event{ID: id, Title: same(id), Date: day, Country: "ru"})
		facts.Messengers[i%2].Claims = append(facts.Messengers[i%2].Claims, &fact.Claim{Attribute: "use", Country: "ru",
			Population: []string{"", "pupils", "teachers"}[i%3], Value: []string{"urged", "free", "ordered"}[i/2%3], Status: fact.Confirmed,
			Since: fact.Date{Year: 2020, Month: 1 + i%12, Day: 1 + i/12}, AsOf: on("2026")})
	}
	want := compiled(t, facts, def, "en")
	checkSorted(t, want)
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		mix(r, facts.Attributes)
		mix(r, facts.Populations)
		mix(r, facts.Messengers)
		mix(r, facts.Countries)
		mix(r, facts.Events)
		for _, m := range facts.Messengers {
			mix(r, m.Claims)
		}
		for _, c := range facts.Countries {
			mix(r, c.Mandates)
			mix(r, c.Duties)
			mix(r, c.Blocks)
		}
		if got := compiled(t, facts, def, "en"); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: the order of the facts changed the report:\n%q\n%q", seed, contents(t, got), contents(t, want))
		}
	}
}

// TestTimelineOfMonths: a month stands behind its days, and what goes on for longer behind what does not.
func TestTimelineOfMonths(t *testing.T) {
	facts, def := tiny()
	for i, d := range [][2]string{{"2026-05", "2026-06"}, {"2025-11", ""}, {"2026-05", ""}, {"2025-11-30", ""}, {"2025", ""}, {"2025-11-05", "2026-01"}} {
		facts.Events = append(facts.Events, &fact.Event{ID: fmt.Sprint("e", i), Title: same("x"), Date: on(d[0]), Country: "ru"})
		if d[1] != "" {
			facts.Events[i].Until = on(d[1])
		}
	}
	var got []string
	for _, m := range compiled(t, facts, def, "en").Timeline {
		got = append(got, m.When)
	}
	want := []string{"5 November 2025 – January 2026", "30 November 2025", "November 2025", "2025", "May 2026", "May 2026 – June 2026"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func mix[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
}

// checkSorted names the first lines of each list as a reader expects them.
func checkSorted(t *testing.T, r *report.Report) {
	t.Helper()
	for _, c := range []struct {
		what      string
		got, want []string
	}{
		// The oldest first; among equally old ones the less precise date (in the timeline behind its days), then the id.
		{"timeline", titles(r.Timeline, func(m report.Moment) string { return m.When + " " + m.Title }, 8), []string{
			"5 May 2024 id04", "5 May 2024 id09", "5 May 2024 id14", "5 May 2024 id19", "5 May 2024 id24", "5 May 2024 id29",
			"1 January 2025 id02", "1 January 2025 id07"}},
		{"mandates", titles(r.Mandates, func(m report.Entry) string { return m.Kind + " " + m.When + " " + m.Title }, 3), []string{
			"Pre-installation since 5 May 2024 id09", "Pre-installation since 2025 id15", "Pre-installation since January 2025 id21"}},
		{"duties", titles(r.Duties, func(d report.Entry) string { return d.Kind + " " + d.When + " " + d.Title }, 3), []string{
			"Data localisation since 5 May 2024 id09", "Data localisation since 2025 id15", "Data localisation since January 2025 id21"}},
		// Messengers of the report first, here beta; then others by their names.
		{"blocks", titles(r.Blocks, func(b report.BlockRow) string { return b.Method + " " + b.Service + " " + b.When }, 15), []string{
			"id09 Y since 5 May 2024", "id29 X since 5 May 2024", "id05 X since 2025", "id25 Y since 2025", "id01 Y since January 2025",
			"id21 X since January 2025", "id17 Y since 1 January 2025", "id13 X since June 2025",
			"id15 X since 2025", "id07 X since 1 January 2025", "id23 X since June 2025",
			"id19 Y since 5 May 2024", "id11 Y since January 2025", "id27 Y since 1 January 2025", "id03 Y since June 2025"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: got %q, want %q", c.what, c.got, c.want)
		}
	}
}

func titles[T any](list []T, title func(T) string, n int) (out []string) {
	for _, item := range list[:n] {
		out = append(out, title(item))
	}
	return out
}

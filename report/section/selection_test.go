package section_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
)

// listed are the ids of all that a report lists beside its messengers: mandates, duties, blocks, events and claims.
func listed(t *testing.T, facts *fact.Facts, def *fact.Definition) (ids []string) {
	t.Helper()
	for _, name := range []string{"mandates", "duties", "blocks", "timeline", "claims"} {
		ids = append(ids, listedIDs(made(t, facts, def, "en", name).Blocks)...)
	}
	return ids
}

// listedIDs are the ids of rows and items.
func listedIDs(blocks []document.Block) (ids []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			ids = append(ids, listedIDs(b.Blocks)...)
		case *document.Table:
			for _, r := range b.Rows {
				ids = append(ids, r.ID)
			}
		case *document.List:
			for _, item := range b.Items {
				if !strings.HasPrefix(item.ID, "claims.") { // says what a verdict means
					ids = append(ids, item.ID)
				}
			}
		}
	}
	return ids
}

// TestAsOf makes a report as of several days: only what had begun by then is in it.
func TestAsOf(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	for _, day := range []string{"2025-01-10", "2025-02-10"} {
		began, n := on(day), day[5:7]
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims, &fact.Claim{Attribute: "encryption",
			Value: map[string]string{"01": "none", "02": "always"}[n], Status: fact.Confirmed, Since: began, AsOf: began})
		for _, c := range facts.Countries {
			c.Mandates = append(c.Mandates,
				fact.Mandate{ID: c.ID + n, Kind: fact.Promotion, Force: fact.DeJure, Since: began, AsOf: on("2026")},
				fact.Mandate{ID: c.ID + "-seen" + n, Kind: fact.RivalsBarred, Force: fact.DeJure, AsOf: began})
			c.Duties = append(c.Duties, fact.Duty{ID: c.ID + n, Kind: fact.DutyOther, Since: began})
			c.Blocks = append(c.Blocks, fact.Block{ID: c.ID + n, Extent: "slowed", Since: began})
		}
		facts.Events = append(facts.Events, &fact.Event{ID: n, Country: "ru", Date: began})
		facts.Ledger = append(facts.Ledger, &fact.LedgerClaim{ID: n, Verdict: fact.VerdictRefuted, AsOf: began},
			&fact.LedgerClaim{ID: "true" + n, Verdict: fact.VerdictSupported, AsOf: began})
	}
	january := []string{"mandate.ru01", "mandate.ru-seen01", "mandate.cn01", "mandate.cn-seen01", "duty.ru01", "block.ru01", "event.01", "claim.01", "claim.true01"}
	for _, c := range []struct {
		day, answer string
		want        []string
	}{
		{"2025-01-09", "? unknown", nil},
		{"2025-01-10", "✗ none · confirmed", january},
		{"2025-02", "✗ none · confirmed", january},
		{"2025-02-10", "✓ always · confirmed", []string{
			"mandate.ru01", "mandate.ru02", "mandate.ru-seen01", "mandate.ru-seen02", "mandate.cn01", "mandate.cn02", "mandate.cn-seen01", "mandate.cn-seen02",
			"duty.ru01", "duty.ru02", "block.ru01", "block.ru02", "event.01", "event.02", "claim.01", "claim.02", "claim.true01", "claim.true02"}},
	} {
		def.AsOf = on(c.day)
		mustTell(t, c.day, listed(t, facts, def), c.want)
		mustTell(t, c.day, []string{answerOf(t, facts, def, "en", "encryption")}, []string{c.answer})
	}
}

// TestSubject selects what concerns the report's country and messengers.
func TestSubject(t *testing.T) {
	facts, def := tiny()
	def.Messengers = []string{"beta"}
	facts.Events = []*fact.Event{
		{ID: "here", Country: "ru"}, {ID: "there", Country: "cn"}, {ID: "ours-abroad", Country: "cn", Messengers: []string{"alfa", "beta"}},
		{ID: "others", Messengers: []string{"alfa"}}, {ID: "nobody"},
	}
	ledger := func(id, country string, about ...string) *fact.LedgerClaim {
		return &fact.LedgerClaim{ID: id, Country: country, About: about, Verdict: fact.VerdictUnsupported, AsOf: on("2026")}
	}
	facts.Ledger = []*fact.LedgerClaim{
		ledger("nobody", ""), ledger("here", "ru"), ledger("there", "cn"),
		ledger("ours", "", "beta"), ledger("ours-there", "cn", "beta"), ledger("others-here", "ru", "alfa"),
	}
	mustTell(t, "Beta in Russia", listed(t, facts, def),
		[]string{"event.here", "claim.nobody", "claim.here", "claim.ours"})
}

// TestSorted sorts what was found, wherever it stands in the facts. Only the ledger keeps its order: an editor chose it.
func TestSorted(t *testing.T) {
	facts, def := tiny()
	def.Contrast, def.Verdict = []string{"cn"}, []string{"use", "encryption"}
	days := []fact.Date{on("2025"), on("2025-01"), on("2025-01-01"), on("2025-06"), on("2024-05-05")}
	for i := range 30 {
		id, day := fmt.Sprintf("%02d", i), days[i%len(days)]
		c := facts.Countries[i%2]
		c.Mandates = append(c.Mandates, fact.Mandate{ID: id, Kind: fact.MandateKinds[i%3], Force: fact.Forces[i%4], Since: day})
		c.Duties = append(c.Duties, fact.Duty{ID: id, Kind: fact.DutyKinds[i%3], Since: day})
		c.Blocks = append(c.Blocks, fact.Block{ID: id, Service: same([]string{"Y", "X"}[i/4%2]), Messenger: []string{"", "beta", "alfa", "gamma"}[i%4], Extent: "slowed", Since: day})
		facts.Events = append(facts.Events, &fact.Event{ID: id, Date: day, Country: "ru"})
		facts.Messengers[i%2].Claims = append(facts.Messengers[i%2].Claims, &fact.Claim{Attribute: "use", Country: "ru",
			Population: []string{"", "pupils", "teachers"}[i%3], Value: []string{"urged", "free", "ordered"}[i/2%3], Status: fact.Confirmed,
			Since: fact.Date{Year: 2020, Month: 1 + i%12, Day: 1 + i/12}, AsOf: on("2026")})
	}
	// Kind by kind, the oldest first; among equally old ones the less precise date, then the id. In the timeline the less
	// precise date stands behind. Blocks: first those of the report's messengers, here Beta, then the others by service.
	for name, want := range map[string][]string{
		"mandates": {"mandate.09", "mandate.15", "mandate.21", "mandate.27", "mandate.03"},
		"duties":   {"duty.09", "duty.15", "duty.21", "duty.27", "duty.03"},
		"timeline": {"event.04", "event.09", "event.14", "event.19", "event.24", "event.29", "event.02", "event.07"},
		"blocks": {"block.09", "block.29", "block.05", "block.25", "block.01", "block.21", "block.17", "block.13",
			"block.15", "block.07", "block.23", "block.19", "block.11", "block.27", "block.03"},
	} {
		mustTell(t, name, listedIDs(made(t, facts, def, "en", name).Blocks)[:len(want)], want)
	}
	want := everySection(t, facts, def)
	for seed := range uint64(10) {
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
		for i, got := range everySection(t, facts, def) {
			if !reflect.DeepEqual(got, want[i]) {
				t.Fatalf("seed %d: the order of the facts changed the section %s:\n%q\n%q", seed, got.ID, linesOf(got.Blocks), linesOf(want[i].Blocks))
			}
		}
	}
}

// everySection makes all sections that there are.
func everySection(t *testing.T, facts *fact.Facts, def *fact.Definition) (all []*document.Section) {
	t.Helper()
	w := writing(t, facts, def, "en")
	for _, name := range section.Names() {
		s, err := w.Make(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

func mix[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
}

package assess

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// assessed computes findings that must succeed.
func assessed(t *testing.T, facts *fact.Facts, def *fact.Definition) *finding.Findings {
	t.Helper()
	f, err := Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestWhatIsMissing says what a definition names and the facts do not hold, with what is allowed and where it stands.
func TestWhatIsMissing(t *testing.T) {
	for want, change := range map[string]func(*fact.Definition){
		`report tiny: there is no ruleset "lax"; allowed: rules`:                  func(d *fact.Definition) { d.Ruleset = "lax" },
		`report tiny: there is no profile of the ruleset rules "x"; allowed: all`: func(d *fact.Definition) { d.Profile = "x" },
		`report tiny: there is no country "xx"; allowed: cn, ru`:                  func(d *fact.Definition) { d.Country = "xx" },
		`report tiny: there is no country "yy"; allowed: cn, ru`:                  func(d *fact.Definition) { d.Contrast = []string{"cn", "yy"} },
		`report tiny: there is no messenger "gamma"; allowed: alfa, beta`:         func(d *fact.Definition) { d.Messengers = append(d.Messengers, "gamma") },
		`a.yaml:2:3: report tiny: there is no messenger "q"; allowed: alfa, beta`: func(d *fact.Definition) {
			d.Messengers, d.At = []string{"q"}, fact.Position{File: "a.yaml", Line: 2, Column: 3}
		},
		`report tiny: there is no criterion of the ruleset rules "beauty"; allowed: encryption, storage, use, availability`: func(d *fact.Definition) { d.Verdict = []string{"use", "beauty"} },
	} {
		facts, def := tiny()
		change(def)
		if _, err := Report(facts, def); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestEvidence counts claims, independent sources, and open questions. What is unknown is no claim; a copy is the source
// that it repeats, and a stored copy of either counts for both. An unknown counts nowhere.
func TestEvidence(t *testing.T) {
	facts, def := tiny()
	facts.Sources["copy-too"] = &fact.Source{ID: "copy-too", Syndicates: "copy", Archive: fact.Archive{URL: "https://archive.example/copy"}}
	quote := fact.Quote{Source: "copy-too", Text: "people are urged"}
	day := on("2026")
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, AsOf: day, Sources: []string{"paper", "copy"}, OtherSide: []fact.Side{{Sources: []string{"maker"}}}},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Confirmed, AsOf: day, Sources: []string{"copy"}}, // has no rule: open
		{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed, AsOf: day, Sources: []string{"copy-too"}, Quote: quote},
		{Attribute: "availability", Value: fact.Unknown, Country: "ru"},
		{Attribute: "availability", Value: "open", Country: "cn", Status: fact.Confirmed, AsOf: day, Sources: []string{"elsewhere"}},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"copy"}, OtherSide: []fact.Side{{}}},
	}
	// Open are storage and availability of alfa, and three questions of beta.
	if got, want := assessed(t, facts, def).Evidence, (finding.Evidence{Claims: 4, Sources: 2, Disputed: 2, Open: 5, Quoted: 1, Archived: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestRelations has one pair for each way in which two messengers compare, worked out on paper.
func TestRelations(t *testing.T) {
	for _, c := range []struct{ alfa, beta, want string }{
		{"always known free", "some hidden free", "certain 0, a [encryption storage], b [], open [], 0 of 3"},
		{"some hidden ?", "always known free/urged", "unopposed 1, a [], b [encryption storage], open [use], 1 of 3"},
		{"always known free", "always ? free", "nowhere 0, a [], b [], open [], 1 of 3"},
		{"always ? free", "always known free", "nowhere 1, a [], b [], open [], 1 of 3"},
		{"always hidden ?", "some known free", "both -1, a [encryption], b [storage], open [], 1 of 3"},
		{"some known urged", "some known urged", "identical -1, a [], b [], open [], 0 of 3"},
		{"some ? ?", "some ? free", "undecided -1, a [], b [], open [], 2 of 3"},
	} {
		facts, def := answering(c.alfa, c.beta)
		pairs := assessed(t, facts, def).Ranking.Pairs
		if len(pairs) != 1 || pairs[0].A != 0 || pairs[0].B != 1 || !reflect.DeepEqual(pairs[0].Headline, pairs[0].Counted) {
			t.Fatalf("got %+v", pairs)
		}
		r := pairs[0].Headline
		if got := fmt.Sprintf("%s %d, a %s, b %s, open %s, %d of %d", r.Way, r.Better, names(r.BetterA), names(r.BetterB), names(r.Open), r.Unsettled, r.Of); got != c.want {
			t.Errorf("%s against %s: got %s, want %s", c.alfa, c.beta, got, c.want)
		}
	}
}

func names(list []*fact.Criterion) []string {
	var ids []string
	for _, c := range list {
		ids = append(ids, c.Attribute)
	}
	return ids
}

// TestScopes: what counts beside the headline dimensions is compared in a scope of its own.
func TestScopes(t *testing.T) {
	facts, def := answering("always known free", "some hidden free")
	facts.Rulesets[0].Profiles[0].Weights[0].Weight, facts.Rulesets[0].Profiles[0].Weights[2].Weight = 60, 10
	o := assessed(t, facts, def).Ranking
	if o.Headline != 3 || o.Counted != 4 || o.Pairs[0].Headline.Way != finding.Certain || o.Pairs[0].Counted.Way != finding.Unopposed {
		t.Errorf("got %+v", o)
	}
	def.Messengers = def.Messengers[:1]
	if o := assessed(t, facts, def).Ranking; o != nil {
		t.Errorf("of one messenger: got %+v", o)
	}
}

// TestFrailestFirst sorts conclusions by how few points of weight turn them round, then those that none do, then what is
// level.
func TestFrailestFirst(t *testing.T) {
	facts, def := tiny()
	def.Messengers = []string{"a", "b", "c", "d"}
	facts.Messengers = nil
	for i, answers := range []string{"none hidden free", "always known ordered", "always known ordered", "some known urged"} {
		more, _ := answering(answers, "")
		more.Messengers[0].ID = def.Messengers[i]
		facts.Messengers = append(facts.Messengers, more.Messengers[0])
	}
	var got []int
	for _, c := range assessed(t, facts, def).Ranking.Conclusions {
		moved := c.Moved
		if c.Level() {
			moved = -1
		}
		got = append(got, moved)
	}
	// a has 30, b and c 70, d 49 + 15 = 64. b against d: 100·w over 70·w + 50·(1-w), turned below w = 5/8: 8 points.
	// a against d: 100·(1-w) over 70·w + 50·(1-w), turned below w = 5/12: 29 points; a against b and c: below w = 1/2: 21.
	if want := []int{8, 8, 21, 21, 29, -1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestNothingElsewhereIsAChange adds and changes what a report does not speak of, as if other reports were read with it.
func TestNothingElsewhereIsAChange(t *testing.T) {
	old, _ := answering("always known free", "some hidden free")
	facts, def := answering("always known free", "some hidden free")
	def.Contrast, old.Definitions[0].Contrast = []string{"cn"}, []string{"cn"}
	elsewhere := []string{"blog"}
	gamma := &fact.Messenger{ID: "gamma", Claims: []*fact.Claim{{Attribute: "storage", Value: "known", Sources: elsewhere}}}
	facts.Messengers = []*fact.Messenger{gamma, facts.Messengers[1], facts.Messengers[0]}
	facts.Messengers[1].Claims = append(facts.Messengers[1].Claims, &fact.Claim{Attribute: "availability", Country: "cn", Value: "open", Sources: elsewhere})
	cn := facts.Country("cn")
	cn.Duties, cn.Blocks = []fact.Duty{{ID: "d", Sources: elsewhere}}, []fact.Block{{ID: "b", Sources: elsewhere}}
	facts.Countries = append(facts.Countries, &fact.Country{ID: "ir", Mandates: []fact.Mandate{{ID: "m", Sources: elsewhere}}})
	facts.Events = []*fact.Event{{ID: "e", Country: "cn", Messengers: []string{"gamma"}, Sources: elsewhere}}
	facts.Ledger = []*fact.LedgerClaim{{ID: "l", About: []string{"gamma"}, SaidBy: elsewhere}}
	facts.Sources["blog"] = &fact.Source{ID: "blog"}
	facts.Rulesets = append(facts.Rulesets, &fact.Ruleset{ID: "lax"})
	facts.Definitions = append(facts.Definitions, &fact.Definition{ID: "other", Ruleset: "lax"})
	f, err := Since(old, facts, def)
	if err != nil {
		t.Fatal(err)
	}
	if !f.Changes.IsZero() {
		t.Errorf("got %+v", f.Changes)
	}
	cn.Mandates = []fact.Mandate{{ID: "shown", Sources: elsewhere}} // of a country shown for contrast they belong to the report
	if f, err = Since(old, facts, def); err != nil {
		t.Fatal(err)
	}
	want := []finding.FactChange{{How: finding.Added, Kind: "mandate", ID: "shown"}, {How: finding.Added, Kind: "source", ID: "blog"}}
	if !reflect.DeepEqual(f.Changes.Facts, want) {
		t.Errorf("got %+v, want %+v", f.Changes.Facts, want)
	}
	old.Definitions[0].ID = "other"
	if _, err := Since(old, facts, def); err == nil || err.Error() != "the earlier facts hold no report tiny" {
		t.Errorf("got %v", err)
	}
}

// TestOrderOfFactsIsNothing mixes all lists of the facts but the ledger, whose order an editor chose: the findings are the
// same.
func TestOrderOfFactsIsNothing(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	fill(facts)
	want := contents(assessed(t, facts, def))
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		mix(r, facts.Attributes)
		mix(r, facts.Messengers)
		mix(r, facts.Countries)
		mix(r, facts.Events)
		for _, c := range facts.Countries {
			mix(r, c.Mandates)
			mix(r, c.Duties)
			mix(r, c.Blocks)
		}
		if got := contents(assessed(t, facts, def)); !slices.Equal(got, want) {
			t.Fatalf("seed %d: got %q, want %q", seed, got, want)
		}
	}
}

func mix[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
}

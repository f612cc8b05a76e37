package difference_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/difference"
	"openletter/report/fact"
	"openletter/report/finding"
)

func between(t *testing.T, old, new difference.State) *finding.Difference {
	t.Helper()
	d, err := difference.Between(old, new)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// scores tells the scores of a report that moved: supported totals and grades of the four combinations, and the cause.
func scores(r finding.ReportChange) []string {
	var lines []string
	for _, s := range r.Scores {
		if s.IsZero() {
			continue
		}
		var four []string
		for _, total := range [...]finding.Total{s.Old, s.NewFacts, s.NewRules, s.New} {
			four = append(four, total.Score[finding.Point].String()+total.Grade)
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprint(s.Messenger, " ", s.How, " ", strings.Join(four, " "), " ", s.Cause)))
	}
	return lines
}

// TestCauses is reckoned by hand: alfa is at 100 A (nobody reads), beta at 40 B (some do, which earns 40).
func TestCauses(t *testing.T) {
	for _, c := range [...]struct {
		name   string
		change func(s difference.State)
		want   []string // messenger, old, new facts under old rules, old facts under new rules, new, cause
		order  string
	}{
		{"nothing", func(difference.State) {}, nil, "[[alfa] [beta]]"},
		{"a fact: all can read alfa", func(s difference.State) { claimOf(s, "alfa").Value = "all" },
			[]string{"alfa changed 100A 0B 100A 0B facts"}, "[[beta] [alfa]]"},
		{"a rule: some is worth 60", func(s difference.State) { points(s)[1].Points = 60 },
			[]string{"beta changed 40B 40B 60A 60A rules"}, "[[alfa] [beta]]"},
		{"a rule: A from 40", func(s difference.State) { s.Facts.Rulesets[0].Grades[0].AtLeast = 40 },
			[]string{"beta changed 40B 40B 40A 40A rules"}, "[[alfa] [beta]]"},
		{"each moves one of them", func(s difference.State) { claimOf(s, "alfa").Value, points(s)[1].Points = "all", 60 },
			[]string{"alfa changed 100A 0B 100A 0B facts", "beta changed 40B 40B 60A 60A rules"}, "[[beta] [alfa]]"},
		{"both move alfa: some read it, which is worth 60", func(s difference.State) { claimOf(s, "alfa").Value, points(s)[1].Points = "some", 60 },
			[]string{"alfa changed 100A 40B 100A 60A both", "beta changed 40B 40B 60A 60A rules"}, "[[alfa beta]]"},
		{"they cancel: nobody reads beta, which is worth 40 now", func(s difference.State) { claimOf(s, "beta").Value, points(s)[0].Points = "nobody", 40 },
			[]string{"alfa changed 100A 100A 40B 40B rules"}, "[[alfa beta]]"},
		{"the day: nothing was known of alfa", func(s difference.State) {
			s.Facts.Definitions[0].AsOf = on("2025-02-28")
			claimOf(s, "beta").Since = on("2025-01")
		}, []string{"alfa changed 100A 0 100A 0 facts"}, "[[beta] [alfa]]"},
		{"beta is no longer compared", func(s difference.State) { s.Facts.Definitions[0].Messengers = []string{"alfa"} },
			[]string{"beta removed 40B 0 40B 0"}, "[[alfa]]"},
		{"other words", func(s difference.State) { claimOf(s, "alfa").Note = same("Other words.") }, nil, "[[alfa] [beta]]"},
	} {
		new := world()
		c.change(new)
		d := between(t, world(), new)
		if got := scores(d.Reports[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if got := fmt.Sprint(d.Reports[0].NewOrder); got != c.order {
			t.Errorf("%s: the order is %s, want %s", c.name, got, c.order)
		}
	}
}

func TestReversed(t *testing.T) {
	new := world()
	claimOf(new, "alfa").Value = "all"
	got := between(t, world(), new).Reports[0].Reversed
	if want := []finding.Reversal{{Up: "beta", Down: "alfa", Cause: finding.ByFacts}}; !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := between(t, new, world()).Reports[0].Reversed; !slices.Equal(got, []finding.Reversal{{Up: "alfa", Down: "beta", Cause: finding.ByFacts}}) {
		t.Errorf("the other way: got %+v", got)
	}
	points(new)[1].Points = 0 // now they are level, which is no reversal
	if got := between(t, world(), new).Reports[0].Reversed; len(got) > 0 {
		t.Errorf("level: got %+v", got)
	}
}

// TestClarity tells of a pair that can no longer be ordered, and the other way round. Of alfa's 100, 40 and 0 points
// each would be as likely if it were unknown, so beta, with 40, would stand above it in a third of the draws.
func TestClarity(t *testing.T) {
	open := world()
	*claimOf(open, "alfa") = fact.Claim{Attribute: "reading", Value: fact.Unknown, Note: same("Not found.")}
	pair := [2]string{"alfa", "beta"}
	for _, c := range []struct {
		name     string
		old, new difference.State
		want     []finding.ClarityChange
	}{
		{"opened", world(), open, []finding.ClarityChange{{Pair: pair, Old: "alfa", Cause: finding.ByFacts}}},
		{"answered", open, world(), []finding.ClarityChange{{Pair: pair, New: "alfa", Cause: finding.ByFacts}}},
		{"the same", world(), world(), nil},
		{"only one is compared", world(), func() difference.State {
			s := world()
			s.Facts.Definitions[0].Messengers = []string{"alfa"}
			return s
		}(), nil},
		{"level by the rules", world(), func() difference.State {
			s := world()
			points(s)[1].Points = 100
			return s
		}(), []finding.ClarityChange{{Pair: pair, Old: "alfa", Cause: finding.ByRules}}},
	} {
		if got := between(t, c.old, c.new).Reports[0].Clarity; !slices.Equal(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// TestSame calls the same what two states say alike, whatever else differs.
func TestSame(t *testing.T) {
	moved, later := world(), world()
	claimOf(moved, "beta").Value = "all" // alfa stays as it was
	later.Facts.Definitions[0].AsOf = on("2026-08-01")
	for _, c := range []struct {
		name                    string
		new                     difference.State
		all, report, alfa, beta finding.How
	}{
		{"the same", world(), finding.Same, finding.Same, finding.Same, finding.Same},
		{"another answer", moved, finding.Changed, finding.Changed, finding.Same, finding.Changed},
		{"another day", later, finding.Changed, finding.Changed, finding.Same, finding.Same},
	} {
		d := between(t, world(), c.new)
		got, want := []finding.How{d.How, d.Reports[0].How}, []finding.How{c.all, c.report, c.alfa, c.beta}
		for _, s := range d.Reports[0].Scores {
			got = append(got, s.How)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", c.name, got, want)
		}
	}
}

// TestDimensionBehindALimit tells of a dimension that moved where the total could not.
func TestDimensionBehindALimit(t *testing.T) {
	capped := func() difference.State {
		s := world()
		s.Facts.Rulesets[0].Caps = []fact.Cap{{ID: "low", AtMost: 10, Attribute: "reading", Worst: "nobody"}}
		return s
	}
	new := capped()
	claimOf(new, "alfa").Value = "some"
	got := between(t, capped(), new).Reports[0].Scores[0]
	if got.Old != got.New || got.Cause != finding.ByFacts || len(got.Dimensions) != 1 || got.Dimensions[0].New[finding.Point] != 40*finding.OnePoint {
		t.Errorf("got %+v", got)
	}
}

func TestClaims(t *testing.T) {
	old, new := world(), world()
	moved := claimOf(new, "alfa")
	moved.At = fact.Position{File: "elsewhere", Line: 7}
	c := claimOf(new, "beta")
	c.Value, c.AsOf, c.OtherSide = "all", on("2026-06"), []fact.Side{{Who: same("Maker")}}
	added := &fact.Claim{Attribute: "reading", Value: "all", Status: fact.Reported, Since: on("2026-06"), AsOf: on("2026-06")}
	new.Facts.Messengers[1].Claims = append(new.Facts.Messengers[1].Claims, added)
	new.Facts.Messengers = new.Facts.Messengers[1:] // alfa is gone
	new.Facts.Definitions[0].Messengers = []string{"beta"}
	got := between(t, old, new).Claims
	want := []finding.ClaimChange{
		{How: finding.Changed, Messenger: "beta", Attribute: "reading", Since: on("2025-03"), OldValue: "some", NewValue: "all",
			Fields: []string{"value", "as-of", "other-side"}, Old: claimOf(old, "beta"), New: c},
		{How: finding.Added, Messenger: "beta", Attribute: "reading", Since: on("2026-06"), NewValue: "all", New: added},
		{How: finding.Removed, Messenger: "alfa", Attribute: "reading", Since: on("2025-03"), OldValue: "nobody", Old: claimOf(old, "alfa")},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestOtherFacts(t *testing.T) {
	with := func(verdict fact.Verdict, at int) difference.State {
		s := world()
		place := fact.Position{Line: at}
		side := func() []fact.Side { return []fact.Side{{Who: same("Maker"), At: place}} }
		s.Facts.Ledger = []*fact.LedgerClaim{{ID: "rumour", Verdict: verdict, OtherSide: side(), At: place}}
		s.Facts.Events = []*fact.Event{{ID: "law", OtherSide: side(), At: place}}
		s.Facts.Countries = []*fact.Country{{ID: "ru", At: place, Duties: []fact.Duty{{ID: "store", At: place}},
			Mandates: []fact.Mandate{{ID: "use", OtherSide: side(), At: place}}, Blocks: []fact.Block{{ID: "block", OtherSide: side(), At: place}}}}
		return s
	}
	old, new := with(fact.VerdictUnsupported, 1), with(fact.VerdictUnsupported, 9)
	if d := between(t, old, new); !d.IsZero() {
		t.Errorf("only lines moved: got %+v", d)
	}
	new = with(fact.VerdictRefuted, 1)
	ru := new.Facts.Countries[0]
	ru.Duties[0].Since, ru.Mandates[0].OtherSide[0].Says, ru.Blocks = on("2026"), same("No."), nil
	new.Facts.Sources["copy"] = &fact.Source{ID: "copy"}
	want := []finding.FactChange{
		{How: finding.Removed, Kind: "block", ID: "block"}, {How: finding.Changed, Kind: "duty", ID: "store", Fields: []string{"since"}},
		{How: finding.Changed, Kind: "ledger", ID: "rumour", Old: "unsupported", New: "refuted", Fields: []string{"verdict"}},
		{How: finding.Changed, Kind: "mandate", ID: "use", Fields: []string{"other-side"}}, {How: finding.Added, Kind: "source", ID: "copy"},
	}
	if got := between(t, old, new).Facts; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestLaws compares states at random. A state does not differ from itself; there and back change the same things for the
// same causes; what nobody touched is no cause; and the first and the last of the four scores are those of the states.
func TestLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 150 {
		a, b := roll(r), roll(r)
		if d := between(t, a, a); !d.IsZero() {
			t.Fatalf("a state differs from itself: %+v", d)
		}
		there, back := between(t, a, b).Reports[0], between(t, b, a).Reports[0]
		for _, s := range there.Scores {
			i := slices.IndexFunc(back.Scores, func(o finding.ScoreChange) bool { return o.Messenger == s.Messenger })
			o := back.Scores[i]
			if s.Old != o.New || s.New != o.Old || s.NewFacts != o.NewRules || s.NewRules != o.NewFacts || s.Cause != o.Cause {
				t.Fatalf("there %+v, back %+v", s, o)
			}
		}
		if !reflect.DeepEqual(there.OldOrder, back.NewOrder) || len(there.Reversed) != len(back.Reversed) {
			t.Fatalf("there %+v, back %+v", there, back)
		}
		mixed := a
		facts := *b.Facts
		facts.Rulesets = a.Facts.Rulesets
		mixed.Facts = &facts
		for _, s := range between(t, a, mixed).Reports[0].Scores {
			if s.Cause == finding.ByRules || s.Cause == finding.ByBoth {
				t.Fatalf("the rules are the same and moved something: %+v", s)
			}
		}
		for _, s := range between(t, mixed, b).Reports[0].Scores {
			if s.Cause == finding.ByFacts || s.Cause == finding.ByBoth {
				t.Fatalf("the facts are the same and moved something: %+v", s)
			}
		}
	}
}

func TestReportsOfOneState(t *testing.T) {
	old, new := world(), world()
	new.Facts.Definitions[0].ID = "other"
	if d := between(t, old, new); len(d.Reports) > 0 {
		t.Errorf("got %+v", d.Reports)
	}
	new = world()
	new.Name, new.Facts.Definitions[0].Profile = "HEAD", "spies"
	if _, err := difference.Between(old, new); err == nil || err.Error() != `HEAD: report brief: there is no profile of the ruleset rules "spies"; allowed: all` {
		t.Errorf("got %v", err)
	}
	old.Facts.Definitions[0].Ruleset = "lax"
	if _, err := difference.Between(old, new); err == nil || err.Error() != `state: report brief: there is no ruleset "lax"; allowed: rules` {
		t.Errorf("got %v", err)
	}
}

// TestJSON fixes what programs read.
func TestJSON(t *testing.T) {
	new := world()
	claimOf(new, "alfa").Value = "all"
	text, err := json.Marshal(between(t, world(), new))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"old":{"name":"state","revision":"0123456789ab"}`,
		`{"how":"changed","messenger":"alfa","attribute":"reading","since":"2025-03","old-value":"nobody","new-value":"all","fields":["value"]}`,
		`"facts":[],"rules":[],`,
		`"old-as-of":"2026-07-31","new-as-of":"2026-07-31","old-rules":"rules 1.0.0 all"`,
		`"cause":"facts","old":{"score":[100,100,100],"grade":"A","answered":100}`,
		`"new-order":[["beta"],["alfa"]],"reversed":[{"up":"beta","down":"alfa","cause":"facts"}]`,
		`"clarity":[{"pair":["alfa","beta"],"old":"alfa","new":"beta","cause":"facts"}]`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%s lacks %s", text, want)
		}
	}
}

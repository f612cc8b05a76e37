package assess

import (
	"cmp"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOneFactCountedOnce holds what the guidelines in data/README.md say of questions that are answered by one fact: with
// each of these groups left out of the flagship, the totals of those that have a grade move by so many points at most, and these and no
// others pass one another.
func TestOneFactCountedOnce(t *testing.T) {
	facts := load(t, "flagship")
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range []struct {
		attributes []string
		most       int            // points
		more       map[string]int // points, of those whose totals move further
		passed     []string       // who is passed by whom
	}{
		{attributes: []string{"key-holder", "server-content", "forward-secrecy", "contact-verification", "post-quantum",
			"handed-over"}, most: 3},
		{attributes: []string{"localisation-duty", "retention-duty", "interception-duty"}, most: 3},
		{attributes: []string{"localisation-practice", "retention-practice", "access-practice"},
			most: 3, more: map[string]int{"telegram": 5, "whatsapp": 11}},
	} {
		terms, err := card.TermsOf(facts, facts.Definitions[0])
		if err != nil {
			t.Fatal(err)
		}
		rules := without(*terms.Ruleset, group.attributes)
		terms.Ruleset = &rules
		graded := map[string][2]finding.Exact{} // supported totals, all counted and the group left out
		for i, m := range facts.Messengers {
			if found.Scores[i].Grade != nil {
				graded[m.ID] = [2]finding.Exact{found.Scores[i].Total[finding.Point], card.Score(m, terms).Total[finding.Point]}
			}
		}
		if len(graded) < 3 {
			t.Fatalf("only %d messengers have a grade", len(graded))
		}
		var passed []string
		for a, total := range graded {
			most := cmp.Or(group.more[a], group.most)
			if moved := total[1] - total[0]; max(moved, -moved) > finding.Exact(most)*finding.OnePoint {
				t.Errorf("without %v: %s moves from %v to %v", group.attributes, a, total[0], total[1])
			}
			for b, other := range graded {
				if total[0] > other[0] && total[1] <= other[1] {
					passed = append(passed, a+" by "+b)
				}
			}
		}
		if slices.Sort(passed); !slices.Equal(passed, group.passed) {
			t.Errorf("without %v: passed are %q, not %q", group.attributes, passed, group.passed)
		}
	}
}

// without leaves out questions of a ruleset; the others of their dimensions keep their proportions, to within 1 per cent.
func without(rules fact.Ruleset, attributes []string) fact.Ruleset {
	rules.Dimensions = slices.Clone(rules.Dimensions)
	for i := range rules.Dimensions {
		d := &rules.Dimensions[i]
		d.Criteria = slices.DeleteFunc(slices.Clone(d.Criteria), func(c fact.Criterion) bool { return slices.Contains(attributes, c.Attribute) })
		var weights []int64
		for _, c := range d.Criteria {
			weights = append(weights, int64(c.Weight))
		}
		for k, percent := range fact.Percents(weights) {
			d.Criteria[k].Weight = percent
		}
	}
	return rules
}

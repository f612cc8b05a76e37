package assess

import (
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOneFactCountedOnce holds what the guidelines in data/README.md say of questions that are answered by one fact: with each of these
// groups left out, the order of those that have a grade stays, and their totals move by so many points at most.
func TestOneFactCountedOnce(t *testing.T) {
	facts := load(t, "all")
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range []struct {
		attributes []string
		most       int
	}{
		{[]string{"key-holder", "server-content", "forward-secrecy", "contact-verification", "post-quantum", "handed-over"}, 3},
		{[]string{"localisation-duty", "retention-duty", "interception-duty"}, 3},
		{[]string{"localisation-practice", "retention-practice", "access-practice"}, 100},
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
		if len(graded) < 4 {
			t.Fatalf("only %d messengers have a grade", len(graded))
		}
		for a, total := range graded {
			if moved := total[1] - total[0]; max(moved, -moved) > finding.Exact(group.most)*finding.OnePoint {
				t.Errorf("without %v: %s moves from %v to %v", group.attributes, a, total[0], total[1])
			}
			for b, other := range graded {
				if total[0] > other[0] && total[1] <= other[1] {
					t.Errorf("without %v: %s is not above %s", group.attributes, a, b)
				}
			}
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

package assess

import (
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// TestOneFactCountedOnce holds what the guidelines in data/README.md say of questions that are answered by one fact: with each of these
// groups left out, the order of those that have a grade stays but for the pairs that are named, and their totals move by so many
// points at most, but for those that are named.
func TestOneFactCountedOnce(t *testing.T) {
	facts := load(t, "all-eight")
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, group := range []struct {
		attributes []string
		most       int
		more       map[string]int    // messengers whose totals may move further, and how far
		swap       map[string]string // from who stands above to who comes to stand above it
	}{
		{[]string{"key-holder", "server-content", "forward-secrecy", "contact-verification", "post-quantum", "handed-over"}, 3,
			map[string]int{"imessage": 6}, nil},
		{[]string{"localisation-duty", "retention-duty", "interception-duty"}, 3, nil, map[string]string{"imessage": "whatsapp"}},
		{[]string{"localisation-practice", "retention-practice", "access-practice"}, 100, nil,
			map[string]string{"telegram": "wechat"}},
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
			most := max(group.most, group.more[a])
			if moved := total[1] - total[0]; max(moved, -moved) > finding.Exact(most)*finding.OnePoint {
				t.Errorf("without %v: %s moves from %v to %v", group.attributes, a, total[0], total[1])
			}
			for b, other := range graded {
				swaps := total[0] > other[0] && total[1] <= other[1]
				if named := group.swap[a] == b; swaps != named {
					t.Errorf("without %v: %s no longer above %s is %v, named is %v", group.attributes, a, b, swaps, named)
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

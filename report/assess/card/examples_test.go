package card_test

import (
	"slices"
	"testing"
)

// An example is small enough to be reckoned by hand. In every example "good" earns 100 points, "half" 50 and "bad" 0;
// a criterion may add rules, as in "a 100 not-disclosed=20". A line such as "d 100 headline: a 60, b 40" is a dimension
// with its weight in the total and its criteria with theirs. Unless a line says otherwise the margin of the floor is 100,
// so that it limits nothing, the gate is at 70 %, and the grades are A from 85, B from 70, C from 50, D from 30, and E. Shops are
// firms, all others people.
//
// What is wanted reads "low supported high", or one number where all three are the same. "56>20(x)" is a mean of 56
// that the cap x holds at 20.
type example struct {
	name   string
	rules  []string
	claims []string
	want   []string // one line for each dimension, then the total; then perhaps who decides, and who is shown beside
}

func TestExamples(t *testing.T) {
	for _, e := range append(slices.Clone(answerExamples), limitExamples...) {
		t.Run(e.name, func(t *testing.T) {
			w := spelled(t, e.rules, e.claims)
			agrees(t, w)
			got := answersTo(w.score())
			if len(e.want) > len(w.terms.Ruleset.Dimensions)+1 {
				got = append(got, populationsOf(w.score())...)
			}
			if !slices.Equal(got, e.want) {
				t.Errorf("got  %q\nwant %q", got, e.want)
			}
		})
	}
}

package card_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// The reference reckons a score a second time and in another way: with fractions instead of whole numbers, and not
// from the ends of intervals but by trying every way in which all open questions together could turn out. It is
// written from the rules in words (the package comment, data/README.md), not from the code.

// A question is what the reference makes of one criterion.
type question struct {
	criterion *fact.Criterion
	possible  []int // points that it may turn out to earn
	supported int   // points that it earns as best supported
	judged    int   // points that caps and the floor take it for then: while it is open, the most that it leaves to those for whom it is
	answered  bool
}

// outcome is everything that follows from one way in which all questions turn out.
type outcome struct {
	means, scores []*big.Rat // of the dimensions
	mean, total   *big.Rat
}

// values lists an outcome for comparison with the ends of a [finding.Score].
func (o outcome) values() []*big.Rat {
	return append(append(slices.Clone(o.means), o.scores...), o.mean, o.total)
}

// speaking are the claims that speak here and today.
func speaking(w world, attribute string) []*fact.Claim {
	return slices.Concat(latest(w, attribute, ""), latest(w, attribute, fact.Alleged), latest(w, attribute, fact.Refuted))
}

// latest are the claims of one sort that speak here and today: of those about the same thing the one that began last.
// The sorts are allegations, refuted claims, and evidence, which is all others.
func latest(w world, attribute string, sort fact.Status) []*fact.Claim {
	byPopulation := map[string][]*fact.Claim{}
	for _, c := range w.messenger.Claims {
		local := c.Country == "" || c.Country == w.terms.Country
		begun := c.From().IsZero() || c.From().BeginsBy(w.terms.AsOf)
		evidence := c.Status != fact.Alleged && c.Status != fact.Refuted
		if c.Attribute == attribute && local && begun && (c.Status == sort || evidence && sort == "") {
			byPopulation[c.Population] = append(byPopulation[c.Population], c)
		}
	}
	var out []*fact.Claim
	for _, list := range byPopulation {
		last := slices.MaxFunc(list, func(a, b *fact.Claim) int {
			for _, by := range []int{a.From().Compare(b.From()), a.AsOf.Compare(b.AsOf), a.Since.Compare(b.Since)} {
				if by != 0 {
					return by
				}
			}
			panic(fmt.Sprintf("nobody can tell which holds: %v, %v", a, b))
		})
		if last.Until.IsZero() || last.Until.Last().Compare(w.terms.AsOf.First()) >= 0 {
			out = append(out, last)
		}
	}
	return out
}

// asks finds out what one criterion may earn.
func asks(w world, c *fact.Criterion) question {
	q := question{criterion: c, possible: all(c), supported: slices.Min(all(c))}
	certain := 100 // the fewest points of those groups for which it is answered
	for i, claim := range deciding(w, c.Attribute) {
		possible, supported, answered := evidence(c, claim)
		if answered {
			certain = min(certain, supported)
		}
		if i == 0 {
			q.possible, q.supported, q.answered = possible, supported, answered
			continue
		}
		// People who are hit differently: whatever turns out for each group, the hardest hit decides.
		var joint []int
		for _, a := range q.possible {
			for _, b := range possible {
				joint = append(joint, min(a, b))
			}
		}
		q.possible = joint
		switch {
		case supported < q.supported:
			q.supported, q.answered = supported, answered
		case supported == q.supported:
			q.answered = q.answered || answered
		}
	}
	slices.Sort(q.possible)
	q.possible = slices.Compact(q.possible)
	if q.judged = q.supported; !q.answered {
		q.judged = min(slices.Max(q.possible), certain)
	}
	return q
}

// evidence is what one claim, which is more than an allegation, leaves possible.
func evidence(c *fact.Criterion, claim *fact.Claim) (possible []int, supported int, answered bool) {
	judged := func(value string) ([]int, bool) {
		for _, p := range c.Points {
			if p.Value == value {
				return []int{p.Points}, true
			}
		}
		return all(c), false
	}
	if possible, answered = judged(claim.Value); !answered {
		return possible, slices.Min(possible), false
	}
	supported = possible[0]
	if claim.Status == fact.Disputed {
		for _, side := range claim.OtherSide {
			points, _ := judged(side.Value)
			possible = append(possible, points...)
		}
	}
	return possible, supported, true
}

// all are the points that any answer to a criterion can earn.
func all(c *fact.Criterion) []int {
	var points []int
	for _, p := range c.Points {
		points = append(points, p.Points)
	}
	return points
}

// follows reckons what follows when the questions turn out with these points, and caps and the floor take them for others.
func follows(terms card.Terms, earned, judged map[string]int, criteria map[string]*fact.Criterion) (o outcome) {
	capped := func(raw *big.Rat, dimension string) *big.Rat {
		for _, c := range terms.Ruleset.Caps {
			if c.Dimension == dimension && judged[c.Attribute] <= pointsOf(criteria[c.Attribute], c.Worst) {
				raw = lower(raw, big.NewRat(int64(c.AtMost), 1))
			}
		}
		return raw
	}
	o.mean = new(big.Rat)
	var floor *big.Rat
	for _, d := range terms.Ruleset.Dimensions {
		mean, judgedMean := new(big.Rat), new(big.Rat)
		for _, c := range d.Criteria {
			mean.Add(mean, big.NewRat(int64(c.Weight)*int64(earned[c.Attribute]), 100))
			judgedMean.Add(judgedMean, big.NewRat(int64(c.Weight)*int64(judged[c.Attribute]), 100))
		}
		s := capped(mean, d.ID)
		o.means, o.scores = append(o.means, mean), append(o.scores, s)
		weight := big.NewRat(int64(terms.Profile.Weight(d.ID)), 100)
		o.mean.Add(o.mean, weight.Mul(weight, s))
		if d.Headline && terms.Profile.Weight(d.ID) > 0 {
			floor = lower(capped(judgedMean, d.ID), floor)
		}
	}
	o.total = capped(o.mean, "")
	if floor != nil {
		o.total = lower(o.total, new(big.Rat).Add(floor, big.NewRat(int64(terms.Ruleset.Floor.Margin), 1)))
	}
	return o
}

func pointsOf(c *fact.Criterion, value string) int {
	i := slices.IndexFunc(c.Points, func(p fact.ValuePoints) bool { return p.Value == value })
	return c.Points[i].Points
}

// lower is the lower of two numbers, of which the second may be lacking.
func lower(a, b *big.Rat) *big.Rat {
	if b == nil || a.Cmp(b) <= 0 {
		return a
	}
	return b
}

// reference is the lowest, the supported and the highest of everything, and the share that is answered.
func reference(w world) (ends [finding.Ends][]*big.Rat, coverage *big.Rat) {
	var questions []question
	criteria := map[string]*fact.Criterion{}
	supported, judged := map[string]int{}, map[string]int{}
	coverage = new(big.Rat)
	for i := range w.terms.Ruleset.Dimensions {
		d := &w.terms.Ruleset.Dimensions[i]
		for k := range d.Criteria {
			q := asks(w, &d.Criteria[k])
			questions = append(questions, q)
			criteria[q.criterion.Attribute], supported[q.criterion.Attribute] = q.criterion, q.supported
			judged[q.criterion.Attribute] = q.judged
			if q.answered {
				coverage.Add(coverage, big.NewRat(int64(q.criterion.Weight)*int64(w.terms.Profile.Weight(d.ID)), 100))
			}
		}
	}
	ends[finding.Point] = follows(w.terms, supported, judged, criteria).values()
	everyWay(questions, map[string]int{}, func(earned map[string]int) {
		values := follows(w.terms, earned, earned, criteria).values()
		if ends[finding.Low] == nil {
			ends[finding.Low], ends[finding.High] = values, slices.Clone(values)
			return
		}
		for i, v := range values {
			ends[finding.Low][i] = lower(v, ends[finding.Low][i])
			if v.Cmp(ends[finding.High][i]) > 0 {
				ends[finding.High][i] = v
			}
		}
	})
	return ends, coverage
}

// everyWay calls do for every way in which the questions can turn out together.
func everyWay(questions []question, earned map[string]int, do func(map[string]int)) {
	if len(questions) == 0 {
		do(earned)
		return
	}
	for _, p := range questions[0].possible {
		earned[questions[0].criterion.Attribute] = p
		everyWay(questions[1:], earned, do)
	}
}

// agrees compares a score with the reference.
func agrees(t *testing.T, w world) {
	t.Helper()
	s := w.score()
	var got []finding.Interval
	for _, d := range s.Dimensions {
		got = append(got, d.Mean)
	}
	for _, d := range s.Dimensions {
		got = append(got, d.Score)
	}
	got = append(got, s.Mean, s.Total)
	want, coverage := reference(w)
	for i := range got {
		for end := range got[i] {
			if exact := big.NewRat(int64(got[i][end]), int64(finding.OnePoint)); exact.Cmp(want[end][i]) != 0 {
				t.Errorf("number %d, end %d: got %s, the reference %s\n%s", i, end, exact.RatString(), want[end][i].RatString(), w)
			}
		}
	}
	if exact := big.NewRat(int64(s.Coverage), int64(finding.OnePoint)); exact.Cmp(coverage) != 0 {
		t.Errorf("answered: got %s %%, the reference %s\n%s", exact.RatString(), coverage.RatString(), w)
	}
	last := len(got) - 1
	name := gradeByHand(w.terms.Ruleset, want[finding.Point][last], coverage)
	if !near(w.terms.Ruleset, want[finding.Low][last], want[finding.High][last]) {
		name = ""
	}
	if name != gradeName(s) {
		t.Errorf("grade: got %q, the reference %q\n%s", gradeName(s), name, w)
	}
}

// near says whether two totals lie in one grade or in neighbouring ones.
func near(rules *fact.Ruleset, low, high *big.Rat) bool {
	between := 0 // thresholds
	for _, g := range rules.Grades {
		if least := big.NewRat(int64(g.AtLeast), 1); low.Cmp(least) < 0 && high.Cmp(least) >= 0 {
			between++
		}
	}
	return between <= 1
}

// gradeByHand is the best grade whose threshold the total reaches, or "" when too little is answered.
func gradeByHand(rules *fact.Ruleset, total, coverage *big.Rat) string {
	if coverage.Cmp(big.NewRat(int64(rules.Gate.Percent), 1)) < 0 {
		return ""
	}
	best, least := "", -1
	for _, g := range rules.Grades {
		if total.Cmp(big.NewRat(int64(g.AtLeast), 1)) >= 0 && g.AtLeast > least {
			best, least = g.Name, g.AtLeast
		}
	}
	return best
}

func gradeName(s finding.Score) string {
	if s.Grade == nil {
		return ""
	}
	return s.Grade.Name
}

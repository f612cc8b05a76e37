package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A Card is the score of one messenger in whole numbers, laid out so that it can be added up many times: with other
// points, with other weights, or with both. Sums and limits are int64 in ten-thousandths of a point, as [finding.Exact].
//
// A list by place has one entry for each dimension: first those that the profile counts, then the others, each in the
// order of the ruleset. Where limits are listed, one more entry comes last, for the total.
type Card struct {
	Weights    []int64     // by place, only of the dimensions that count: percentage of the total, 1 to 100
	Dimensions []int       // by place: index of the dimension in the score
	Criteria   []Criterion // in the order of the score
	caps       []limiter   // in the order of the ruleset
	settled    []int64     // by place: the limits of caps that were taken off the card; nil where none were
	floors     []bool      // by place, only of the dimensions that count: whether it sets the floor
	margin     int64       // of the floor
}

// A Criterion is one line of a Card.
type Criterion struct {
	Answer *finding.Answer
	Place  int   // of its dimension
	Unit   int64 // what one point of the criterion adds to the mean of the dimension
}

// New lays out a score, of which only the answers and the weights of the dimensions are read.
func New(s *finding.Score, rules *fact.Ruleset) *Card {
	c := &Card{margin: exact(rules.Floor.Margin)}
	var beside []int // dimensions that the profile does not count
	criteria := 0
	for i := range s.Dimensions {
		criteria += len(s.Dimensions[i].Answers)
		if d := &s.Dimensions[i]; d.Weight == 0 {
			beside = append(beside, i)
		} else {
			c.Dimensions, c.Weights = append(c.Dimensions, i), append(c.Weights, int64(d.Weight))
			c.floors = append(c.floors, d.Dimension.Headline)
		}
	}
	c.Dimensions = append(c.Dimensions, beside...)
	c.Criteria = make([]Criterion, 0, criteria)
	for i := range s.Dimensions {
		place := slices.Index(c.Dimensions, i)
		for k := range s.Dimensions[i].Answers {
			a := &s.Dimensions[i].Answers[k]
			c.Criteria = append(c.Criteria, Criterion{a, place, exact(a.Criterion.Weight) / 100})
		}
	}
	c.addCaps(s, rules)
	return c
}

// exact turns whole points into ten-thousandths.
func exact(points int) int64 { return int64(points) * int64(finding.OnePoint) }

// totalPlace is the place of the total in lists of limits.
func (c *Card) totalPlace() int { return len(c.Dimensions) }

// Counts says whether a place is that of the total, or of a dimension that goes into it.
func (c *Card) Counts(place int) bool { return place < len(c.Weights) || place == c.totalPlace() }

// Points lists what each criterion earns at one end of its interval, and at which points the caps and the floor look there.
// These differ at the supported point, where an open question earns nothing yet: caps and floor fire on answers only, so they
// take it at its best.
func (c *Card) Points(end int) (earned, judged []int) {
	earned, judged = make([]int, len(c.Criteria)), make([]int, len(c.Criteria))
	for i := range c.Criteria {
		a := c.Criteria[i].Answer
		earned[i], judged[i] = a.Points[end], a.Points[end]
		if end == finding.Point && !a.Counted {
			judged[i] = AtBest(a)
		}
	}
	return earned, judged
}

// AtBest is the most that an open question may turn out to earn. Where it is answered for some population, it is no more than that
// earns as supported: for them it is not open.
func AtBest(a *finding.Answer) int {
	most := a.Points[finding.High]
	for _, claim := range a.Others[:a.Weighed] {
		if rule := answeredBy(a.Criterion, claim); rule != nil {
			most = min(most, rule.Points)
		}
	}
	return most
}

// Sums are what points add up to, by place.
type Sums struct {
	Earned []int64 // mean of each dimension before its caps
	Judged []int64 // the same, as the floor looks at it
	Limits []int64 // the lowest cap that fires, or Never
}

// Sums makes room for sums.
func (c *Card) Sums() *Sums {
	n := len(c.Dimensions)
	return &Sums{make([]int64, n), make([]int64, n), make([]int64, n+1)}
}

// Add adds up what the criteria earn and how they are judged.
func (c *Card) Add(earned, judged []int, s *Sums) {
	clear(s.Earned)
	clear(s.Judged)
	for i := range c.Criteria {
		k := &c.Criteria[i]
		s.Earned[k.Place] += k.Unit * int64(earned[i])
		s.Judged[k.Place] += k.Unit * int64(judged[i])
	}
	c.Fire(judged, s.Limits)
}

// A Result is what some sums and limits make of the total under some weights.
type Result struct {
	Mean  int64 // weighted mean of the dimensions that count, after their caps, times the sum of the weights
	Limit int64 // the most that the total can be, by the floor or by a cap on the total
	Floor int   // the place of the weakest dimension where that sets the limit; -1 where a cap does, or nothing
}

// Total is the total under weights that add up to a sum: that sum times the smaller of mean and limit.
func (r Result) Total(sum int64) int64 { return min(r.Mean, r.Limit*sum) }

// Result adds up the total under some weights.
func (c *Card) Result(s *Sums, weights []int64) Result {
	r := Result{Limit: Never, Floor: -1}
	n := len(weights) // that all are as long lets the compiler leave out a check of each access
	earned, judged, limits, floors := s.Earned[:n], s.Judged[:n], s.Limits[:n], c.floors[:n]
	for d, w := range weights {
		r.Mean += w * min(earned[d], limits[d])
		if floor := min(judged[d], limits[d]) + c.margin; floors[d] && floor < r.Limit {
			r.Limit, r.Floor = floor, d
		}
	}
	if total := s.Limits[c.totalPlace()]; total < r.Limit {
		r.Limit, r.Floor = total, -1
	}
	return r
}

// Total is the total under weights that add up to a sum, see [Result.Total].
func (c *Card) Total(s *Sums, weights []int64, sum int64) int64 {
	return c.Result(s, weights).Total(sum)
}

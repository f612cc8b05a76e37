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
	for i := range s.Dimensions {
		if d := &s.Dimensions[i]; d.Weight == 0 {
			beside = append(beside, i)
		} else {
			c.Dimensions, c.Weights = append(c.Dimensions, i), append(c.Weights, int64(d.Weight))
			c.floors = append(c.floors, d.Dimension.Headline)
		}
	}
	c.Dimensions = append(c.Dimensions, beside...)
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

// Points lists what each criterion earns at one end of its interval.
func (c *Card) Points(end int) []int {
	points := make([]int, len(c.Criteria))
	for i := range c.Criteria {
		points[i] = c.Criteria[i].Answer.Points[end]
	}
	return points
}

// Buffers makes lists for sums and limits by place.
func (c *Card) Buffers() (sums, limits []int64) {
	return make([]int64, len(c.Dimensions)), make([]int64, len(c.Dimensions)+1)
}

// Add fills sums with the mean of each dimension before its caps, and limits with the lowest cap that fires or Never,
// when the criteria earn these points.
func (c *Card) Add(points []int, sums, limits []int64) {
	clear(sums)
	for i := range c.Criteria {
		sums[c.Criteria[i].Place] += c.Criteria[i].Unit * int64(points[i])
	}
	c.Fire(points, limits)
}

// Mean is the sum of the dimensions that count, each after its cap and times its weight. It is 100 times the weighted mean
// where the weights add up to 100.
func (c *Card) Mean(sums, limits, weights []int64) int64 {
	var mean int64
	for d, w := range weights {
		mean += w * min(sums[d], limits[d])
	}
	return mean
}

// Limit is the most that the total can be: the weakest dimension that sets the floor and the margin above it, or the
// lowest cap on the total where that is lower. floor is the place of the dimension, or -1.
func (c *Card) Limit(sums, limits []int64) (at int64, floor int) {
	at, floor = Never, -1
	for d, sets := range c.floors {
		if sets {
			if f := min(sums[d], limits[d]) + c.margin; f < at {
				at, floor = f, d
			}
		}
	}
	if total := limits[c.totalPlace()]; total < at {
		return total, -1
	}
	return at, floor
}

// Total is the total under weights that add up to a sum: that sum times the smaller of mean and limit.
func (c *Card) Total(sums, limits, weights []int64, sum int64) int64 {
	at, _ := c.Limit(sums, limits)
	return min(c.Mean(sums, limits, weights), at*sum)
}

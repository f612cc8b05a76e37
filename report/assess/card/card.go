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
	Caps       []Cap       // in the order of the ruleset
	floors     []bool      // by place, only of the dimensions that count: whether it sets the floor
	margin     int64       // of the floor
}

// A Criterion is one line of a Card.
type Criterion struct {
	Answer *finding.Answer
	Place  int   // of its dimension
	Unit   int64 // what one point of the criterion adds to the mean of the dimension
}

// A Cap is a cap of the ruleset: it fires when the criterion that it looks at earns no more than Worst points.
type Cap struct {
	Rule      *fact.Cap
	Place     int   // of the dimension that it limits, or of the total
	At        int64 // the limit
	Criterion int   // index in Card.Criteria
	Worst     int
}

// Never is a limit that limits nothing: more than any score, and small enough to be multiplied by weights that add up
// to 2^32.
const Never int64 = 1 << 30

// New lays out a score, of which only the answers and the weights of the dimensions are read.
func New(s *finding.Score, rules *fact.Ruleset) *Card {
	n := len(s.Dimensions)
	c := &Card{margin: exact(rules.Floor.Margin), Dimensions: make([]int, 0, n), Weights: make([]int64, 0, n), floors: make([]bool, 0, n)}
	for i := range s.Dimensions {
		if d := &s.Dimensions[i]; d.Weight > 0 {
			c.Dimensions, c.Weights = append(c.Dimensions, i), append(c.Weights, int64(d.Weight))
			c.floors = append(c.floors, d.Dimension.Headline)
		}
	}
	criteria := 0
	for i := range s.Dimensions {
		criteria += len(s.Dimensions[i].Answers)
		if s.Dimensions[i].Weight == 0 {
			c.Dimensions = append(c.Dimensions, i)
		}
	}
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

// addCaps lays out the caps. One that looks at nothing in the score, or limits nothing in it, cannot fire.
func (c *Card) addCaps(s *finding.Score, rules *fact.Ruleset) {
	c.Caps = make([]Cap, 0, len(rules.Caps))
	for i := range rules.Caps {
		r := &rules.Caps[i]
		place := c.TotalPlace()
		if r.Dimension != "" {
			place = slices.IndexFunc(c.Dimensions, func(d int) bool { return s.Dimensions[d].Dimension.ID == r.Dimension })
		}
		k := slices.IndexFunc(c.Criteria, func(k Criterion) bool { return k.Answer.Criterion.Attribute == r.Attribute })
		if place < 0 || k < 0 {
			continue
		}
		if worst := c.Criteria[k].Answer.Criterion.Find(r.Worst); worst != nil {
			c.Caps = append(c.Caps, Cap{Rule: r, Place: place, At: exact(r.AtMost), Criterion: k, Worst: worst.Points})
		}
	}
}

// exact turns whole points into ten-thousandths.
func exact(points int) int64 { return int64(points) * int64(finding.OnePoint) }

// TotalPlace is the place of the total in lists of limits.
func (c *Card) TotalPlace() int { return len(c.Dimensions) }

// Counts says whether a place is that of the total, or of a dimension that goes into it.
func (c *Card) Counts(place int) bool { return place < len(c.Weights) || place == c.TotalPlace() }

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
	NoLimits(limits)
	Fire(c.Caps, points, limits)
}

// NoLimits sets all limits to Never.
func NoLimits(limits []int64) {
	for i := range limits {
		limits[i] = Never
	}
}

// Fire lowers limits to those of the caps that fire when the criteria earn these points.
func Fire(caps []Cap, points []int, limits []int64) {
	for i := range caps {
		if k := &caps[i]; points[k.Criterion] <= k.Worst {
			limits[k.Place] = min(limits[k.Place], k.At)
		}
	}
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
	if total := limits[c.TotalPlace()]; total < at {
		return total, -1
	}
	return at, floor
}

// Total is the total under weights that add up to whole: whole times the smaller of mean and limit.
func (c *Card) Total(sums, limits, weights []int64, whole int64) int64 {
	at, _ := c.Limit(sums, limits)
	return min(c.Mean(sums, limits, weights), at*whole)
}

// firing is the first cap of the ruleset at a place that fires at these points and has this limit.
func (c *Card) firing(place int, at int64, points []int) finding.Limit {
	i := slices.IndexFunc(c.Caps, func(k Cap) bool { return k.Place == place && k.At == at && points[k.Criterion] <= k.Worst })
	k := &c.Caps[i]
	a := c.Criteria[k.Criterion].Answer
	return finding.Limit{Cap: k.Rule, At: finding.Exact(at), Open: !a.Counted && a.Points[finding.High] > k.Worst}
}

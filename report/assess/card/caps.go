package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A limiter is a cap of the ruleset, laid out on a Card. It fires when all of its conditions hold.
type limiter struct {
	rule       *fact.Cap
	place      int   // of the dimension that it limits, or of the total
	at         int64 // the limit
	conditions []condition
}

// A condition holds when a criterion earns no more than worst points.
type condition struct{ criterion, worst int }

// Never is a limit that limits nothing: more than any score, and small enough to be multiplied by 2^32.
const Never int64 = 1 << 30

// addCaps lays out the caps. One that looks at nothing in the score, or limits nothing in it, cannot fire.
func (c *Card) addCaps(s *finding.Score, rules *fact.Ruleset) {
	for i := range rules.Caps {
		k := limiter{rule: &rules.Caps[i], place: c.totalPlace(), at: exact(rules.Caps[i].AtMost)}
		if id := k.rule.Dimension; id != "" {
			k.place = slices.IndexFunc(c.Dimensions, func(d int) bool { return s.Dimensions[d].Dimension.ID == id })
		}
		asked := k.rule.Conditions()
		for _, on := range asked {
			at := slices.IndexFunc(c.Criteria, func(k Criterion) bool { return k.Answer.Criterion.Attribute == on.Attribute })
			if at < 0 {
				continue
			}
			if worst := c.Criteria[at].Answer.Criterion.Find(on.Worst); worst != nil {
				k.conditions = append(k.conditions, condition{at, worst.Points})
			}
		}
		if k.place >= 0 && len(k.conditions) == len(asked) {
			c.caps = append(c.caps, k)
		}
	}
}

// Settle takes off a card the caps that no open question decides, which from then on limit whatever is earned. points are those of
// the questions that are settled.
func (c *Card) Settle(points []int, open func(criterion int) bool) {
	c.settled = slices.Repeat([]int64{Never}, c.totalPlace()+1)
	c.caps = slices.DeleteFunc(slices.Clone(c.caps), func(k limiter) bool {
		if slices.ContainsFunc(k.conditions, func(on condition) bool { return !open(on.criterion) && points[on.criterion] > on.worst }) {
			return true
		}
		if slices.ContainsFunc(k.conditions, func(on condition) bool { return open(on.criterion) }) {
			return false
		}
		c.settled[k.place] = min(c.settled[k.place], k.at)
		return true
	})
}

// MayFire says whether a cap that can move the total may fire because a criterion earns so few points.
func (c *Card) MayFire(criterion, points int) bool {
	return slices.ContainsFunc(c.caps, func(k limiter) bool {
		return c.Counts(k.place) && slices.ContainsFunc(k.conditions, func(on condition) bool {
			return on.criterion == criterion && points <= on.worst
		})
	})
}

// fires says whether the cap fires when the criteria earn these points.
func (k *limiter) fires(points []int) bool {
	for _, on := range k.conditions {
		if points[on.criterion] > on.worst {
			return false
		}
	}
	return true
}

// Fire sets limits by place to those of the lowest caps that fire when the criteria earn these points, or to Never.
func (c *Card) Fire(points []int, limits []int64) {
	for i := range limits[copy(limits, c.settled):] {
		limits[i] = Never
	}
	for i := range c.caps {
		if k := &c.caps[i]; k.fires(points) {
			limits[k.place] = min(limits[k.place], k.at)
		}
	}
}

// firing is the first cap of the ruleset at a place that fires at these points and has this limit. It is open when it may
// turn out not to apply, by an answer that is not settled.
func (c *Card) firing(place int, at int64, points []int) finding.Limit {
	i := slices.IndexFunc(c.caps, func(k limiter) bool { return k.place == place && k.at == at && k.fires(points) })
	open := slices.ContainsFunc(c.caps[i].conditions, func(on condition) bool {
		a := c.Criteria[on.criterion].Answer
		return !a.Counted && a.Points[finding.High] > on.worst
	})
	return finding.Limit{Cap: c.caps[i].rule, At: finding.Exact(at), Open: open}
}

package card

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A Cap is a cap of the ruleset, laid out on a Card. It fires when all of its conditions hold. What the conditions are is
// known in this file alone.
type Cap struct {
	rule       *fact.Cap
	place      int   // of the dimension that it limits, or of the total
	at         int64 // the limit
	conditions []condition
}

// A condition holds when a criterion earns no more than worst points.
type condition struct{ criterion, worst int }

// Never is a limit that limits nothing: more than any score, and small enough to be multiplied by weights that add up
// to 2^32.
const Never int64 = 1 << 30

// addCaps lays out the caps. One that looks at nothing in the score, or limits nothing in it, cannot fire.
func (c *Card) addCaps(s *finding.Score, rules *fact.Ruleset) {
	c.Caps = make([]Cap, 0, len(rules.Caps))
	for i := range rules.Caps {
		r := &rules.Caps[i]
		place := c.totalPlace()
		if r.Dimension != "" {
			place = slices.IndexFunc(c.Dimensions, func(d int) bool { return s.Dimensions[d].Dimension.ID == r.Dimension })
		}
		if conditions := c.conditions(r); place >= 0 && conditions != nil {
			c.Caps = append(c.Caps, Cap{rule: r, place: place, at: exact(r.AtMost), conditions: conditions})
		}
	}
}

// conditions lays out the conditions of a cap; nil when one of them looks at what is not in the score.
func (c *Card) conditions(r *fact.Cap) []condition {
	var list []condition
	for _, on := range r.Conditions() {
		k := slices.IndexFunc(c.Criteria, func(k Criterion) bool { return k.Answer.Criterion.Attribute == on.Attribute })
		if k < 0 {
			return nil
		}
		worst := c.Criteria[k].Answer.Criterion.Find(on.Worst)
		if worst == nil {
			return nil
		}
		list = append(list, condition{k, worst.Points})
	}
	return list
}

// LooksAt says whether one of the cap's conditions is about a criterion.
func (k Cap) LooksAt(criterion int) bool {
	for _, on := range k.conditions {
		if on.criterion == criterion {
			return true
		}
	}
	return false
}

// MayFire says whether a cap that can move the total may fire because a criterion earns so few points.
func (c *Card) MayFire(criterion, points int) bool {
	for i := range c.Caps {
		for _, on := range c.Caps[i].conditions {
			if on.criterion == criterion && points <= on.worst && c.Counts(c.Caps[i].place) {
				return true
			}
		}
	}
	return false
}

// fires says whether the cap fires when the criteria earn these points.
func (k Cap) fires(points []int) bool {
	for _, on := range k.conditions {
		if points[on.criterion] > on.worst {
			return false
		}
	}
	return true
}

// Fire sets limits by place to those of the lowest caps that fire when the criteria earn these points, or to Never.
func Fire(caps []Cap, points []int, limits []int64) {
	for i := range limits {
		limits[i] = Never
	}
	Lower(caps, points, limits)
}

// Lower lowers limits to those of the caps that fire when the criteria earn these points.
func Lower(caps []Cap, points []int, limits []int64) {
	for i := range caps {
		if k := &caps[i]; k.fires(points) {
			limits[k.place] = min(limits[k.place], k.at)
		}
	}
}

// firing is the first cap of the ruleset at a place that fires at these points and has this limit. It is open when it may
// turn out not to apply, by an answer that is not settled.
func (c *Card) firing(place int, at int64, points []int) finding.Limit {
	i := slices.IndexFunc(c.Caps, func(k Cap) bool { return k.place == place && k.at == at && k.fires(points) })
	open := slices.ContainsFunc(c.Caps[i].conditions, func(on condition) bool {
		a := c.Criteria[on.criterion].Answer
		return !a.Counted && a.Points[finding.High] > on.worst
	})
	return finding.Limit{Cap: c.Caps[i].rule, At: finding.Exact(at), Open: open}
}

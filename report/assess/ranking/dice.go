package ranking

import "openletter/report/assess/card"

// A die settles one or more open questions of a dimension with one random number: each face is one way in which they may
// turn out together, and all faces are equally likely.
type die struct {
	place     int     // of the dimension
	earns     []int64 // by face: what the outcomes add to the mean of the dimension together
	criterion int     // the only question of the die, where a cap looks at it
	points    []int   // by face: what that one earns; nil where no cap looks at it
}

// mostFaces bounds the tables: larger ones take longer to make than they save.
const mostFaces = 256

// diceFor makes the dice of one messenger. Questions of one dimension that fire no cap are settled together, as many as
// one die can take.
func diceFor(c *card.Card, open []question) []die {
	var dice []die
	joint := -1 // the die that takes the next question of its dimension
	for _, q := range open {
		k := &c.Criteria[q.criterion]
		d := die{place: k.Place, criterion: q.criterion}
		for _, points := range q.outcomes {
			d.earns = append(d.earns, k.Unit*int64(points))
		}
		if c.MayFire(q.criterion, q.outcomes[0]) {
			d.points = q.outcomes
		} else if joint >= 0 && dice[joint].place == d.place && len(dice[joint].earns)*len(d.earns) <= mostFaces {
			var sums []int64
			for _, x := range dice[joint].earns {
				for _, y := range d.earns {
					sums = append(sums, x+y)
				}
			}
			dice[joint].earns = sums
			continue
		} else {
			joint = len(dice)
		}
		dice = append(dice, d)
	}
	return dice
}

package order

// A die settles one or more open questions of a dimension with one throw: each face is one way in which they may turn
// out together, and all faces are equally likely.
type die struct {
	dimension int
	earns     []int64   // by face: what the outcomes contribute together
	caps      [][]limit // by face; nil where no face has one
}

// mostFaces bounds the tables: larger ones take longer to make than they save.
const mostFaces = 256

// diceFor makes the dice of one messenger. Questions of one dimension that fire no cap are thrown together, as many as
// one die can take.
func diceFor(open []question) []die {
	var dice []die
	joint := -1 // the die that takes the next question of its dimension
	for i := range open {
		d := single(&open[i])
		if d.caps == nil && joint >= 0 {
			j := &dice[joint]
			if j.dimension == d.dimension && len(j.earns)*len(d.earns) <= mostFaces {
				j.earns = together(j.earns, d.earns)
				continue
			}
		}
		if d.caps == nil {
			joint = len(dice)
		}
		dice = append(dice, d)
	}
	return dice
}

// single is the die of one question.
func single(q *question) die {
	d := die{dimension: q.dimension}
	for i := range q.outcomes {
		d.earns = append(d.earns, q.outcomes[i].earns)
		if q.outcomes[i].caps != nil && d.caps == nil {
			d.caps = make([][]limit, len(q.outcomes))
		}
		if d.caps != nil {
			d.caps[i] = q.outcomes[i].caps
		}
	}
	return d
}

// together lists the sums of one from each list.
func together(a, b []int64) []int64 {
	sums := make([]int64, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			sums = append(sums, x+y)
		}
	}
	return sums
}

package ranking

import (
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestProspects compares with package card for every answer that may turn out.
func TestProspects(t *testing.T) {
	up, down := 0, 0
	for seed := range uint64(500) {
		w := roll(seed, 3, 1+int(seed%4))
		scores := w.scores()
		list := firstToFind(scores, w.rules)
		said := map[int]finding.Prospect{}
		for i, p := range list {
			said[p.Messenger] = p
			if i > 0 && size(p) > size(list[i-1]) {
				t.Errorf("seed %d: a larger move comes later", seed)
			}
		}
		for i, m := range w.messengers {
			from, largest := w.total(m), finding.Exact(0)
			for _, c := range w.criteria() {
				for _, v := range possible(m, c) {
					largest = max(largest, size(finding.Prospect{From: from, To: w.total(answered(m, sure(c.Attribute, v)))}))
				}
			}
			p, ok := said[i]
			if ok != (largest > 0) || size(p) != largest {
				t.Errorf("seed %d, %s: a move of %s was said, the largest is %s\n%s", seed, m.ID, size(p), largest, w)
				continue
			}
			if ok {
				w.checkProspect(t, seed, p)
				if p.To > p.From {
					up++
				} else {
					down++
				}
			}
		}
	}
	if up < 200 || down < 50 {
		t.Errorf("only %d rise and %d fall", up, down)
	}
}

func size(p finding.Prospect) finding.Exact { return max(p.To-p.From, p.From-p.To) }

// checkProspect gives the answer that a prospect speaks of and looks at the new order.
func (w world) checkProspect(t *testing.T, seed uint64, p finding.Prospect) {
	t.Helper()
	m := w.messengers[p.Messenger]
	i := slices.IndexFunc(p.Criterion.Points, func(v fact.ValuePoints) bool { return v.Points == p.Points })
	after := w.total(answered(m, sure(p.Criterion.Attribute, p.Criterion.Points[i].Value)))
	if w.total(m) != p.From || after != p.To {
		t.Errorf("seed %d: from %s to %s was said, it is %s to %s", seed, p.From, p.To, w.total(m), after)
	}
	for k, other := range w.messengers {
		their := w.total(other)
		turns := k != p.Messenger && (after > their && p.From <= their || after < their && p.From >= their)
		if turns != slices.Contains(p.Turns, k) {
			t.Errorf("seed %d: %v are said to be passed between %s and %s; number %d has %s", seed, p.Turns, p.From, after, k, their)
		}
	}
}

// TestClosest: of two messengers, the one answer that brings them nearest, from either side.
func TestClosest(t *testing.T) {
	found := 0
	for seed := range uint64(300) {
		w := roll(seed, 2, 1+int(seed%3))
		c := conclusions(w.scores(), w.rules)[0]
		if c.Level() {
			continue
		}
		lead := c.Totals[0] - c.Totals[1]
		least := lead
		for i, m := range w.messengers {
			for _, k := range w.criteria() {
				for _, v := range possible(m, k) {
					to := w.total(answered(m, sure(k.Attribute, v)))
					if i == c.Above {
						least = min(least, to-c.Totals[1])
					} else {
						least = min(least, c.Totals[0]-to)
					}
				}
			}
		}
		switch p := c.Closest; {
		case p == nil:
			if least < lead {
				t.Errorf("seed %d: nothing was said, and an answer leaves %s of %s\n%s", seed, least, lead, w)
			}
		case p.Messenger == c.Above && p.To-c.Totals[1] != least, p.Messenger == c.Below && c.Totals[0]-p.To != least:
			t.Errorf("seed %d: the lead shrinks to %s, and %+v was said\n%s", seed, least, *p, w)
		default:
			found++
		}
	}
	if found < 100 {
		t.Errorf("only %d were found", found)
	}
}

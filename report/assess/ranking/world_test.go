package ranking

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A world is some messengers under a ruleset, with the claims from which package card makes their scores. The tests ask
// package card what would be true if weights or answers were different, and compare.
type world struct {
	rules      *fact.Ruleset
	profile    *fact.Profile
	messengers []*fact.Messenger
}

func (w world) terms() card.Terms { return card.Terms{Ruleset: w.rules, Profile: w.profile} }

func (w world) scores() []finding.Score {
	var list []finding.Score
	for _, m := range w.messengers {
		list = append(list, card.Score(m, w.terms()))
	}
	return list
}

// weighed is the world with other weights, one for each dimension that counts.
func (w world) weighed(weights []int64) world {
	p := &fact.Profile{ID: w.profile.ID}
	for _, old := range w.profile.Weights {
		if old.Weight > 0 {
			old.Weight, weights = int(weights[0]), weights[1:]
		}
		p.Weights = append(p.Weights, old)
	}
	w.profile = p
	return w
}

// answered is one messenger with other claims in the place of those about the same criteria.
func answered(m *fact.Messenger, claims ...*fact.Claim) *fact.Messenger {
	n := &fact.Messenger{ID: m.ID}
	for _, c := range m.Claims {
		if !slices.ContainsFunc(claims, func(o *fact.Claim) bool { return o.Attribute == c.Attribute }) {
			n.Claims = append(n.Claims, c)
		}
	}
	n.Claims = append(n.Claims, claims...)
	return n
}

func sure(attribute, value string) *fact.Claim {
	return &fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed}
}

// possible lists values that may turn out to answer a criterion, one for each number of points: from the claims, not
// from the score.
func possible(m *fact.Messenger, c *fact.Criterion) (values []string) {
	all := func() {
		for _, p := range c.Points {
			values = append(values, p.Value)
		}
	}
	i := slices.IndexFunc(m.Claims, func(k *fact.Claim) bool { return k.Attribute == c.Attribute })
	switch {
	case i < 0 || m.Claims[i].Value == fact.Unknown:
		all()
	default:
		values = append(values, m.Claims[i].Value)
		for _, side := range m.Claims[i].OtherSide {
			if side.Value == "" {
				all()
			} else {
				values = append(values, side.Value)
			}
		}
	}
	slices.SortStableFunc(values, func(a, b string) int { return c.Find(a).Points - c.Find(b).Points })
	return slices.CompactFunc(values, func(a, b string) bool { return c.Find(a).Points == c.Find(b).Points })
}

// resolutions lists every way in which all open questions of a messenger may turn out together.
func (w world) resolutions(m *fact.Messenger) []*fact.Messenger {
	list := []*fact.Messenger{m}
	for _, c := range w.criteria() {
		values := possible(m, c)
		var longer []*fact.Messenger
		for _, r := range list {
			for _, v := range values {
				longer = append(longer, answered(r, sure(c.Attribute, v)))
			}
		}
		list = longer
	}
	return list
}

func (w world) criteria() []*fact.Criterion {
	var list []*fact.Criterion
	for i := range w.rules.Dimensions {
		for k := range w.rules.Dimensions[i].Criteria {
			list = append(list, &w.rules.Dimensions[i].Criteria[k])
		}
	}
	return list
}

// total is what package card gives a messenger as supported.
func (w world) total(m *fact.Messenger) finding.Exact {
	return card.Score(m, w.terms()).Total[finding.Point]
}

func (w world) String() string {
	text := fmt.Sprintf("margin %d, weights %v\n", w.rules.Floor.Margin, w.profile.Weights)
	for _, d := range w.rules.Dimensions {
		text += fmt.Sprintf("%s, headline %v:", d.ID, d.Headline)
		for _, c := range d.Criteria {
			text += fmt.Sprintf(" %s %d %%", c.Attribute, c.Weight)
			for _, p := range c.Points {
				text += fmt.Sprintf(" %s=%d", p.Value, p.Points)
			}
		}
		text += "\n"
	}
	for _, c := range w.rules.Caps {
		text += fmt.Sprintf("cap on %q at %d when %s is %s\n", c.Dimension, c.AtMost, c.Attribute, c.Worst)
	}
	for _, m := range w.messengers {
		for _, c := range m.Claims {
			text += fmt.Sprintf("%s: %s is %s", m.ID, c.Attribute, c.Value)
			for _, s := range c.OtherSide {
				text += fmt.Sprintf(", denied with %q", s.Value)
			}
			text += "\n"
		}
	}
	return text
}

// roll makes a world of some messengers and counted dimensions, and one dimension that may count nothing.
func roll(seed uint64, messengers, dimensions int) world {
	r := rand.New(rand.NewPCG(seed, 1))
	w := world{rules: &fact.Ruleset{ID: "r"}, profile: &fact.Profile{ID: "p"}}
	w.rules.Floor.Margin = r.IntN(60)
	weights := split(r, dimensions)
	if r.IntN(3) == 0 {
		weights = slices.Insert(weights, r.IntN(dimensions+1), 0)
	}
	for i, weight := range weights {
		d := fact.Dimension{ID: fmt.Sprint("d", i), Headline: r.IntN(2) == 0}
		for k, share := range split(r, 1+r.IntN(2)) {
			c := fact.Criterion{Attribute: fmt.Sprint("c", i, k), Weight: share}
			for v, points := range []int{100, r.IntN(101), 0} {
				c.Points = append(c.Points, fact.ValuePoints{Value: fmt.Sprint("v", v), Points: points})
			}
			d.Criteria = append(d.Criteria, c)
		}
		w.rules.Dimensions = append(w.rules.Dimensions, d)
		w.profile.Weights = append(w.profile.Weights, fact.DimensionWeight{Dimension: d.ID, Weight: weight})
	}
	for range r.IntN(4) {
		w.rules.Caps = append(w.rules.Caps, w.rollCap(r))
	}
	for i := range messengers {
		w.messengers = append(w.messengers, w.rollMessenger(r, fmt.Sprint("m", i)))
	}
	return w
}

// split cuts 100 into n shares of at least 1.
func split(r *rand.Rand, n int) []int {
	shares := make([]int, n)
	rest := 100 - n
	for i := range shares {
		share := rest
		if i < n-1 {
			share = r.IntN(rest + 1)
		}
		shares[i], rest = 1+share, rest-share
	}
	return shares
}

func (w world) rollCap(r *rand.Rand) fact.Cap {
	criteria := w.criteria()
	c := fact.Cap{AtMost: r.IntN(101), Attribute: criteria[r.IntN(len(criteria))].Attribute, Worst: fmt.Sprint("v", 1+r.IntN(2))}
	if i := r.IntN(len(w.rules.Dimensions) + 1); i > 0 {
		c.Dimension = w.rules.Dimensions[i-1].ID
	}
	return c
}

// rollMessenger answers most questions, leaves some open and some disputed.
func (w world) rollMessenger(r *rand.Rand, id string) *fact.Messenger {
	m := &fact.Messenger{ID: id}
	for _, c := range w.criteria() {
		value := func() string { return fmt.Sprint("v", r.IntN(3)) }
		claim := sure(c.Attribute, value())
		switch r.IntN(8) {
		case 0:
			continue
		case 1:
			claim.Value, claim.Status = fact.Unknown, ""
		case 2:
			claim.Status, claim.OtherSide = fact.Disputed, []fact.Side{{Value: value()}}
		case 3:
			claim.Status, claim.OtherSide = fact.Disputed, []fact.Side{{Value: ""}}
		}
		m.Claims = append(m.Claims, claim)
	}
	return m
}

// TestCards compares totals with those of package card for a messenger judged anew, for random weights and random outcomes.
func TestCards(t *testing.T) {
	tried := 0
	for seed := range uint64(400) {
		w := roll(seed, 2, 1+int(seed%4))
		r := rand.New(rand.NewPCG(seed, 2))
		for range 5 {
			for m, c := range cards(w.scores(), w.rules) {
				weights := make([]int64, len(c.Weights))
				for i, share := range split(r, len(weights)) {
					weights[i] = int64(share)
				}
				points, _ := c.Points(finding.Point)
				resolved := w.messengers[m]
				for _, q := range questions(c) {
					earned := q.outcomes[r.IntN(len(q.outcomes))]
					points[q.criterion] = earned
					k := c.Criteria[q.criterion].Answer.Criterion
					i := slices.IndexFunc(k.Points, func(p fact.ValuePoints) bool { return p.Points == earned })
					resolved = answered(resolved, sure(k.Attribute, k.Points[i].Value))
					tried++
				}
				sums := c.Sums()
				c.Add(points, points, sums)
				got := c.Total(sums, weights, 100)
				if want := int64(w.weighed(weights).total(resolved)) * 100; got != want {
					t.Fatalf("seed %d, weights %v: got %d, judged anew %d\n%s", seed, weights, got, want, w)
				}
			}
		}
	}
	if tried < 1000 {
		t.Errorf("only %d open questions were settled", tried)
	}
}

// weights are those of the dimensions that count.
func (w world) weights() []int64 { return card.New(&w.scores()[0], w.rules).Weights }

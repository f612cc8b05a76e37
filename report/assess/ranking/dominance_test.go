package ranking

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

// TestDominanceByDefinition compares with the words of the claim, by trying everything: at least as good on every
// criterion, however both messengers' questions turn out, and better on one.
func TestDominanceByDefinition(t *testing.T) {
	var found struct{ holds, answer, open, even int }
	for seed := range uint64(1500) {
		w := roll(seed, 2, 1+int(seed%3))
		for _, in := range []scope{headline, counted} {
			s := w.scores()
			d := dominanceOf(&s[0], &s[1], places(&s[0], w.rules, in))
			want := w.dominance(in)
			slices.SortFunc(d.better, byAttribute)
			slices.SortFunc(d.worse, byAttribute)
			slices.SortFunc(d.open, byAttribute)
			if names(d.better) != names(want.better) || names(d.worse) != names(want.worse) || names(d.open) != names(want.open) ||
				d.even != want.even || d.of != want.of {
				t.Fatalf("seed %d, scope %d: got %s; want %s\n%s", seed, in, told(d), told(want), w)
			}
			switch {
			case d.holds():
				found.holds++
			case len(d.worse) > 0:
				found.answer++
			case len(d.open) > 0:
				found.open++
			case d.even == d.of:
				found.even++
			}
		}
	}
	if found.holds < 100 || found.answer < 100 || found.open < 100 || found.even < 1 {
		t.Errorf("too few of a kind: %+v", found)
	}
}

// dominance tries all that the questions of both messengers may turn out to be.
func (w world) dominance(in scope) dominance {
	var d dominance
	for i := range w.rules.Dimensions {
		for k := range w.rules.Dimensions[i].Criteria {
			c := &w.rules.Dimensions[i].Criteria[k]
			if !w.within(in, &w.rules.Dimensions[i]) && !w.looked(in, c.Attribute) {
				continue
			}
			d.of++
			var better, worse, even, all int
			for _, ours := range possible(w.messengers[0], c) {
				for _, theirs := range possible(w.messengers[1], c) {
					all++
					switch diff := c.Find(ours).Points - c.Find(theirs).Points; {
					case diff > 0:
						better++
					case diff < 0:
						worse++
					default:
						even++
					}
				}
			}
			switch {
			case better == all:
				d.better = append(d.better, c)
			case worse == all:
				d.worse = append(d.worse, c)
			case worse > 0:
				d.open = append(d.open, c)
			case even == all:
				d.even++
			}
		}
	}
	slices.SortFunc(d.better, byAttribute)
	slices.SortFunc(d.worse, byAttribute)
	slices.SortFunc(d.open, byAttribute)
	return d
}

func (w world) within(in scope, d *fact.Dimension) bool {
	return in == headline && d.Headline || in == counted && w.profile.Weight(d.ID) > 0
}

// looked says whether a cap on what is within the scope looks at an attribute.
func (w world) looked(in scope, attribute string) bool {
	return slices.ContainsFunc(w.rules.Caps, func(c fact.Cap) bool {
		return c.Attribute == attribute && (c.Dimension == "" || w.within(in, w.rules.Dimension(c.Dimension)))
	})
}

func byAttribute(a, b *fact.Criterion) int { return strings.Compare(a.Attribute, b.Attribute) }

func names(list []*fact.Criterion) string {
	var ids []string
	for _, c := range list {
		ids = append(ids, c.Attribute)
	}
	return strings.Join(ids, " ")
}

func told(d dominance) string {
	return "better " + names(d.better) + "; worse " + names(d.worse) + "; open " + names(d.open)
}

// TestDominanceHoldsUnderAnyWeights draws weights for what dominance was found for, of dimensions and of criteria, and
// settles the questions at random: package card must never put the better one behind.
func TestDominanceHoldsUnderAnyWeights(t *testing.T) {
	tried := 0
	for seed := range uint64(1500) {
		w := roll(seed, 2, 1+int(seed%3))
		s := w.scores()
		if !dominanceOf(&s[0], &s[1], places(&s[0], w.rules, counted)).holds() {
			continue
		}
		r := rand.New(rand.NewPCG(seed, 3))
		for range 20 {
			weights := make([]int64, 0, 4)
			for _, share := range split(r, len(w.weights())) {
				weights = append(weights, int64(share))
			}
			v := w.weighed(weights)
			v.rules = reweighed(r, w.rules)
			better, worse := v.settled(r, v.messengers[0]), v.settled(r, v.messengers[1])
			if a, b := v.total(better), v.total(worse); a < b {
				t.Fatalf("seed %d: %s against %s\n%s", seed, a, b, v)
			}
			tried++
		}
	}
	if tried < 1000 {
		t.Errorf("only %d weightings were tried", tried)
	}
}

// reweighed is a ruleset with other weights of the criteria.
func reweighed(r *rand.Rand, rules *fact.Ruleset) *fact.Ruleset {
	other := *rules
	other.Dimensions = slices.Clone(rules.Dimensions)
	for i := range other.Dimensions {
		criteria := slices.Clone(other.Dimensions[i].Criteria)
		for k, share := range split(r, len(criteria)) {
			criteria[k].Weight = share
		}
		other.Dimensions[i].Criteria = criteria
	}
	return &other
}

// settled answers all questions of a messenger at random.
func (w world) settled(r *rand.Rand, m *fact.Messenger) *fact.Messenger {
	for _, c := range w.criteria() {
		values := possible(m, c)
		m = answered(m, sure(c.Attribute, values[r.IntN(len(values))]))
	}
	return m
}

// TestDominanceExample reads as a reader would reckon. Three questions of one dimension, worth 50, 30 and 20 %:
//
//	            lock   door   wall
//	Alfa        good   half   unknown
//	Beta        half   half   bad
//	Gamma       bad    good   bad
func TestDominanceExample(t *testing.T) {
	alfa := []string{"lock good", "door half"}
	beta := []string{"lock half", "door half", "wall bad"}
	gamma := []string{"lock bad", "door good", "wall bad"}
	for _, c := range []struct {
		name string
		a, b []string
		want string
	}{
		{"Alfa is better on lock, even on door, and on wall nobody can be worse than bad", alfa, beta, "better lock; worse ; open ; holds true, even 1"},
		{"Beta is worse on lock; its bad wall may be as good as Alfa's or worse", beta, alfa, "better ; worse lock; open wall; holds false, even 1"},
		{"Alfa is worse than Gamma on door by an answer", alfa, gamma, "better lock; worse door; open ; holds false, even 0"},
		{"Gamma fails by an answer and, on wall, by what is unknown", gamma, alfa, "better door; worse lock; open wall; holds false, even 0"},
		{"a messenger is not better than itself", beta, beta, "better ; worse ; open ; holds false, even 3"},
		{"not even when it is unknown: nothing says that both have the same wall", alfa, alfa, "better ; worse ; open wall; holds false, even 2"},
		{"a dispute is turned against the claim", []string{"lock good disputed bad", "door half", "wall bad"}, beta, "better ; worse ; open lock; holds false, even 2"},
		{"whichever side is right, it is better", []string{"lock good", "door half", "wall good disputed half"}, beta, "better lock wall; worse ; open ; holds true, even 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := walls()
			a, b := card.Score(claims("a", c.a), w.terms()), card.Score(claims("b", c.b), w.terms())
			d := dominanceOf(&a, &b, places(&a, w.rules, headline))
			got := told(d) + "; holds " + yes(d.holds()) + ", even " + string(rune('0'+d.even))
			if got != c.want || d.of != 3 {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// walls is a ruleset of one dimension with three questions, each worth 100 points when good and 50 when half.
func walls() world {
	d := fact.Dimension{ID: "house", Headline: true}
	for i, name := range []string{"lock", "door", "wall"} {
		d.Criteria = append(d.Criteria, criterion(name, []int{50, 30, 20}[i]))
	}
	return world{
		rules:   &fact.Ruleset{Dimensions: []fact.Dimension{d}, Floor: fact.Floor{Margin: 100}},
		profile: &fact.Profile{Weights: []fact.DimensionWeight{{Dimension: "house", Weight: 100}}},
	}
}

func criterion(attribute string, weight int) fact.Criterion {
	return fact.Criterion{Attribute: attribute, Weight: weight, Points: []fact.ValuePoints{
		{Value: "good", Points: 100}, {Value: "half", Points: 50}, {Value: "bad", Points: 0},
	}}
}

// claims reads lines such as "lock good" and "lock good disputed bad".
func claims(id string, lines []string) *fact.Messenger {
	m := &fact.Messenger{ID: id}
	for _, line := range lines {
		words := strings.Fields(line)
		c := sure(words[0], words[1])
		if len(words) > 2 {
			c.Status, c.OtherSide = fact.Disputed, []fact.Side{{Value: words[3]}}
		}
		m.Claims = append(m.Claims, c)
	}
	return m
}

// TestDominanceNamesTheHeaviestFirst: weight in the dimension times weight of the dimension.
func TestDominanceNamesTheHeaviestFirst(t *testing.T) {
	w := walls()
	w.rules.Dimensions = append(w.rules.Dimensions, fact.Dimension{ID: "yard", Criteria: []fact.Criterion{criterion("gate", 100)}})
	w.profile.Weights = []fact.DimensionWeight{{Dimension: "house", Weight: 60}, {Dimension: "yard", Weight: 40}}
	good := card.Score(claims("a", []string{"lock good", "door good", "wall good", "gate good"}), w.terms())
	bad := card.Score(claims("b", []string{"lock bad", "door bad", "wall bad", "gate bad"}), w.terms())
	// gate 40 %, lock 30 %, door 18 %, wall 12 % of the total.
	if got := names(dominanceOf(&good, &bad, places(&good, w.rules, counted)).better); got != "gate lock door wall" {
		t.Errorf("got %s", got)
	}
	if got := names(dominanceOf(&good, &bad, places(&good, w.rules, headline)).better); got != "lock door wall" {
		t.Errorf("headline: got %s", got)
	}
}

package assess

import (
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestEffectiveWeights works out what leaving out a dimension does. Privacy weighs 70, freedom 30. alfa earns 100 and 0 there, in
// all 70; beta 30 and 100, in all 51. Without privacy they have 0 and 100, without freedom 100 and 30: the totals move by 70 + 49
// and by 30 + 21.
func TestEffectiveWeights(t *testing.T) {
	whole := func(points ...int) (list []finding.Exact) {
		for _, p := range points {
			list = append(list, finding.Exact(p)*finding.OnePoint)
		}
		return list
	}
	for _, c := range []struct {
		name      string
		margin    int // of the floor
		effects   []int
		privately []finding.Exact // totals without privacy
		freely    []finding.Exact // without freedom
	}{
		{"no floor", 100, []int{70, 30}, whole(0, 100), whole(100, 30)},
		// The floor holds alfa at 0 + 25, and not beta at 30 + 25: the totals 25 and 51 move by 25 + 49 and by 75 + 21.
		{"floor of 25", 25, []int{44, 56}, whole(0, 100), whole(100, 30)},
	} {
		facts, def := answering("always known ordered", "some hidden free")
		facts.Rulesets[0].Floor.Margin = c.margin
		facts.Rulesets[0].Alternatives = []fact.Alternative{{ID: "caps", Choices: []fact.Choice{{ID: "none", Caps: fact.NoCaps}}}}
		found, err := Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		all := found.Choices.Weights
		if len(all) != 2 || all[0].Effect != c.effects[0] || all[1].Effect != c.effects[1] ||
			!slices.Equal(all[0].Without, c.privately) || !slices.Equal(all[1].Without, c.freely) {
			t.Errorf("%s: %+v", c.name, all)
		}
	}
}

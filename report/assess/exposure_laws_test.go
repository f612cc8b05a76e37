package assess

import (
	"math/rand/v2"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

// TestWhoeverIsRight settles disputes one at a time, by each value that somebody gives: where the finding is not
// disputed it stays as it is, where it is, at least one of them changes it. An unknown more changes nothing.
func TestWhoeverIsRight(t *testing.T) {
	values := map[string][]string{"handed-over": {"nothing", "dates", "content"}, "server": {"empty", "readable"}}
	disputed := 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		k := randomKind(r, values)
		ours, theirs := map[string]string{}, map[string]string{}
		for _, attribute := range []string{"handed-over", "server"} {
			list := append([]string{"", fact.Unknown}, values[attribute]...)
			ours[attribute] = list[r.IntN(len(list))]
			if ours[attribute] != "" && ours[attribute] != fact.Unknown && r.IntN(2) == 0 {
				theirs[attribute] = values[attribute][r.IntN(len(values[attribute]))]
			}
		}
		today := derive(k, ours, theirs)
		changes := false
		for attribute, value := range theirs {
			settled := map[string]string{"handed-over": ours["handed-over"], "server": ours["server"]}
			without := map[string]string{}
			settled[attribute] = value
			changes = changes || derive(k, settled, without) != derive(k, ours, without)
		}
		if changes != (today == fact.ExposureOpen) {
			t.Errorf("seed %d: %+v with %v against %v is %s", seed, k, ours, theirs, today)
		}
		if changes {
			disputed++
		}
		for attribute, value := range ours {
			if value == "" {
				more := map[string]string{"handed-over": ours["handed-over"], "server": ours["server"]}
				more[attribute] = fact.Unknown
				if derive(k, more, theirs) != today {
					t.Errorf("seed %d: an unknown changes what follows", seed)
				}
			}
		}
	}
	if disputed < 200 {
		t.Errorf("only %d findings were disputed", disputed)
	}
}

// randomKind makes up a table in which each answer leads to one finding at most, with rules in any order.
func randomKind(r *rand.Rand, values map[string][]string) *fact.ExposedKind {
	k := &fact.ExposedKind{}
	for _, attribute := range []string{"handed-over", "server"} {
		for _, value := range values[attribute] {
			if r.IntN(3) > 0 {
				k.Rules = append(k.Rules, fact.ExposureRule{
					Attribute: attribute, Values: []string{value}, Finding: fact.Disclosures[r.IntN(3)],
				})
			}
		}
	}
	r.Shuffle(len(k.Rules), func(i, j int) { k.Rules[i], k.Rules[j] = k.Rules[j], k.Rules[i] })
	return k
}

func derive(k *fact.ExposedKind, ours, theirs map[string]string) fact.Disclosure {
	m := &fact.Messenger{}
	for attribute, value := range ours {
		if value == "" {
			continue
		}
		word := attribute + "=" + value
		if theirs[attribute] != "" {
			word += ",disputed:" + theirs[attribute]
		}
		m.Claims = append(m.Claims, exposureClaim(word))
	}
	s := card.Score(m, card.Terms{Ruleset: exposureRules, Profile: &fact.Profile{}, AsOf: fact.Date{Year: 2026}})
	return derivation(k, &s).Finding
}

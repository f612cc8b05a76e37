package evidence

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"openletter/report/fact"
)

// A Coverage says what there is of a source by which others can see again what it said.
type Coverage struct {
	Source *fact.Source
	Quotes int // facts that quote it
}

// Coverages lists all sources by their ids.
func Coverages(facts *fact.Facts) []Coverage {
	quotes := map[string]int{}
	for _, q := range facts.Quoted() {
		quotes[q.Quote.Source]++
	}
	var out []Coverage
	for _, id := range slices.Sorted(maps.Keys(facts.Sources)) {
		out = append(out, Coverage{facts.Sources[id], quotes[id]})
	}
	return out
}

// Claims lists the claims that somebody wrote down about messengers, without those that nothing is known.
func Claims(facts *fact.Facts) []*fact.Claim {
	var out []*fact.Claim
	for _, m := range facts.Messengers {
		for _, c := range m.Claims {
			if c.Follows == "" && c.Value != fact.Unknown {
				out = append(out, c)
			}
		}
	}
	return out
}

// Sample draws at most so many claims. Which ones, a seed and the ids of the claims decide and nothing else: whoever
// repeats the draw gets the same, and nobody can choose them. A new claim moves at most one of them out.
func Sample(facts *fact.Facts, seed uint64, most int) []*fact.Claim {
	drawn := Claims(facts)
	lots := map[*fact.Claim]string{}
	for _, c := range drawn {
		sum := sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, fact.ID(c)))
		lots[c] = string(sum[:])
	}
	slices.SortFunc(drawn, func(a, b *fact.Claim) int { return cmp.Compare(lots[a], lots[b]) })
	return drawn[:min(most, len(drawn))]
}

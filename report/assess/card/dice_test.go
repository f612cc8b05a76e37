package card_test

import (
	"math/rand/v2"

	"openletter/report/fact"
)

// dice makes every choice of the generator, so that a seed and the bytes of a fuzzer can both drive it.
type dice struct {
	roll func(n int) int // 0 to n-1
}

// seeded are the dice of one seed.
func seeded(seed uint64) dice {
	r := rand.New(rand.NewPCG(seed, 0))
	return dice{r.IntN}
}

// thrown are dice that show the bytes of a fuzzer, two for each roll, and 0 when there are no more.
func thrown(bytes []byte) dice {
	return dice{func(n int) int {
		if len(bytes) < 2 {
			return 0
		}
		roll := (int(bytes[0])<<8 | int(bytes[1])) % n
		bytes = bytes[2:]
		return roll
	}}
}

// oneIn says yes once in n rolls.
func (d dice) oneIn(n int) bool { return d.roll(n) == n-1 }

// between rolls a number from least to most.
func (d dice) between(least, most int) int { return least + d.roll(most-least+1) }

// pick rolls for one of a list.
func pick[T any](d dice, list []T) T { return list[d.roll(len(list))] }

// split cuts 100 into n shares of at least the least.
func (d dice) split(n, least int) []int {
	shares := make([]int, n)
	rest := 100 - n*least
	for i := range shares {
		share := rest
		if i < n-1 {
			share = d.roll(rest + 1)
		}
		shares[i], rest = least+share, rest-share
	}
	return shares
}

// shuffled is a copy of a list in another order.
func shuffled[T any](d dice, list []T) []T {
	out := append([]T{}, list...)
	for i := len(out) - 1; i > 0; i-- {
		k := d.roll(i + 1)
		out[i], out[k] = out[k], out[i]
	}
	return out
}

// The days of the generated claims in the order in which they begin; the report is made as of today.
var (
	days = []fact.Date{
		{Year: 2024}, {Year: 2025, Month: 3}, {Year: 2025, Month: 3, Day: 10}, {Year: 2026}, {Year: 2026, Month: 7},
		today, tomorrow, {Year: 2026, Month: 8}, {Year: 2027},
	}
	today    = fact.Date{Year: 2026, Month: 7, Day: 15}
	tomorrow = fact.Date{Year: 2026, Month: 7, Day: 16}
)

const here, elsewhere = "ru", "cn"

var populations = []string{"", "officials", "pupils", "shops"}

// firms are those of them that are no people.
var firms = map[string]bool{"shops": true}

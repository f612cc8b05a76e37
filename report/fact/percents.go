package fact

import (
	"cmp"
	"slices"
)

// Percents are shares of the sum of all, in whole percents that add up to 100, or all zero where the sum is: each is rounded down,
// and those with the largest remainders are rounded up, of equals the earlier one. The sum is below 2^56.
func Percents(shares []int64) []int {
	var sum int64
	for _, share := range shares {
		sum += share
	}
	result, byRemainder := make([]int, len(shares)), make([]int, len(shares))
	if sum == 0 {
		return result
	}
	rest := 100
	for i, share := range shares {
		result[i], byRemainder[i] = int(share*100/sum), i
		rest -= result[i]
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int { return cmp.Compare(shares[b]*100%sum, shares[a]*100%sum) })
	for _, i := range byRemainder[:rest] {
		result[i]++
	}
	return result
}

package assess

import (
	"math"
	"testing"

	"openletter/report/assess/ranking"
	"openletter/report/finding"
)

// TestPrintedSharesAreSupported compares the shares of each report with those of a run sixteen times as long: a whole percentage that
// is printed as sure is right, and one that is not is right or off by one. Three standard errors are left to the long run as well.
func TestPrintedSharesAreSupported(t *testing.T) {
	facts, sure, about := load(t), 0, 0
	for _, def := range facts.Definitions {
		def.Messengers = def.Messengers[:min(8, len(def.Messengers))] // a ranking is of few
		found, err := Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		r := &found.Ranking.Robustness
		long := ranking.Robustness(found.Scores, found.Ruleset, 16*ranking.Draws)
		check := func(what string, a, b, n, most int) {
			percent, isSure := r.Share(n)
			share := float64(most) / float64(long.Draws)
			chance := 300 * math.Sqrt(share*(1-share)/float64(long.Draws))
			least, end := float64(percent)-chance, float64(percent+1)+chance
			switch {
			case n == 0 || n == r.Draws: // said of the draws; one in a thousand would have shown
				least, end = float64(percent)-0.1, float64(percent)+0.1
			case isSure:
				sure++
			default:
				about++
				least, end = least-1, end+1
			}
			if share *= 100; share < least || share >= end {
				t.Errorf("%s, %s of %d and %d: printed %d %%, sure: %t; %.3f ± %.3f %% of a long run", def.ID, what, a, b, percent, isSure, share, chance)
			}
		}
		for a := range found.Scores {
			for b := range found.Scores {
				check("rank", a, b, r.Ranks[a][b], long.Ranks[a][b])
				if a != b {
					check("above", a, b, r.Above[a][b], long.Above[a][b])
				}
			}
			centralIsNear(t, def.ID, a, r, &long)
		}
	}
	if sure < 20 || about < 20 {
		t.Errorf("only %d shares are sure, and %d are not", sure, about)
	}
	t.Logf("%d shares are sure, %d are one of two neighbours", sure, about)
}

// centralIsNear holds that central weights are within one percentage point of those of a long run, and as much again for rounding.
func centralIsNear(t *testing.T, report string, m int, r, long *finding.Robustness) {
	t.Helper()
	for d, weight := range r.Central[m] {
		if off := weight - long.Central[m][d]; off < -2 || off > 2 {
			t.Errorf("%s: %d came first under %v, in a long run under %v", report, m, r.Central[m], long.Central[m])
		}
	}
}

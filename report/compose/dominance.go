package compose

import (
	"cmp"
	"slices"
	"strconv"

	"openletter/report"
	"openletter/report/assess/order"
	"openletter/report/finding"
)

// The ways in which two messengers can compare criterion by criterion, from the most to the least that can be said.
const (
	certain   = iota // one is at least as good throughout, and better somewhere
	unopposed        // one is better somewhere, and nothing known speaks against it; only open questions do
	nowhere          // one is nowhere worse; whether it is better anywhere is open
	both             // each is better somewhere
	identical        // both earn the same throughout
	undecided        // nothing known tells them apart
	ways             // how many there are
)

// A relation is how two messengers compare within one scope.
type relation struct {
	way    int
	words  string
	better int // the messenger that is better, where one is
}

// dominance compares every two messengers criterion by criterion. The pairs of which most can be said come first.
func (e *editor) dominance() report.DominanceCheck {
	type line struct {
		report.PairFinding
		way int
	}
	var lines []line
	var certainly []string
	var headline, counted [ways]int
	for b := range e.scores {
		for a := range b {
			h, c := e.relate(a, b, order.Headline), e.relate(a, b, order.Counted)
			headline[h.way]++
			counted[c.way]++
			if c.way == certain {
				certainly = append(certainly, e.above(c.better, a+b-c.better))
			}
			pair := report.PairFinding{Pair: e.pair(a, b), Headline: h.words, Counted: c.words}
			lines = append(lines, line{pair, h.way*ways + c.way})
		}
	}
	slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(x.way, y.way) })
	check := report.DominanceCheck{
		Headline: e.say("col-headline", "count", e.compared(order.Headline)),
		Counted:  e.say("col-counted", "count", e.compared(order.Counted)),
		Tally:    e.tally(len(lines), headline, counted),
		Certain:  certainly,
	}
	for _, l := range lines {
		check.Pairs = append(check.Pairs, l.PairFinding)
	}
	return check
}

// compared is how many criteria a scope looks at.
func (e *editor) compared(scope order.Scope) string {
	return strconv.Itoa(order.Dominance(&e.scores[0], &e.scores[0], e.rules, scope).Of)
}

// pair names two messengers.
func (e *editor) pair(a, b int) string {
	return e.say("pair", "a", e.name(a), "b", e.name(b))
}

// tally counts how many pairs compare in which way. Where they are few, the list of pairs shows it, and there is none.
func (e *editor) tally(pairs int, headline, counted [ways]int) *report.Tally {
	const few = 6
	if pairs <= few {
		return nil
	}
	t := &report.Tally{Head: e.say("col-tally", "pairs", strconv.Itoa(pairs))}
	for way, words := range [ways]string{"tally-certain", "tally-unopposed", "tally-nowhere", "tally-both", "tally-identical", "tally-undecided"} {
		if headline[way]+counted[way] > 0 {
			t.Rows = append(t.Rows, report.TallyRow{
				Finding: e.say(words), Headline: strconv.Itoa(headline[way]), Counted: strconv.Itoa(counted[way]),
			})
		}
	}
	return t
}

// relate words how two messengers compare: the claim that one is at least as good throughout is looked at in both
// directions.
func (e *editor) relate(a, b int, scope order.Scope) relation {
	there := order.Dominance(&e.scores[a], &e.scores[b], e.rules, scope)
	back := order.Dominance(&e.scores[b], &e.scores[a], e.rules, scope)
	of, unsettled := strconv.Itoa(there.Of), there.Of-there.Even-len(there.Better)-len(there.Worse)
	switch {
	case len(there.Better) > 0 && len(back.Better) > 0:
		return relation{way: both, words: e.say("dominance-both",
			"a", e.name(a), "wins", strconv.Itoa(len(there.Better)), "better", e.criterionNames(there.Better),
			"b", e.name(b), "losses", strconv.Itoa(len(back.Better)), "worse", e.criterionNames(back.Better),
			"open", strconv.Itoa(unsettled))}
	case len(back.Better) > 0:
		return e.oneSided(b, back)
	case len(there.Better) > 0:
		return e.oneSided(a, there)
	case there.Even == there.Of:
		return relation{way: identical, words: e.say("dominance-identical")}
	case len(there.Open) == 0:
		return relation{way: nowhere, words: e.say("dominance-nowhere", "name", e.name(a))}
	case len(back.Open) == 0:
		return relation{way: nowhere, words: e.say("dominance-nowhere", "name", e.name(b))}
	}
	return relation{way: undecided, words: e.say("dominance-undecided", "open", strconv.Itoa(unsettled), "count", of)}
}

// oneSided words the claim for a messenger that is better somewhere and nowhere known to be worse.
func (e *editor) oneSided(m int, d finding.Dominance) relation {
	wins, of := strconv.Itoa(len(d.Better)), strconv.Itoa(d.Of)
	if d.Holds() {
		return relation{certain, e.say("dominance-certain", "name", e.name(m), "wins", wins, "count", of), m}
	}
	return relation{unopposed, e.say("dominance-unopposed", "name", e.name(m), "wins", wins, "count", of,
		"open", e.criterionNames(d.Open)), m}
}

package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// newestMoves lists the newest moves of some messengers, at most so many in all, from the oldest to the newest; those of
// one day are in the order of the messengers. A move is a change that is printed: of a whole point at one of the three
// ends, or of the grade.
//
// A score can change only on a day on which a claim begins to count: on the first day on which it was so, or, where no
// source says since when, on the day for which it was shown; or on the day after its last one. So the scores of these days are compared, from the newest
// back, and few days are scored that are older than the moves which are listed.
func newestMoves(messengers []*fact.Messenger, terms card.Terms, most int) []finding.Move {
	var moves []finding.Move
	for _, m := range messengers {
		days := append([]fact.Date{{}}, turns(m, terms)...) // the zero Date is before everything
		then := terms
		after := card.Score(m, then)
		for i := len(days) - 1; i > 0 && (len(moves) < max(most, 1) || days[i].Compare(moves[0].Day.First()) >= 0); i-- {
			then.AsOf = days[i-1]
			before := card.Score(m, then)
			if visible(&before, &after) {
				moves = append(moves, move(m, days[i], &before, &after))
			}
			after = before
		}
		slices.SortStableFunc(moves, func(a, b finding.Move) int { return a.Day.First().Compare(b.Day.First()) })
		moves = moves[max(0, len(moves)-most):]
	}
	return moves
}

// turns lists the days up to the terms' day on which a claim begins to count or no longer does, each once, oldest first.
func turns(m *fact.Messenger, terms card.Terms) []fact.Date {
	var days []fact.Date
	for _, c := range m.Claims {
		for _, day := range [...]fact.Date{c.From(), c.Ended()} {
			if !day.IsZero() && day.BeginsBy(terms.AsOf) && c.HoldsIn(terms.Country) {
				days = append(days, day.First())
			}
		}
	}
	slices.SortFunc(days, fact.Date.Compare)
	return slices.Compact(days)
}

// visible says whether two scores are printed differently. That a messenger goes takes its grade away and is no move.
func visible(a, b *finding.Score) bool {
	for end := range a.Total {
		if a.Total[end].Floor() != b.Total[end].Floor() {
			return true
		}
	}
	return a.Gone == b.Gone && a.Graded() != b.Graded()
}

// move names the claims that begin on a day, or had ended by it, and changed an answer. The day is given as precisely as all of them give
// it: where one knows only the month, more would be a false fact.
func move(m *fact.Messenger, day fact.Date, before, after *finding.Score) finding.Move {
	was, is := withoutAnswers(*before), withoutAnswers(*after)
	mv := finding.Move{Messenger: m, Before: &was, After: &is, Claims: []*fact.Claim{}}
	for is := range after.EachAnswer() {
		was := before.Answer(is.Criterion.Attribute)
		if was.Points == is.Points && was.Counted == is.Counted && card.AtBest(was) == card.AtBest(is) {
			continue
		}
		mv.Claims = append(mv.Claims, turned(&mv, day, is.Claims(), (*fact.Claim).From)...)
		mv.Ended = append(mv.Ended, turned(&mv, day, was.Claims(), (*fact.Claim).Ended)...)
	}
	return mv
}

// turned lists the claims that turned on the day of a move, and makes its day no more precise than theirs.
func turned(
	mv *finding.Move, day fact.Date, claims []*fact.Claim, turns func(*fact.Claim) fact.Date,
) (list []*fact.Claim) {
	for _, c := range claims {
		if on := turns(c); on.First() == day && c.Status != fact.Refuted {
			list = append(list, c)
			if mv.Day.IsZero() || on.Compare(mv.Day) < 0 {
				mv.Day = on
			}
		}
	}
	return list
}

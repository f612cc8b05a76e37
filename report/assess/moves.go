package assess

import (
	"slices"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// Moves lists the newest moves of some messengers, at most so many in all, from the oldest to the newest; those of one
// day are in the order of the messengers. A move is a change that is printed: of a whole point at one of the three
// ends, or of the grade.
//
// A score can change only on a day on which a claim begins to count: on the first day on which it was so, or, where no
// source says since when, on the day for which it was shown. So the scores of these days are compared, from the newest
// back, and no day is scored that is older than the moves which are listed.
func Moves(messengers []*fact.Messenger, terms card.Terms, most int) []finding.Move {
	pasts := make([]*past, len(messengers))
	for i, m := range messengers {
		pasts[i] = &past{messenger: m, terms: terms, days: beginnings(m, terms), after: scoreOn(m, terms, terms.AsOf)}
	}
	var moves []finding.Move
	for len(moves) < most && len(pasts) > 0 {
		newest := pasts[0]
		for _, p := range pasts[1:] {
			if p.day().Compare(newest.day()) >= 0 {
				newest = p // of one day the last messenger first: the list is turned round
			}
		}
		if newest.day().IsZero() {
			break
		}
		if m, moved := newest.step(); moved {
			moves = append(moves, m)
		}
	}
	slices.Reverse(moves)
	for i := range moves {
		before, after := withoutAnswers(*moves[i].Before), withoutAnswers(*moves[i].After)
		moves[i].Before, moves[i].After = &before, &after
	}
	return moves
}

// A past is the days on which claims about one messenger began to count, walked from the newest to the oldest.
type past struct {
	messenger *fact.Messenger
	terms     card.Terms
	days      []fact.Date    // those that are still to be looked at, oldest first
	after     *finding.Score // as of the last of them
}

// day is the newest day that is still to be looked at, the zero Date when there is none.
func (p *past) day() fact.Date {
	if len(p.days) == 0 {
		return fact.Date{}
	}
	return p.days[len(p.days)-1]
}

// step looks at the newest day, and says whether the score moved on it.
func (p *past) step() (m finding.Move, moved bool) {
	day, after := p.day(), p.after
	p.days = p.days[:len(p.days)-1]
	p.after = scoreOn(p.messenger, p.terms, p.day()) // the zero Date is before everything
	if !visible(p.after, after) {
		return finding.Move{}, false
	}
	return move(p.messenger, day, p.after, after), true
}

// beginnings lists the days up to the terms' day on which a claim begins to count, each once, oldest first.
func beginnings(m *fact.Messenger, terms card.Terms) []fact.Date {
	var days []fact.Date
	for _, c := range m.Claims {
		from := c.From()
		if !from.IsZero() && from.BeginsBy(terms.AsOf) && (c.Country == "" || c.Country == terms.Country) {
			days = append(days, from.First())
		}
	}
	slices.SortFunc(days, fact.Date.Compare)
	return slices.Compact(days)
}

func scoreOn(m *fact.Messenger, terms card.Terms, day fact.Date) *finding.Score {
	terms.AsOf = day
	s := card.Score(m, terms)
	return &s
}

// visible says whether two scores are printed differently.
func visible(a, b *finding.Score) bool {
	for end := range a.Total {
		if a.Total[end].Floor() != b.Total[end].Floor() {
			return true
		}
	}
	return a.Grade != b.Grade
}

// move names the claims that begin on a day and changed an answer. The day is given as precisely as all of them give
// it: where one knows only the month, more would be a false fact.
func move(m *fact.Messenger, day fact.Date, before, after *finding.Score) finding.Move {
	mv := finding.Move{Messenger: m, Before: before, After: after}
	for d := range after.Dimensions {
		for i := range after.Dimensions[d].Answers {
			was, is := &before.Dimensions[d].Answers[i], &after.Dimensions[d].Answers[i]
			if was.Points == is.Points && was.Counted == is.Counted {
				continue
			}
			for _, c := range is.Claims() {
				if c.From().First() == day && c.Status != fact.Refuted {
					mv.Claims = append(mv.Claims, c)
				}
			}
		}
	}
	for i, c := range mv.Claims {
		if from := c.From(); i == 0 || from.Compare(mv.Day) < 0 {
			mv.Day = from
		}
	}
	return mv
}

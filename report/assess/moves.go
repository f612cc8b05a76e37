package assess

import (
	"cmp"
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
// source says since when, on the day for which it was shown. So the scores of these days are compared, from the newest
// back, and no day is scored that is older than the moves which are listed.
func newestMoves(messengers []*fact.Messenger, terms card.Terms, most int) []finding.Move {
	type step struct {
		messenger   int
		before, day fact.Date // a day on which claims begin to count, and the one before it, if there is one
	}
	var steps []step
	for i, m := range messengers {
		before := fact.Date{} // is before everything
		for _, day := range beginnings(m, terms) {
			steps = append(steps, step{i, before, day})
			before = day
		}
	}
	slices.SortFunc(steps, func(a, b step) int {
		return cmp.Or(b.day.Compare(a.day), cmp.Compare(b.messenger, a.messenger)) // the list is turned round in the end
	})
	var moves []finding.Move
	scores := make([]*finding.Score, len(messengers)) // as of the last step that was compared
	for _, s := range steps {
		if len(moves) == most {
			break
		}
		m, after := messengers[s.messenger], scores[s.messenger]
		if after == nil {
			after = scoreOn(m, terms, terms.AsOf)
		}
		before := scoreOn(m, terms, s.before)
		if scores[s.messenger] = before; visible(before, after) {
			moves = append(moves, move(m, s.day, before, after))
		}
	}
	slices.Reverse(moves)
	return moves
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
	was, is := withoutAnswers(*before), withoutAnswers(*after)
	mv := finding.Move{Messenger: m, Before: &was, After: &is}
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

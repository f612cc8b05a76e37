package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// follow adds to each messenger the claims that follow from the files of countries. Where somebody wrote an answer down, that one
// stands, and must not contradict what an entry says.
func (l *loading) follow(facts *fact.Facts) {
	for _, f := range l.read {
		for _, m := range f.part.Messengers {
			var derived []*fact.Claim
			for _, c := range facts.Countries {
				derived = append(derived, facts.Derived(m, c)...)
			}
			written := slices.DeleteFunc(slices.Clone(m.Claims), answersNothing)
			for _, d := range derived {
				if !slices.ContainsFunc(written, func(c *fact.Claim) bool { return sameQuestion(c, d) && !c.IsOver(d.From()) }) {
					m.Claims = append(m.Claims, d)
				}
			}
			f.contradictions(written, slices.DeleteFunc(derived, answersNothing))
		}
	}
}

// sameQuestion says whether two claims about a messenger answer the same question, on whatever day.
func sameQuestion(c, d *fact.Claim) bool {
	return c.Attribute == d.Attribute && c.Country == d.Country && c.Population == d.Population
}

// contradictions reports an answer that is not the one that follows from an entry of a country at the same time. What follows
// from a survey that found nothing gives way to somebody who found something. All claims answer something.
func (f *file) contradictions(written, derived []*fact.Claim) {
	ends, others := ends(written), ends(derived)
	for i, c := range written {
		for k, d := range derived {
			if c.Attribute == "" || !sameQuestion(c, d) || c.Value == d.Value || d.AtSurvey() && c.Value != fact.Unknown ||
				!before(c.From(), others[k]) || !before(d.From(), ends[i]) {
				continue
			}
			f.problemAt(problem.Contradiction, c.At, "%s is %s here, and %s follows from %s (%s:%d); leave the claim out, or correct "+
				"one of the two", c.Attribute, c.Value, d.Value, d.Follows, problem.FileName(d.At.File), d.At.Line)
			break
		}
	}
}

// answersNothing says whether a claim decides no answer.
func answersNothing(c *fact.Claim) bool { return c.Status == fact.Alleged || c.Status == fact.Refuted }

// before says whether one day comes before another, of which zero means that it never comes.
func before(day, end fact.Date) bool { return end.IsZero() || day.First().Compare(end.First()) < 0 }

// ends lists for each claim the day on which it ended or another answer to the same question takes its place; zero where neither
// is so.
func ends(claims []*fact.Claim) []fact.Date {
	days := make([]fact.Date, len(claims))
	for i, c := range claims {
		days[i] = c.Ended()
		for _, next := range claims {
			if next.From().Compare(c.From()) > 0 && before(next.From(), days[i]) && sameQuestion(c, next) {
				days[i] = next.From()
			}
		}
	}
	return days
}

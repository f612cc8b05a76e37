package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/finding"
)

// movesShown is how many moves a report tells: about as many as fill a page.
const movesShown = 12

// past words the newest moves of the totals, and the states between them.
func (e *editor) past() report.Past {
	p := report.Past{Most: movesShown}
	moves := assess.Moves(e.messengers, e.terms, movesShown)
	var still []string
	for _, m := range e.messengers {
		first := true
		for _, mv := range moves {
			if mv.Messenger != m {
				continue
			}
			if first {
				p.States = append(p.States, e.state(m, e.before(mv.Day), mv.Before))
			}
			p.States = append(p.States, e.state(m, e.since(mv.Day), mv.After))
			first = false
		}
		if first {
			still = append(still, e.in(m.Name))
		}
	}
	if len(still) > 0 && len(moves) > 0 {
		p.Still = e.say("past-still", "names", strings.Join(still, ", "))
	}
	for _, mv := range moves {
		p.Moves = append(p.Moves, e.pastMove(mv))
	}
	return p
}

func (e *editor) state(m *fact.Messenger, period string, s *finding.Score) report.PastState {
	return report.PastState{
		Name: e.say("state-of", "name", e.in(m.Name), "period", period),
		Low:  s.Total[finding.Low].Floor(), Point: s.Total[finding.Point].Floor(), High: s.Total[finding.High].Floor(),
	}
}

func (e *editor) pastMove(mv finding.Move) report.PastMove {
	out := report.PastMove{When: e.date(mv.Day), Name: e.in(mv.Messenger.Name), Before: e.graded(mv.Before), After: e.graded(mv.After)}
	for _, c := range mv.Claims {
		words := e.claimed(c)
		if c.Since.IsZero() {
			words = e.say("shown-then", "claim", words)
		}
		out.Causes = append(out.Causes, report.PastCause{Words: words, Sources: c.Sources})
	}
	return out
}

// graded words a total with its range, and its grade where it has one.
func (e *editor) graded(s *finding.Score) string {
	if s.Grade == nil {
		return interval(s.Total)
	}
	return e.say("score-grade", "score", interval(s.Total), "grade", s.Grade.Name)
}

// claimed words a claim in one line: question, answer, and whom it concerns.
func (e *editor) claimed(c *fact.Claim) string {
	a := e.attribute(c.Attribute)
	value := e.label(a, c.Value)
	if c.Population != "" {
		value = e.say("value-for", "value", value, "population", e.population(c.Population))
	}
	if c.Status == fact.Disputed || c.Status == fact.Alleged {
		value = e.contested(a, c, value)
	}
	return e.say("claim-line", "attribute", e.in(a.Name), "value", value)
}

// before words when a state stood by the move that ended it: the day before, for the total may have moved earlier as
// well. It has texts of its own because some languages inflect the month after the preposition.
func (e *editor) before(d fact.Date) string {
	switch {
	case d.Month == 0:
		return e.say("before-year", "year", strconv.Itoa(d.Year))
	case d.Day == 0:
		return e.say("before-month", "month", e.say("month-of-"+strconv.Itoa(d.Month)), "year", strconv.Itoa(d.Year))
	}
	return e.say("before-day", "date", e.date(d))
}

// retrospect says what this report knows only with hindsight, nil when it knows nothing so.
func (e *editor) retrospect() *report.Retrospect {
	h := assess.Hindsight(e.messengers, e.scores, e.terms, e.facts.Sources)
	if h.IsZero() {
		return nil
	}
	r := &report.Retrospect{Day: e.date(e.def.AsOf), NotYet: h.NotYet}
	for _, l := range h.Later {
		r.Later = append(r.Later, report.Note{
			Name: e.in(l.Messenger.Name), Words: e.claimed(l.Claim), Standing: e.standing(l.Claim), Sources: l.Claim.Sources,
		})
	}
	for _, m := range e.messengers {
		if names := e.undated(m, h.Undated); names != "" {
			r.Undated = append(r.Undated, report.Pair{Label: e.in(m.Name), Words: names})
		}
	}
	return r
}

// undated names the questions that claims about a messenger might answer, each once.
func (e *editor) undated(m *fact.Messenger, claims []finding.Recalled) string {
	var names []string
	for _, r := range claims {
		if r.Messenger == m {
			names = appendNew(names, []string{e.in(e.attribute(r.Claim.Attribute).Name)})
		}
	}
	return strings.Join(names, ", ")
}

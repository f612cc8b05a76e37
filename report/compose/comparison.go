package compose

import (
	"strconv"

	"openletter/report"
	"openletter/report/finding"
)

// comparisons is one chapter for each dimension.
func (e *editor) comparisons() []report.Comparison {
	var out []report.Comparison
	for i := range e.rules.Dimensions {
		d := &e.rules.Dimensions[i]
		out = append(out, report.Comparison{
			ID:       d.ID,
			Name:     e.in(d.Name),
			Question: e.in(d.Question),
			Because:  e.in(d.Because),
			Counted:  e.terms.Profile.Weight(d.ID) > 0,
			Facts:    e.answerTables(i),
			Notes:    e.notes(i),
			Points:   e.pointTables(i),
			Limits:   e.dimensionLimits(i),
		})
	}
	return out
}

// answerTables is the table of answers to the criteria of a dimension.
func (e *editor) answerTables(dimension int) []report.Grid {
	criteria := e.rules.Dimensions[dimension].Criteria
	var heads []string
	for i := range criteria {
		heads = append(heads, e.in(e.attribute(criteria[i].Attribute).Name))
	}
	return grids(e.names(), heads, func(row, m int) report.Cell {
		return e.cell(e.scores[m].Dimensions[dimension].Answers[row])
	}, 0)
}

// notes says what stands behind the cells, criterion by criterion.
func (e *editor) notes(dimension int) []report.NoteGroup {
	var groups []report.NoteGroup
	for i, c := range e.rules.Dimensions[dimension].Criteria {
		g := report.NoteGroup{Head: e.in(e.attribute(c.Attribute).Name)}
		for m := range e.messengers {
			a := e.scores[m].Dimensions[dimension].Answers[i]
			g.Notes = append(g.Notes, e.answerNotes(e.in(e.messengers[m].Name), a)...)
		}
		if len(g.Notes) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// answerNotes makes a note of every claim that speaks to a question, the deciding one first.
func (e *editor) answerNotes(name string, a finding.Answer) []report.Note {
	var notes []report.Note
	attribute := e.attribute(a.Criterion.Attribute)
	for _, c := range a.Claims() {
		n := report.Note{
			Name:     name,
			Words:    e.in(c.Note),
			Standing: e.standing(c),
			Voices:   e.voices(c.OtherSide),
		}
		if c != a.Claim {
			n.Sources = c.Sources // those of the deciding claim stand in its cell
		}
		if c.Population != "" {
			n.Name = e.say("name-for", "name", name, "population", e.population(c.Population))
		}
		if len(a.Others) > 0 {
			n.Name = e.say("name-value", "name", n.Name, "value", e.label(attribute, c.Value))
		}
		notes = append(notes, n)
	}
	return notes
}

// pointTables is the reckoning of a dimension: points for each answer, then mean, limit and score.
func (e *editor) pointTables(dimension int) []report.Grid {
	criteria := e.rules.Dimensions[dimension].Criteria
	var heads []string
	for _, c := range criteria {
		heads = append(heads, e.say("criterion-weight", "criterion", e.in(e.attribute(c.Attribute).Name),
			"percent", strconv.Itoa(c.Weight)))
	}
	heads = append(heads, e.say("mean"), e.say("score"))
	return grids(e.names(), heads, func(row, m int) report.Cell {
		s := &e.scores[m].Dimensions[dimension]
		switch row {
		case len(criteria):
			return report.Cell{Words: interval(s.Mean)}
		case len(criteria) + 1:
			return report.Cell{Words: interval(s.Score)}
		}
		return report.Cell{Words: points(s.Answers[row].Points)}
	}, 2)
}

// dimensionLimits words which rules limited which messenger in a dimension.
func (e *editor) dimensionLimits(dimension int) []string {
	var out []string
	for m, name := range e.names() {
		s := &e.scores[m].Dimensions[dimension]
		for _, l := range e.limits(&e.scores[m], s.Limits, s.Mean) {
			out = append(out, e.say("name-limit", "name", name, "limit", l))
		}
	}
	return out
}

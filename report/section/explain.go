package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// Name is what a messenger is called. Here and below messengers are numbered as in the findings, dimensions and criteria
// as in the ruleset.
func (w *Writer) Name(messenger int) document.Line { return w.name(messenger) }

// ExplainTotal says how the total of a messenger follows from its dimensions.
func (w *Writer) ExplainTotal(messenger int) []document.Block {
	s := &w.Found.Scores[messenger]
	grade := w.say("no-grade")
	if s.Grade != nil {
		grade = line(s.Grade.Name)
	}
	return []document.Block{
		paragraph(w.stated("mean", interval(s.Mean))),
		list(w.limits(s.Limits, s.Mean)),
		paragraph(w.stated("total", interval(s.Total)), apart, w.stated("col-grade", grade), apart, w.stated("col-answered", w.answered(s.Coverage))),
		paragraph(w.say("scale-title")),
	}
}

// apart stands between results on one line.
const apart = "   "

// stated is a value behind what it is called.
func (w *Writer) stated(key string, value any) document.Line { return line(w.say(key), ": ", value) }

func (w *Writer) answered(share finding.Exact) document.Line {
	return w.say("percent", "percent", w.lang.Tenths(share))
}

// ExplainDimension derives the score of a messenger in a dimension: a table with a row for each criterion, which holds its
// points, its weight, the question and the answer, then the mean, what kept the score below it, and the score.
func (w *Writer) ExplainDimension(messenger, dimension int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	t := &document.Table{Columns: w.columns("explain-points", "explain-weight", "col-question", "explain-answer")}
	for i := range d.Answers {
		a := &d.Answers[i]
		said := w.answer(a)
		r := row(a.Criterion.Attribute, line(points(a.Points)), w.say("percent", "percent", a.Criterion.Weight), w.question(a.Criterion.Attribute), said.text)
		r.Cells[3].Mark = said.mark
		t.Rows = append(t.Rows, r)
	}
	blocks := []document.Block{t, paragraph(w.stated("mean", interval(d.Mean)))}
	for _, limit := range w.limits(d.Limits, d.Mean) {
		blocks = append(blocks, paragraph(limit))
	}
	blocks = append(blocks, paragraph(w.stated("score", interval(d.Score)), apart, w.stated("col-answered", w.answered(d.Coverage))))
	return &document.Section{ID: d.Dimension.ID, Title: line(w.in(d.Dimension.Name), " (", w.say("percent", "percent", d.Weight), ")"), Blocks: blocks}
}

// ExplainCriterion derives the points of a messenger for one criterion of a dimension: question, answer, rule, points,
// weight, and every claim with its sources.
func (w *Writer) ExplainCriterion(messenger, dimension, criterion int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	a := &d.Answers[criterion]
	said, name := w.answer(a), w.in(d.Dimension.Name)
	rule := w.say("rule-open")
	if a.Rule != nil {
		rule = w.in(a.Rule.Because)
	}
	return &document.Section{
		ID:    a.Criterion.Attribute,
		Title: line(w.name(messenger), ", ", name, ": ", w.question(a.Criterion.Attribute)),
		Blocks: []document.Block{
			paragraph(w.in(w.attribute(a.Criterion.Attribute).Question)),
			&document.Pairs{Items: []document.Pair{
				{Label: w.say("explain-answer"), Text: line(string(said.mark), " ", said.text)},
				{Label: w.say("explain-rule"), Text: rule},
				{Label: w.say("explain-points"), Text: line(points(a.Points))},
				{Label: w.say("explain-weight"), Text: line(w.say("percent", "percent", a.Criterion.Weight), " (", name, "). ", w.in(a.Criterion.Because))},
			}},
			&document.List{Fine: true, Items: w.explainClaims(w.name(messenger), a, said.sources)},
		},
	}
}

// explainClaims has an item for every claim that speaks to a question, the deciding one first. The sources of the answer
// stand with the first.
func (w *Writer) explainClaims(name document.Line, a *finding.Answer, sources []string) []document.Item {
	var items []document.Item
	for i, c := range a.Claims() {
		item := document.Item{Text: line(w.noteName(name, a, c), ": ", w.in(c.Note))}
		if basis := w.basis(c); basis != "" {
			item.Blocks = append(item.Blocks, paragraph("(", basis, ")"))
		}
		if c != a.Claim {
			sources = c.Sources
		}
		item.Blocks = append(item.Blocks, w.explainSources(sources))
		for _, s := range c.OtherSide {
			item.Blocks = append(item.Blocks, paragraph(w.say("other-side-of", "who", w.in(s.Who)), " ", w.in(s.Says)))
			if i > 0 {
				item.Blocks = append(item.Blocks, w.explainSources(s.Sources))
			}
		}
		items = append(items, item)
	}
	return items
}

// explainSources names sources: publisher, title, date, id and address.
func (w *Writer) explainSources(ids []string) document.Block {
	l := &document.List{}
	for _, id := range ids {
		s := w.Facts.Sources[id]
		if s == nil {
			w.lacks("source", id)
			continue
		}
		title := line(s.Title)
		if s.Title == "" {
			title = w.in(s.Described)
		}
		item := document.Item{Text: line(w.in(s.Publisher), ": ", title, ", ", w.published(s), " [", id, "]")}
		if s.URL != "" {
			item.Blocks = []document.Block{paragraph(document.Link{To: s.URL})}
		}
		l.Items = append(l.Items, item)
	}
	return l
}

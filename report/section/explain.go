package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// ExplainTotal says how the total of a messenger follows from its dimensions.
func (w *Writer) ExplainTotal(messenger int) []document.Block {
	s := &w.Found.Scores[messenger]
	total := line(w.stated("total", interval(s.Total)), apart, w.stated("col-grade", w.gradeOrNone(s)))
	return body(w.stated("mean", interval(s.Mean)), w.limits(s.Limits, s.Mean), line(total, apart, w.answered(s.Coverage)),
		w.Say("scale-title"))
}

// apart stands between results on one line.
const apart = "   "

// stated is a value behind what it is called.
func (w *Writer) stated(key string, value any) document.Line { return line(w.Say(key), ": ", value) }

func (w *Writer) answered(share finding.Exact) document.Line {
	return w.stated("col-answered", w.percent(w.lang.Tenths(share)))
}

// ExplainDimension derives the score of a messenger in a dimension: a table with a row for each criterion, which holds its
// points, its weight, the question and the answer, then the mean, what kept the score below it, and the score.
func (w *Writer) ExplainDimension(messenger, dimension int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	rows := each(d.Answers, func(a finding.Answer) document.Row {
		c, said := a.Criterion, w.answer(&a)
		r := row(c.Attribute, line(points(a.Points)), w.percent(c.Weight), w.question(c.Attribute), said.text)
		r.Cells[3].Mark = said.mark
		return r
	})
	t := &document.Table{Columns: w.columns("explain-points", "explain-weight", "col-question", "explain-answer"), Rows: rows}
	return titled(d.Dimension.ID, line(w.In(d.Dimension.Name), " (", w.percent(d.Weight), ")"),
		t, w.stated("mean", interval(d.Mean)), each(w.limits(d.Limits, d.Mean), paragraph),
		line(w.stated("score", interval(d.Score)), apart, w.answered(d.Coverage)))
}

// ExplainCriterion derives the points of a messenger for one criterion of a dimension: question, answer, rule, points,
// weight, and every claim with its sources.
func (w *Writer) ExplainCriterion(messenger, dimension, criterion int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	a := &d.Answers[criterion]
	c, said, name := a.Criterion, w.answer(a), w.In(d.Dimension.Name)
	rule := w.Say("rule-open")
	if a.Rule != nil {
		rule = w.In(a.Rule.Because)
	}
	return titled(c.Attribute, line(w.Name(messenger), ", ", name, ": ", w.question(c.Attribute)),
		w.In(w.attribute(c.Attribute).Question),
		&document.Pairs{Items: []document.Pair{
			{Label: w.Say("explain-answer"), Text: line(string(said.mark), " ", said.text)},
			{Label: w.Say("explain-rule"), Text: rule},
			{Label: w.Say("explain-points"), Text: line(points(a.Points))},
			{Label: w.Say("explain-weight"), Text: line(w.percent(c.Weight), " (", name, "). ", w.In(c.Because))},
		}},
		&document.List{Fine: true, Items: w.explainClaims(w.Name(messenger), a, said.sources)})
}

// explainClaims has an item for every claim that speaks to a question, first the deciding one with the answer's sources.
func (w *Writer) explainClaims(name document.Line, a *finding.Answer, sources []string) (items []document.Item) {
	for i, c := range a.Claims() {
		if c != a.Claim {
			sources = c.Sources
		}
		below := body(w.basis(c), each(sources, w.explainSource))
		for _, s := range c.OtherSide {
			below = append(below, body(line(w.Say("other-side-of", "who", w.In(s.Who)), " ", w.In(s.Says)))...)
			if i > 0 {
				below = append(below, body(each(s.Sources, w.explainSource))...)
			}
		}
		items = append(items, document.Item{Text: line(w.noteName(name, a, c), ": ", w.In(c.Note)), Blocks: below})
	}
	return items
}

// explainSource names a source: publisher, title, date, id and address.
func (w *Writer) explainSource(id string) document.Item {
	s := w.source(id)
	title := line(s.Title)
	if title == nil {
		title = w.In(s.Described)
	}
	item := document.Item{Text: line(w.In(s.Publisher), ": ", title, ", ", w.published(s), " [", id, "]")}
	if s.URL != "" {
		item.Blocks = body(line(document.Link{To: s.URL}))
	}
	return item
}

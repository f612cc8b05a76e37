package section

import (
	"strings"

	"openletter/report/document"
	"openletter/report/finding"
)

// ExplainTotal says how the total of a messenger follows from its dimensions.
func (w *Writer) ExplainTotal(messenger int) []document.Block {
	s := &w.Found.Scores[messenger]
	return []document.Block{
		paragraph(w.stated("mean", interval(s.Mean))),
		list(w.limits(s.Limits, s.Mean)),
		paragraph(w.stated("total", interval(s.Total)), apart, w.stated("col-grade", w.gradeOrNone(s)), apart, w.answered(s.Coverage)),
		paragraph(w.Say("scale-title")),
	}
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
	t := &document.Table{Columns: w.columns("explain-points", "explain-weight", "col-question", "explain-answer")}
	for i := range d.Answers {
		c, said := d.Answers[i].Criterion, w.answer(&d.Answers[i])
		r := row(c.Attribute, line(points(d.Answers[i].Points)), w.percent(c.Weight), w.question(c.Attribute), said.text)
		r.Cells[3].Mark = said.mark
		t.Rows = append(t.Rows, r)
	}
	blocks := []document.Block{t, paragraph(w.stated("mean", interval(d.Mean)))}
	for _, limit := range w.limits(d.Limits, d.Mean) {
		blocks = append(blocks, paragraph(limit))
	}
	blocks = append(blocks, paragraph(w.stated("score", interval(d.Score)), apart, w.answered(d.Coverage)))
	return &document.Section{ID: d.Dimension.ID, Title: line(w.In(d.Dimension.Name), " (", w.percent(d.Weight), ")"), Blocks: blocks}
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
	return &document.Section{
		ID:    c.Attribute,
		Title: line(w.Name(messenger), ", ", name, ": ", w.question(c.Attribute)),
		Blocks: []document.Block{
			paragraph(w.In(w.attribute(c.Attribute).Question)),
			&document.Pairs{Items: []document.Pair{
				{Label: w.Say("explain-answer"), Text: line(string(said.mark), " ", said.text)},
				{Label: w.Say("explain-rule"), Text: rule},
				{Label: w.Say("explain-points"), Text: line(points(a.Points))},
				{Label: w.Say("explain-weight"), Text: line(w.percent(c.Weight), " (", name, "). ", w.In(c.Because))},
			}},
			&document.List{Fine: true, Items: w.explainClaims(w.Name(messenger), a, said.sources)},
		},
	}
}

// explainClaims has an item for every claim that speaks to a question, the deciding one first. The sources of the answer
// stand with the first.
func (w *Writer) explainClaims(name document.Line, a *finding.Answer, sources []string) []document.Item {
	var items []document.Item
	for i, c := range a.Claims() {
		item := document.Item{Text: line(w.noteName(name, a, c), ": ", w.In(c.Note))}
		if basis := w.basis(c); basis != "" {
			item.Blocks = append(item.Blocks, paragraph(strings.TrimSpace(basis)))
		}
		if c != a.Claim {
			sources = c.Sources
		}
		item.Blocks = append(item.Blocks, w.explainSources(sources))
		for _, s := range c.OtherSide {
			item.Blocks = append(item.Blocks, paragraph(w.Say("other-side-of", "who", w.In(s.Who)), " ", w.In(s.Says)))
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
		s := w.source(id)
		title := line(s.Title)
		if title == nil {
			title = w.In(s.Described)
		}
		item := document.Item{Text: line(w.In(s.Publisher), ": ", title, ", ", w.published(s), " [", id, "]")}
		if s.URL != "" {
			item.Blocks = []document.Block{paragraph(document.Link{To: s.URL})}
		}
		l.Items = append(l.Items, item)
	}
	return l
}

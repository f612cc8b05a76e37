package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// scores is the totals in numbers, the scores by dimension, and what kept a total below its mean.
func scores(w *Writer, settings Settings) []document.Block {
	columns := numeric(w.columns("col-messenger", "col-low", "col-point", "col-high", "col-grade", "col-answered"))
	columns[4].Align = document.Start
	totals := &document.Table{RowHeads: true, Columns: columns}
	var limits []document.Line
	for _, m := range w.messengers {
		s := &w.Found.Scores[m]
		low, point, high := whole(s.Total)
		totals.Rows = append(totals.Rows, row("", w.Name(m), line(low), line(point), line(high), w.letter(s),
			w.percent(w.lang.Tenths(s.Coverage))))
		for _, l := range w.limits(s.Limits, s.Mean) {
			limits = append(limits, labelled(w.Name(m), l))
		}
	}
	var made []document.Block
	if settings["totals"] != "no" {
		made = body(w.Say("scores-intro", "profile", w.In(w.Found.Profile.Name)), totals)
	}
	ungraded := slices.ContainsFunc(w.Found.Scores, func(s finding.Score) bool { return s.Grade == nil && s.Gone.IsZero() })
	made = append(made, body(w.sayIf(ungraded, "no-grade-because", "gate", w.gate()))...)
	if settings["matrix"] != "no" {
		made = append(made, w.under("matrix-intro", w.matrix())...)
	}
	return append(made, w.under("limits-intro", limits)...)
}

// whole are the ends of a score and its supported point in whole points, as they are printed.
func whole(s finding.Interval) (low, point, high int) {
	return s[finding.Low].Floor(), s[finding.Point].Floor(), s[finding.High].Floor()
}

// plot draws the totals on the bands of the grades. The sentence above it says who is first and last.
func plot(w *Writer, _ Settings) []document.Block {
	chart := w.chart()
	chart.Heads[4] = plain(w.Say("col-grade"))
	for _, m := range w.messengers {
		s := &w.Found.Scores[m]
		bar := w.bar(w.Name(m), s.Total)
		if bar.Grade = plain(w.letter(s)); s.Grade == nil {
			bar.Mark = document.Unknown
		}
		chart.Bars = append(chart.Bars, bar)
	}
	return body(&document.Paragraph{Role: document.Caption, Text: w.firstAndLast()}, chart)
}

// firstAndLast names the highest and the lowest of the totals that have a grade, and counts the others.
func (w *Writer) firstAndLast() document.Line {
	graded := only(w.messengers, func(m int) bool { return w.Found.Scores[m].Grade != nil })
	total := func(m int) int { return w.Found.Scores[m].Total[finding.Point].Floor() }
	with := func(n int) document.Line {
		return joined(", ", each(only(graded, func(m int) bool { return total(m) == n }), w.Name)...)
	}
	var said document.Line
	if len(graded) > 0 {
		most, least := total(graded[0]), total(graded[len(graded)-1])
		said = w.Say("plot-highest", "names", with(most), "score", most)
		said = sentences(said, w.sayIf(most != least, "plot-lowest", "names", with(least), "score", least))
	}
	open := len(w.messengers) - len(graded)
	return sentences(said, w.sayIf(open > 0, "plot-ungraded", "count", open, "of", len(w.messengers)),
		line(w.Say("scale-title"), "."))
}

// letter is the grade of a score, or why there is none.
func (w *Writer) letter(s *finding.Score) document.Line {
	if gone := w.goneUntil(s.Gone); gone != nil {
		return gone
	}
	return w.orSay(line(s.Graded()), "no-grade")
}

// goneUntil says in a few words until when people could use a messenger; nil of the zero Date, which is that of one that they can.
func (w *Writer) goneUntil(until fact.Date) document.Line {
	return w.sayIf(!until.IsZero(), "gone", "until", w.lang.Until(until))
}

// chart is a chart of scores that has no bars yet.
func (w *Writer) chart() *document.Chart {
	c := &document.Chart{}
	for i, key := range [...]string{"col-messenger", "col-low", "col-point", "col-high"} {
		c.Heads[i] = plain(w.Say(key))
	}
	for _, g := range slices.Backward(w.Found.Ruleset.Grades) {
		c.Bands = append(c.Bands, document.Band{Name: g.Name, Least: g.AtLeast})
	}
	return c
}

// bar is a score in a chart.
func (w *Writer) bar(name document.Line, score finding.Interval) document.Bar {
	low, point, high := whole(score)
	return document.Bar{Name: plain(name), Low: low, Supported: point, High: high}
}

// matrix is the table of the scores by dimension, with the total below.
func (w *Writer) matrix() []document.Block {
	heads := each(w.Found.Ruleset.Dimensions, func(d fact.Dimension) document.Line {
		return w.Say("dimension-weight", "dimension", w.In(d.Name), "percent", w.Found.Profile.Weight(d.ID))
	})
	return w.figures("col-dimension", append(heads, strong(w.Say("total"))), func(m int) []document.Line {
		s := &w.Found.Scores[m]
		scores := each(s.Dimensions, func(d finding.DimensionScore) document.Line { return line(interval(d.Score)) })
		return append(scores, line(interval(s.Total)))
	})
}

// reckoning is the way from points to scores: for each dimension a table, and which rules limited which messenger.
func reckoning(w *Writer, _ Settings) []document.Block {
	made := body(w.Say("points-intro"))
	for i, d := range w.Found.Ruleset.Dimensions {
		var limits []document.Line
		for _, m := range w.messengers {
			s := &w.Found.Scores[m].Dimensions[i]
			for _, limit := range w.limits(s.Limits, s.Mean) {
				limits = append(limits, w.Say("name-limit", "name", w.Name(m), "limit", limit))
			}
		}
		title := w.Say("h-reckoning-of", "dimension", w.In(d.Name))
		made = append(made, titled("reckoning."+d.ID, title, w.pointTable(i), limits))
	}
	return made
}

// pointTable has the points for each answer of a dimension, then mean and score.
func (w *Writer) pointTable(dimension int) []document.Block {
	heads := each(w.Found.Ruleset.Dimensions[dimension].Criteria, func(c fact.Criterion) document.Line {
		return w.Say("criterion-weight", "criterion", w.question(c.Attribute), "percent", c.Weight)
	})
	heads = append(heads, strong(w.Say("mean")), strong(w.Say("score")))
	return w.figures("col-criterion", heads, func(m int) []document.Line {
		s := &w.Found.Scores[m].Dimensions[dimension]
		earned := each(s.Answers, func(a finding.Answer) document.Line { return line(points(a.Points)) })
		return append(earned, line(interval(s.Mean)), line(interval(s.Score)))
	})
}

// limits words what kept a score below its mean: the limit of the supported score, and those of the ends that differ.
func (w *Writer) limits(limits [finding.Ends]finding.Limit, mean finding.Interval) []document.Line {
	var out []document.Line
	said := map[finding.Limit]bool{{}: true}
	for _, end := range [...]int{finding.Point, finding.Low, finding.High} {
		if l := limits[end]; !said[l] {
			said[l] = true
			out = append(out, w.limit(l, end, mean[end]))
		}
	}
	return out
}

// limit words one limit: which end it holds, what the score would be without it, and the rule.
func (w *Writer) limit(l finding.Limit, end int, mean finding.Exact) document.Line {
	ends := [finding.Ends]string{finding.Low: "low", finding.Point: "point", finding.High: "high"}
	var rule document.Line
	switch {
	case l.Floor != nil:
		rule = w.Say("limit-floor", "dimension", w.In(l.Floor.Name), "margin", w.Found.Ruleset.Floor.Margin)
	case l.Open:
		// The rule's own sentence would accuse somebody of what nobody knows.
		rule = w.Say("limit-open", "attribute", w.question(l.Cap.Attribute), "because", w.In(l.Cap.Because))
	default:
		rule = w.In(l.Cap.Because)
	}
	return w.Say("limit-"+ends[end], "at", l.At.Floor(), "mean", mean.Floor(), "rule", rule)
}

// ExplainTotal says how the total of a messenger follows from its dimensions.
func (w *Writer) ExplainTotal(messenger int) []document.Block {
	s := &w.Found.Scores[messenger]
	total, letter := w.stated("total", interval(s.Total)), w.stated("col-grade", w.letter(s))
	total = joined(apart, total, letter, w.answered(s.Coverage))
	return body(w.stated("mean", interval(s.Mean)), w.limits(s.Limits, s.Mean), total, w.Say("scale-title"))
}

// apart stands between results on one line.
const apart = "   "

// stated is a value behind what it is called.
func (w *Writer) stated(key string, value any) document.Line { return line(w.Say(key), ": ", value) }

func (w *Writer) answered(share finding.Exact) document.Line {
	return w.stated("col-answered", w.percent(w.lang.Tenths(share)))
}

// ExplainDimension derives the score of a messenger in a dimension: a table with a row for each criterion (points,
// weight, question and answer), then the mean, what kept the score below it, and the score.
func (w *Writer) ExplainDimension(messenger, dimension int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	rows := each(d.Answers, func(a finding.Answer) document.Row {
		c, said := a.Criterion, w.answer(&a)
		r := row(c.Attribute, line(points(a.Points)), w.percent(c.Weight), w.question(c.Attribute), said.worded())
		r.Cells[3].Mark = said.mark
		return r
	})
	columns := w.columns("explain-points", "explain-weight", "col-question", "explain-answer")
	return titled(d.Dimension.ID, line(w.In(d.Dimension.Name), " (", w.percent(d.Weight), ")"),
		&document.Table{Columns: columns, Rows: rows},
		w.stated("mean", interval(d.Mean)), each(w.limits(d.Limits, d.Mean), paragraph),
		joined(apart, w.stated("score", interval(d.Score)), w.answered(d.Coverage)))
}

// ExplainCriterion derives the points of a messenger for one criterion of a dimension: question, answer, rule, points,
// weight, and every claim with its sources.
func (w *Writer) ExplainCriterion(messenger, dimension, criterion int) *document.Section {
	d := &w.Found.Scores[messenger].Dimensions[dimension]
	a := &d.Answers[criterion]
	c, said, name := a.Criterion, w.answer(a), w.In(d.Dimension.Name)
	rule := cmp.Or(a.Rule, &fact.ValuePoints{}) // none where the answer is open
	return titled(c.Attribute, line(w.Name(messenger), ", ", name, ": ", w.question(c.Attribute)),
		w.In(w.attribute(c.Attribute).Question),
		&document.Pairs{Items: []document.Pair{
			{Label: w.Say("explain-answer"), Text: line(string(said.mark), " ", said.worded())},
			{Label: w.Say("explain-rule"), Text: w.orSay(w.In(rule.Because), "rule-open")},
			{Label: w.Say("explain-points"), Text: line(points(a.Points))},
			{Label: w.Say("explain-weight"), Text: line(w.percent(c.Weight), " (", name, "). ", w.In(c.Because))},
		}},
		&document.List{Fine: true, Items: w.explainClaims(w.Name(messenger), a, said.sources)})
}

// explainClaims has an item for every claim that speaks to a question, first the deciding one, under all its sources.
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
		items = append(items, document.Item{Text: line(w.noteName(name, a, c), ": ", w.note(c)), Blocks: below})
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

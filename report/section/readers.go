package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// readers says how the messengers fare for each kind of audience that the ruleset knows.
func readers(w *Writer, _ Settings) Made {
	var heads []document.Line
	for i := range w.Found.Readings {
		heads = append(heads, w.in(w.Found.Readings[i].Profile.Name))
	}
	made := Made{Title: w.say("h-readers"), Blocks: []document.Block{
		paragraph(w.say("readers-intro")),
		w.beside("col-reader", document.Start, heads, 0, func(row, m int) document.Cell { return w.suits(&w.Found.Readings[row], m) }),
	}}
	for i := range w.Found.Readings {
		made.Blocks = append(made.Blocks, w.profile(&w.Found.Readings[i]))
	}
	return made
}

// suits is the total of one messenger under one profile, and whether it meets the requirements.
func (w *Writer) suits(r *finding.Reading, m int) document.Cell {
	total := interval(r.Scores[m].Total)
	if len(r.Fits[m]) == 0 {
		return document.Cell{Text: document.PlainLine(total)}
	}
	marks := map[finding.FitState]document.Mark{
		finding.FitMet: document.Good, finding.FitFailed: document.Bad, finding.FitOpen: document.Unknown,
	}
	suits := finding.Suits(r.Fits[m])
	return document.Cell{Mark: marks[suits], Text: w.say("suits-"+string(suits), "score", total)}
}

// profile says what one kind of audience weighs, what it cannot do without, and what follows.
func (w *Writer) profile(r *finding.Reading) *document.Section {
	p := r.Profile
	section := &document.Section{ID: idOf("reader", p.ID), Title: w.say("reader-profile", "profile", w.in(p.Name))}
	add := func(blocks ...document.Block) { section.Blocks = append(section.Blocks, blocks...) }
	var weights, required []document.Line
	for i := range w.Found.Ruleset.Dimensions {
		d := &w.Found.Ruleset.Dimensions[i]
		if weight := p.Weight(d.ID); weight > 0 {
			weights = append(weights, w.say("reader-weight", "dimension", w.in(d.Name), "percent", weight))
		}
	}
	add(paragraph(w.in(p.Because), " ", w.say("reader-weights", "weights", joined(weights, ", "))))
	for _, q := range p.Required {
		a := w.attribute(q.Attribute)
		required = append(required, w.say("reader-required", "criterion", w.in(a.Name), "worst", w.label(a, q.Worst), "because", w.in(q.Because)))
	}
	if required != nil {
		add(paragraph(w.say("reader-requires")), list(required))
	}
	misfits := &document.List{}
	for m := range w.Found.Messengers {
		if suits := finding.Suits(r.Fits[m]); suits != finding.FitMet {
			misfits.Items = append(misfits.Items, w.misfit(m, suits, r.Fits[m]))
		}
	}
	if misfits.Items != nil {
		add(paragraph(w.say("reader-follows")), misfits)
	}
	add(w.turned(r)...)
	return section
}

// misfit words why a messenger does not suit, or why that cannot be said yet: then nothing is failed, but something is
// open. It cites the sources of the answers that it names.
func (w *Writer) misfit(m int, suits finding.FitState, fits []finding.Fit) document.Item {
	var item document.Item
	var answers []document.Line
	var sources []string
	for _, f := range fits {
		if f.State != suits {
			continue
		}
		answer := w.answer(f.Answer)
		answers = append(answers, w.say("reader-answer", "criterion", w.question(f.Requirement.Attribute), "answer", answer.text))
		item.Mark, sources = answer.mark, appendNew(sources, answer.sources)
	}
	if suits == finding.FitFailed {
		item.Mark = document.Bad
	} else if len(answers) > 1 {
		item.Mark = document.Unknown
	}
	item.Text = line(w.say("misfit-"+string(suits), "name", w.name(m), "answers", joined(answers, "; ")), w.cite(sources))
	return item
}

// turned says whether messengers rank otherwise than under the report's own profile, and lists the pairs that do.
func (w *Writer) turned(r *finding.Reading) []document.Block {
	base := w.Found.Profile
	switch {
	case r.Profile == base:
		return nil
	case len(w.Found.Messengers) > finding.MostCompared:
		return []document.Block{paragraph(w.say("reader-order-skipped", "most", finding.MostCompared))}
	case len(r.Inversions) == 0:
		return []document.Block{paragraph(w.say("reader-not-turned", "base", w.in(base.Name)))}
	}
	var pairs []document.Line
	for _, v := range r.Inversions {
		var reasons []document.Line
		for _, d := range v.Dimensions {
			reasons = append(reasons, w.in(d.Name))
		}
		if v.Limit {
			reasons = append(reasons, w.say("reader-limit"))
		}
		pair := w.say("reader-turned", "ahead", w.name(v.Ahead), "behind", w.name(v.Behind), "reasons", joined(reasons, ", "))
		if v.Overlap {
			pair = line(pair, " ", w.say("reader-overlap"))
		}
		pairs = append(pairs, pair)
	}
	return []document.Block{paragraph(w.say("reader-turned-intro", "base", w.in(base.Name))), list(pairs)}
}

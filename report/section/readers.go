package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readers says how the messengers fare for each kind of audience that the ruleset knows.
func readers(w *Writer, _ Settings) []document.Block {
	heads := each(w.Found.Readings, func(r finding.Reading) document.Line { return w.In(r.Profile.Name) })
	made := []document.Block{
		paragraph(w.Say("readers-intro")),
		w.beside("col-reader", document.Start, heads, 0, func(row, m int) document.Cell { return w.suits(&w.Found.Readings[row], m) }),
	}
	for i := range w.Found.Readings {
		made = append(made, w.profile(&w.Found.Readings[i]))
	}
	return made
}

// suits is the total of one messenger under one profile, and whether it meets the requirements.
func (w *Writer) suits(r *finding.Reading, m int) document.Cell {
	total := interval(r.Scores[m].Total)
	if len(r.Fits[m]) == 0 {
		return document.Cell{Text: line(total)}
	}
	marks := map[finding.FitState]document.Mark{
		finding.FitMet: document.Good, finding.FitFailed: document.Bad, finding.FitOpen: document.Unknown,
	}
	suits := finding.Suits(r.Fits[m])
	return document.Cell{Mark: marks[suits], Text: w.Say("suits-"+string(suits), "score", total)}
}

// profile says what one kind of audience weighs, what it cannot do without, and what follows.
func (w *Writer) profile(r *finding.Reading) *document.Section {
	p := r.Profile
	var weights []document.Line
	for _, d := range w.Found.Ruleset.Dimensions {
		if weight := p.Weight(d.ID); weight > 0 {
			weights = append(weights, w.Say("reader-weight", "dimension", w.In(d.Name), "percent", weight))
		}
	}
	blocks := []document.Block{paragraph(w.In(p.Because), " ", w.Say("reader-weights", "weights", joined(weights, ", ")))}
	blocks = append(blocks, w.listed("reader-requires", list(each(p.Required, func(q fact.Requirement) document.Line {
		a := w.attribute(q.Attribute)
		return w.Say("reader-required", "criterion", w.In(a.Name), "worst", w.label(a, q.Worst), "because", w.In(q.Because))
	})))...)
	misfits := &document.List{}
	for m := range w.Found.Messengers {
		if suits := finding.Suits(r.Fits[m]); suits != finding.FitMet {
			misfits.Items = append(misfits.Items, w.misfit(m, suits, r.Fits[m]))
		}
	}
	blocks = append(append(blocks, w.listed("reader-follows", misfits)...), w.turned(r)...)
	return &document.Section{ID: "reader." + p.ID, Title: w.Say("reader-profile", "profile", w.In(p.Name)), Blocks: blocks}
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
		answers = append(answers, w.Say("reader-answer", "criterion", w.question(f.Requirement.Attribute), "answer", answer.text))
		item.Mark, sources = answer.mark, appendNew(sources, answer.sources...)
	}
	if suits == finding.FitFailed {
		item.Mark = document.Bad
	} else if len(answers) > 1 {
		item.Mark = document.Unknown
	}
	item.Text = line(w.Say("misfit-"+string(suits), "name", w.Name(m), "answers", joined(answers, "; ")), w.cite(sources))
	return item
}

// turned says whether messengers rank otherwise than under the report's own profile, and lists the pairs that do.
func (w *Writer) turned(r *finding.Reading) []document.Block {
	base := w.Found.Profile
	switch {
	case r.Profile == base:
		return nil
	case len(w.Found.Messengers) > finding.MostCompared:
		return []document.Block{paragraph(w.Say("reader-order-skipped", "most", finding.MostCompared))}
	case len(r.Inversions) == 0:
		return []document.Block{paragraph(w.Say("reader-not-turned", "base", w.In(base.Name)))}
	}
	pairs := each(r.Inversions, func(v finding.Inversion) document.Line {
		reasons := each(v.Dimensions, func(d *fact.Dimension) document.Line { return w.In(d.Name) })
		if v.Limit {
			reasons = append(reasons, w.Say("reader-limit"))
		}
		pair := w.Say("reader-turned", "ahead", w.Name(v.Ahead), "behind", w.Name(v.Behind), "reasons", joined(reasons, ", "))
		if v.Overlap {
			pair = line(pair, " ", w.Say("reader-overlap"))
		}
		return pair
	})
	return w.listed("reader-turned-intro", list(pairs), "base", w.In(base.Name))
}

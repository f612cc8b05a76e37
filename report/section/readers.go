package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readers says how the messengers fare for each kind of audience that the ruleset knows.
func readers(w *Writer, _ Settings) []document.Block {
	heads := each(w.Found.Readings, func(r finding.Reading) document.Line { return w.In(r.Profile.Name) })
	table := w.beside("col-reader", heads, func(row, m int) document.Cell { return w.suits(&w.Found.Readings[row], m) })
	return body(w.Say("readers-intro"), table, each(w.Found.Readings, w.profile))
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
func (w *Writer) profile(r finding.Reading) document.Block {
	p := r.Profile
	weights := each(w.Found.Ruleset.Dimensions, func(d fact.Dimension) document.Line {
		weight := p.Weight(d.ID)
		return w.sayIf(weight > 0, "reader-weight", "dimension", w.In(d.Name), "percent", weight)
	})
	required := each(p.Required, func(q fact.Requirement) document.Line {
		a := w.attribute(q.Attribute)
		return w.Say("reader-required", "criterion", w.In(a.Name), "worst", w.label(a, q.Worst), "because", w.In(q.Because))
	})
	misfits := only(w.messengers, func(m int) bool { return finding.Suits(r.Fits[m]) != finding.FitMet })
	return titled("reader."+p.ID, w.Say("reader-profile", "profile", w.In(p.Name)),
		sentences(w.In(p.Because), w.Say("reader-weights", "weights", joined(", ", weights...))),
		w.under("reader-requires", required),
		w.under("reader-follows", each(misfits, func(m int) document.Item { return w.misfit(m, r.Fits[m]) })),
		w.turned(&r))
}

// misfit words which requirements a messenger fails or, where it fails none, which are open, with the sources of the answers.
func (w *Writer) misfit(m int, fits []finding.Fit) document.Item {
	suits := finding.Suits(fits)
	var item document.Item
	var sources []string
	fits = only(fits, func(f finding.Fit) bool { return f.State == suits })
	answers := each(fits, func(f finding.Fit) document.Line {
		answer := w.answer(f.Answer)
		item.Mark, sources = answer.mark, appendNew(sources, answer.sources...)
		return w.Say("reader-answer", "criterion", w.question(f.Requirement.Attribute), "answer", answer.text)
	})
	if suits == finding.FitFailed {
		item.Mark = document.Bad
	} else if len(answers) > 1 {
		item.Mark = document.Unknown
	}
	text := w.Say("misfit-"+string(suits), "name", w.Name(m), "answers", joined("; ", answers...))
	item.Text = line(text, w.cite(sources))
	return item
}

// turned says whether messengers rank otherwise than under the report's own profile, and lists the pairs that do.
func (w *Writer) turned(r *finding.Reading) []document.Block {
	base := w.Found.Profile
	switch {
	case r.Profile == base:
		return nil
	case len(w.messengers) > finding.MostCompared:
		return body(w.Say("reader-order-skipped", "most", finding.MostCompared))
	case len(r.Inversions) == 0:
		return body(w.Say("reader-not-turned", "base", w.In(base.Name)))
	}
	pairs := each(r.Inversions, func(v finding.Inversion) document.Line {
		ahead, behind := w.Name(v.Ahead), w.Name(v.Behind)
		reasons := each(v.Dimensions, func(d *fact.Dimension) document.Line { return w.In(d.Name) })
		reasons = append(reasons, w.sayIf(v.Limit, "reader-limit"))
		pair := w.Say("reader-turned", "ahead", ahead, "behind", behind, "reasons", joined(", ", reasons...))
		return sentences(pair, w.sayIf(v.Overlap, "reader-overlap"))
	})
	return w.under("reader-turned-intro", pairs, "base", w.In(base.Name))
}

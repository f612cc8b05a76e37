package section

import (
	"cmp"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readers says how the messengers fare for each kind of audience that the ruleset knows.
func readers(w *Writer, s Settings) []document.Block {
	heads := each(w.Found.Readings, func(r finding.Reading) document.Line { return w.In(r.Profile.Name) })
	table := w.beside("col-reader", heads, func(row, m int) document.Cell { return w.suits(&w.Found.Readings[row], m) })
	made := body(w.Say("readers-intro"), table)
	if s["profiles"] == "no" {
		return append(made, w.misfits()...)
	}
	return append(made, each(w.Found.Readings, w.profile)...)
}

// misfits says in short of each kind of audience what it cannot do without, which messengers lack it, and whether
// they rank otherwise.
func (w *Writer) misfits() []document.Block {
	demanding := only(w.Found.Readings, func(r finding.Reading) bool { return len(r.Profile.Required) > 0 })
	list := each(demanding, func(r finding.Reading) document.Item {
		required := each(r.Profile.Required, func(q fact.Requirement) document.Line {
			a := w.attribute(q.Attribute)
			return w.Say("reader-least", "criterion", w.In(a.Name), "worst", w.label(a, q.Worst))
		})
		lacking := only(w.messengers, func(m int) bool { return isMisfit(&r, m) })
		return document.Item{ID: "reader." + r.Profile.ID, Text: labelled(w.In(r.Profile.Name), joined("; ", required...)),
			Blocks: body(each(lacking, func(m int) document.Item { return w.misfitInShort(m, r.Fits[m]) }))}
	})
	made := w.under("readers-need", &document.List{Fine: true, Items: list})
	if len(w.messengers) > finding.MostCompared {
		return append(made, body(w.Say("reader-order-skipped", "most", finding.MostCompared))...)
	}
	others := only(w.Found.Readings, func(r finding.Reading) bool { return r.Profile != w.Found.Profile })
	same := only(others, func(r finding.Reading) bool { return len(r.Inversions) == 0 })
	names := each(same, func(r finding.Reading) document.Line { return w.In(r.Profile.Name) })
	made = append(made, body(w.naming("readers-not-turned", names))...)
	for _, r := range others {
		if len(r.Inversions) > 0 {
			made = append(made, body(strong(w.In(r.Profile.Name), "."), w.turned(&r))...)
		}
	}
	return made
}

// isMisfit says whether a messenger, while people can use it, fails a requirement of a kind of audience or may fail
// one.
func isMisfit(r *finding.Reading, m int) bool {
	return r.Scores[m].Gone.IsZero() && finding.Suits(r.Fits[m]) != finding.FitMet
}

// misfitInShort names a messenger with the answers for which it does not suit, or for which that is open.
func (w *Writer) misfitInShort(m int, fits []finding.Fit) document.Item {
	suits, mark := finding.Suits(fits), document.Bad
	if suits == finding.FitOpen {
		mark = document.Unknown
	}
	fits = only(fits, func(f finding.Fit) bool { return f.State == suits })
	answers := each(fits, func(f finding.Fit) document.Line { return w.quotedAnswer(f.Answer) })
	return document.Item{Mark: mark, Text: labelled(w.Name(m), joined("; ", answers...))}
}

// quotedAnswer is a question with its answer, who vouches for it, and its sources.
func (w *Writer) quotedAnswer(a *finding.Answer) document.Line {
	said := w.answer(a)
	answer, question := w.withStatus(said.text, said.status), w.question(a.Criterion.Attribute)
	return line(w.Say("reader-answer", "criterion", question, "answer", answer), w.cite(said.sources))
}

// suits is the total of one messenger under one profile, and whether it meets the requirements.
func (w *Writer) suits(r *finding.Reading, m int) document.Cell {
	total := interval(r.Scores[m].Total)
	if gone := !r.Scores[m].Gone.IsZero(); gone || len(r.Fits[m]) == 0 { // what is gone suits nobody, and fails nobody
		return document.Cell{Text: line(total)}
	}
	marks := map[finding.FitState]document.Mark{
		finding.FitMet: document.Good, finding.FitFailed: document.Bad, finding.FitOpen: document.Unknown,
	}
	suits := finding.Suits(r.Fits[m])
	text := w.Say("suits-"+string(suits), "score", total)
	if suits != finding.FitOpen {
		text = joined(" · ", text, w.status(weakest(restsOn(r.Fits[m], suits)...)))
	}
	return document.Cell{Mark: marks[suits], Text: text}
}

// restsOn are the claims in which requirements are in a state.
func restsOn(fits []finding.Fit, state finding.FitState) (claims []*fact.Claim) {
	for _, f := range fits {
		if f.State == state && f.Answer.Claim != nil {
			claims = append(claims, f.Answer.Claim)
		}
	}
	return claims
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
	misfits := only(w.messengers, func(m int) bool { return isMisfit(&r, m) })
	return titled("reader."+p.ID, w.Say("reader-profile", "profile", w.In(p.Name)),
		sentences(w.In(p.Because), w.Say("reader-weights", "weights", joined(", ", weights...))),
		w.under("reader-requires", required),
		w.under("reader-follows", each(misfits, func(m int) document.Item { return w.misfit(m, r.Fits[m]) })),
		w.turned(&r))
}

// misfit words which requirements a messenger fails or, where it fails none, which are open, and cites the answers.
func (w *Writer) misfit(m int, fits []finding.Fit) document.Item {
	suits := finding.Suits(fits)
	var item document.Item
	var sources []string
	status := weakest(restsOn(fits, suits)...)
	fits = only(fits, func(f finding.Fit) bool { return f.State == suits })
	answers := each(fits, func(f finding.Fit) document.Line {
		answer := w.answer(f.Answer)
		item.Mark, sources = answer.mark, appendNew(sources, answer.sources...)
		return w.Say("reader-answer", "criterion", w.question(f.Requirement.Attribute), "answer", w.withStatus(answer.text, answer.status))
	})
	pairs := []any{"name", w.Name(m), "answers", joined("; ", answers...)}
	text := w.Say("misfit-open", pairs...)
	if suits == finding.FitFailed {
		item.Mark, text = document.Bad, w.vouchedSay("misfit-failed", status, pairs...)
	} else if len(answers) > 1 {
		item.Mark = document.Unknown
	}
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

// demands says of each messenger what would lift its total to the next grade, in sentences that can be quoted.
func demands(w *Writer, s Settings) []document.Block {
	made := w.under("demands-intro", each(w.messengers, func(m int) document.Item {
		text, changes := w.demand(m)
		item := document.Item{ID: "demand." + w.Found.Messengers[m].ID, Text: sentences(strong(w.Name(m), "."), text)}
		if s["changes"] != "no" {
			item.Blocks = body(each(changes, w.different))
		}
		return item
	}))
	if s["intro"] == "no" {
		made = made[1:]
	}
	return made
}

// demand is the sentences about one messenger, and the changes that they speak of.
func (w *Writer) demand(m int) (text document.Line, changes []finding.Change) {
	c, s, name := &w.Found.Counterfactuals[m], &w.Found.Scores[m], w.Name(m)
	if gone := w.gone(m); gone != nil {
		return sentences(gone, w.Say("demand-gone")), nil
	}
	add := func(key string, pairs ...any) { text = sentences(text, w.Say(key, pairs...)) }
	text = w.sayIf(s.Grade == nil, "demand-ungraded", "name", name, "answered", w.lang.Tenths(s.Coverage))
	if c.Target == nil {
		return sentences(text, w.Say("demand-top", "name", name, "from", c.From.Floor())), nil
	}
	found := c.Operator
	if found.Lift == nil {
		add("demand-none", "name", name, "from", c.From.Floor(), "least", c.Target.AtLeast, "grade", c.Target.Name)
		found = c.Anybody
	}
	lift := found.Lift
	switch best := closest(c); {
	case lift != nil:
		text = sentences(text, w.lifted(name, c, lift))
	case best == nil:
		return sentences(text, w.Say("demand-none-together"), w.Say("demand-nothing")), nil
	default:
		lift = best
		add("demand-none-together")
		add("demand-best", "clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor())
	}
	open := only(lift.Changes, func(c finding.Change) bool { return c.Open }) // today's answer is open or disputed
	names := each(open, func(c finding.Change) document.Line { return w.question(c.Answer.Criterion.Attribute) })
	others := w.sayIf(found.Lift != nil && found.Others > 0, "demand-others", "count", found.Others)
	return sentences(text, w.naming("demand-open", names), others), lift.Changes
}

// closest is what comes closest to the target: what the operator could do, unless more comes of it with the state.
func closest(c *finding.Counterfactual) *finding.Lift {
	if own, all := c.Operator.Best, c.Anybody.Best; own == nil || all != nil && all.To > own.To {
		return all
	}
	return c.Operator.Best
}

// lifted words what a set of changes would do that reaches the target.
func (w *Writer) lifted(name document.Line, c *finding.Counterfactual, lift *finding.Lift) document.Line {
	pairs := []any{"clause", w.clause(name, lift), "name", name, "from", c.From.Floor(), "to", lift.To.Floor()}
	if lift.Grade != nil {
		return w.Say("demand-lift", append(pairs, "grade", lift.Grade.Name)...)
	}
	return w.Say("demand-lift-ungraded", append(pairs, "grade", c.Target.Name, "least", c.Target.AtLeast,
		"answered", w.lang.Tenths(lift.Coverage), "gate", w.Found.Ruleset.Gate.Percent)...)
}

// clause words who would have to do what.
func (w *Writer) clause(name document.Line, l *finding.Lift) document.Line {
	byState := func(c finding.Change) bool { return c.Changer == fact.ByState }
	own := w.demanded(only(l.Changes, func(c finding.Change) bool { return !byState(c) }))
	state := w.demanded(only(l.Changes, byState))
	switch {
	case state == nil:
		return w.Say("demand-clause-operator", "name", name, "demand", own)
	case own == nil:
		return w.Say("demand-clause-state", "demand", state)
	}
	return w.Say("demand-clause-both", "name", name, "own", own, "state", state)
}

// demanded joins the demands of up to [finding.MaxChanges] changes; nil where there are none.
func (w *Writer) demanded(changes []finding.Change) document.Line {
	demands := each(changes, func(c finding.Change) document.Line {
		value := cmp.Or(w.attribute(c.Answer.Criterion.Attribute).Value(c.To), &fact.Value{})
		return w.In(value.Demand)
	})
	switch len(demands) {
	case 2:
		return w.Say("demand-two", "a", demands[0], "b", demands[1])
	case 3:
		return w.Say("demand-three", "a", demands[0], "b", demands[1], "c", demands[2])
	}
	return joined("", demands...)
}

// different says what one change would make different, with the sources of what is so today.
func (w *Writer) different(c finding.Change) document.Item {
	a, today := w.attribute(c.Answer.Criterion.Attribute), w.answer(c.Answer)
	now, then := w.withStatus(today.text, today.status), w.label(a, c.To)
	text := w.Say("demand-change-"+string(c.Changer), "criterion", w.In(a.Name), "today", now, "then", then)
	return document.Item{Mark: today.mark, Text: line(text, w.cite(today.sources))}
}

package section

import (
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
)

// lead is the paragraph that says what the report is about.
func lead(w *Writer, _ Settings) []document.Block {
	if text := w.In(w.Found.Report.Lead); text != nil {
		return body(&document.Paragraph{Role: document.Lead, Text: text})
	}
	return nil
}

// edition is what this edition of the report rests on.
func edition(w *Writer, _ Settings) []document.Block {
	f := w.Found
	var by []document.Pair
	if publisher := w.publisher(); publisher != nil {
		by = []document.Pair{{Label: w.Say("edition-publisher"), Text: publisher}}
	}
	return body(&document.Pairs{Items: append(by, []document.Pair{
		{Label: w.Say("edition-as-of"), Text: line(w.lang.Date(f.AsOf))},
		{Label: w.Say("edition-revision"), Text: line(f.Revision)},
		{Label: w.Say("edition-ruleset"), Text: w.ruleset()},
		{Label: w.Say("edition-profile"), Text: w.In(f.Profile.Name)},
		{Label: w.Say("edition-evidence"), Text: w.Say("evidence-counts", "claims", f.Evidence.Claims,
			"sources", f.Evidence.Sources, "disputed", f.Evidence.Disputed, "open", f.Evidence.Open)},
		{Label: w.Say("edition-age"), Text: w.Say("age-counts", "old", len(f.Old), "claims", f.Evidence.Claims)},
	}...)})
}

func (w *Writer) ruleset() document.Line {
	rules := w.Found.Ruleset
	return w.Say("ruleset-version", "ruleset", w.In(rules.Title), "version", rules.Version)
}

// scale says which way the scores run.
func scale(w *Writer, _ Settings) []document.Block {
	text := sentences(strong(w.Say("scale-title"), "."), w.Say("scale"))
	return body(&document.Alert{Tone: "important", Blocks: body(text)})
}

// grades says what each grade means, the best first.
func grades(w *Writer, _ Settings) []document.Block {
	return body(fineList(each(w.Found.Ruleset.Grades, func(g fact.Grade) document.Line {
		return labelled(w.Say("grade-from", "grade", g.Name, "least", g.AtLeast), w.In(g.Means))
	})))
}

// countryNote says of a report without a country what it leaves out.
func countryNote(w *Writer, _ Settings) []document.Block {
	out := w.Found.Unasked
	if out == nil {
		return nil
	}
	dimension := func(d *fact.Dimension) document.Line { return w.In(d.Name) }
	question := func(c *fact.Criterion) document.Line { return w.question(c.Attribute) }
	note := sentences(w.Say("country-note"),
		w.naming("country-note-dimensions", each(out.Dimensions, dimension)),
		w.naming("country-note-questions", each(out.Criteria, question)),
		w.naming("country-note-minor", each(out.Minor, dimension)),
		w.naming("country-note-seat", each(out.OfSeat, question)))
	return body(&document.Alert{Tone: "note", Blocks: body(note)})
}

// retrospectNote says of a report as of an earlier day that it was made from later data.
func retrospectNote(w *Writer, _ Settings) []document.Block {
	if w.Found.Hindsight.IsZero() {
		return nil
	}
	note := w.Say("retrospect-note", "date", w.lang.Date(w.Found.AsOf), "heading", w.Say("h-retrospect"))
	return body(&document.Alert{Tone: "note", Blocks: body(note)})
}

// method words the rules of the ruleset, so that every number can be checked and disputed.
func method(w *Writer, s Settings) []document.Block {
	rules, profile := w.Found.Ruleset, w.Found.Profile
	file := line(w.Say("method-intro", "file", "rulesets/"+rules.ID+".yaml"), " ", w.ruleset(), ".")
	headlines := only(rules.Dimensions, func(d fact.Dimension) bool { return d.Headline })
	names := joined(", ", each(headlines, func(d fact.Dimension) document.Line { return w.In(d.Name) })...)
	var weights []document.Block
	if s["weights"] != "no" {
		weights = w.under("method-weights", fineList(each(rules.Dimensions, w.weight)))
	}
	return body(
		sentences(file, w.Say("method-profile", "profile", w.In(profile.Name)), w.In(profile.Because)),
		w.Say("method-unknown"),
		w.Say("method-evidence"),
		w.sayIf(names != nil, "rule-floor", "margin", rules.Floor.Margin, "dimensions", names, "because", w.In(rules.Floor.Because)),
		w.gate(),
		w.ageRule(),
		w.Say("method-again", "quoted", w.Found.Evidence.Quoted, "claims", w.Found.Evidence.Claims,
			"archived", w.Found.Evidence.Archived, "sources", w.Found.Evidence.Sources),
		weights,
		w.under("method-caps", fineList(each(rules.Caps, w.cap))),
	)
}

// gate says how much must be answered before a grade is given.
func (w *Writer) gate() document.Line {
	gate := w.Found.Ruleset.Gate
	each := w.sayIf(gate.Each > 0, "rule-gate-each", "percent", gate.Each)
	return w.Say("rule-gate", "percent", gate.Percent, "each", each, "because", w.In(gate.Because))
}

// ageRule says when evidence is marked as old; nil when nothing that is judged ages.
func (w *Writer) ageRule() document.Line {
	var months []int
	for _, d := range w.Found.Ruleset.Dimensions {
		for _, c := range d.Criteria {
			if n := w.attribute(c.Attribute).FreshFor; n > 0 {
				months = append(months, n)
			}
		}
	}
	if months == nil {
		return nil
	}
	return w.Say("rule-age", "least", slices.Min(months), "most", slices.Max(months))
}

// weight says what share of the total a dimension has, and why it is judged.
func (w *Writer) weight(d fact.Dimension) document.Line {
	return line(strong(w.In(d.Name), ", ", w.percent(w.Found.Profile.Weight(d.ID)), "."), " ", w.In(d.Because))
}

// cap says what a cap limits, when, and why.
func (w *Writer) cap(c fact.Cap) document.Line {
	limited := w.Say("the-total")
	if d := w.Found.Ruleset.Dimension(c.Dimension); d != nil {
		limited = w.In(d.Name)
	}
	a := w.attribute(c.Attribute)
	when := w.Say("cap-condition", "attribute", w.In(a.Name), "worst", w.label(a, c.Worst))
	return w.Say("rule-cap", "limited", limited, "most", c.AtMost, "when", when, "because", w.In(c.Because))
}

// limits is what the score does not measure.
func limits(w *Writer, s Settings) []document.Block {
	return body(each(few(s, w.Found.Ruleset.Limits), w.In))
}

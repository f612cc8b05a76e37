package section

import (
	"openletter/report/document"
	"openletter/report/fact"
)

// method words the rules of the ruleset, so that every number can be checked and disputed.
func method(w *Writer, _ Settings) []document.Block {
	rules, profile := w.Found.Ruleset, w.Found.Profile
	made := []document.Block{
		paragraph(w.Say("method-intro", "file", "rulesets/"+rules.ID+".yaml"), " ", w.ruleset(), ". ",
			w.Say("method-profile", "profile", w.In(profile.Name)), " ", w.In(profile.Because)),
		paragraph(w.Say("method-unknown")),
		paragraph(w.Say("method-evidence")),
		paragraph(w.Say("rule-floor", "margin", rules.Floor.Margin, "dimensions", w.headlines(), "because", w.In(rules.Floor.Because))),
		paragraph(w.gate()),
	}
	if age := w.ageRule(); age != nil {
		made = append(made, paragraph(age))
	}
	made = append(made, w.listed("method-weights", list(each(rules.Dimensions, w.weight)))...)
	made = append(made, w.listed("method-caps", list(each(rules.Caps, w.cap)))...)
	return append(made, w.listed("method-grades", list(each(rules.Grades, func(g fact.Grade) document.Line {
		return labelled(w.Say("grade-from", "grade", g.Name, "least", g.AtLeast), w.In(g.Means))
	})))...)
}

// gate says how much must be answered before a grade is given.
func (w *Writer) gate() document.Line {
	gate := w.Found.Ruleset.Gate
	return w.Say("rule-gate", "percent", gate.Percent, "because", w.In(gate.Because))
}

// headlines names the main dimensions.
func (w *Writer) headlines() document.Line {
	var names []document.Line
	for _, d := range w.Found.Ruleset.Dimensions {
		if d.Headline {
			names = append(names, w.In(d.Name))
		}
	}
	return joined(names, ", ")
}

// ageRule says when evidence is marked as old; nil when nothing that is judged ages.
func (w *Writer) ageRule() document.Line {
	least, most := 0, 0
	for _, d := range w.Found.Ruleset.Dimensions {
		for _, c := range d.Criteria {
			n := w.attribute(c.Attribute).FreshFor
			if n > 0 && (least == 0 || n < least) {
				least = n
			}
			most = max(most, n)
		}
	}
	if most == 0 {
		return nil
	}
	return w.Say("rule-age", "least", least, "most", most)
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
	var when document.Line
	for _, on := range c.Conditions() {
		a := w.attribute(on.Attribute)
		one := w.Say("cap-condition", "attribute", w.In(a.Name), "worst", w.label(a, on.Worst))
		if when != nil {
			one = w.Say("cap-conditions", "first", when, "second", one)
		}
		when = one
	}
	return w.Say("rule-cap", "limited", limited, "most", c.AtMost, "when", when, "because", w.In(c.Because))
}

// limits is what the score does not measure.
func limits(w *Writer, _ Settings) []document.Block {
	if len(w.Found.Ruleset.Limits) == 0 {
		return nil
	}
	return []document.Block{list(each(w.Found.Ruleset.Limits, w.In))}
}

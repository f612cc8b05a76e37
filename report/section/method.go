package section

import (
	"openletter/report/document"
	"openletter/report/fact"
)

// method words the rules of the ruleset, so that every number can be checked and disputed.
func method(w *Writer, _ Settings) Made {
	rules, profile := w.Found.Ruleset, w.Found.Profile
	paragraphs := []document.Block{
		paragraph(w.say("method-intro", "file", "rulesets/"+rules.ID+".yaml"), " ", w.ruleset(), ". ",
			w.say("method-profile", "profile", w.in(profile.Name)), " ", w.in(profile.Because)),
		paragraph(w.say("method-unknown")),
		paragraph(w.say("method-evidence")),
		paragraph(w.say("rule-floor", "margin", rules.Floor.Margin, "dimensions", w.headlines(), "because", w.in(rules.Floor.Because))),
		paragraph(w.gate()),
	}
	if age := w.ageRule(); age != nil {
		paragraphs = append(paragraphs, paragraph(age))
	}
	lists := []struct {
		intro string
		lines []document.Line
	}{{"method-weights", w.weights()}, {"method-caps", w.caps()}, {"method-grades", w.grades()}}
	for _, l := range lists {
		if len(l.lines) > 0 {
			paragraphs = append(paragraphs, paragraph(w.say(l.intro)), list(l.lines))
		}
	}
	return Made{Title: w.say("h-method"), Blocks: paragraphs}
}

// gate says how much must be answered before a grade is given.
func (w *Writer) gate() document.Line {
	gate := w.Found.Ruleset.Gate
	return w.say("rule-gate", "percent", gate.Percent, "because", w.in(gate.Because))
}

// headlines names the main dimensions.
func (w *Writer) headlines() document.Line {
	var names []document.Line
	for i := range w.Found.Ruleset.Dimensions {
		if d := &w.Found.Ruleset.Dimensions[i]; d.Headline {
			names = append(names, w.in(d.Name))
		}
	}
	return joined(names, ", ")
}

// ageRule says when evidence is marked as old; nil when nothing that is judged ages.
func (w *Writer) ageRule() document.Line {
	least, most := 0, 0
	for i := range w.Found.Ruleset.Dimensions {
		for _, c := range w.Found.Ruleset.Dimensions[i].Criteria {
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
	return w.say("rule-age", "least", least, "most", most)
}

// weights says what share of the total each dimension has, and why it is judged.
func (w *Writer) weights() []document.Line {
	var lines []document.Line
	for i := range w.Found.Ruleset.Dimensions {
		d := &w.Found.Ruleset.Dimensions[i]
		share := line(w.in(d.Name), ", ", w.say("percent", "percent", w.Found.Profile.Weight(d.ID)), ".")
		lines = append(lines, line(document.Strong{Text: share}, " ", w.in(d.Because)))
	}
	return lines
}

// caps says of each cap what it limits, when, and why.
func (w *Writer) caps() []document.Line {
	var lines []document.Line
	for i := range w.Found.Ruleset.Caps {
		c := &w.Found.Ruleset.Caps[i]
		limited := w.say("the-total")
		if d := w.Found.Ruleset.Dimension(c.Dimension); d != nil {
			limited = w.in(d.Name)
		}
		a := w.attribute(c.Attribute)
		lines = append(lines, w.say("rule-cap", "limited", limited, "most", c.AtMost, "attribute", w.in(a.Name),
			"worst", w.label(a, c.Worst), "because", w.in(c.Because)))
	}
	return lines
}

// grades says what each grade means.
func (w *Writer) grades() []document.Line {
	var lines []document.Line
	for _, g := range w.Found.Ruleset.Grades {
		lines = append(lines, labelled(w.say("grade-from", "grade", g.Name, "least", g.AtLeast), w.in(g.Means)))
	}
	return lines
}

// limits is what the score does not measure.
func limits(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-limits")}
	if texts := w.Found.Ruleset.Limits; len(texts) > 0 {
		made.Blocks = []document.Block{list(mapped(texts, w.in))}
	}
	return made
}

func mapped(texts []fact.Text, in func(fact.Text) document.Line) []document.Line {
	var lines []document.Line
	for _, t := range texts {
		lines = append(lines, in(t))
	}
	return lines
}

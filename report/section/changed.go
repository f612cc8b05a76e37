package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// changedClaims says how claims changed: first those whose answer is another one, then those that say the same as before,
// on other grounds or in other words.
func (w *Writer) changedClaims(all []finding.ClaimChange) []document.Line {
	var turned, renewed []document.Line
	for i := range all {
		if c := &all[i]; c.OldValue == c.NewValue {
			renewed = append(renewed, w.changedClaim(c))
		} else {
			turned = append(turned, w.changedClaim(c))
		}
	}
	return append(turned, renewed...)
}

func (w *Writer) changedClaim(c *finding.ClaimChange) document.Line {
	subject := w.say("change-subject", "name", w.called("messenger", c.Messenger), "attribute", w.called("attribute", c.Attribute))
	if c.Population != "" {
		subject = w.say("name-for", "name", subject, "population", w.called("population", c.Population))
	}
	if !c.Since.IsZero() {
		subject = w.say("state-of", "name", subject, "period", w.lang.Since(c.Since))
	}
	switch {
	case c.How == finding.Added:
		return w.say("change-added", "subject", subject, "value", w.calledValue(c.Attribute, c.NewValue))
	case c.How == finding.Removed:
		return w.say("change-removed", "subject", subject, "value", w.calledValue(c.Attribute, c.OldValue))
	case c.OldValue != c.NewValue:
		return w.say("change-value", "subject", subject, "old", w.calledValue(c.Attribute, c.OldValue), "new", w.calledValue(c.Attribute, c.NewValue))
	}
	var fields []document.Line
	for _, f := range c.Fields {
		fields = append(fields, w.say("field-"+f))
	}
	return w.say("change-fields", "subject", subject, "value", w.calledValue(c.Attribute, c.NewValue), "fields", joined(fields, ", "))
}

// changedRules says which rules changed.
func (w *Writer) changedRules(all []finding.RuleChange) []document.Line {
	orNone := func(s string) any {
		if s == "" {
			return w.say("change-none")
		}
		return s
	}
	var lines []document.Line
	for _, r := range all {
		lines = append(lines, w.say("change-rule", "place", r.Ruleset+" / "+r.Place, "old", orNone(r.Old), "new", orNone(r.New)))
	}
	return lines
}

// changedFacts says what else changed, kind by kind.
func (w *Writer) changedFacts(all []finding.FactChange) []document.Line {
	var lines []document.Line
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Kind == all[0].Kind {
			n++
		}
		switch all[0].Kind {
		case "attribute", "population", "country", "messenger", "report", "ruleset":
			lines = append(lines, w.namedChanges(all[:n])...)
		default: // a data folder holds so many of these that they are counted
			lines = append(lines, w.countedChanges(all[:n])...)
		}
		all = all[n:]
	}
	return lines
}

// namedChanges names the things of one kind that changed, those to which the same happened together.
func (w *Writer) namedChanges(all []finding.FactChange) []document.Line {
	const most = 10 // names or fields in a line
	type event struct {
		how    finding.How
		fields string
	}
	var events []event
	names, fields := map[event][]document.Line{}, map[event]document.Line{}
	for _, f := range all {
		var changed []document.Line
		for _, field := range f.Fields {
			changed = append(changed, document.PlainLine(field))
		}
		listed := w.first(most, changed)
		what := event{f.How, listed.String()}
		if names[what] == nil {
			events = append(events, what)
			fields[what] = listed
		}
		names[what] = append(names[what], w.called(f.Kind, f.ID))
	}
	kind := w.say("kind-" + all[0].Kind)
	var lines []document.Line
	for _, what := range events {
		subject := w.first(most, names[what])
		switch what.how {
		case finding.Added:
			lines = append(lines, w.say("change-things-added", "kind", kind, "names", subject))
		case finding.Removed:
			lines = append(lines, w.say("change-things-removed", "kind", kind, "names", subject))
		case finding.Changed:
			lines = append(lines, w.say("change-things", "kind", kind, "names", subject, "fields", fields[what]))
		}
	}
	return lines
}

// countedChanges counts the changes of one kind, and names the claims of the ledger whose verdict changed.
func (w *Writer) countedChanges(all []finding.FactChange) []document.Line {
	count := map[finding.How]int{}
	for _, f := range all {
		count[f.How]++
	}
	lines := []document.Line{w.say("change-facts", "kind", w.say("kind-"+all[0].Kind),
		"added", count[finding.Added], "changed", count[finding.Changed], "removed", count[finding.Removed])}
	for _, f := range all {
		if f.How == finding.Changed && f.Old != f.New {
			lines = append(lines, w.say("change-verdict", "claim", w.called("ledger", f.ID), "old", w.say("verdict-"+f.Old), "new", w.say("verdict-"+f.New)))
		}
	}
	return lines
}

// bothFacts are the new facts and, where they are known, the earlier ones.
func (w *Writer) bothFacts() []*fact.Facts {
	if w.Old == nil {
		return []*fact.Facts{w.Facts}
	}
	return []*fact.Facts{w.Facts, w.Old}
}

// called is what something is called by the new facts, or by the old ones where it is gone; its id where neither names it.
func (w *Writer) called(kind, id string) document.Line {
	for _, f := range w.bothFacts() {
		if name := w.in(nameIn(f, kind, id)); name != nil {
			return name
		}
	}
	return document.PlainLine(id)
}

// calledDimension is the name of a dimension in the rules of a report.
func (w *Writer) calledDimension(report, id string) document.Line {
	for _, f := range w.bothFacts() {
		for _, d := range f.Definitions {
			if rules := f.Ruleset(d.Ruleset); d.ID == report && rules != nil && rules.Dimension(id) != nil {
				return w.in(rules.Dimension(id).Name)
			}
		}
	}
	return document.PlainLine(id)
}

// calledValue is the label of an answer, from the facts that know it.
func (w *Writer) calledValue(attribute, value string) document.Line {
	for _, f := range w.bothFacts() {
		if a := f.Attribute(attribute); a != nil && (a.Value(value) != nil || fact.IsSpecial(value)) {
			return w.label(a, value)
		}
	}
	return document.PlainLine(value)
}

// nameIn is what facts call something; nil when they do not know it.
func nameIn(f *fact.Facts, kind, id string) fact.Text {
	switch kind {
	case "attribute":
		if a := f.Attribute(id); a != nil {
			return a.Name
		}
	case "country":
		if c := f.Country(id); c != nil {
			return c.Name
		}
	case "messenger":
		if m := f.Messenger(id); m != nil {
			return m.Name
		}
	case "ruleset":
		if r := f.Ruleset(id); r != nil {
			return r.Title
		}
	case "population":
		for _, p := range f.Populations {
			if p.ID == id {
				return p.Name
			}
		}
	case "report":
		for _, d := range f.Definitions {
			if d.ID == id {
				return d.Title
			}
		}
	case "ledger":
		for _, l := range f.Ledger {
			if l.ID == id {
				return l.Claim
			}
		}
	}
	return nil
}

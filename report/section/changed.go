package section

import (
	"cmp"

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
	subject := w.Say("change-subject", "name", w.messenger(c.Messenger), "attribute", w.called("attribute", c.Attribute))
	if c.Population != "" {
		subject = w.Say("name-for", "name", subject, "population", w.called("population", c.Population))
	}
	if !c.Since.IsZero() {
		subject = w.Say("state-of", "name", subject, "period", w.lang.Since(c.Since))
	}
	switch {
	case c.How == finding.Added:
		return w.Say("change-added", "subject", subject, "value", w.calledValue(c.Attribute, c.NewValue))
	case c.How == finding.Removed:
		return w.Say("change-removed", "subject", subject, "value", w.calledValue(c.Attribute, c.OldValue))
	case c.OldValue != c.NewValue:
		return w.Say("change-value", "subject", subject, "old", w.calledValue(c.Attribute, c.OldValue), "new", w.calledValue(c.Attribute, c.NewValue))
	}
	fields := each(c.Fields, func(field string) document.Line { return w.Say("field-" + field) })
	return w.Say("change-fields", "subject", subject, "value", w.calledValue(c.Attribute, c.NewValue), "fields", joined(fields, ", "))
}

func (w *Writer) changedRule(r finding.RuleChange) document.Line {
	orNone := func(s string) any {
		if s == "" {
			return w.Say("change-none")
		}
		return s
	}
	return w.Say("change-rule", "place", r.Ruleset+" / "+r.Place, "old", orNone(r.Old), "new", orNone(r.New))
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
	names := map[event][]document.Line{}
	for _, f := range all {
		what := event{f.How, w.first(most, each(f.Fields, document.PlainLine)).String()}
		if names[what] == nil {
			events = append(events, what)
		}
		names[what] = append(names[what], w.called(f.Kind, f.ID))
	}
	kind := w.Say("kind-" + all[0].Kind)
	return each(events, func(what event) document.Line {
		subject := w.first(most, names[what])
		switch what.how {
		case finding.Added:
			return w.Say("change-things-added", "kind", kind, "names", subject)
		case finding.Removed:
			return w.Say("change-things-removed", "kind", kind, "names", subject)
		}
		return w.Say("change-things", "kind", kind, "names", subject, "fields", what.fields)
	})
}

// countedChanges counts the changes of one kind, and names the claims of the ledger whose verdict changed.
func (w *Writer) countedChanges(all []finding.FactChange) []document.Line {
	count := map[finding.How]int{}
	var verdicts []document.Line
	for _, f := range all {
		count[f.How]++
		if f.How == finding.Changed && f.Old != f.New {
			verdicts = append(verdicts, w.Say("change-verdict", "claim", w.called("ledger", f.ID), "old", w.Say("verdict-"+f.Old), "new", w.Say("verdict-"+f.New)))
		}
	}
	counts := w.Say("change-facts", "kind", w.Say("kind-"+all[0].Kind),
		"added", count[finding.Added], "changed", count[finding.Changed], "removed", count[finding.Removed])
	return append([]document.Line{counts}, verdicts...)
}

// bothFacts are the new facts and the earlier ones; the new ones twice where no others are known.
func (w *Writer) bothFacts() [2]*fact.Facts { return [2]*fact.Facts{w.Facts, cmp.Or(w.Old, w.Facts)} }

// called is what something is called by the new facts, or by the old ones where it is gone; its id where neither names it.
func (w *Writer) called(kind, id string) document.Line {
	for _, f := range w.bothFacts() {
		if name := w.In(nameIn(f, kind, id)); name != nil {
			return name
		}
	}
	return document.PlainLine(id)
}

// messenger is what a messenger with an id is called.
func (w *Writer) messenger(id string) document.Line { return w.called("messenger", id) }

// calledDimension is the name of a dimension in the rules of a report.
func (w *Writer) calledDimension(report, id string) document.Line {
	for _, f := range w.bothFacts() {
		for _, d := range f.Definitions {
			if rules := f.Ruleset(d.Ruleset); d.ID == report && rules != nil && rules.Dimension(id) != nil {
				return w.In(rules.Dimension(id).Name)
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
		return named(f.Attributes, id, func(a fact.Attribute) (string, fact.Text) { return a.ID, a.Name })
	case "country":
		return named(f.Countries, id, func(c *fact.Country) (string, fact.Text) { return c.ID, c.Name })
	case "messenger":
		return named(f.Messengers, id, func(m *fact.Messenger) (string, fact.Text) { return m.ID, m.Name })
	case "ruleset":
		return named(f.Rulesets, id, func(r *fact.Ruleset) (string, fact.Text) { return r.ID, r.Title })
	case "population":
		return named(f.Populations, id, func(p fact.Population) (string, fact.Text) { return p.ID, p.Name })
	case "report":
		return named(f.Definitions, id, func(d *fact.Definition) (string, fact.Text) { return d.ID, d.Title })
	case "ledger":
		return named(f.Ledger, id, func(l *fact.LedgerClaim) (string, fact.Text) { return l.ID, l.Claim })
	}
	return nil
}

// named is the name of the thing with an id in a list.
func named[T any](all []T, id string, of func(T) (string, fact.Text)) fact.Text {
	for _, x := range all {
		if known, name := of(x); known == id {
			return name
		}
	}
	return nil
}

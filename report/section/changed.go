package section

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// changedClaims says how claims changed: first those with another answer, then those that say the same as before. Where they are
// about several countries, each names its own.
func (w *Writer) changedClaims(all []finding.ClaimChange) []document.Line {
	turned := func(c finding.ClaimChange) bool { return c.OldValue != c.NewValue }
	renewed := func(c finding.ClaimChange) bool { return c.OldValue == c.NewValue }
	there := only(all, func(c finding.ClaimChange) bool { return c.Country != "" })
	several := slices.ContainsFunc(there, func(c finding.ClaimChange) bool { return c.Country != there[0].Country })
	return each(append(only(all, turned), only(all, renewed)...), func(c finding.ClaimChange) document.Line {
		return w.changedClaim(c, several)
	})
}

func (w *Writer) changedClaim(c finding.ClaimChange, countries bool) document.Line {
	subject := w.Say("change-subject", "name", w.messenger(c.Messenger), "attribute", w.called("attribute", c.Attribute))
	if countries && c.Country != "" {
		subject = w.Say("name-for", "name", subject, "population", w.called("country", c.Country))
	}
	subject = w.concerning("name-for", "name", subject, c.Population)
	if !c.Since.IsZero() {
		subject = w.Say("state-of", "name", subject, "period", w.lang.Since(c.Since))
	}
	old := w.withStatus(w.calledValue(c.Attribute, c.OldValue), w.wordOf(c.Old))
	now := w.withStatus(w.calledValue(c.Attribute, c.NewValue), w.wordOf(c.New))
	if c.New != nil {
		now = w.corrected(now, c.New)
	}
	switch {
	case c.How == finding.Added:
		return w.Say("change-added", "subject", subject, "value", now)
	case c.How == finding.Removed:
		return w.Say("change-removed", "subject", subject, "value", old)
	case c.OldValue != c.NewValue:
		return w.Say("change-value", "subject", subject, "old", old, "new", now)
	}
	fields := each(c.Fields, func(field string) document.Line { return w.Say("field-" + field) })
	return w.Say("change-fields", "subject", subject, "value", now, "fields", joined(", ", fields...))
}

// wordOf is the word for who vouches for a claim, whose value stands without it; nil where there is no claim.
func (w *Writer) wordOf(c *fact.Claim) document.Line {
	if c == nil {
		return nil
	}
	return w.status(c.Status)
}

func (w *Writer) changedRule(r finding.RuleChange) document.Line {
	old, now := w.orSay(line(r.Old), "change-none"), w.orSay(line(r.New), "change-none")
	return w.Say("change-rule", "place", r.Ruleset+" / "+r.Place, "old", old, "new", now)
}

// changedFacts says what else changed, kind by kind.
func (w *Writer) changedFacts(all []finding.FactChange) (lines []document.Line) {
	for _, kind := range grouped(all, func(f finding.FactChange) string { return f.Kind }) {
		switch kind[0].Kind {
		case "attribute", "population", "country", "messenger", "report", "ruleset":
			lines = append(lines, w.namedChanges(kind)...)
		default: // a data folder holds so many of these that they are counted
			lines = append(lines, w.countedChanges(kind)...)
		}
	}
	return lines
}

// namedChanges names the things of one kind that changed, those to which the same happened together.
func (w *Writer) namedChanges(all []finding.FactChange) []document.Line {
	const most = 10 // names or fields in a line
	fields := func(f finding.FactChange) document.Line { return w.first(most, each(f.Fields, document.PlainLine)) }
	alike := grouped(all, func(f finding.FactChange) string { return string(f.How) + fields(f).String() })
	return each(alike, func(group []finding.FactChange) document.Line {
		kind := w.Say("kind-" + group[0].Kind)
		names := w.first(most, each(group, func(f finding.FactChange) document.Line { return w.called(f.Kind, f.ID) }))
		switch group[0].How {
		case finding.Added:
			return w.Say("change-things-added", "kind", kind, "names", names)
		case finding.Removed:
			return w.Say("change-things-removed", "kind", kind, "names", names)
		}
		return w.Say("change-things", "kind", kind, "names", names, "fields", fields(group[0]))
	})
}

// countedChanges counts the changes of one kind, and names the claims of the ledger whose verdict changed.
func (w *Writer) countedChanges(all []finding.FactChange) []document.Line {
	count := map[finding.How]int{}
	var verdicts []document.Line
	for _, f := range all {
		count[f.How]++
		if f.How == finding.Changed && f.Old != f.New {
			old, now := w.Say("verdict-"+f.Old), w.Say("verdict-"+f.New)
			verdicts = append(verdicts, w.Say("change-verdict", "claim", w.called("ledger", f.ID), "old", old, "new", now))
		}
	}
	counts := w.Say("change-facts", "kind", w.Say("kind-"+all[0].Kind),
		"added", count[finding.Added], "changed", count[finding.Changed], "removed", count[finding.Removed])
	return append([]document.Line{counts}, verdicts...)
}

// bothFacts are the new facts and the earlier ones; the new ones twice where no others are known.
func (w *Writer) bothFacts() [2]*fact.Facts { return [2]*fact.Facts{w.Facts, cmp.Or(w.Old, w.Facts)} }

// called is what something is called by the new facts, or by the old ones; its id where neither names it.
func (w *Writer) called(kind, id string) document.Line {
	for _, f := range w.bothFacts() {
		if name := w.In(nameIn(f, kind, id)); name != nil {
			return name
		}
	}
	return document.PlainLine(id)
}

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

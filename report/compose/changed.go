package compose

import (
	"strconv"
	"strings"

	"openletter/report/finding"
)

// claimLines says how claims changed: first those whose answer is another one.
func (c *changes) claimLines(all []finding.ClaimChange) []string {
	var turned, renewed []string // renewed are those that say the same as before, on other grounds or in other words
	for _, ch := range all {
		if ch.OldValue == ch.NewValue {
			renewed = append(renewed, c.claimLine(ch))
		} else {
			turned = append(turned, c.claimLine(ch))
		}
	}
	return append(turned, renewed...)
}

// claimLine says how one claim changed.
func (c *changes) claimLine(ch finding.ClaimChange) string {
	subject := c.say("change-subject", "name", c.messenger(ch.Messenger), "attribute", c.name("attribute", ch.Attribute))
	if ch.Population != "" {
		subject = c.say("name-for", "name", subject, "population", c.name("population", ch.Population))
	}
	if !ch.Since.IsZero() {
		subject = c.say("state-of", "name", subject, "period", c.since(ch.Since))
	}
	switch {
	case ch.How == finding.Added:
		return c.say("change-added", "subject", subject, "value", c.value(ch.Attribute, ch.NewValue))
	case ch.How == finding.Removed:
		return c.say("change-removed", "subject", subject, "value", c.value(ch.Attribute, ch.OldValue))
	case ch.OldValue != ch.NewValue:
		return c.say("change-value", "subject", subject, "old", c.value(ch.Attribute, ch.OldValue), "new", c.value(ch.Attribute, ch.NewValue))
	}
	var fields []string
	for _, f := range ch.Fields {
		fields = append(fields, c.say("field-"+f))
	}
	return c.say("change-fields", "subject", subject, "value", c.value(ch.Attribute, ch.NewValue), "fields", strings.Join(fields, ", "))
}

// ruleLines says which rules changed.
func (c *changes) ruleLines(all []finding.RuleChange) []string {
	var lines []string
	for _, r := range all {
		lines = append(lines, c.say("change-rule", "place", r.Ruleset+" / "+r.Place, "old", c.orNone(r.Old), "new", c.orNone(r.New)))
	}
	return lines
}

func (c *changes) orNone(s string) string {
	if s == "" {
		return c.say("change-none")
	}
	return s
}

// factLines says what else changed, kind by kind.
func (c *changes) factLines(all []finding.FactChange) []string {
	var lines []string
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Kind == all[0].Kind {
			n++
		}
		if isNamed(all[0].Kind) {
			lines = append(lines, c.namedLines(all[:n])...)
		} else {
			lines = append(lines, c.countedLines(all[:n])...)
		}
		all = all[n:]
	}
	return lines
}

// isNamed says whether things of a kind are named when they change; of the others a data folder holds so many that they
// are counted.
func isNamed(kind string) bool {
	switch kind {
	case "attribute", "population", "country", "messenger", "report", "ruleset":
		return true
	}
	return false
}

// namedLines names the things of one kind that changed, those to which the same happened together.
func (c *changes) namedLines(all []finding.FactChange) []string {
	type event struct {
		how    finding.How
		fields string
	}
	var order []event
	names := map[event][]string{}
	for _, f := range all {
		what := event{f.How, c.listed(f.Fields)}
		if names[what] == nil {
			order = append(order, what)
		}
		names[what] = append(names[what], c.name(f.Kind, f.ID))
	}
	kind := c.say("kind-" + all[0].Kind)
	var lines []string
	for _, what := range order {
		subject := c.listed(names[what])
		switch what.how {
		case finding.Added:
			lines = append(lines, c.say("change-things-added", "kind", kind, "names", subject))
		case finding.Removed:
			lines = append(lines, c.say("change-things-removed", "kind", kind, "names", subject))
		case finding.Changed:
			lines = append(lines, c.say("change-things", "kind", kind, "names", subject, "fields", what.fields))
		}
	}
	return lines
}

// listed joins names, of many only the first.
func (c *changes) listed(names []string) string {
	const most = 10
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return c.say("and-more", "names", strings.Join(names[:most], ", "), "more", strconv.Itoa(len(names)-most))
}

// countedLines counts the changes of one kind, and names the claims of the ledger whose verdict changed.
func (c *changes) countedLines(all []finding.FactChange) []string {
	count := map[finding.How]int{}
	for _, f := range all {
		count[f.How]++
	}
	lines := []string{c.say("change-facts", "kind", c.say("kind-"+all[0].Kind), "added", strconv.Itoa(count[finding.Added]),
		"changed", strconv.Itoa(count[finding.Changed]), "removed", strconv.Itoa(count[finding.Removed]))}
	for _, f := range all {
		if f.How == finding.Changed && f.Old != f.New {
			lines = append(lines, c.say("change-verdict", "claim", c.name("ledger", f.ID), "old", c.say("verdict-"+f.Old), "new", c.say("verdict-"+f.New)))
		}
	}
	return lines
}

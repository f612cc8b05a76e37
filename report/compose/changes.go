package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/difference"
)

// Since is a report as Report makes it, with what changed since an earlier state of the facts. It fails where Report
// does, and when the earlier facts hold no report with this id.
func Since(old, facts *report.Facts, def *report.Definition, words report.Words, lang report.Lang) (*report.Report, error) {
	r, err := Report(facts, def, words, lang)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(old.Definitions, func(d *report.Definition) bool { return d.ID == def.ID }) {
		return nil, fmt.Errorf("the earlier facts hold no report %s", def.ID)
	}
	only := *facts
	only.Definitions = []*report.Definition{def}
	d, err := difference.Between(difference.State{Name: "old", Facts: old}, difference.State{Name: "new", Facts: &only})
	if err != nil {
		return nil, err
	}
	const claimsShown = 20
	r.Changes, err = Changes(d, old, facts, words, lang, claimsShown)
	return r, err
}

// Changes words a difference between two states of the facts. At most so many claims are listed, all of them when most
// is 0.
func Changes(d *report.Difference, old, new *report.Facts, words report.Words, lang report.Lang, most int) (*report.Changes, error) {
	c := &changes{editor: editor{facts: new, words: words, lang: lang}, old: old}
	out := &report.Changes{Between: c.say("changes-between", "old", d.Old.Revision, "new", d.New.Revision)}
	for i := range d.Reports {
		if lines := c.reportLines(&d.Reports[i]); len(lines) > 0 {
			def := c.definition(d.Reports[i].ID)
			out.Reports = append(out.Reports, report.ReportInChanges{Title: c.in(def.Title), Lines: lines})
		}
	}
	var renewed []string // those that say the same as before, on other grounds or in other words
	for _, ch := range d.Claims {
		if ch.OldValue == ch.NewValue {
			renewed = append(renewed, c.claimLine(ch))
		} else {
			out.Claims = append(out.Claims, c.claimLine(ch))
		}
	}
	out.Claims = append(out.Claims, renewed...)
	if most > 0 && len(out.Claims) > most {
		out.Left = len(out.Claims) - most
		out.Claims = out.Claims[:most]
	}
	for _, r := range d.Rules {
		out.Rules = append(out.Rules, c.say("change-rule", "place", r.Ruleset+" / "+r.Place, "old", c.orNone(r.Old), "new", c.orNone(r.New)))
	}
	out.Facts = c.factLines(d.Facts)
	return out, c.err
}

// changes words a difference. Names are looked up in the new facts, and in the old where the new have none.
type changes struct {
	editor
	old *report.Facts
}

func (c *changes) definition(id string) *report.Definition {
	i := slices.IndexFunc(c.facts.Definitions, func(d *report.Definition) bool { return d.ID == id })
	return c.facts.Definitions[i]
}

func (c *changes) messenger(id string) string {
	for _, f := range [...]*report.Facts{c.facts, c.old} {
		if m := f.Messenger(id); m != nil {
			return c.in(m.Name)
		}
	}
	return id
}

// dimension is the name of a dimension in the rules of a report.
func (c *changes) dimension(reportID, id string) string {
	if rules := c.facts.Ruleset(c.definition(reportID).Ruleset); rules != nil && rules.Dimension(id) != nil {
		return c.in(rules.Dimension(id).Name)
	}
	return id
}

// reportLines says what became of the conclusions of a report; nil when nothing did.
func (c *changes) reportLines(r *report.ReportChange) []string {
	if r.IsZero() {
		return nil
	}
	var lines []string
	if r.OldAsOf != r.NewAsOf {
		lines = append(lines, c.say("change-day", "old", c.date(r.OldAsOf), "new", c.date(r.NewAsOf)))
	}
	if r.OldRules != r.NewRules {
		lines = append(lines, c.say("change-rules", "old", r.OldRules, "new", r.NewRules))
	}
	for i := range r.Scores {
		if !r.Scores[i].IsZero() {
			lines = append(lines, c.scoreLine(r.ID, &r.Scores[i]))
		}
	}
	for _, v := range r.Reversed {
		lines = append(lines, c.say("change-reversed", "up", c.messenger(v.Up), "down", c.messenger(v.Down))+" "+c.cause(v.Cause))
	}
	for _, v := range r.Clarity {
		lines = append(lines, c.clarityLine(v)+" "+c.cause(v.Cause))
	}
	if was, is := c.order(r.OldOrder), c.order(r.NewOrder); was != is {
		lines = append(lines, c.say("change-order", "old", was, "new", is))
	} else {
		lines = append(lines, c.say("change-no-order", "order", is))
	}
	return lines
}

// clarityLine words who stands clearly above the other now, or that neither does any more.
func (c *changes) clarityLine(v report.ClarityChange) string {
	a, b := v.Pair[0], v.Pair[1]
	if v.New == "" {
		return c.say("change-unclear", "a", c.messenger(a), "b", c.messenger(b))
	}
	if v.New == b {
		a, b = b, a
	}
	return c.say("change-clear", "up", c.messenger(a), "down", c.messenger(b), "percent", strconv.Itoa(report.OrderedFrom))
}

// scoreLine says how one messenger's total and dimensions moved, and why.
func (c *changes) scoreLine(reportID string, s *report.ScoreChange) string {
	name := c.messenger(s.Messenger)
	switch s.How {
	case report.Added:
		return c.say("change-compared", "name", name, "score", c.total(s.New))
	case report.Removed:
		return c.say("change-not-compared", "name", name)
	}
	line := c.say("change-score", "name", name, "old", c.total(s.Old), "new", c.total(s.New))
	if s.Old == s.New {
		line = c.say("change-no-score", "name", name, "score", c.total(s.New))
	}
	var moved []string
	for _, d := range s.Dimensions {
		moved = append(moved, c.say("change-dimension", "dimension", c.dimension(reportID, d.Dimension),
			"old", interval(d.Old), "new", interval(d.New)))
	}
	if moved != nil {
		line += " " + c.say("change-dimensions", "dimensions", strings.Join(moved, "; "))
	}
	line += " " + c.cause(s.Cause)
	if s.Cause == report.ByBoth && s.Old != s.New {
		line += " " + c.say("change-alone", "facts", c.total(s.NewFacts), "rules", c.total(s.NewRules))
	}
	return line
}

func (c *changes) cause(cause report.Cause) string { return c.say("cause-" + string(cause)) }

func (c *changes) total(t report.Total) string {
	if t.Grade == "" {
		return interval(t.Score)
	}
	return c.say("score-grade", "score", interval(t.Score), "grade", t.Grade)
}

// order words ranks from best to worst; those who share one stand with an equals sign.
func (c *changes) order(ranks [][]string) string {
	var places []string
	for _, ids := range ranks {
		var names []string
		for _, id := range ids {
			names = append(names, c.messenger(id))
		}
		places = append(places, strings.Join(names, " = "))
	}
	return strings.Join(places, " > ")
}

// claimLine says how one claim changed.
func (c *changes) claimLine(ch report.ClaimChange) string {
	subject := c.say("change-subject", "name", c.messenger(ch.Messenger), "attribute", c.attributeName(ch.Attribute))
	if ch.Population != "" {
		subject = c.say("name-for", "name", subject, "population", c.population(ch.Population))
	}
	if !ch.Since.IsZero() {
		subject = c.say("state-of", "name", subject, "period", c.since(ch.Since))
	}
	switch {
	case ch.How == report.Added:
		return c.say("change-added", "subject", subject, "value", c.value(ch.Attribute, ch.NewValue))
	case ch.How == report.Removed:
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

// attributeName is the name of an attribute, or its id when neither state has it.
func (c *changes) attributeName(id string) string {
	for _, f := range [...]*report.Facts{c.facts, c.old} {
		if a := f.Attribute(id); a != nil {
			return c.in(a.Name)
		}
	}
	return id
}

// value is the label of an answer, from the state that knows it.
func (c *changes) value(attribute, value string) string {
	for _, f := range [...]*report.Facts{c.facts, c.old} {
		if a := f.Attribute(attribute); a != nil && (a.Value(value) != nil || report.IsSpecial(value)) {
			return c.label(a, value)
		}
	}
	return value
}

func (c *changes) orNone(s string) string {
	if s == "" {
		return c.say("change-none")
	}
	return s
}

// factLines counts the other changes kind by kind, and names those of the ledger whose verdict changed.
func (c *changes) factLines(all []report.FactChange) []string {
	var lines []string
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Kind == all[0].Kind {
			n++
		}
		count := map[report.How]int{}
		for _, f := range all[:n] {
			count[f.How]++
		}
		lines = append(lines, c.say("change-facts", "kind", c.say("kind-"+all[0].Kind), "added", strconv.Itoa(count[report.Added]),
			"changed", strconv.Itoa(count[report.Changed]), "removed", strconv.Itoa(count[report.Removed])))
		for _, f := range all[:n] {
			if f.How == report.Changed && f.Old != f.New {
				lines = append(lines, c.say("change-verdict", "claim", c.ledger(f.ID), "old", c.say("verdict-"+f.Old), "new", c.say("verdict-"+f.New)))
			}
		}
		all = all[n:]
	}
	return lines
}

// ledger is what a claim of the ledger says.
func (c *changes) ledger(id string) string {
	for _, l := range c.facts.Ledger {
		if l.ID == id {
			return c.in(l.Claim)
		}
	}
	return id
}

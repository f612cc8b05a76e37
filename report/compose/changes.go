package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess/difference"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// Since is a report as Report makes it, with what changed since an earlier state of the facts. It fails where Report
// does, and when the earlier facts hold no report with this id.
func Since(old, facts *fact.Facts, def *fact.Definition, words wording.Words, lang fact.Lang) (*report.Report, error) {
	r, err := Report(facts, def, words, lang)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(old.Definitions, func(d *fact.Definition) bool { return d.ID == def.ID })
	if i < 0 {
		return nil, fmt.Errorf("the earlier facts hold no report %s", def.ID)
	}
	d, err := difference.Between(difference.State{Name: "old", Facts: extract(old, old.Definitions[i])},
		difference.State{Name: "new", Facts: extract(facts, def)})
	if err != nil {
		return nil, err
	}
	const claimsShown = 20
	r.Changes, err = Changes(d, old, facts, words, lang, claimsShown)
	return r, err
}

// Changes words a difference between two states of the facts. At most so many claims are listed, all of them when most
// is 0.
func Changes(d *finding.Difference, old, new *fact.Facts, words wording.Words, lang fact.Lang, most int) (*report.Changes, error) {
	c := &changes{editor: editor{facts: new, words: words, lang: lang}, old: old}
	out := &report.Changes{
		Between: c.say("changes-between", "old", d.Old.Revision, "new", d.New.Revision),
		Claims:  c.claimLines(d.Claims),
		Rules:   c.ruleLines(d.Rules),
		Facts:   c.factLines(d.Facts),
	}
	for i := range d.Reports {
		if lines := c.reportLines(&d.Reports[i]); len(lines) > 0 {
			out.Reports = append(out.Reports, report.ReportInChanges{Title: c.name("report", d.Reports[i].ID), Lines: lines})
		}
	}
	if most > 0 && len(out.Claims) > most {
		out.Left = len(out.Claims) - most
		out.Claims = out.Claims[:most]
	}
	if out.IsZero() {
		out.Summary = c.say("changes-none")
	} else if len(out.Reports) == 0 {
		out.Summary = c.say("changes-unmoved")
	}
	return out, c.err
}

// changes words a difference. Names are looked up in the new facts, and in the old where the new have none.
type changes struct {
	editor
	old *fact.Facts
}

// reportLines says what became of the conclusions of a report; nil when nothing did.
func (c *changes) reportLines(r *finding.ReportChange) []string {
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
func (c *changes) clarityLine(v finding.ClarityChange) string {
	a, b := v.Pair[0], v.Pair[1]
	if v.New == "" {
		return c.say("change-unclear", "a", c.messenger(a), "b", c.messenger(b))
	}
	if v.New == b {
		a, b = b, a
	}
	return c.say("change-clear", "up", c.messenger(a), "down", c.messenger(b), "percent", strconv.Itoa(finding.OrderedFrom))
}

// scoreLine says how one messenger's total and dimensions moved, and why.
func (c *changes) scoreLine(reportID string, s *finding.ScoreChange) string {
	name := c.messenger(s.Messenger)
	switch s.How {
	case finding.Added:
		return c.say("change-compared", "name", name, "score", c.total(s.New))
	case finding.Removed:
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
	if s.Cause == finding.ByBoth && s.Old != s.New {
		line += " " + c.say("change-alone", "facts", c.total(s.NewFacts), "rules", c.total(s.NewRules))
	}
	return line
}

func (c *changes) cause(cause finding.Cause) string { return c.say("cause-" + string(cause)) }

func (c *changes) total(t finding.Total) string {
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

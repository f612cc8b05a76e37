package difference

import (
	"strconv"
	"strings"

	"openletter/report"
)

// An entry is one number or word of a ruleset and its place.
type entry struct{ place, holds string }

// rules lists the numbers and words in which two rulesets differ, in the order of the new one, then what is gone.
func rules(old, new *report.Ruleset) []report.RuleChange {
	before := map[string]string{}
	for _, e := range entries(old) {
		before[e.place] = e.holds
	}
	var out []report.RuleChange
	seen := map[string]bool{}
	for _, e := range entries(new) {
		seen[e.place] = true
		if was := before[e.place]; was != e.holds {
			out = append(out, report.RuleChange{Ruleset: new.ID, Place: e.place, Old: was, New: e.holds})
		}
	}
	for _, e := range entries(old) {
		if !seen[e.place] {
			out = append(out, report.RuleChange{Ruleset: new.ID, Place: e.place, Old: e.holds})
		}
	}
	return out
}

// entries lists everything of a ruleset that can raise or lower a score, and its id and version. Reasons cannot.
func entries(r *report.Ruleset) []entry {
	var out []entry
	add := func(holds string, place ...string) { out = append(out, entry{strings.Join(place, " / "), holds}) }
	add(r.ID, "id")
	add(r.Version, "version")
	for i := range r.Dimensions {
		d := &r.Dimensions[i]
		add(strconv.FormatBool(d.Headline), d.ID, "headline")
		for _, c := range d.Criteria {
			add(strconv.Itoa(c.Weight), d.ID, c.Attribute, "weight")
			for _, v := range c.Points {
				add(strconv.Itoa(v.Points), d.ID, c.Attribute, v.Value)
			}
		}
	}
	for _, c := range r.Caps {
		add(c.Dimension, "caps", c.ID, "dimension")
		add(strconv.Itoa(c.AtMost), "caps", c.ID, "at-most")
		add(c.Attribute, "caps", c.ID, "attribute")
		add(c.Worst, "caps", c.ID, "worst")
	}
	add(strconv.Itoa(r.Floor.Margin), "floor", "margin")
	add(strconv.Itoa(r.Gate.Percent), "gate", "percent")
	for _, g := range r.Grades {
		add(strconv.Itoa(g.AtLeast), "grades", g.Name, "at-least")
	}
	for _, p := range r.Profiles {
		for _, w := range p.Weights {
			add(strconv.Itoa(w.Weight), "profiles", p.ID, w.Dimension)
		}
	}
	return out
}

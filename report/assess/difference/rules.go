package difference

import (
	"slices"
	"strconv"
	"strings"

	"openletter/report/fact"
	"openletter/report/finding"
)

// An entry is what a thing says at one place: a number or word of a ruleset, or what a key holds.
type entry struct{ place, holds string }

// at is a place in a ruleset.
func at(names ...string) string { return strings.Join(names, " / ") }

// rules lists the numbers and words in which two rulesets differ, in the order of the new one, then what is gone.
func rules(old, new *fact.Ruleset) []finding.RuleChange {
	before := map[string]string{}
	for _, e := range entries(old) {
		before[e.place] = e.holds
	}
	var out []finding.RuleChange
	seen := map[string]bool{}
	for _, e := range entries(new) {
		seen[e.place] = true
		if was := before[e.place]; was != e.holds {
			out = append(out, finding.RuleChange{Ruleset: new.ID, Place: e.place, Old: was, New: e.holds})
		}
	}
	for _, e := range entries(old) {
		if !seen[e.place] && e.holds != "" {
			out = append(out, finding.RuleChange{Ruleset: new.ID, Place: e.place, Old: e.holds})
		}
	}
	return append(out, reordered(old, new)...)
}

// reordered names the first place at which two rulesets go on differently, though they have the same places.
func reordered(old, new *fact.Ruleset) []finding.RuleChange {
	was, is := entries(old), entries(new)
	byPlace := func(a, b entry) int { return strings.Compare(a.place, b.place) }
	same := func(a, b entry) bool { return a.place == b.place }
	if !slices.EqualFunc(slices.SortedFunc(slices.Values(was), byPlace), slices.SortedFunc(slices.Values(is), byPlace), same) {
		return nil
	}
	for i := range is {
		if !same(was[i], is[i]) {
			return []finding.RuleChange{{Ruleset: new.ID, Place: "order", Old: was[i].place, New: is[i].place}}
		}
	}
	return nil
}

// entries lists everything of a ruleset that decides something: a score, whom a messenger suits, what others would get;
// and its id and version. Names and reasons are texts.
func entries(r *fact.Ruleset) []entry {
	var out []entry
	add := func(holds string, place ...string) { out = append(out, entry{at(place...), holds}) }
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
		for _, q := range p.Required {
			add(q.Worst, "profiles", p.ID, "required", q.Attribute)
		}
	}
	for _, x := range r.Exposures {
		out = append(out, exposureEntries(&x)...)
	}
	return out
}

// exposureEntries lists the rules of an exposure by their numbers, for the first one that fits decides.
func exposureEntries(x *fact.Exposure) []entry {
	var out []entry
	for _, k := range x.Kinds {
		out = append(out, entry{at("exposures", x.ID, k.ID, "rules"), strconv.Itoa(len(k.Rules))})
		for i, rule := range k.Rules {
			holds := rule.Attribute + " " + strings.Join(rule.Values, ", ") + ": " + string(rule.Finding)
			out = append(out, entry{at("exposures", x.ID, k.ID, strconv.Itoa(i+1)), holds})
		}
	}
	return out
}

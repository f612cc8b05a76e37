package difference

import (
	"slices"
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

// entries lists everything of a ruleset that decides something, and its id and version.
func entries(r *fact.Ruleset) []entry {
	out := []entry{{"id", r.ID}, {"version", r.Version}}
	for _, d := range r.Decisions() {
		out = append(out, entry{d.Place, d.Holds})
	}
	return out
}

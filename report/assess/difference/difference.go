// Package difference compares two states of the data: what changed, what moved, by facts or by rules. Its rules:
//   - A score is a function of facts and rules, so four scores tell what moved it: of the old facts under the old rules,
//     of the new facts under the old, of the old under the new, and of the new under the new.
//   - A report's day, country and messengers belong to the facts; its ruleset and profile to the rules.
//   - What is only worded anew is a change of the data and moves nothing.
//   - Whatever a report can print is compared: two states that do not differ make the same reports.
//   - The place of a thing in its file is no property of it: moved lines are no change.
package difference

import (
	"cmp"
	"encoding"
	"maps"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// A State of the data, by the name under which it was asked for.
type State struct {
	Name  string
	Facts *fact.Facts
}

// Between compares two states: the reports that both have, and the rulesets, first those of reports, each with the one
// that it replaces, then others by id. The error is that of a report which lacks its ruleset, profile or a messenger.
func Between(old, new State) (*finding.Difference, error) {
	d := &finding.Difference{
		How:     finding.Changed,
		Old:     finding.StateOf{Name: old.Name, Revision: old.Facts.Revision},
		New:     finding.StateOf{Name: new.Name, Revision: new.Facts.Revision},
		Claims:  claims(old.Facts, new.Facts),
		Facts:   others(old.Facts, new.Facts),
		Rules:   []finding.RuleChange{},
		Reports: []finding.ReportChange{},
	}
	done := map[[2]*fact.Ruleset]bool{}
	add := func(was, is *fact.Ruleset) {
		if pair := [...]*fact.Ruleset{was, is}; was != nil && is != nil && !done[pair] {
			done[pair] = true
			d.Rules = append(d.Rules, rules(was, is)...)
		}
	}
	var failed error
	compare(old.Facts.Definitions, new.Facts.Definitions, fact.ID, func(was, is *fact.Definition) {
		if was == nil || is == nil {
			return
		}
		before, err := sideOf(old, was)
		now, err2 := sideOf(new, is)
		if failed = cmp.Or(failed, err, err2); failed == nil {
			d.Reports = append(d.Reports, conclusions(before, now))
			add(old.Facts.Ruleset(was.Ruleset), new.Facts.Ruleset(is.Ruleset))
		}
	})
	compare(old.Facts.Rulesets, new.Facts.Rulesets, fact.ID, add)
	if d.IsZero() {
		d.How = finding.Same
	}
	return d, failed
}

// compare calls tell with what two lists hold under each key: in the order of the new list, then what only the old one
// has, in its order. Where a list lacks the key, its side is the zero value.
func compare[T any, K comparable](old, new []T, key func(T) K, tell func(was, is T)) {
	before, seen := make(map[K]T, len(old)), make(map[K]bool, len(new))
	for _, o := range old {
		before[key(o)] = o
	}
	for _, n := range new {
		seen[key(n)] = true
		tell(before[key(n)], n)
	}
	for _, o := range old {
		if !seen[key(o)] {
			var none T
			tell(o, none)
		}
	}
}

func place(e fact.Entry) string { return e.Place }

// unlike lists the places at which two things differ; nil for none. A place that only one has is told as a rule's.
func unlike(old, new []fact.Entry) []string {
	var places []string
	compare(old, new, place, func(was, is fact.Entry) {
		if was.Place == is.Place && was.Holds != is.Holds {
			places = append(places, is.Place)
		}
	})
	return places
}

// how says what happened to something that one of two states may lack.
func how(added, removed bool) finding.How {
	if added {
		return finding.Added
	} else if removed {
		return finding.Removed
	}
	return finding.Changed
}

// claims lists the claims that changed: messenger by messenger in the new order, then those of messengers that are gone;
// of each messenger those of the new file in its order, then those that were removed.
func claims(old, new *fact.Facts) []finding.ClaimChange {
	out := []finding.ClaimChange{}
	var nobody fact.Messenger
	var none fact.Claim
	compare(old.Messengers, new.Messengers, fact.ID, func(was, is *fact.Messenger) {
		messenger := cmp.Or(is, was).ID
		compare(cmp.Or(was, &nobody).Claims, cmp.Or(is, &nobody).Claims, fact.ID, func(was, is *fact.Claim) {
			known := cmp.Or(is, was)
			ch := finding.ClaimChange{
				How: how(was == nil, is == nil), Messenger: messenger, Attribute: known.Attribute, Country: known.Country,
				Population: known.Population, Since: known.Since, Old: was, New: is,
				OldValue: cmp.Or(was, &none).Value, NewValue: cmp.Or(is, &none).Value,
			}
			moved := ch.How == finding.Changed && (was.Follows == "") != (is.Follows == "")
			if ch.How == finding.Changed && !(moved && was.Value == is.Value) { // written down before and derived now is no change
				ch.Fields = unlike(fact.EntriesOf(was, "Messenger", "Follows"), fact.EntriesOf(is, "Messenger", "Follows"))
			}
			if ch.How != finding.Changed || ch.Fields != nil {
				out = append(out, ch)
			}
		})
	})
	return out
}

// An item is something of the data beside the claims about messengers, or the texts of a ruleset.
type item struct {
	kind, id string
	verdict  string // of the ledger
	holds    []fact.Entry
}

// others lists what changed beside the claims about messengers and the rules.
func others(old, new *fact.Facts) []finding.FactChange {
	out := []finding.FactChange{}
	name := func(i item) [2]string { return [2]string{i.kind, i.id} }
	compare(itemsOf(old), itemsOf(new), name, func(was, is item) {
		ch := finding.FactChange{
			How: how(was.kind == "", is.kind == ""), Kind: cmp.Or(is.kind, was.kind), ID: cmp.Or(is.id, was.id),
			Old: was.verdict, New: is.verdict,
		}
		if ch.How == finding.Changed {
			ch.Fields = unlike(was.holds, is.holds)
		}
		if ch.How != finding.Changed || ch.Fields != nil {
			out = append(out, ch)
		}
	})
	slices.SortFunc(out, func(a, b finding.FactChange) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID)) })
	return out
}

// itemsOf lists everything of the data that is neither a claim about a messenger nor a rule.
func itemsOf(f *fact.Facts) []item {
	ledger := items("ledger", f.Ledger)
	for i, c := range f.Ledger {
		ledger[i].verdict = string(c.Verdict)
	}
	out := slices.Concat(ledger, items("advice", f.Advice), items("event", f.Events), items("source", slices.Collect(maps.Values(f.Sources))),
		items("messenger", f.Messengers, "Claims"), items("attribute", f.Attributes), items("population", f.Populations),
		items("report", f.Definitions, "AsOf", "Ruleset", "Profile"), // these are told with the report's conclusions
		items("country", f.Countries, "Duties", "Mandates", "Blocks"))
	for _, c := range f.Countries {
		out = slices.Concat(out, items("duty", c.Duties), items("mandate", c.Mandates), items("block", c.Blocks))
	}
	for _, r := range f.Rulesets {
		_, texts := r.Entries()
		out = append(out, item{kind: "ruleset", id: r.ID, holds: texts})
	}
	return out
}

// items lists facts of one kind with all that they hold but some fields, which are compared elsewhere.
func items[T encoding.TextMarshaler](kind string, facts []T, but ...string) []item {
	var out []item
	for _, f := range facts {
		out = append(out, item{kind: kind, id: fact.ID(f), holds: fact.EntriesOf(f, but...)})
	}
	return out
}

// rules lists the numbers and words in which two rulesets differ, in the order of the new one, then what is gone.
func rules(old, new *fact.Ruleset) []finding.RuleChange {
	var out []finding.RuleChange
	was, is := decisions(old), decisions(new)
	compare(was, is, place, func(o, n fact.Entry) {
		if o.Holds != n.Holds {
			out = append(out, finding.RuleChange{Ruleset: new.ID, Place: cmp.Or(n.Place, o.Place), Old: o.Holds, New: n.Holds})
		}
	})
	return append(out, reordered(new.ID, was, is)...)
}

// decisions lists everything of a ruleset that decides something, and its id and version.
func decisions(r *fact.Ruleset) []fact.Entry {
	rules, _ := r.Entries()
	return append([]fact.Entry{{Place: "id", Holds: r.ID}, {Place: "version", Holds: r.Version}}, rules...)
}

// reordered names the first place at which two rulesets go on differently, though they have the same places.
func reordered(ruleset string, old, new []fact.Entry) []finding.RuleChange {
	byPlace := func(a, b fact.Entry) int { return cmp.Compare(a.Place, b.Place) }
	same := func(a, b fact.Entry) bool { return a.Place == b.Place }
	if slices.EqualFunc(slices.SortedFunc(slices.Values(old), byPlace), slices.SortedFunc(slices.Values(new), byPlace), same) {
		for i := range new {
			if !same(old[i], new[i]) {
				return []finding.RuleChange{{Ruleset: ruleset, Place: "order", Old: old[i].Place, New: new[i].Place}}
			}
		}
	}
	return nil
}

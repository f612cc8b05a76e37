package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// method words the rules of the ruleset.
func (e *editor) method() report.Method {
	profile := e.terms.Profile
	m := report.Method{
		Ruleset: e.say("ruleset-version", "ruleset", e.in(e.rules.Title), "version", e.rules.Version),
		File:    "rulesets/" + e.rules.ID + ".yaml",
		Profile: e.in(profile.Name),
		Reader:  e.in(profile.Because),
		Floor:   e.say("rule-floor", "margin", strconv.Itoa(e.rules.Floor.Margin), "dimensions", e.headlines(), "because", e.in(e.rules.Floor.Because)),
		Gate:    e.say("rule-gate", "percent", strconv.Itoa(e.rules.Gate.Percent), "because", e.in(e.rules.Gate.Because)),
	}
	m.Age = e.ageRule()
	for i := range e.rules.Dimensions {
		d := &e.rules.Dimensions[i]
		m.Weights = append(m.Weights, report.Weighting{
			Name: e.in(d.Name), Percent: profile.Weight(d.ID), Because: e.in(d.Because),
		})
	}
	for i := range e.rules.Caps {
		m.Caps = append(m.Caps, e.capRule(&e.rules.Caps[i]))
	}
	for _, g := range e.rules.Grades {
		m.Grades = append(m.Grades, report.Pair{
			Label: e.say("grade-from", "grade", g.Name, "least", strconv.Itoa(g.AtLeast)), Words: e.in(g.Means),
		})
	}
	for _, l := range e.rules.Limits {
		m.Limits = append(m.Limits, e.in(l))
	}
	return m
}

// headlines names the main dimensions.
func (e *editor) headlines() string {
	var names []string
	for i := range e.rules.Dimensions {
		if d := &e.rules.Dimensions[i]; d.Headline {
			names = append(names, e.in(d.Name))
		}
	}
	return strings.Join(names, ", ")
}

// capRule words one cap: what it limits, when, and why.
func (e *editor) capRule(c *fact.Cap) string {
	limited := e.say("the-total")
	if d := e.rules.Dimension(c.Dimension); d != nil {
		limited = e.in(d.Name)
	}
	a := e.attribute(c.Attribute)
	return e.say("rule-cap", "limited", limited, "most", strconv.Itoa(c.AtMost), "attribute", e.in(a.Name),
		"worst", e.label(a, c.Worst), "because", e.in(c.Because))
}

// edition is what this edition of the report rests on. An unknown is an open question and no claim.
func (e *editor) edition() []report.Pair {
	var open, disputed, claims int
	sources := map[string]bool{}
	for _, s := range e.scores {
		for _, d := range s.Dimensions {
			for _, a := range d.Answers {
				switch {
				case a.State == finding.OpenDisputed || a.State == finding.OpenAlleged:
					disputed++
				case !a.Counted:
					open++
				}
				for _, c := range a.Claims() {
					if c.Value != fact.Unknown {
						claims++
						e.gather(sources, c)
					}
				}
			}
		}
	}
	pair := func(key, words string) report.Pair { return report.Pair{Label: e.say(key), Words: words} }
	return []report.Pair{
		pair("edition-as-of", e.date(e.def.AsOf)),
		pair("edition-revision", e.facts.Revision),
		pair("edition-ruleset", e.say("ruleset-version", "ruleset", e.in(e.rules.Title), "version", e.rules.Version)),
		pair("edition-profile", e.in(e.terms.Profile.Name)),
		pair("edition-evidence", e.say("evidence-counts", "claims", strconv.Itoa(claims), "sources",
			strconv.Itoa(len(sources)), "disputed", strconv.Itoa(disputed), "open", strconv.Itoa(open))),
		pair("edition-age", e.ageLine(claims)),
	}
}

// gather notes the independent sources of a claim: copies of one text count once.
func (e *editor) gather(sources map[string]bool, c *fact.Claim) {
	for _, id := range c.Sources {
		sources[e.original(id)] = true
	}
	for _, s := range c.OtherSide {
		for _, id := range s.Sources {
			sources[e.original(id)] = true
		}
	}
}

// original follows copies back to the text that they repeat.
func (e *editor) original(id string) string {
	for range len(e.facts.Sources) {
		s := e.facts.Sources[id]
		if s == nil || s.Syndicates == "" {
			break
		}
		id = s.Syndicates
	}
	return id
}

// references words every source of the bibliography.
func (e *editor) references() map[string]*report.Reference {
	out := make(map[string]*report.Reference, len(e.facts.Sources))
	for id, s := range e.facts.Sources {
		r := &report.Reference{
			Publisher: e.in(s.Publisher),
			Title:     s.Title,
			Quoted:    s.Title != "",
			When:      e.date(s.Published),
			URL:       s.URL,
			Caution:   e.in(s.Caution),
		}
		if !r.Quoted {
			r.Title = e.in(s.Described)
		} else if s.TitleLang != e.lang {
			r.Lang = s.TitleLang
		}
		if r.When == "" {
			r.When = e.say("undated")
		}
		out[id] = r
	}
	return out
}

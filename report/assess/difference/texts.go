package difference

import (
	"fmt"
	"strconv"

	"openletter/report/fact"
)

// texts lists what a ruleset says without deciding anything: names, questions, reasons, limits.
func texts(r *fact.Ruleset) []entry {
	var out []entry
	add := func(text fact.Text, place ...string) { out = append(out, entry{at(place...), fmt.Sprint(text)}) }
	add(r.Title, "title")
	for _, d := range r.Dimensions {
		add(d.Name, d.ID, "name")
		add(d.Question, d.ID, "question")
		add(d.Because, d.ID, "because")
		for _, c := range d.Criteria {
			add(c.Because, d.ID, c.Attribute, "because")
			for _, v := range c.Points {
				add(v.Because, d.ID, c.Attribute, v.Value, "because")
			}
		}
	}
	for _, c := range r.Caps {
		add(c.Because, "caps", c.ID, "because")
	}
	add(r.Floor.Because, "floor", "because")
	add(r.Gate.Because, "gate", "because")
	for _, g := range r.Grades {
		add(g.Means, "grades", g.Name, "means")
	}
	out = append(out, entry{"limits", fmt.Sprint(r.Limits)})
	return append(out, profileTexts(r)...)
}

// profileTexts lists what a ruleset says about profiles and exposures.
func profileTexts(r *fact.Ruleset) []entry {
	var out []entry
	add := func(text fact.Text, place ...string) { out = append(out, entry{at(place...), fmt.Sprint(text)}) }
	for _, p := range r.Profiles {
		add(p.Name, "profiles", p.ID, "name")
		add(p.Because, "profiles", p.ID, "because")
		for _, q := range p.Required {
			add(q.Because, "profiles", p.ID, "required", q.Attribute, "because")
		}
	}
	for _, x := range r.Exposures {
		add(x.Name, "exposures", x.ID, "name")
		add(x.Assumes, "exposures", x.ID, "assumes")
		for _, k := range x.Kinds {
			add(k.Name, "exposures", x.ID, k.ID, "name")
			for i, rule := range k.Rules {
				add(rule.Because, "exposures", x.ID, k.ID, strconv.Itoa(i+1), "because")
			}
		}
	}
	return out
}

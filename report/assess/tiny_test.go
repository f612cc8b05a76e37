package assess

import (
	"strings"

	"openletter/report/fact"
)

// tiny is the smallest data with one of everything. Every call makes new ones, so that a test may change them.
//
//	privacy, 70 % of the total, headline: encryption 60 % (always 100, some 50, none 0), storage 40 % (known 100, hidden 0)
//	freedom, 30 %, headline: use 100 % (free 100, urged 50, ordered 0)
//	reach, not counted: availability 100 % (open 100, slowed 50, blocked 0)
func tiny() (*fact.Facts, *fact.Definition) {
	criterion := func(attribute string, weight int, values ...string) fact.Criterion {
		c := fact.Criterion{Attribute: attribute, Weight: weight}
		for i, v := range values {
			c.Points = append(c.Points, fact.ValuePoints{Value: v, Points: 100 - 100*i/(len(values)-1)})
		}
		return c
	}
	rules := &fact.Ruleset{
		ID: "rules", Version: "1.2.3", Floor: fact.Floor{Margin: 100}, Gate: fact.Gate{Percent: 50},
		Dimensions: []fact.Dimension{
			{ID: "privacy", Headline: true, Criteria: []fact.Criterion{
				criterion("encryption", 60, "always", "some", "none"), criterion("storage", 40, "known", "hidden")}},
			{ID: "freedom", Headline: true, Criteria: []fact.Criterion{criterion("use", 100, "free", "urged", "ordered")}},
			{ID: "reach", Criteria: []fact.Criterion{criterion("availability", 100, "open", "slowed", "blocked")}},
		},
		Grades: []fact.Grade{{Name: "A", AtLeast: 80}, {Name: "B"}},
		Profiles: []fact.Profile{{ID: "all", Weights: []fact.DimensionWeight{
			{Dimension: "privacy", Weight: 70}, {Dimension: "freedom", Weight: 30}, {Dimension: "reach"}}}},
	}
	def := &fact.Definition{ID: "tiny", Messengers: []string{"alfa", "beta"}, Ruleset: "rules", Country: "ru", AsOf: on("2026-07-15")}
	return &fact.Facts{
		Attributes: []fact.Attribute{{ID: "encryption", Changer: fact.ByOperator}, {ID: "storage", Changer: fact.ByOperator}, {ID: "use", Changer: fact.ByState}, {ID: "availability"}},
		Sources:    map[string]*fact.Source{"paper": {ID: "paper"}, "copy": {ID: "copy", Syndicates: "paper"}, "maker": {ID: "maker"}},
		Messengers: []*fact.Messenger{{ID: "alfa"}, {ID: "beta"}},
		Countries:  []*fact.Country{{ID: "cn"}, {ID: "ru"}},
		Rulesets:   []*fact.Ruleset{rules}, Definitions: []*fact.Definition{def}, Revision: "0123456789ab",
	}, def
}

// answering lets the two messengers answer: encryption, storage and use, such as "always known free". "?" is an unknown,
// "free/ordered" a dispute between two values.
func answering(alfa, beta string) (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	for i, line := range []string{alfa, beta} {
		for k, word := range strings.Fields(line) {
			value, other, disputed := strings.Cut(word, "/")
			if value == "?" {
				continue
			}
			c := &fact.Claim{Attribute: []string{"encryption", "storage", "use"}[k], Value: value, Status: fact.Confirmed}
			if disputed {
				c.Status, c.OtherSide = fact.Disputed, []fact.Side{{Value: other}}
			}
			facts.Messengers[i].Claims = append(facts.Messengers[i].Claims, c)
		}
	}
	return facts, def
}

package compose

import (
	"strconv"

	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/finding"
)

// OldEvidence lists the claims of a report whose evidence is old on the report's day. With months above 0 evidence may
// be so old whatever the question, otherwise as old as its question allows.
func OldEvidence(facts *fact.Facts, def *fact.Definition, months int) ([]finding.Aged, error) {
	e, err := newEditor(facts, def, nil, "")
	if err != nil {
		return nil, err
	}
	freshFor := e.freshFor
	if months > 0 {
		freshFor = func(string) int { return months }
	}
	return assess.OldEvidence(e.messengers, e.scores, def.AsOf, freshFor), e.err
}

// freshFor is the number of months for which evidence about an attribute is fresh, 0 where it never ages.
func (e *editor) freshFor(attribute string) int { return e.attribute(attribute).FreshFor }

// old says whether a claim is to be marked as resting on old evidence.
func (e *editor) old(c *fact.Claim) bool {
	return c.IsOld(e.freshFor(c.Attribute), e.def.AsOf)
}

// ageLine is what the first page says of the age of the evidence, of so many claims.
func (e *editor) ageLine(claims int) string {
	old := assess.OldEvidence(e.messengers, e.scores, e.def.AsOf, e.freshFor)
	return e.say("age-counts", "old", strconv.Itoa(len(old)), "claims", strconv.Itoa(claims))
}

// ageRule says when evidence is marked as old; "" when nothing that is judged ages.
func (e *editor) ageRule() string {
	least, most := 0, 0
	for i := range e.rules.Dimensions {
		for _, c := range e.rules.Dimensions[i].Criteria {
			n := e.freshFor(c.Attribute)
			if n > 0 && (least == 0 || n < least) {
				least = n
			}
			most = max(most, n)
		}
	}
	if most == 0 {
		return ""
	}
	return e.say("rule-age", "least", strconv.Itoa(least), "most", strconv.Itoa(most))
}

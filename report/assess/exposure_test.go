package assess

import (
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

// exposureCriterion judges an attribute with the values of its name's row: best, middle, worst.
func exposureCriterion(attribute string, values ...string) fact.Criterion {
	c := fact.Criterion{Attribute: attribute, Weight: 50}
	for i, v := range values {
		c.Points = append(c.Points, fact.ValuePoints{Value: v, Points: 100 - 100*i/(len(values)-1)})
	}
	return c
}

var exposureRules = &fact.Ruleset{
	Dimensions: []fact.Dimension{{ID: "d", Headline: true, Criteria: []fact.Criterion{
		exposureCriterion("handed-over", "nothing", "dates", "content"), exposureCriterion("server", "empty", "readable"),
	}}},
	Grades: []fact.Grade{{Name: "A"}},
}

// exposureKind asks first what can be handed over, and then, where that does not say it, what lies on the server.
var exposureKind = &fact.ExposedKind{ID: "content", Rules: []fact.ExposureRule{
	{Attribute: "handed-over", Values: []string{"content"}, Finding: fact.Exposed},
	{Attribute: "handed-over", Values: []string{"nothing"}, Finding: fact.Protected},
	{Attribute: "server", Values: []string{"readable"}, Finding: fact.Exposed},
	{Attribute: "server", Values: []string{fact.NotDisclosed}, Finding: fact.PartlyExposed},
}}

func TestExposure(t *testing.T) {
	for _, c := range []struct{ claims, want string }{
		{"", "unknown"},
		{"handed-over=content", "exposed by handed-over"},
		{"handed-over=nothing", "protected by handed-over"},
		{"handed-over=nothing server=readable", "protected by handed-over"}, // the first rule decides
		{"handed-over=dates", "unknown"},                                    // no rule knows this answer
		{"handed-over=dates server=readable", "exposed by server"},
		{"handed-over=dates server=empty", "unknown"}, // what is not exposed here is not protected by that
		{"handed-over=unknown server=readable", "exposed by server"},
		{"handed-over=not-disclosed server=readable", "exposed by server"},
		{"handed-over=unknown server=not-disclosed", "partly by server"},
		// From allegations and refuted claims nothing follows.
		{"handed-over=content,alleged", "unknown"},
		{"handed-over=content,refuted", "unknown"},
		{"handed-over=content,alleged server=readable", "exposed by server"},
		// The sides of a dispute lead to different findings, or to the same.
		{"handed-over=content,disputed:nothing", "disputed by handed-over"},
		{"handed-over=content,disputed:dates", "disputed by handed-over"},
		{"handed-over=content,disputed:dates server=readable", "exposed by handed-over"},
		{"handed-over=dates,disputed:content", "disputed by handed-over"},
		{"handed-over=dates,disputed:content server=readable", "exposed by server"},
		{"handed-over=content,disputed:", "disputed by handed-over"}, // a bare denial leaves everything possible
		{"handed-over=nothing server=readable,disputed:empty", "protected by handed-over"},
		{"server=readable,disputed:empty", "disputed by server"},
		{"handed-over=content,disputed:nothing server=readable,disputed:empty", "disputed by handed-over"},
		// A question that does not arise is told apart, unless another one answers.
		{"handed-over=not-applicable", "not-applicable by handed-over"},
		{"handed-over=not-applicable server=readable", "exposed by server"},
		{"server=not-applicable", "unknown"},
	} {
		m := &fact.Messenger{ID: "m"}
		for _, word := range strings.Fields(c.claims) {
			m.Claims = append(m.Claims, exposureClaim(word))
		}
		s := card.Score(m, card.Terms{Ruleset: exposureRules, Profile: &fact.Profile{}, AsOf: fact.Date{Year: 2026}})
		d := derivation(exposureKind, &s)
		got := string(d.Finding)
		if d.Answer != nil {
			got += " by " + d.Answer.Criterion.Attribute
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.claims, got, c.want)
		}
		if decides := d.Finding == fact.Exposed || d.Finding == fact.PartlyExposed || d.Finding == fact.Protected; decides &&
			(d.Rule == nil || d.Rule.Finding != d.Finding || d.Rule.Attribute != d.Answer.Criterion.Attribute) {
			t.Errorf("%q: the finding %s rests on the rule %+v", c.claims, d.Finding, d.Rule)
		}
	}
}

// exposureClaim reads "attribute=value", "attribute=value,status" or "attribute=value,disputed:value of the other side".
func exposureClaim(word string) *fact.Claim {
	attribute, answer, _ := strings.Cut(word, "=")
	value, status, _ := strings.Cut(answer, ",")
	status, theirs, _ := strings.Cut(status, ":")
	c := &fact.Claim{Attribute: attribute, Value: value, Status: fact.Status(status), AsOf: fact.Date{Year: 2026}}
	if status == "" && value != fact.Unknown {
		c.Status = fact.Confirmed
	}
	if status == "alleged" || status == "disputed" {
		c.OtherSide = []fact.Side{{Value: theirs}}
	}
	return c
}

// TestAKindWithoutRules is unknown for everybody.
func TestAKindWithoutRules(t *testing.T) {
	s := card.Score(&fact.Messenger{}, card.Terms{Ruleset: exposureRules, Profile: &fact.Profile{}})
	if d := derivation(&fact.ExposedKind{ID: "location"}, &s); d.Finding != fact.ExposureUnknown || d.Answer != nil {
		t.Errorf("got %+v", d)
	}
}

package assess

import (
	"fmt"
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readRules is a ruleset for a sheet of paper: encryption (which sets the floor), reach and identity with one question
// each, whose answers good, fair and bad earn 100, 50 and 0 points. The total is at most 40 points above encryption.
func readRules(profiles ...fact.Profile) *fact.Ruleset {
	rules := &fact.Ruleset{Floor: fact.Floor{Margin: 40}, Grades: []fact.Grade{{Name: "A"}}, Profiles: profiles}
	for _, id := range []string{"encryption", "reach", "identity"} {
		rules.Dimensions = append(rules.Dimensions, fact.Dimension{ID: id, Headline: id == "encryption", Criteria: []fact.Criterion{
			{Attribute: id, Weight: 100, Points: []fact.ValuePoints{
				{Value: "good", Points: 100}, {Value: "fair", Points: 50}, {Value: "bad"}}},
		}})
	}
	return rules
}

// weigh is a profile with weights for encryption, reach and identity.
func weigh(id string, encryption, reach, identity int) fact.Profile {
	return fact.Profile{ID: id, Weights: []fact.DimensionWeight{
		{Dimension: "encryption", Weight: encryption}, {Dimension: "reach", Weight: reach}, {Dimension: "identity", Weight: identity},
	}}
}

// messenger has one answer to each question: a value, "unknown", "not-disclosed", or values of two sides "bad/good".
func messenger(id, encryption, reach, identity string) *fact.Messenger {
	m := &fact.Messenger{ID: id}
	for attribute, answer := range map[string]string{"encryption": encryption, "reach": reach, "identity": identity} {
		ours, theirs, disputed := strings.Cut(answer, "/")
		c := &fact.Claim{Attribute: attribute, Value: ours, Status: fact.Confirmed, AsOf: today}
		if disputed {
			c.Status, c.OtherSide = fact.Disputed, []fact.Side{{Value: theirs}}
		}
		m.Claims = append(m.Claims, c)
	}
	return m
}

// read judges messengers by the first profile of some rules, and weighs them for all.
func read(rules *fact.Ruleset, messengers ...*fact.Messenger) []finding.Reading {
	var scores []finding.Score
	for _, m := range messengers {
		scores = append(scores, card.Score(m, card.Terms{Ruleset: rules, Profile: &rules.Profiles[0], AsOf: today}))
	}
	return readings(scores, rules)
}

func TestRequirements(t *testing.T) {
	for answer, want := range map[string][2]finding.FitState{ // required: at worst fair; at worst good
		"good":          {finding.FitMet, finding.FitMet},
		"fair":          {finding.FitMet, finding.FitFailed},
		"bad":           {finding.FitFailed, finding.FitFailed},
		"unknown":       {finding.FitOpen, finding.FitOpen},
		"not-disclosed": {finding.FitOpen, finding.FitOpen}, // the rules say nothing of silence here
		"bad/fair":      {finding.FitOpen, finding.FitFailed},
		"fair/good":     {finding.FitMet, finding.FitOpen},
		"bad/":          {finding.FitOpen, finding.FitOpen}, // a bare denial
	} {
		for i, worst := range []string{"fair", "good"} {
			p := weigh("p", 50, 50, 0)
			p.Required = []fact.Requirement{{Attribute: "identity", Worst: worst}, {Attribute: "reach", Worst: "fair"}}
			// Identity has no weight: a requirement does not ask for that.
			got := read(readRules(p), messenger("m", "bad", "good", answer))[0]
			if state := got.Fits[0][0].State; state != want[i] {
				t.Errorf("identity %s, at worst %s: %s, want %s", answer, worst, state, want[i])
			}
			if suits := finding.Suits(got.Fits[0]); suits != want[i] { // reach is met
				t.Errorf("identity %s, at worst %s: the messenger is %s, want %s", answer, worst, suits, want[i])
			}
			if total := got.Scores[0].Total[finding.Point]; total != 40*finding.OnePoint {
				t.Errorf("identity %s: total %v, want 40: a requirement takes nothing from it", answer, total)
			}
		}
	}
}

func TestInversions(t *testing.T) {
	for _, c := range []struct {
		name        string
		base, other fact.Profile
		messengers  []*fact.Messenger
		want        string
	}{
		{
			// Everyday: closed 0.8 × 100 + 0.1 × 0 + 0.1 × 0 = 80, near 0.8 × 50 + 0.1 × 100 + 0.1 × 0 = 50.
			// Abroad: closed 20, near 0.2 × 50 + 0.7 × 100 = 80. Reach turns 30 behind by 0.6 × 100 = 60: enough alone.
			name: "one dimension is enough", base: weigh("everyday", 80, 10, 10), other: weigh("abroad", 20, 70, 10),
			messengers: []*fact.Messenger{messenger("closed", "good", "bad", "bad"), messenger("near", "fair", "good", "bad")},
			want:       "near before closed by reach",
		},
		{
			// Everyday: closed 60 + 20 = 80; open 0.6 × 50 + 0.2 × 100 + 0.2 × 0 = 50. Other: closed 30 + 15 = 45;
			// open 15 + 55 = 70. Reach turns 30 behind by 0.35 × 100 = 35: encryption, 0.3 × 50 = 15, is not needed.
			name: "the strongest first, and no more than it takes", base: weigh("everyday", 60, 20, 20), other: weigh("other", 30, 55, 15),
			messengers: []*fact.Messenger{messenger("closed", "good", "bad", "good"), messenger("open", "fair", "good", "bad")},
			want:       "open before closed by reach",
		},
		{
			// Everyday: a 70, b 35 + 10 + 20 = 65. Other: a 50, b 25 + 15 + 35 = 75. Identity gives b 0.15 × 100 = 15, which
			// is more than the 5 that it was behind.
			name: "a near thing", base: weigh("everyday", 70, 10, 20), other: weigh("other", 50, 15, 35),
			messengers: []*fact.Messenger{messenger("a", "good", "bad", "bad"), messenger("b", "fair", "good", "good")},
			want:       "b before a by identity",
		},
		{
			// Everyday: a 0 + 40 + 30 = 70, but at most 0 + 40; b 15 + 0 + 30 = 45. So b is ahead.
			// Other: encryption has no weight and sets no floor: a 100, b 30. a was 5 behind. Reach gives it 0.3 × 100 = 30,
			// the limit that falls away 30 as well, encryption 0.3 × 50 = 15. Reach is enough, and dimensions come first.
			name: "a limit that falls away", base: weigh("everyday", 30, 40, 30), other: weigh("other", 0, 70, 30),
			messengers: []*fact.Messenger{messenger("a", "bad", "good", "good"), messenger("b", "fair", "bad", "good")},
			want:       "a before b by reach",
		},
		{
			// Everyday: a 0 + 50 + 0 = 50, but at most 0 + 40; b 10 + 25 + 15 = 50. Other: a 60, b 0 + 30 + 20 = 50.
			// a was 10 behind. Encryption gives it 0.2 × 50 = 10, reach 0.1 × 50 = 5, the limit that falls away 10, and
			// identity takes 5. To be ahead takes more than 10: encryption and the limit.
			name: "a limit and a dimension", base: weigh("everyday", 20, 50, 30), other: weigh("other", 0, 60, 40),
			messengers: []*fact.Messenger{messenger("a", "bad", "good", "bad"), messenger("b", "fair", "fair", "fair")},
			want:       "a before b by encryption and a limit",
		},
		{
			// Everyday: a 50, b 50. Equal totals stand in no order, so none turns.
			name: "equal totals", base: weigh("everyday", 50, 50, 0), other: weigh("other", 20, 80, 0),
			messengers: []*fact.Messenger{messenger("a", "fair", "fair", "bad"), messenger("b", "bad", "good", "bad")},
			want:       "",
		},
		{
			// Everyday: a 80, b 40 (up to 50). Abroad: a 20, b 10 + 70 (up to 90).
			name: "ranges that do not overlap", base: weigh("everyday", 80, 10, 10), other: weigh("abroad", 20, 70, 10),
			messengers: []*fact.Messenger{messenger("a", "good", "bad", "bad"), messenger("b", "fair", "good", "unknown")},
			want:       "b before a by reach",
		},
		{
			// Everyday: a 80, b 50 (up to 90). The ranges overlap: the order is not settled.
			name: "ranges that overlap", base: weigh("everyday", 80, 10, 10), other: weigh("abroad", 20, 70, 10),
			messengers: []*fact.Messenger{messenger("a", "good", "bad", "bad"), messenger("b", "fair/good", "good", "bad")},
			want:       "b before a by reach (overlap)",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			readings := read(readRules(c.base, c.other), c.messengers...)
			if got := toldInversions(c.messengers, inversions(readings[0], readings[1])); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func toldInversions(messengers []*fact.Messenger, list []finding.Inversion) string {
	var out []string
	for _, v := range list {
		var by []string
		for _, d := range v.Dimensions {
			by = append(by, d.ID)
		}
		if v.Limit {
			by = append(by, "a limit")
		}
		s := fmt.Sprintf("%s before %s by %s", messengers[v.Ahead].ID, messengers[v.Behind].ID, strings.Join(by, " and "))
		if v.Overlap {
			s += " (overlap)"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

package card_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
)

// spelled makes a world from the lines of an example.
func spelled(t *testing.T, rules, claims []string) world {
	t.Helper()
	r := &fact.Ruleset{
		Floor: fact.Floor{Margin: 100}, Gate: fact.Gate{Percent: 70},
		Grades: []fact.Grade{{Name: "A", AtLeast: 85}, {Name: "B", AtLeast: 70}, {Name: "C", AtLeast: 50}, {Name: "D", AtLeast: 30}, {Name: "E"}},
	}
	p := &fact.Profile{}
	for _, line := range rules {
		head, criteria, isDimension := strings.Cut(line, ": ")
		words := strings.Fields(head)
		switch {
		case isDimension:
			r.Dimensions = append(r.Dimensions, spelledDimension(t, words, criteria))
			p.Weights = append(p.Weights, fact.DimensionWeight{Dimension: words[0], Weight: number(t, words[1])})
		case words[0] == "margin":
			r.Floor.Margin = number(t, words[1])
		case words[0] == "cap":
			r.Caps = append(r.Caps, spelledCap(t, words[1:]))
		default:
			t.Fatalf("what does %q mean?", line)
		}
	}
	w := world{messenger: &fact.Messenger{ID: "m"}, terms: card.Terms{Ruleset: r, Profile: p, Country: here, AsOf: today, Firms: firms}}
	for _, line := range claims {
		if !w.add(spelledClaim(t, line)) {
			t.Fatalf("%q: the dataset would refuse a second claim", line)
		}
	}
	return w
}

// spelledDimension reads "d 100 headline" and "a 60, b 40 not-disclosed=20".
func spelledDimension(t *testing.T, head []string, criteria string) fact.Dimension {
	d := fact.Dimension{ID: head[0], Headline: len(head) > 2 && head[2] == "headline"}
	for _, item := range strings.Split(criteria, ", ") {
		words := strings.Fields(item)
		c := fact.Criterion{Attribute: words[0], Weight: number(t, words[1]), Points: []fact.ValuePoints{
			{Value: "good", Points: 100}, {Value: "half", Points: 50}, {Value: "bad", Points: 0},
		}}
		for _, rule := range words[2:] {
			value, points, _ := strings.Cut(rule, "=")
			c.Points = append(c.Points, fact.ValuePoints{Value: value, Points: number(t, points)})
		}
		d.Criteria = append(d.Criteria, c)
	}
	return d
}

// spelledCap reads "x on d at 40 when a bad", or "x at 40 when a bad" for the total.
func spelledCap(t *testing.T, words []string) fact.Cap {
	c := fact.Cap{ID: words[0]}
	if words[1] == "on" {
		c.Dimension = words[2]
		words = words[2:]
	}
	c.AtMost, c.Attribute, c.Worst = number(t, words[2]), words[4], words[5]
	return c
}

// spelledClaim reads "a bad in cn for pupils since 2025 until 2027 shown 2026 disputed: good -".
func spelledClaim(t *testing.T, line string) *fact.Claim {
	t.Helper()
	line, sides, contested := strings.Cut(line, ": ")
	words := strings.Fields(line)
	c := &fact.Claim{Attribute: words[0], Value: words[1], Status: fact.Confirmed}
	for words = words[2:]; len(words) > 1; words = words[2:] {
		switch words[0] {
		case "in":
			c.Country = words[1]
		case "for":
			c.Population = words[1]
		case "since":
			c.Since = day(t, words[1])
		case "until":
			c.Until = day(t, words[1])
		case "shown":
			c.AsOf = day(t, words[1])
		default:
			t.Fatalf("%q: what does %q mean?", line, words[0])
		}
	}
	if len(words) == 1 {
		c.Status = fact.Status(words[0])
	}
	if c.Value == fact.Unknown {
		c.Status = ""
	} else if c.AsOf.IsZero() {
		c.AsOf = c.Since
	}
	if contested {
		for _, value := range strings.Fields(sides) {
			c.OtherSide = append(c.OtherSide, fact.Side{Value: strings.Trim(value, "-")})
		}
	}
	return c
}

func day(t *testing.T, s string) fact.Date {
	d, err := fact.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func number(t *testing.T, s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// answersTo words a score as the examples do.
func answersTo(s finding.Score) []string {
	var lines []string
	for _, d := range s.Dimensions {
		lines = append(lines, d.Dimension.ID+" "+ends(d.Mean, d.Limits, d.Score))
	}
	grade := gradeName(s)
	if grade == "" {
		grade = "-"
	}
	return append(lines, fmt.Sprintf("total %s, answered %s, %s", ends(s.Mean, s.Limits, s.Total), s.Coverage, grade))
}

// ends words what became of a mean at its three ends.
func ends(mean finding.Interval, limits [finding.Ends]finding.Limit, score finding.Interval) string {
	var words [finding.Ends]string
	for end := range words {
		words[end] = mean[end].String()
		switch l := limits[end]; {
		case l.Cap != nil:
			words[end] += fmt.Sprintf(">%s(%s)", score[end], l.Cap.ID)
		case l.Floor != nil:
			words[end] += fmt.Sprintf(">%s(floor %s)", score[end], l.Floor.ID)
		}
	}
	if words[finding.Low] == words[finding.Point] && words[finding.Point] == words[finding.High] {
		return words[finding.Low]
	}
	return strings.Join(words[:], " ")
}

// populationsOf words which claim decides each question, and which are shown beside it.
func populationsOf(s finding.Score) []string {
	var lines []string
	for _, d := range s.Dimensions {
		for _, a := range d.Answers {
			line := a.Criterion.Attribute + ": " + whom(a.Claim)
			for i, c := range a.Others {
				line += []string{"; beside it ", ", "}[min(i, 1)] + whom(c)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func whom(c *fact.Claim) string {
	if c == nil {
		return "nothing"
	}
	if c.Population == "" {
		return c.Value
	}
	return c.Value + " for " + c.Population
}

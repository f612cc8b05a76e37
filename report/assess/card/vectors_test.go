package card_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/testkit"
)

// A vector is an input of the arithmetic with its result, for other implementations: see testdata/README.md.
type vector struct {
	Name       string            `json:"name"`
	Country    string            `json:"country"`
	AsOf       string            `json:"as-of"`
	Dimensions []vectorDimension `json:"dimensions"`
	Caps       []vectorCap       `json:"caps"`
	Margin     int               `json:"margin"`
	Gate       int               `json:"gate"`
	Grades     []vectorGrade     `json:"grades"`
	Firms      []string          `json:"firms,omitempty"`
	Claims     []vectorClaim     `json:"claims"`
	Want       vectorResult      `json:"want"`
}

type vectorDimension struct {
	ID       string            `json:"id"`
	Headline bool              `json:"headline"`
	Weight   int               `json:"weight"`
	Criteria []vectorCriterion `json:"criteria"`
}

type vectorCriterion struct {
	Attribute string         `json:"attribute"`
	Weight    int            `json:"weight"`
	Points    map[string]int `json:"points"`
}

type vectorCap struct {
	ID        string `json:"id"`
	Dimension string `json:"dimension"`
	AtMost    int    `json:"at-most"`
	Attribute string `json:"attribute"`
	Worst     string `json:"worst"`
}

type vectorGrade struct {
	Name    string `json:"name"`
	AtLeast int    `json:"at-least"`
}

type vectorClaim struct {
	Attribute  string   `json:"attribute"`
	Value      string   `json:"value"`
	Status     string   `json:"status,omitempty"`
	Country    string   `json:"country,omitempty"`
	Population string   `json:"population,omitempty"`
	Since      string   `json:"since,omitempty"`
	Until      string   `json:"until,omitempty"`
	AsOf       string   `json:"as-of,omitempty"`
	OtherSide  []string `json:"other-side,omitempty"`
}

type vectorResult struct {
	Answers    []vectorAnswer    `json:"answers"`
	Dimensions []vectorSubresult `json:"dimensions"`
	Mean       [3]int64          `json:"mean"`
	Limits     [3]string         `json:"limits"`
	Total      [3]int64          `json:"total"`
	Answered   int64             `json:"answered"`
	Grade      string            `json:"grade"`
}

type vectorAnswer struct {
	Attribute string `json:"attribute"`
	State     string `json:"state"`
	Points    [3]int `json:"points"`
	Counted   bool   `json:"counted"`
}

type vectorSubresult struct {
	ID       string    `json:"id"`
	Mean     [3]int64  `json:"mean"`
	Limits   [3]string `json:"limits"`
	Score    [3]int64  `json:"score"`
	Answered int64     `json:"answered"`
}

// TestVectors holds that the file is made of the examples and of some random worlds, and computes each of its results
// again from the file alone.
func TestVectors(t *testing.T) {
	const name = "testdata/vectors.json"
	made := written(t, vectors(t))
	if *testkit.Update {
		if err := os.WriteFile(name, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, made) {
		t.Errorf("%s is not what the examples make; -update writes it anew", name)
	}
	var list []vector
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 60 {
		t.Errorf("only %d vectors", len(list))
	}
	for _, v := range list {
		if got := resultOf(v.world(t).score()); !reflect.DeepEqual(got, v.Want) {
			t.Errorf("%s: got %+v, want %+v", v.Name, got, v.Want)
		}
	}
}

// vectors makes them: of every example, and of some random worlds under two profiles each.
func vectors(t *testing.T) []vector {
	var list []vector
	for _, e := range append(slices.Clone(answerExamples), limitExamples...) {
		list = append(list, vectorOf(e.name, spelled(t, e.rules, e.claims)))
	}
	for seed := range uint64(6) {
		d := seeded(seed)
		w := newWorld(d, 3, 3)
		list = append(list, vectorOf(fmt.Sprintf("random %d", seed), w))
		w.terms.Profile = &fact.Profile{}
		for i, weight := range d.split(len(w.terms.Ruleset.Dimensions), 0) {
			w.terms.Profile.Weights = append(w.terms.Profile.Weights, fact.DimensionWeight{Dimension: w.terms.Ruleset.Dimensions[i].ID, Weight: weight})
		}
		list = append(list, vectorOf(fmt.Sprintf("random %d, another profile", seed), w))
	}
	return list
}

// written is a file with one vector a line.
func written(t *testing.T, list []vector) []byte {
	var b bytes.Buffer
	for i, v := range list {
		line, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%c\n%s", "[,"[min(i, 1)], line)
	}
	b.WriteString("\n]\n")
	return b.Bytes()
}

// vectorOf writes down a world and its result.
func vectorOf(name string, w world) vector {
	r := w.terms.Ruleset
	v := vector{Name: name, Country: w.terms.Country, AsOf: w.terms.AsOf.String(), Margin: r.Floor.Margin, Gate: r.Gate.Percent,
		Caps: []vectorCap{}, Claims: []vectorClaim{}, Want: resultOf(w.score())}
	for _, d := range r.Dimensions {
		dimension := vectorDimension{ID: d.ID, Headline: d.Headline, Weight: w.terms.Profile.Weight(d.ID)}
		for _, c := range d.Criteria {
			criterion := vectorCriterion{Attribute: c.Attribute, Weight: c.Weight, Points: map[string]int{}}
			for _, p := range c.Points {
				criterion.Points[p.Value] = p.Points
			}
			dimension.Criteria = append(dimension.Criteria, criterion)
		}
		v.Dimensions = append(v.Dimensions, dimension)
	}
	for _, c := range r.Caps {
		v.Caps = append(v.Caps, vectorCap{c.ID, c.Dimension, c.AtMost, c.Attribute, c.Worst})
	}
	for _, g := range r.Grades {
		v.Grades = append(v.Grades, vectorGrade{g.Name, g.AtLeast})
	}
	v.Firms = slices.Sorted(maps.Keys(w.terms.Firms))
	for _, c := range w.messenger.Claims {
		claim := vectorClaim{Attribute: c.Attribute, Value: c.Value, Status: string(c.Status), Country: c.Country,
			Population: c.Population, Since: c.Since.String(), Until: c.Until.String(), AsOf: c.AsOf.String()}
		for _, s := range c.OtherSide {
			claim.OtherSide = append(claim.OtherSide, s.Value)
		}
		v.Claims = append(v.Claims, claim)
	}
	return v
}

// world reads a vector, all but its result.
func (v vector) world(t *testing.T) world {
	r := &fact.Ruleset{Floor: fact.Floor{Margin: v.Margin}, Gate: fact.Gate{Percent: v.Gate}}
	p := &fact.Profile{}
	for _, d := range v.Dimensions {
		dimension := fact.Dimension{ID: d.ID, Headline: d.Headline}
		for _, c := range d.Criteria {
			criterion := fact.Criterion{Attribute: c.Attribute, Weight: c.Weight}
			for value, points := range c.Points {
				criterion.Points = append(criterion.Points, fact.ValuePoints{Value: value, Points: points})
			}
			dimension.Criteria = append(dimension.Criteria, criterion)
		}
		r.Dimensions = append(r.Dimensions, dimension)
		p.Weights = append(p.Weights, fact.DimensionWeight{Dimension: d.ID, Weight: d.Weight})
	}
	for _, c := range v.Caps {
		r.Caps = append(r.Caps, fact.Cap{ID: c.ID, Dimension: c.Dimension, AtMost: c.AtMost, Attribute: c.Attribute, Worst: c.Worst})
	}
	for _, g := range v.Grades {
		r.Grades = append(r.Grades, fact.Grade{Name: g.Name, AtLeast: g.AtLeast})
	}
	date := func(s string) fact.Date {
		if s == "" {
			return fact.Date{}
		}
		return day(t, s)
	}
	m := &fact.Messenger{ID: "m"}
	for _, c := range v.Claims {
		claim := &fact.Claim{Attribute: c.Attribute, Value: c.Value, Status: fact.Status(c.Status), Country: c.Country,
			Population: c.Population, Since: date(c.Since), Until: date(c.Until), AsOf: date(c.AsOf)}
		for _, value := range c.OtherSide {
			claim.OtherSide = append(claim.OtherSide, fact.Side{Value: value})
		}
		m.Claims = append(m.Claims, claim)
	}
	terms := card.Terms{Ruleset: r, Profile: p, Country: v.Country, AsOf: date(v.AsOf), Firms: map[string]bool{}}
	for _, id := range v.Firms {
		terms.Firms[id] = true
	}
	return world{messenger: m, terms: terms}
}

// resultOf writes down a score.
func resultOf(s finding.Score) vectorResult {
	r := vectorResult{Answers: []vectorAnswer{}, Mean: units(s.Mean), Limits: limitNames(s.Limits), Total: units(s.Total),
		Answered: int64(s.Coverage), Grade: gradeName(s)}
	for _, d := range s.Dimensions {
		for _, a := range d.Answers {
			r.Answers = append(r.Answers, vectorAnswer{a.Criterion.Attribute, string(a.State), a.Points, a.Counted})
		}
		r.Dimensions = append(r.Dimensions, vectorSubresult{d.Dimension.ID, units(d.Mean), limitNames(d.Limits), units(d.Score), int64(d.Coverage)})
	}
	return r
}

// units are the ends of an interval in ten-thousandths of a point.
func units(i finding.Interval) (out [3]int64) {
	for end := range i {
		out[end] = int64(i[end])
	}
	return out
}

// limitNames names what limited each end.
func limitNames(limits [finding.Ends]finding.Limit) (out [3]string) {
	for end, l := range limits {
		switch {
		case l.Cap != nil:
			out[end] = "cap " + l.Cap.ID
		case l.Floor != nil:
			out[end] = "floor " + l.Floor.ID
		}
	}
	return out
}

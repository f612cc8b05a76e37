package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"openletter/report"
	"openletter/report/wording"
)

// An explanation shows a reckoning on a terminal.
type explanation struct {
	screen
	words      wording.Words
	references map[string]*report.Reference
}

// whole shows every dimension and how the total follows.
func (t *explanation) whole(r *report.Reckoning) {
	t.line(0, "%s", r.Messenger)
	for i := range r.Dimensions {
		t.line(0, "")
		t.dimension(&r.Dimensions[i])
	}
	t.line(0, "")
	t.line(0, "%s: %s", t.words["mean"], r.Mean)
	for _, l := range r.Limits {
		t.line(1, "%s", l)
	}
	grade := r.Grade
	if grade == "" {
		grade = t.words["no-grade"]
	}
	t.line(0, "%s: %s   %s: %s   %s: %s", t.words["total"], r.Total, t.words["col-grade"], grade,
		t.words["col-answered"], t.percent(r.Answered))
	t.line(0, "%s", t.words["scale-title"])
}

// dimension shows the criteria of a dimension, a line each, and their mean.
func (t *explanation) dimension(d *report.DimensionReckoning) {
	t.line(0, "%s (%s)  [%s]", d.Name, t.percent(strconv.Itoa(d.Weight)), d.ID)
	for _, c := range d.Criteria {
		t.line(1, "%7s × %4s  %s: %s %s  [%s]", c.Points, t.percent(strconv.Itoa(c.Weight)), c.Name, c.Answer.Mark, c.Answer.Words, c.Attribute)
	}
	t.line(1, "%s: %s", t.words["mean"], d.Mean)
	for _, l := range d.Limits {
		t.line(1, "%s", l)
	}
	t.line(1, "%s: %s   %s: %s", t.words["score"], d.Score, t.words["col-answered"], t.percent(d.Answered))
}

func (t *explanation) percent(share string) string { return t.say("percent", "percent", share) }

// part shows one criterion with its rule, claims and sources, or one dimension.
func (t *explanation) part(r *report.Reckoning, id string) error {
	var known []string
	for i := range r.Dimensions {
		d := &r.Dimensions[i]
		if d.ID == id {
			t.line(0, "%s", r.Messenger)
			t.dimension(d)
			return nil
		}
		known = append(known, d.ID)
		for _, c := range d.Criteria {
			if c.Attribute == id {
				t.criterion(r.Messenger, d, c)
				return nil
			}
			known = append(known, c.Attribute)
		}
	}
	return usage("there is no criterion or dimension %q; known are %s", id, strings.Join(known, ", "))
}

func (t *explanation) criterion(messenger string, d *report.DimensionReckoning, c report.CriterionReckoning) {
	t.line(0, "%s, %s: %s", messenger, d.Name, c.Name)
	t.line(1, "%s", c.Question)
	t.line(0, "")
	t.pair("explain-answer", string(c.Answer.Mark)+" "+c.Answer.Words)
	t.pair("explain-rule", c.Rule)
	t.pair("explain-points", c.Points)
	t.pair("explain-weight", fmt.Sprintf("%s (%s). %s", t.percent(strconv.Itoa(c.Weight)), d.Name, c.Because))
	for i, n := range c.Notes {
		t.line(0, "")
		t.line(1, "%s: %s", n.Name, n.Words)
		if n.Standing != "" {
			t.line(1, "(%s)", n.Standing)
		}
		if i == 0 {
			t.sources(c.Answer.Sources) // the deciding claim's
		}
		t.sources(n.Sources)
		for _, v := range n.Voices {
			t.line(1, "%s %s", t.say("other-side-of", "who", v.Who), v.Says)
			if i > 0 {
				t.sources(v.Sources)
			}
		}
	}
}

// pair shows a labelled line.
func (t *explanation) pair(key, words string) {
	label := fmt.Sprintf("  %-8s ", t.words[key]+":")
	t.wrap(label, strings.Repeat(" ", utf8.RuneCountInString(label)), words)
}

// say returns an interface text; a key that is missing shows as itself, and a test keeps that from happening.
func (t *explanation) say(key string, pairs ...string) string {
	s, err := t.words.Say(key, pairs...)
	if err != nil {
		return key
	}
	return s
}

func (t *explanation) sources(ids []string) {
	for _, id := range ids {
		r := t.references[id]
		t.line(2, "%s: %s, %s [%s]", r.Publisher, r.Title, r.When, id)
		if r.URL != "" {
			t.line(2, "%s", r.URL)
		}
	}
}

package main

import (
	"bytes"
	"fmt"
	"strings"

	"openletter/report/evidence"
	"openletter/report/fact"
)

// printSheet prints claims that were drawn by chance, each with all that it rests on, for somebody who looks at them
// anew.
func (c *call) printSheet(seed uint64, most int) error {
	facts, err := c.load()
	if err != nil {
		return err
	}
	drawn := evidence.Sample(facts, seed, most)
	s := sheet{facts: facts}
	all := count(len(evidence.Claims(facts)), "claim")
	fmt.Fprintf(&s.out, "%d of %s, drawn by seed %d from data %s\n", len(drawn), all, seed, facts.Revision)
	for i, claim := range drawn {
		s.claim(i+1, claim)
	}
	_, err = s.out.WriteTo(c.stdout)
	return err
}

// A sheet is a list of claims with room for what a reviewer finds.
type sheet struct {
	facts *fact.Facts
	out   bytes.Buffer
}

// line writes a text behind a label, if there is one.
func (s *sheet) line(label, text string) {
	if text != "" {
		wrap(&s.out, fmt.Sprintf("   %-11s ", label), strings.Repeat(" ", 15), text)
	}
}

func (s *sheet) claim(number int, c *fact.Claim) {
	fmt.Fprintf(&s.out, "\n%d. %s\n", number, fact.ID(c))
	s.line("where", fmt.Sprintf("%s:%d", c.At.File, c.At.Line))
	answer := c.Value
	if a := s.facts.Attribute(c.Attribute); a != nil {
		s.line("question", english(a.Question))
		if v := a.Value(c.Value); v != nil {
			answer += ": " + english(v.Means)
		}
	}
	s.line("answer", answer)
	s.line("status", string(c.Status))
	s.line("since", c.Since.String())
	s.line("as of", c.AsOf.String())
	s.line("checked", c.Checked.String())
	s.line("note", english(c.Note))
	for _, side := range c.OtherSide {
		says := english(side.Who) + ": " + english(side.Says)
		s.line("other side", says+" ("+strings.Join(side.Sources, ", ")+")")
	}
	if q := c.Quote; q.Text != "" {
		s.line("quote", strings.TrimSpace(fmt.Sprintf("%s [%s] %s", q.Before, q.Text, q.After)))
		s.line("", fmt.Sprintf("in %s, from %s", q.Lang, q.Source))
	} else {
		s.line("quote", "none")
	}
	for _, id := range fact.Cited(c.Sources, c.OtherSide) {
		s.source(id)
	}
	s.line("right?", "[ ] yes   [ ] no   [ ] cannot be told; because:")
}

func (s *sheet) source(id string) {
	source := s.facts.Sources[id]
	title := source.Title
	if title == "" {
		title = "described as: " + english(source.Described)
	}
	s.line("source", fmt.Sprintf("%s: %s, %s", id, english(source.Publisher), title))
	s.line("published", source.Published.String())
	s.line("address", source.URL)
	if source.Archive.URL != "" {
		s.line("stored copy", fmt.Sprintf("%s, of %s", source.Archive.URL, source.Archive.Taken))
	}
	s.line("caution", english(source.Caution))
}

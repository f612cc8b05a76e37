package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/problem"
	"openletter/report/section"
)

// explain shows how a score came about, in the first report that compares the messenger.
func explain(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.report, "report", "", "in the report `REPORT` (the first that compares the messenger)")
	c.flags.StringVar(&c.lang, "lang", "", "in the language `LANG` (the report's first)")
	c.dayFlag()
	if err := c.parse(1, 2, "explain takes a messenger and, if you like, a criterion or a dimension"); err != nil {
		return err
	}
	facts, err := c.load(c.reports()...)
	if err != nil {
		return err
	}
	def, err := definitionWith(facts, c.given[0])
	if err != nil {
		return err
	}
	about, err := c.context(def.Languages[0])
	if err != nil {
		return err
	}
	about.Facts = facts
	if about.Found, err = assess.Report(facts, def); err != nil {
		return err
	}
	text := &explanation{Writer: section.NewWriter(about), messenger: slices.Index(def.Messengers, c.given[0])}
	if len(c.given) == 1 {
		text.all()
	} else if err := text.part(c.given[1]); err != nil {
		return err
	}
	if err := text.Err(); err != nil {
		return err
	}
	_, err = text.out.WriteTo(c.stdout)
	return err
}

// definitionWith is the first report that compares a messenger.
func definitionWith(facts *fact.Facts, messenger string) (*fact.Definition, error) {
	var known []string
	for _, d := range facts.Definitions {
		if slices.Contains(d.Messengers, messenger) {
			return d, nil
		}
		known = append(known, d.Messengers...)
	}
	if len(facts.Definitions) == 1 {
		return nil, usage("report %s does not compare %q; it compares %s", facts.Definitions[0].ID, messenger,
			problem.Names(known))
	}
	return nil, usage("no report compares %q; known are %s", messenger, problem.Names(known))
}

// An explanation shows on a terminal how the score of a messenger came about.
type explanation struct {
	*section.Writer
	out       bytes.Buffer
	messenger int // number among the messengers of the report
}

// line writes a text that is indented by steps of two blanks.
func (t *explanation) line(indent int, text string) {
	margin := strings.Repeat("  ", indent)
	wrap(&t.out, margin, margin, text)
}

// all shows every dimension and how the total follows.
func (t *explanation) all() {
	t.line(0, t.Name(t.messenger).String())
	for d := range t.Found.Ruleset.Dimensions {
		t.line(0, "")
		t.dimension(d)
	}
	t.line(0, "")
	t.blocks(0, t.ExplainTotal(t.messenger))
}

// part shows one criterion with its rule, claims and sources, or one dimension.
func (t *explanation) part(id string) error {
	var known []string
	for d, dimension := range t.Found.Ruleset.Dimensions {
		if dimension.ID == id {
			t.line(0, t.Name(t.messenger).String())
			t.dimension(d)
			return nil
		}
		known = append(known, dimension.ID)
		for c, criterion := range dimension.Criteria {
			if criterion.Attribute == id {
				s := t.ExplainCriterion(t.messenger, d, c)
				t.line(0, s.Title.String())
				t.blocks(1, s.Blocks)
				return nil
			}
			known = append(known, criterion.Attribute)
		}
	}
	return usage("there is no criterion or dimension %q; known are %s", id, strings.Join(known, ", "))
}

// dimension shows a dimension with its id, by which it can be asked for.
func (t *explanation) dimension(d int) {
	s := t.ExplainDimension(t.messenger, d)
	t.line(0, fmt.Sprintf("%s  [%s]", s.Title, s.ID))
	t.blocks(1, s.Blocks)
}

// blocks places blocks. What stands in a list is indented by one step more, but notes, which an empty line parts.
func (t *explanation) blocks(indent int, blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			t.line(indent, b.Text.String())
		case *document.Table:
			for _, r := range b.Rows {
				t.line(indent, fmt.Sprintf("%7s × %4s  %s: %s %s  [%s]", r.Cells[0].Text, r.Cells[1].Text, r.Cells[2].Text, r.Cells[3].Mark, r.Cells[3].Text, r.ID))
			}
		case *document.Pairs:
			t.line(0, "")
			for _, pair := range b.Items {
				label := fmt.Sprintf("  %-8s ", pair.Label.String()+":")
				wrap(&t.out, label, strings.Repeat(" ", utf8.RuneCountInString(label)), pair.Text.String())
			}
		case *document.List:
			for _, item := range b.Items {
				inner := indent + 1
				if b.Fine {
					t.line(0, "")
					inner = indent
				}
				t.line(inner, item.Text.String())
				t.blocks(inner, item.Blocks)
			}
		}
	}
}

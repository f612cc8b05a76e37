package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/finding"
	"openletter/report/section"
	"openletter/report/terminal"
)

// An explanation shows on a terminal how the score of a messenger came about.
type explanation struct {
	out       bytes.Buffer
	writer    *section.Writer
	found     *finding.Findings
	messenger int // number among the messengers of the report
}

// line writes a text that is indented by steps of two blanks.
func (t *explanation) line(indent int, text string) {
	margin := strings.Repeat("  ", indent)
	terminal.Wrap(&t.out, margin, margin, text)
}

// all shows every dimension and how the total follows.
func (t *explanation) all() {
	t.line(0, t.writer.Name(t.messenger).String())
	for d := range t.found.Ruleset.Dimensions {
		t.line(0, "")
		t.section(t.writer.ExplainDimension(t.messenger, d))
	}
	t.line(0, "")
	t.blocks(0, t.writer.ExplainTotal(t.messenger))
}

// part shows one criterion with its rule, claims and sources, or one dimension.
func (t *explanation) part(id string) error {
	var known []string
	for d := range t.found.Ruleset.Dimensions {
		dimension := &t.found.Ruleset.Dimensions[d]
		if dimension.ID == id {
			t.line(0, t.writer.Name(t.messenger).String())
			t.section(t.writer.ExplainDimension(t.messenger, d))
			return nil
		}
		known = append(known, dimension.ID)
		for c := range dimension.Criteria {
			if dimension.Criteria[c].Attribute == id {
				s := t.writer.ExplainCriterion(t.messenger, d, c)
				t.line(0, s.Title.String())
				t.blocks(1, s.Blocks)
				return nil
			}
			known = append(known, dimension.Criteria[c].Attribute)
		}
	}
	return usage("there is no criterion or dimension %q; known are %s", id, strings.Join(known, ", "))
}

// section shows a dimension with its id, by which it can be asked for.
func (t *explanation) section(s *document.Section) {
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
				terminal.Wrap(&t.out, label, strings.Repeat(" ", utf8.RuneCountInString(label)), pair.Text.String())
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

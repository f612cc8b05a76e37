package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"openletter/report/assess"
	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/markdown"
	"openletter/report/problem"
	"openletter/report/section"
	"openletter/report/table"
)

// explain shows how a score came about, in the first report that compares the messenger.
func explain(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.report, "report", "", "in the report `REPORT` (the first that compares the messenger)")
	c.flags.StringVar(&c.lang, "lang", "", "in the language `LANG` (the report's first)")
	c.dayFlag()
	c.formatFlag("text", "print the format `FORMAT` (text)", []string{"text", "md", "json"})
	link := c.flags.Bool("link", false, "print where it stands in the page that build makes, instead")
	if err := c.parse(1, 2, "explain takes a messenger and, if you like, a criterion or a dimension"); err != nil {
		return err
	}
	facts, err := c.load(c.reports()...)
	if err != nil {
		return err
	}
	if *link {
		return c.printLink(facts)
	}
	def, err := definitionWith(facts, c.given[0])
	if err != nil {
		return err
	}
	about, wanted, err := c.inReport(facts, def)
	if err != nil {
		return err
	}
	return c.printExplanation(about, wanted)
}

// inReport is what is to be explained, in a report that compares the messenger.
func (c *call) inReport(facts *fact.Facts, def *fact.Definition) (section.Context, asked, error) {
	about, err := c.context(def.Languages[0])
	if err != nil {
		return about, asked{}, err
	}
	about.Facts = facts
	if about.Found, err = assess.Report(facts, def); err != nil {
		return about, asked{}, err
	}
	wanted := asked{messenger: slices.Index(def.Messengers, c.given[0]), dimension: -1, criterion: -1}
	if len(c.given) == 2 {
		err = wanted.find(about.Found.Ruleset, c.given[1])
	}
	return about, wanted, err
}

// printLink prints the name of a page and the id in it of what was asked for, of the first report whose page has it.
func (c *call) printLink(facts *fact.Facts) error {
	if _, err := definitionWith(facts, c.given[0]); err != nil {
		return err
	}
	for _, def := range facts.Definitions {
		if !slices.Contains(def.Messengers, c.given[0]) {
			continue
		}
		about, wanted, err := c.inReport(facts, def)
		if err != nil {
			return err
		}
		at, err := build.Link(c.project, about, wanted.anchor(about.Found), !c.day.IsZero())
		if err != nil {
			return err
		}
		if at != "" {
			fmt.Fprintln(c.stdout, at)
			return nil
		}
	}
	return usage("no page has a place of its own for that")
}

// printExplanation prints an explanation in the format that was asked for.
func (c *call) printExplanation(about section.Context, wanted asked) error {
	if c.format == "json" {
		messenger, dimension, attribute := wanted.ids(about.Found)
		made, err := table.Explain(table.Report{Facts: about.Facts, Found: about.Found, Lang: about.Lang},
			messenger, dimension, attribute)
		if err == nil {
			_, err = io.WriteString(c.stdout, harmlessJSON(string(made)))
		}
		return err
	}
	e, err := newExplanation(section.NewWriter(about), wanted)
	if err != nil {
		return err
	}
	if c.format == "md" {
		d := document.Document{Lang: string(about.Lang), AsOf: about.Found.AsOf.String(), Title: e.title,
			Blocks: slices.Concat(e.blocks, e.foot)}
		_, err = c.stdout.Write(markdown.Print(&d))
		return err
	}
	e.text()
	_, err = e.out.WriteTo(c.stdout)
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

// asked is what is to be explained: numbers of a messenger of the report and of a dimension and a criterion of the
// ruleset; -1 is any.
type asked struct{ messenger, dimension, criterion int }

// find looks for the dimension or criterion with an id.
func (a *asked) find(rules *fact.Ruleset, id string) error {
	var known []string
	for d, dimension := range rules.Dimensions {
		if known = append(known, dimension.ID); dimension.ID == id {
			a.dimension = d
			return nil
		}
		for c, criterion := range dimension.Criteria {
			if known = append(known, criterion.Attribute); criterion.Attribute == id {
				a.dimension, a.criterion = d, c
				return nil
			}
		}
	}
	return usage("there is no criterion or dimension %q; known are %s", id, strings.Join(known, ", "))
}

// anchor is the id in a page.
func (a *asked) anchor(found *finding.Findings) string {
	messenger, dimension, attribute := a.ids(found)
	switch {
	case attribute != "":
		return messenger + "." + attribute
	case dimension != "":
		return "dimension." + dimension
	}
	return messenger
}

// ids names the three; "" is any.
func (a *asked) ids(found *finding.Findings) (messenger, dimension, attribute string) {
	messenger = found.Messengers[a.messenger].ID
	if a.dimension >= 0 {
		dimension = found.Ruleset.Dimensions[a.dimension].ID
	}
	if a.criterion >= 0 {
		attribute = found.Ruleset.Dimensions[a.dimension].Criteria[a.criterion].Attribute
	}
	return messenger, dimension, attribute
}

// An explanation says how a score of a messenger, or the points for one criterion, came about, and as of which day
// and data.
type explanation struct {
	title  document.Line
	blocks []document.Block // a section for each dimension that is shown
	foot   []document.Block
	out    bytes.Buffer
}

func newExplanation(w *section.Writer, a asked) (*explanation, error) {
	e := &explanation{title: w.Name(a.messenger)}
	switch {
	case a.criterion >= 0:
		s := w.ExplainCriterion(a.messenger, a.dimension, a.criterion)
		e.title, e.blocks = s.Title, s.Blocks
	case a.dimension >= 0:
		e.blocks = []document.Block{w.ExplainDimension(a.messenger, a.dimension)}
	default:
		for d := range w.Found.Ruleset.Dimensions {
			e.blocks = append(e.blocks, w.ExplainDimension(a.messenger, d))
		}
		e.foot = w.ExplainTotal(a.messenger)
	}
	basis, err := w.Make("colophon", nil)
	if err == nil {
		e.foot = append(e.foot, basis.Blocks...)
	}
	return e, err
}

// line writes a text that is indented by steps of two blanks.
func (e *explanation) line(indent int, text string) {
	margin := strings.Repeat("  ", indent)
	wrap(&e.out, margin, margin, text)
}

// text writes the explanation for a terminal. What stands behind sections or a list is parted from them by an empty
// line.
func (e *explanation) text() {
	e.line(0, e.title.String())
	e.place(1, e.blocks)
	for i, b := range e.foot {
		if i == 0 || i == len(e.foot)-1 {
			e.line(0, "")
		}
		e.place(0, []document.Block{b})
	}
}

// place places blocks. What stands in a list is indented by one step more, but notes, which an empty line parts. A
// section has its id, by which it can be asked for.
func (e *explanation) place(indent int, blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			e.line(0, "")
			e.line(0, fmt.Sprintf("%s  [%s]", b.Title, b.ID))
			e.place(1, b.Blocks)
		case *document.Paragraph:
			e.line(indent, b.Text.String())
		case *document.Table:
			for _, r := range b.Rows {
				e.line(indent, fmt.Sprintf("%7s × %4s  %s: %s %s  [%s]", r.Cells[0].Text, r.Cells[1].Text,
					r.Cells[2].Text, r.Cells[3].Mark, r.Cells[3].Text, r.ID))
			}
		case *document.Pairs:
			e.line(0, "")
			for _, pair := range b.Items {
				label := fmt.Sprintf("  %-8s ", pair.Label.String()+":")
				wrap(&e.out, label, strings.Repeat(" ", utf8.RuneCountInString(label)), pair.Text.String())
			}
		case *document.List:
			for _, item := range b.Items {
				inner := indent + 1
				if b.Fine {
					e.line(0, "")
					inner = indent
				}
				e.line(inner, item.Text.String())
				e.place(inner, item.Blocks)
			}
		}
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"openletter/report/assess/difference"
	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/finding"
	"openletter/report/markdown"
	"openletter/report/section"
)

// diff tells what changed between two states of the data, and whether facts or rules moved the conclusions.
func diff(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.report, "report", "", "compare only the report `REPORT` and its messengers")
	c.flags.StringVar(&c.lang, "lang", "", "in the language `LANG` (en)")
	c.dayFlag()
	over := c.flags.String("over", "", "lay OLD, a data folder, over the data in `DIR`, in the place of\n"+
		"those in the program")
	c.formatFlag("text", "print the format `FORMAT` (text)", []string{"text", "md", "json"})
	exitCode := c.flags.Bool("exit-code", false, "end with 1 where the two states differ")
	const misuse = "diff takes two states, OLD and NEW: data folders, or git revisions of the folder that -data names"
	if err := c.parse(2, 2, misuse); err != nil {
		return err
	}
	if err := c.open(); err != nil {
		return err
	}
	about, err := c.context("en")
	if err != nil {
		return err
	}
	var states [2]difference.State
	for i, name := range c.given {
		states[i].Name = name
		if i == 0 && *over != "" {
			states[i].Name += " over " + *over
			states[i].Facts, err = build.StateOver(c.project, name, *over, c.reports(), c.day)
		} else {
			states[i].Facts, err = build.State(c.project, name, c.reports(), c.day)
		}
		if err != nil {
			return err
		}
	}
	changes, err := difference.Between(states[0], states[1])
	if err != nil {
		return err
	}
	if c.format == "json" {
		err = printJSON(changes, c.stdout)
	} else {
		about.Old, about.Facts, about.Found = states[0].Facts, states[1].Facts, &finding.Findings{Changes: changes}
		err = c.printChanges(about)
	}
	if err == nil && *exitCode && !changes.IsZero() {
		return differs{}
	}
	return err
}

// differs is the error that two states differ, where that was asked. All is told already.
type differs struct{}

// Error implements error.
func (differs) Error() string { return "the two states differ" }

// printChanges prints the changes of a context for people.
func (c *call) printChanges(about section.Context) error {
	d, err := section.Differences(about)
	if err != nil {
		return err
	}
	var printed bytes.Buffer
	if c.format == "md" {
		writeChanges(&printed, "#", d.Title, d.Blocks)
	} else { // without the title: whoever asked knows what the answer is about
		writeText(&printed, "", d.Blocks)
	}
	_, err = printed.WriteTo(c.stdout)
	return err
}

// writeText writes changes as plain text: what stands in a section below its heading, indented, and an empty line before
// every block but the first. It panics at a block that is no paragraph, section or list.
func writeText(out *bytes.Buffer, margin string, blocks []document.Block) {
	for i, b := range blocks {
		if i > 0 {
			out.WriteByte('\n')
		}
		switch b := b.(type) {
		case *document.Section:
			wrap(out, margin, margin, b.Title.String())
			writeText(out, margin+"  ", b.Blocks)
		case *document.Paragraph:
			wrap(out, margin, margin, b.Text.String())
		case *document.List:
			for _, item := range b.Items {
				wrap(out, margin+"- ", margin+"  ", item.Text.String())
			}
		default:
			panic(fmt.Sprintf("no way to print %T as text", b))
		}
	}
}

// printJSON prints a type of package finding for programs: its fields, two blanks a step.
func printJSON(found any, stdout io.Writer) error {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(found); err != nil {
		return err
	}
	_, err := io.WriteString(stdout, harmlessJSON(out.String()))
	return err
}

// writeChanges writes the changes as a comment on a pull request shows them.
func writeChanges(b *bytes.Buffer, mark string, title document.Line, blocks []document.Block) {
	fmt.Fprintf(b, "%s %s\n", mark, inComment(title.String()))
	for _, block := range blocks {
		b.WriteByte('\n')
		switch block := block.(type) {
		case *document.Paragraph:
			fmt.Fprintf(b, "%s\n", inComment(block.Text.String()))
		case *document.Section:
			writeChanges(b, "##", block.Title, block.Blocks)
		case *document.List:
			for _, item := range block.Items {
				fmt.Fprintf(b, "- %s\n", inComment(item.Text.String()))
			}
		}
	}
}

// reference is what GitHub makes a link of in a comment, and for which it tells those who are named: people and teams
// (@name), issues (#1 and GH-1) and commits. It looks for them in the text that Markdown gives, so that neither a
// backslash nor a character reference keeps it from that. The first form is none: it is how Escape writes a mark.
var reference = regexp.MustCompile(`^&#[0-9]+;|@|#|(?i:\bGH-)|(?i:[0-9a-f]{7,})`)

// inComment is a text in Markdown for a comment on a pull request. An empty comment of HTML, which nobody sees, parts
// what would be a reference; a commit is known by seven digits or more.
func inComment(text string) string {
	const part, digits = "<!-- -->", 6
	return reference.ReplaceAllStringFunc(markdown.Escape(text), func(found string) string {
		if found[0] == '&' {
			return found
		}
		if len(found) <= digits {
			return found + part
		}
		var b strings.Builder
		for ; len(found) > digits; found = found[digits:] {
			b.WriteString(found[:digits] + part)
		}
		return b.String() + found
	})
}

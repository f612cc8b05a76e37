package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"openletter/report/assess/difference"
	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/finding"
	"openletter/report/markdown"
	"openletter/report/section"
	"openletter/report/terminal"
)

// diff tells what changed between two states of the data, and whether facts or rules moved the conclusions.
func diff(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.report, "report", "", "compare only the report `REPORT` and its messengers")
	c.flags.StringVar(&c.lang, "lang", "", "in the language `LANG` (en)")
	c.dayFlag()
	c.formatFlag("text", "print the format `FORMAT` (text)", []string{"text", "md", "json"})
	err := c.parse(2, 2, "diff takes two states, OLD and NEW: data folders, or git revisions of the folder that -data names")
	if err != nil {
		return err
	}
	if err := c.open(); err != nil {
		return err
	}
	about, err := c.context("en")
	if err != nil {
		return err
	}
	changes, err := c.compare(&about)
	if err != nil {
		return err
	}
	if c.format == "json" {
		return printJSON(changes, c.stdout)
	}
	doc, err := section.Differences(about)
	if err != nil {
		return err
	}
	printed := changesMarkdown(doc)
	if c.format == "text" {
		doc.Title = nil // whoever asked knows what the answer is about
		printed = terminal.Print(doc)
	}
	_, err = c.stdout.Write(printed)
	return err
}

// compare reads two states of the data, the old one first, and compares them: only what one report needs, where its name
// is given. It adds to a context what it finds.
func (c *call) compare(about *section.Context) (*finding.Difference, error) {
	var states [2]difference.State
	for i, name := range c.words {
		facts, err := build.State(c.project, name, c.reports(), c.day)
		if err != nil {
			return nil, err
		}
		states[i] = difference.State{Name: name, Facts: facts}
	}
	changes, err := difference.Between(states[0], states[1])
	about.Old, about.Facts, about.Found = states[0].Facts, states[1].Facts, &finding.Findings{Changes: changes}
	return changes, err
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

// changesMarkdown writes the changes as a comment on a pull request shows them.
func changesMarkdown(d *document.Document) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n", comment(d.Title.String()))
	writeChanges(&b, d.Blocks)
	return b.Bytes()
}

func writeChanges(b *bytes.Buffer, blocks []document.Block) {
	for _, block := range blocks {
		b.WriteByte('\n')
		switch block := block.(type) {
		case *document.Paragraph:
			fmt.Fprintf(b, "%s\n", comment(block.Text.String()))
		case *document.Section:
			fmt.Fprintf(b, "## %s\n", comment(block.Title.String()))
			writeChanges(b, block.Blocks)
		case *document.List:
			for _, item := range block.Items {
				fmt.Fprintf(b, "- %s\n", comment(item.Text.String()))
			}
		}
	}
}

// reference is what GitHub makes a link of in a comment, and for which it tells those who are named: people and teams
// (@name), issues (#1 and GH-1) and commits. It looks for them in the text that Markdown gives, so that neither a backslash
// nor a character reference keeps it from that. The first form is none: it is how Escape writes a mark.
var reference = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^&#[0-9]+;|@|#|(?i:\bGH-)|(?i:[0-9a-f]{7,})`)
})

// comment is a text in Markdown for a comment on a pull request. An empty comment of HTML, which nobody sees, parts what
// would be a reference; a commit is known by seven digits or more.
func comment(text string) string {
	const part, digits = "<!-- -->", 6
	return reference().ReplaceAllStringFunc(markdown.Escape(text), func(found string) string {
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

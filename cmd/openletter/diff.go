package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"openletter/report/assess/difference"
	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/markdown"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/terminal"
)

// diff tells what changed between two states of the data, and whether facts or rules moved the conclusions.
func diff(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("diff", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.templatesFlag(flags)
	shown.reportFlag(flags, "compare only the report `REPORT` and its messengers")
	shown.langFlag(flags, "in the language `LANG` (en)")
	shown.dayFlag(flags)
	format := formatFlag(flags, "text", "print the format `FORMAT` (text)", []string{"text", "md", "json"})
	states, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(states) != 2 {
		return usage("diff takes two states, OLD and NEW: data folders, or git revisions of the folder that -data names")
	}
	p, err := shown.open()
	if err != nil {
		return err
	}
	defer p.Close()
	lang, words, err := shown.words(p, "en")
	if err != nil {
		return err
	}
	d, facts, err := shown.compare(p, states)
	if err != nil {
		return err
	}
	if format.value == "json" {
		return printJSON(d, stdout)
	}
	doc, err := section.Differences(section.Context{
		Facts: facts[1], Old: facts[0], Found: &finding.Findings{Changes: d}, Lang: lang, Words: words,
	})
	if err != nil {
		return err
	}
	printed := changesMarkdown(doc)
	if format.value == "text" {
		doc.Title = nil // whoever asked knows what the answer is about
		printed = terminal.Print(doc)
	}
	_, err = stdout.Write(printed)
	return err
}

// compare reads two states of the data, the old one first, and compares them: only what one report needs, where its name
// is given.
func (v *view) compare(p *project.Project, states []string) (d *finding.Difference, facts [2]*fact.Facts, err error) {
	for i, state := range states {
		if facts[i], err = build.State(p, state, v.reports(), v.day.Date); err != nil {
			return nil, facts, err
		}
	}
	d, err = difference.Between(difference.State{Name: states[0], Facts: facts[0]}, difference.State{Name: states[1], Facts: facts[1]})
	return d, facts, err
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

package main

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"openletter/report/project"
)

// A printer is where everything goes that the command prints. It passes on whole lines, and none that a terminal or a
// CI runner would obey, whatever stands in data and arguments. Errors of writing are told at the end, by flush.
type printer struct {
	to   io.Writer
	line bytes.Buffer // what was written behind the last line break
	err  error        // the first of writing
}

// Write implements io.Writer.
func (p *printer) Write(text []byte) (int, error) {
	p.line.Write(text)
	p.pass(bytes.LastIndexByte(p.line.Bytes(), '\n') + 1)
	return len(text), p.err
}

// flush passes on what stands behind the last line break. The error is that of the first writing that failed.
func (p *printer) flush() error {
	p.pass(p.line.Len())
	return p.err
}

// pass passes on the first bytes of what was written.
func (p *printer) pass(n int) {
	if n == 0 {
		return
	}
	_, err := io.WriteString(p.to, harmless(string(p.line.Next(n))))
	if err != nil && p.err == nil {
		p.err = project.AccessError{Err: err}
	}
}

// commands passes on commands that a runner is to obey, behind what was written before. Whoever makes them has to see
// to it that nothing in them comes from data as it stands there.
func (p *printer) commands(lines string) error {
	p.pass(p.line.Len())
	if _, err := io.WriteString(p.to, lines); err != nil && p.err == nil {
		p.err = project.AccessError{Err: err}
	}
	return p.err
}

// How runners know a command in what a program prints: "::name" begins a line, but for blanks; "##[name]", "##vso[…]",
// "##teamcity[…]" and the like are looked for anywhere in a line.
var (
	colons  = regexp.MustCompile(`(?m)^([\p{Z}\t]*:):`)
	bracket = regexp.MustCompile(`##([A-Za-z0-9_.-]*\[)`)
)

// harmless puts U+FFFD for the characters that are not visible, and a blank into the commands of runners.
func harmless(lines string) string {
	lines = strings.Map(func(r rune) rune {
		if visible(r) || r == '\n' || r == '\t' {
			return r
		}
		return unicode.ReplacementChar
	}, lines)
	if strings.Contains(lines, "::") {
		lines = colons.ReplaceAllString(lines, "$1 :")
	}
	if strings.Contains(lines, "##") {
		lines = bracket.ReplaceAllString(lines, "## $1")
	}
	return lines
}

// visible says whether a character draws something or is a blank: no control, no writing direction, none without width.
func visible(r rune) bool { return unicode.IsPrint(r) || unicode.Is(unicode.Zs, r) }

// harmlessJSON escapes in the strings of a JSON text what harmless would change. Its lines begin with no command.
func harmlessJSON(text string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(text, "##", `#\u0023`) {
		if visible(r) || r == '\n' {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

// wrap writes a text with margins before its lines, which are broken at blanks to 100 characters, if no word is longer.
func wrap(out *bytes.Buffer, first, others, text string) {
	const width = 100 // wide enough for most addresses and narrow enough for a terminal
	margin := first
	for line := range strings.SplitSeq(text, "\n") {
		head := ""
		for i, word := range strings.Split(strings.TrimRight(line, " "), " ") {
			if i > 0 {
				word = " " + word
			}
			if head != "" && utf8.RuneCountInString(margin+head+word) > width {
				out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
				margin, head, word = others, "", word[1:]
			}
			head += word
		}
		out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
		margin = others
	}
}

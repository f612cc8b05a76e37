package terminal

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// columns is the width to which lines are broken: wide enough for most addresses and narrow enough for a terminal.
const columns = 100

// Wrap writes a text, with one margin before its first line and one before the others. It breaks lines at blanks, so that
// none is longer than 100 characters unless it is a single word.
func Wrap(out *bytes.Buffer, first, others, text string) {
	margin := first
	for line := range strings.SplitSeq(text, "\n") {
		head := ""
		for i, word := range strings.Split(strings.TrimRight(line, " "), " ") {
			if i > 0 {
				word = " " + word
			}
			if head != "" && utf8.RuneCountInString(margin+head+word) > columns {
				out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
				margin, head, word = others, "", word[1:]
			}
			head += word
		}
		out.WriteString(strings.TrimRight(margin+head, " ") + "\n")
		margin = others
	}
}

// marked is a text behind its mark.
func (p *printer) marked(m document.Mark, l document.Line) string {
	if m == "" {
		return p.text(l)
	}
	return string(m) + " " + p.text(l)
}

// text is a line as plain text, with a line break for a Break.
func (p *printer) text(l document.Line) (text string) {
	for _, in := range l {
		switch in := in.(type) {
		case document.Text:
			text += string(in)
		case document.Strong:
			text += p.text(in.Text)
		case document.Emphasis:
			text += p.text(in.Text)
		case document.Foreign:
			text += p.text(in.Text)
		case document.Code:
			text += in.Text
		case document.Break:
			text += "\n"
		case document.Link:
			switch text += p.text(in.Text); {
			case len(in.Text) == 0:
				text += in.To
			case !strings.HasPrefix(in.To, "#"):
				text += " (" + in.To + ")"
			}
		case document.Cite:
			numbers := slices.Clone(in.Sources) // an id that the document does not list stays
			for i, id := range numbers {
				if n := p.number[id]; n > 0 {
					numbers[i] = fmt.Sprint(n)
				}
			}
			text += " [" + strings.Join(numbers, ", ") + "]"
		default:
			panic(fmt.Sprintf("terminal: no way to print %T", in))
		}
	}
	return text
}

// padded fills a text with blanks to a width.
func padded(text string, width int, align document.Align) string {
	gap := max(0, width-utf8.RuneCountInString(text))
	before := [...]int{document.Start: 0, document.Middle: gap / 2, document.End: gap}[align]
	return strings.Repeat(" ", before) + text + strings.Repeat(" ", gap-before)
}

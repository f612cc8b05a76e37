package terminal

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
)

// text is a line as plain text, with a line break for a Break.
func (p *printer) text(l document.Line) string {
	var b strings.Builder
	p.write(&b, l)
	return b.String()
}

// marked is a text behind its mark.
func (p *printer) marked(m document.Mark, l document.Line) string {
	if m == "" {
		return p.text(l)
	}
	return string(m) + " " + p.text(l)
}

func (p *printer) write(b *strings.Builder, l document.Line) {
	for _, in := range l {
		switch in := in.(type) {
		case document.Text:
			b.WriteString(string(in))
		case document.Strong:
			p.write(b, in.Text)
		case document.Emphasis:
			p.write(b, in.Text)
		case document.Foreign:
			p.write(b, in.Text)
		case document.Code:
			b.WriteString(in.Text)
		case document.Break:
			b.WriteByte('\n')
		case document.Link:
			p.write(b, in.Text)
			if len(in.Text) == 0 {
				b.WriteString(in.To)
			} else if !strings.HasPrefix(in.To, "#") {
				b.WriteString(" (" + in.To + ")")
			}
		case document.Cite:
			p.cite(b, in.Sources)
		default:
			panic(fmt.Sprintf("terminal: no way to print %T", in))
		}
	}
}

// cite writes the numbers of sources, and the id of one that the document does not list.
func (p *printer) cite(b *strings.Builder, sources []string) {
	for i, id := range sources {
		b.WriteString([...]string{" [", ", "}[min(i, 1)])
		if n, listed := p.number[id]; listed {
			fmt.Fprint(b, n)
		} else {
			b.WriteString(id)
		}
	}
	b.WriteByte(']')
}

// padded fills a text with blanks to a width.
func padded(text string, width int, align document.Align) string {
	gap := max(0, width-utf8.RuneCountInString(text))
	before := [...]int{document.Start: 0, document.Middle: gap / 2, document.End: gap}[align]
	return strings.Repeat(" ", before) + text + strings.Repeat(" ", gap-before)
}

package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/document"
)

// blankReference is a blank that nobody sees at the beginning of a text, and that is none of those that Markdown cuts off.
const blankReference = "&#32;"

// line is a text behind what stands before it in its line, with its mark and without blanks at its ends.
func (p *printer) line(before string, m document.Mark, l document.Line) string {
	p.out = append(append(p.out[:0], '\n'), before...)
	p.start = len(p.out)
	if m != "" {
		p.write(string(m), " ")
	}
	p.inlines(l, ' ')
	return before + strings.TrimRight(string(p.out[p.start:]), " ")
}

// beginsLine says whether what is written next begins a line, where it could begin a block as well.
func (p *printer) beginsLine() bool { return bytes.HasSuffix(p.out, []byte("\n")) }

// begins says whether what is written next begins a line or a text, where it could be a mark.
func (p *printer) begins() bool { return len(p.out) == p.start || p.beginsLine() }

func (p *printer) write(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

// inlines writes the pieces of a line, behind which stands another character.
func (p *printer) inlines(l document.Line, next rune) {
	l = joined(l)
	for i, in := range l {
		after := firstRune(l[i+1:], next)
		switch in := in.(type) {
		case document.Text:
			p.text(string(in), after)
		case document.Strong:
			p.emphasis(in.Text, after, "**", strongTag, strongEnd)
		case document.Emphasis:
			p.emphasis(in.Text, after, "*", emphasisTag, emphasisEnd)
		case document.Code:
			p.code(in.Text)
		case document.Link:
			p.link(in)
		case document.Foreign:
			p.foreign(in)
		case document.Cite:
			for _, id := range in.Sources {
				p.write("[^", id, "]")
			}
		case document.Break:
			p.lineBreak(i == 0 || i == len(l)-1)
		}
	}
}

// firstRune is the character with which a line begins when it is written; next for an empty one.
func firstRune(l document.Line, next rune) rune {
	if len(l) == 0 {
		return next
	}
	switch in := l[0].(type) {
	case document.Text:
		next, _ = utf8.DecodeRuneInString(string(in))
		return next
	case document.Strong, document.Emphasis:
		return '*'
	case document.Link, document.Cite:
		return '['
	}
	return '<'
}

// foreign writes a text in another language.
func (p *printer) foreign(f document.Foreign) {
	if p.beginsLine() { // a comment that begins a line would be a block
		p.write(blankReference)
	}
	p.write(foreignOpen, f.Lang, foreignClose)
	p.inlines(f.Text, '<')
	p.write(foreignEnd)
}

// lineBreak ends a line of a text, or says so by a tag where no line may end: in a cell, and at the edge of what it is in.
func (p *printer) lineBreak(edge bool) {
	if !edge {
		p.out = bytes.TrimRight(p.out, " ")
	}
	if p.flat || p.begins() || edge || bytes.HasSuffix(p.out, []byte("\\")) {
		p.write(breakTag)
		return
	}
	p.write("\\\n")
}

// emphasis writes a text between signs or, where Markdown would not read them as such, between tags.
func (p *printer) emphasis(l document.Line, next rune, sign, tag, end string) {
	if len(l) == 0 {
		return
	}
	before, _ := utf8.DecodeLastRune(p.out)
	start := len(p.out)
	p.write(sign)
	p.nested++
	p.inlines(l, '<')
	p.nested--
	inner := p.out[start+len(sign):]
	first, _ := utf8.DecodeRune(inner)
	last, _ := utf8.DecodeLastRune(inner)
	if p.nested == 0 && flanks(before, first) && flanks(next, last) {
		p.write(sign)
		return
	}
	p.out = slices.Replace(p.out, start, start+len(sign), []byte(tag)...)
	p.write(end)
}

// flanks says whether a sign between two characters is read as one that begins the text at whose edge the inner one stands,
// or ends it (CommonMark 6.2). Characters that only some programs take for punctuation count as letters outside.
func flanks(outer, inner rune) bool {
	if outer == '*' || unicode.IsSpace(inner) {
		return false
	}
	return isLetterOrDigit(inner) || outer == ' ' || outer == '\n' ||
		!isLetterOrDigit(outer) && (outer < utf8.RuneSelf || unicode.IsPunct(outer))
}

// code writes code between more backticks than stand in it side by side.
func (p *printer) code(s string) {
	if s == "" {
		return
	}
	if bytes.HasSuffix(p.out, []byte("`")) {
		p.write(nothing)
	}
	s = strings.ReplaceAll(s, "\n", " ")
	if p.cell {
		s = strings.ReplaceAll(s, "|", "\\|") // tables are read before code
	}
	ticks := "`"
	for strings.Contains(s, ticks) {
		ticks += "`"
	}
	pad := ""
	if strings.Trim(s, "` ") != s && strings.Trim(s, " ") != "" {
		pad = " "
	}
	p.write(ticks, pad, s, pad, ticks)
}

// link writes a link, or an address that is shown itself.
func (p *printer) link(l document.Link) {
	if len(l.Text) == 0 && !strings.HasPrefix(l.To, "#") {
		p.write("<", shownAddress.Replace(l.To), ">")
		return
	}
	p.write("[")
	if len(l.Text) == 0 {
		p.text(l.To, ']')
	}
	p.inlines(l.Text, ']')
	p.write("](", hiddenAddress.Replace(l.To), ")")
}

// How an address is written that is shown itself, and one that stands behind a text.
var (
	shownAddress  = strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E", "|", "%7C")
	hiddenAddress = strings.NewReplacer(" ", "%20", `\`, `\\`, "<", `\<`, ">", `\>`, "(", `\(`, ")", `\)`, "|", `\|`, "`", "\\`", "&", `\&`, "*", `\*`)
)

package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/document"
)

// A position says what a sign would mean that is written next.
type position uint8

const (
	inside     position = iota // something stands before it in its text
	begins                     // it begins a text, and could be a mark
	opensBlock                 // it begins a line, and could begin a list, a heading and the like as well
)

// blankReference is a blank that nobody sees at the beginning of a text, and that is none of those that Markdown cuts off.
const blankReference = "&#32;"

// oneLine writes a text that a line break would end.
func (p *printer) oneLine(l document.Line) {
	p.place, p.flat = begins, true
	p.line(l)
	p.flat = false
}

// marked writes a mark and the text behind it.
func (p *printer) marked(m document.Mark, l document.Line) {
	if m != "" {
		p.write(string(m), " ")
		p.place = inside
	}
	p.line(l)
	if m != "" && len(l) == 0 {
		p.trim()
	}
}

// line writes a text without blanks at its ends.
func (p *printer) line(l document.Line) {
	start := len(p.out)
	p.inlines(l, blank)
	for len(p.out) > start && p.out[len(p.out)-1] == ' ' {
		p.out = p.out[:len(p.out)-1]
	}
}

// inlines writes the pieces of a line, behind which stands a character of a kind.
func (p *printer) inlines(l document.Line, end kind) {
	for first := true; len(l) > 0; first = false {
		in := l[0]
		l = l[1:]
		t, isText := in.(document.Text)
		for isText && len(l) > 0 { // pieces that stand side by side are read as one
			next, ok := l[0].(document.Text)
			if !ok {
				break
			}
			t += next
			in, l = t, l[1:]
		}
		if _, isBreak := in.(document.Break); isBreak {
			p.lineBreak(first || len(l) == 0)
		} else {
			p.inline(in, firstKind(l, end))
		}
	}
}

// inline writes one piece, behind which stands a character of a kind.
func (p *printer) inline(in document.Inline, next kind) {
	switch in := in.(type) {
	case document.Text:
		p.text(string(in))
		return
	case document.Strong:
		p.emphasis(in.Text, next, "**", strongTag, strongEnd)
	case document.Emphasis:
		p.emphasis(in.Text, next, "*", emphasisTag, emphasisEnd)
	case document.Code:
		p.code(in.Text)
	case document.Link:
		p.link(in)
	case document.Foreign:
		if p.place == opensBlock { // a comment that begins a line would be a block
			p.write(blankReference)
		}
		p.write(foreignOpen, in.Lang, foreignClose)
		p.place = inside
		p.inlines(in.Text, punctuation)
		p.write(foreignEnd)
	case document.Cite:
		p.escapeBang()
		for _, id := range in.Sources {
			p.write("[^", id, "]")
		}
	}
	p.place = inside
}

// lineBreak ends a line of a text, or says so by a tag where no line may end: in a cell, and at the edge of what it is in.
func (p *printer) lineBreak(edge bool) {
	if !edge {
		p.trim()
	}
	if p.flat || p.place != inside || edge || bytes.HasSuffix(p.out, []byte("\\")) {
		p.write(breakTag)
		p.place = inside
		return
	}
	p.write("\\")
	p.newline()
	p.place = opensBlock
}

// emphasis writes a text between signs or, where Markdown would not read them as such, between tags.
func (p *printer) emphasis(l document.Line, next kind, sign, open, end string) {
	if len(l) == 0 {
		return
	}
	last, _ := utf8.DecodeLastRune(p.out)
	before := kindOf(last)
	if len(p.out) == 0 {
		before = blank
	}
	p.place = inside
	if p.nested == 0 && flanks(before, firstKind(l, blank)) && flanks(next, lastKind(l)) {
		open, end = sign, sign
	}
	p.nested++
	p.write(open)
	p.inlines(l, punctuation)
	p.write(end)
	p.nested--
}

// A kind is the kind of a character, as far as a sign of emphasis beside it cares (CommonMark 6.2).
type kind uint8

const (
	blank     kind = iota
	wideBlank      // one that Unicode has beside
	punctuation
	letter
	symbol // punctuation to some programs, a letter to others
	star   // a sign of emphasis
)

// flanks says whether a sign between two characters is read as one that begins the text at whose edge the inner one stands,
// or ends it.
func flanks(outer, inner kind) bool {
	return outer != star && (inner == letter || inner >= punctuation && inner != star && (outer == blank || outer == punctuation))
}

func kindOf(r rune) kind {
	switch {
	case r == ' ' || r == '\n':
		return blank
	case unicode.IsSpace(r):
		return wideBlank
	case isLetterOrDigit(r):
		return letter
	case r < utf8.RuneSelf || unicode.IsPunct(r):
		return punctuation
	}
	return symbol
}

// firstKind is the kind of the character with which a line begins when it is written; that of end for an empty one.
func firstKind(l document.Line, end kind) kind {
	for _, in := range l {
		if t, ok := in.(document.Text); !ok {
			return edgeKind(in)
		} else if r, _ := utf8.DecodeRuneInString(string(t)); t != "" {
			return kindOf(r)
		}
	}
	return end
}

// lastKind is the kind of the character with which a line ends when it is written.
func lastKind(l document.Line) kind {
	for i := len(l) - 1; i >= 0; i-- {
		if t, ok := l[i].(document.Text); !ok {
			return edgeKind(l[i])
		} else if r, _ := utf8.DecodeLastRuneInString(string(t)); t != "" {
			return kindOf(r)
		}
	}
	return blank
}

// edgeKind is the kind of the characters at the edges of a piece that is no text.
func edgeKind(in document.Inline) kind {
	switch in.(type) {
	case document.Strong, document.Emphasis:
		return star
	case document.Break:
		return symbol // it may be a backslash or a tag
	}
	return punctuation
}

// code writes code between more backticks than stand in it side by side.
func (p *printer) code(s string) {
	if s == "" {
		return
	}
	if n := len(p.out); n > 0 && p.out[n-1] == '`' {
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
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") ||
		strings.HasPrefix(s, " ") && strings.HasSuffix(s, " ") && strings.Trim(s, " ") != "" {
		pad = " "
	}
	p.write(ticks, pad, s, pad, ticks)
}

// link writes a link, or an address that is shown itself.
func (p *printer) link(l document.Link) {
	p.escapeBang()
	if len(l.Text) == 0 && !strings.HasPrefix(l.To, "#") {
		encoded := "<>"
		if p.cell {
			encoded = "<>|"
		}
		p.write("<")
		p.address(l.To, encoded, "")
		p.write(">")
		return
	}
	p.write("[")
	p.place = inside
	if len(l.Text) == 0 {
		p.text(l.To)
	}
	p.inlines(l.Text, punctuation)
	p.write("](")
	p.address(l.To, "", "\\<>()|`&*")
	p.write(")")
}

// address writes an address. Blanks and what encoded lists are written as %XX, what escaped lists behind a backslash.
func (p *printer) address(to, encoded, escaped string) {
	for i := range len(to) {
		switch c := to[i]; {
		case c <= ' ' || c == 0x7f || strings.IndexByte(encoded, c) >= 0:
			p.out = fmt.Appendf(p.out, "%%%02X", c)
		case strings.IndexByte(escaped, c) >= 0:
			p.out = append(p.out, '\\', c)
		default:
			p.out = append(p.out, c)
		}
	}
}

// escapeBang escapes an exclamation mark before a bracket, with which it would begin an image.
func (p *printer) escapeBang() {
	before, isBang := bytes.CutSuffix(p.out, []byte("!"))
	backslashes := len(before) - len(bytes.TrimRight(before, "\\"))
	if isBang && backslashes%2 == 0 {
		p.out = append(before, "\\!"...)
	}
}

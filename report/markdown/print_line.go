package markdown

import (
	"bytes"
	"fmt"
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
	return string(p.out[len("\n") : p.start+len(bytes.TrimRight(p.out[p.start:], " "))])
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
			if p.beginsLine() { // a comment that begins a line would be a block
				p.write(blankReference)
			}
			p.write(foreignOpen, in.Lang, foreignClose)
			p.inlines(in.Text, '<')
			p.write(foreignEnd)
		case document.Cite:
			for _, id := range in.Sources {
				p.write("[^", id, "]")
			}
		case document.Break: // a tag where no line may end: in a cell, and at the edge of what it is in
			edge := i == 0 || i == len(l)-1
			if !edge {
				p.out = bytes.TrimRight(p.out, " ")
			}
			if edge || p.flat || p.begins() || bytes.HasSuffix(p.out, []byte("\\")) {
				p.write(breakTag)
			} else {
				p.write("\\\n")
			}
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

// Escape turns plain text into Markdown that reads as that text and nothing else, in a paragraph, a heading, an item or
// a cell, for CommonMark and for what GitHub adds to it. It escapes only what needs it.
func Escape(plain string) string { return new(printer).line("", "", document.PlainLine(plain)) }

// text writes plain text, behind which stands another character. Runs of blanks and line breaks become one blank.
func (p *printer) text(s string, next rune) {
	s = singleBlanks(s)
	if before := p.out[len(p.out)-1]; before == ' ' || before == '\n' {
		s = strings.TrimPrefix(s, " ")
	}
	if p.begins() {
		s = p.beginning(s)
	}
	from := 0
	for i := range len(s) {
		if s[i] != ' ' && !wordByte(s[i]) && p.mustEscape(s, i, next) { // most are blanks and letters
			p.out, from = append(append(p.out, s[from:i]...), '\\'), i
		}
	}
	p.out = append(p.out, s[from:]...)
}

// beginning escapes a sign that would be a mark, or begin another block, at the start of a text, and returns the rest.
func (p *printer) beginning(s string) string {
	if mark := leadingMark(s); mark != "" {
		r, _ := utf8.DecodeRuneInString(s)
		p.out = fmt.Appendf(p.out, "&#%d;", r) // a character reference (CommonMark 2.5) is read as the sign and nothing more
		return s[len(mark):]
	}
	rest := strings.TrimLeft(s, "0123456789")
	at := len(s) - len(rest)
	isNumber := at > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') && (len(rest) == 1 || rest[1] == ' ')
	if isNumber || at == 0 && s != "" && (strings.IndexByte("#+-=", s[0]) >= 0 || strings.HasPrefix(s, ":-")) {
		p.write(s[:at], "\\", s[at:at+1])
		return s[at+1:]
	}
	return s
}

// mustEscape says whether the byte at i would mean something to a Markdown reader, in a text before a character.
func (p *printer) mustEscape(s string, i int, next rune) bool {
	follows := func(sign string) bool { return i == 0 && bytes.HasSuffix(p.out, []byte(sign)) }
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$':
		return true
	case '_': // inside a word it is only a letter
		left, _ := utf8.DecodeLastRuneInString(s[:i])
		right, _ := utf8.DecodeRuneInString(s[i+1:])
		return !isLetterOrDigit(left) || !isLetterOrDigit(right)
	case '#': // behind a blank it would close a heading
		return i > 0 && (s[i-1] == ' ' || s[i-1] == '#')
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || wordByte(s[i+1]))
	case '(': // behind a citation it would begin an address
		return follows("]")
	case '!': // it would begin an image, or a call-out at the beginning of a link
		return follows("[") || strings.HasPrefix(s[i+1:], "[") || i+1 == len(s) && next == '['
	case '^':
		return follows("[") || i > 0 && s[i-1] == '['
	case ':': // http:// would become a link, :name: a picture, and a citation before it a definition
		return follows("]") || strings.HasPrefix(s[i:], "://") || i+1 < len(s) && (wordByte(s[i+1]) || s[i+1] == '+')
	case '@':
		return i+1 < len(s) && wordByte(s[i+1])
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return false
}

func wordByte(b byte) bool {
	return b >= utf8.RuneSelf || b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9'
}

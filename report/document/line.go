package document

import "strings"

// A Line is text with what stands in it: the content of a paragraph, a heading, a cell.
type Line []Inline

// An Inline is a piece of a Line.
type Inline interface{ inline() }

// Text is plain text in the language of what it stands in.
type Text string

// Strong is text that stands out.
type Strong struct{ Text Line }

// Emphasis is text that is stressed.
type Emphasis struct{ Text Line }

// Code is text that a computer reads, such as a key of a data file.
type Code struct{ Text string }

// A Link leads to a web address or to an id in the document.
type Link struct {
	To   string // "https://…", "http://…", or "#" and an id
	Text Line   // empty where the address itself is shown
}

// Foreign is text in another language than what it stands in, so that it is read aloud in its own.
type Foreign struct {
	Lang string // BCP 47 tag
	Text Line
}

// Cite refers to sources: a row of numbers that belongs to the word before it.
type Cite struct{ Sources []string } // ids, at least one

// Break ends a line within a paragraph.
type Break struct{}

func (Text) inline()     {}
func (Strong) inline()   {}
func (Emphasis) inline() {}
func (Code) inline()     {}
func (Link) inline()     {}
func (Foreign) inline()  {}
func (Cite) inline()     {}
func (Break) inline()    {}

// PlainLine is the line of a plain text; nil for "".
func PlainLine(text string) Line {
	if text == "" {
		return nil
	}
	return Line{Text(text)}
}

// Each calls a function with every piece of a line, and after each piece with those within it.
func (l Line) Each(f func(Inline)) {
	for _, in := range l {
		f(in)
		switch in := in.(type) {
		case Strong:
			in.Text.Each(f)
		case Emphasis:
			in.Text.Each(f)
		case Link:
			in.Text.Each(f)
		case Foreign:
			in.Text.Each(f)
		}
	}
}

// String is the text of a line as it is read aloud: without citations, with a blank for a break.
func (l Line) String() string {
	var b strings.Builder
	l.Each(func(in Inline) {
		switch in := in.(type) {
		case Text:
			b.WriteString(string(in))
		case Code:
			b.WriteString(in.Text)
		case Link:
			if len(in.Text) == 0 {
				b.WriteString(in.To)
			}
		case Break:
			b.WriteByte(' ')
		}
	})
	return b.String()
}

package document

import (
	"errors"
	"fmt"
	"strings"
)

// A Line is text with what stands in it: the content of a paragraph, a heading, a cell.
type Line []Inline

// The pieces of a line.
type (
	// An Inline is a piece of a Line.
	Inline interface{ inline() }
	// Text is plain text in the language of what it stands in.
	Text string
	// Strong is text that stands out.
	Strong struct{ Text Line }
	// Emphasis is text that is stressed.
	Emphasis struct{ Text Line }
	// Code is text that a computer reads, such as a key of a data file.
	Code struct{ Text string }
	// A Link leads to a web address or to an id in the document.
	Link struct {
		To   string // "https://…", "http://…", "#" and an id; on a page alone also the name of a file beside it
		Text Line   // empty where the address itself is shown
	}
	// Foreign is text in another language than what it stands in, so that it is read aloud in its own.
	Foreign struct {
		Lang string // BCP 47 tag
		Text Line
	}
	// Cite refers to sources: a row of numbers that belongs to the word before it.
	Cite struct{ Sources []string } // ids, at least one
	// Break ends a line within a paragraph.
	Break struct{}
)

func (Text) inline()     {}
func (Strong) inline()   {}
func (Emphasis) inline() {}
func (Code) inline()     {}
func (Link) inline()     {}
func (Foreign) inline()  {}
func (Cite) inline()     {}
func (Break) inline()    {}

// IsCite says whether a piece of a line refers to sources.
func IsCite(in Inline) bool {
	_, ok := in.(Cite)
	return ok
}

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

// Each calls a function with every id and line of text of blocks and of those within them, in their order; see [Visit].
func Each(blocks []Block, text func(id string, l *Line)) {
	for _, b := range blocks {
		Visit(b, text, func(below *[]Block) { Each(*below, text) })
	}
}

// Visit calls functions with each line of text of a block and the id of what it belongs to ("" for none; of sources the
// anchor), and with the blocks below it. An entry of the contents is a line with a link; a row has an empty line.
func Visit(b Block, text func(id string, l *Line), below func(*[]Block)) {
	switch b := b.(type) {
	case *Section:
		text(b.ID, &b.Title)
		below(&b.Blocks)
	case *Paragraph:
		text("", &b.Text)
	case *List:
		for i := range b.Items {
			text(b.Items[i].ID, &b.Items[i].Text)
			below(&b.Items[i].Blocks)
		}
	case *Pairs:
		for i := range b.Items {
			text(b.Items[i].ID, &b.Items[i].Label)
			text("", &b.Items[i].Text)
		}
	case *Contents:
		for _, e := range b.Entries {
			text("", &Line{Link{To: "#" + e.ID, Text: e.Title}})
			Visit(&Contents{e.Entries}, text, below)
		}
	case *Alert:
		below(&b.Blocks)
	case *Quotation:
		below(&b.Blocks)
	case *Beside:
		for i := range b.Stacks {
			below(&b.Stacks[i])
		}
	case *Table:
		for i := range b.Columns {
			text("", &b.Columns[i].Text)
		}
		for _, row := range b.Rows {
			text(row.ID, &Line{})
			for i := range row.Cells {
				text(row.Cells[i].ID, &row.Cells[i].Text)
			}
		}
	case *Sources:
		for i := range b.Entries {
			text(SourceAnchor(b.Entries[i].ID), &b.Entries[i].Text)
		}
	}
}

// SourceNumbers gives the sources that blocks list their numbers, from 1, by their ids.
func SourceNumbers(blocks []Block) map[string]int {
	numbers := map[string]int{}
	Each(blocks, func(anchor string, _ *Line) {
		if id, isSource := strings.CutPrefix(anchor, SourceAnchor("")); isSource {
			numbers[id] = len(numbers) + 1
		}
	})
	return numbers
}

// CheckIDs returns an error that names every id which stands twice, and every link and citation that leads to nothing.
func CheckIDs(d *Document) error {
	known := map[string]bool{}
	var wanted []string
	var problems []error
	Each(d.Blocks, func(id string, l *Line) {
		if known[id] && id != "" {
			problems = append(problems, fmt.Errorf("the id %q stands twice", id))
		}
		known[id] = true
		l.Each(func(in Inline) {
			switch in := in.(type) {
			case Link:
				if id, internal := strings.CutPrefix(in.To, "#"); internal {
					wanted = append(wanted, id)
				}
			case Cite:
				for _, id := range in.Sources {
					wanted = append(wanted, SourceAnchor(id))
				}
			}
		})
	})
	for _, id := range wanted {
		if !known[id] {
			problems = append(problems, fmt.Errorf("nothing has the id %q, to which something leads", id))
		}
	}
	return errors.Join(problems...)
}

// Package markdown prints a document as GitHub-flavoured Markdown, and reads it back.
//
// Its rules:
//
//   - [Print] writes what the tree says, and [Read] makes the same tree of it: nothing gets lost on the way. A text is escaped
//     where it stands, so that it reads as itself and nothing else.
//   - What Markdown has no word for is said in conventions that read well as plain text. All are explicit: nothing is
//     concluded from how long a text is or how it looks.
//   - A comment before a block says what it is for (see purpose), a comment before the title says what the document is.
//     <!-- lang: ru --> and <!-- /lang --> stand round a text in another language.
//   - A sign such as ✗ with which a paragraph, an item or a cell begins is its mark. The same sign from the data is written
//     as a character reference.
//   - <a id="…"></a> at the beginning of a heading, an item or a cell is its id, and in the first cell of a row that of the
//     row. A heading without one has the name that GitHub gives it.
//   - Sources are footnotes, and a list of sources stands where they are defined.
//   - What a document has no type for is a problem with its line and column, not a blank.
package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"openletter/report/document"
)

// What begins the comments that begin a document and a layout.
const (
	documentPrefix = "openletter:"
	layoutPrefix   = "layout:"
)

// A purpose is what a comment before a block says of it.
type purpose string

// The purposes.
const (
	isLead           purpose = "lead"
	isFine           purpose = "fine"
	isPairs          purpose = "facts"
	isContents       purpose = "contents"
	isBars           purpose = "chart: bars"
	isLedger         purpose = "ledger"
	isHeadless       purpose = "no row heads"
	isHeadlessLedger purpose = "ledger: no row heads"
)

// purposeOf is what the comment before a block says; "" for a block that needs none.
func purposeOf(b document.Block) purpose {
	switch b := b.(type) {
	case *document.Paragraph:
		return purpose(b.Role)
	case *document.List:
		if b.Fine {
			return isFine
		}
	case *document.Pairs:
		return isPairs
	case *document.Contents:
		return isContents
	case *document.Chart:
		return isBars
	case *document.Table:
		switch {
		case b.Kind == document.Ledger && b.RowHeads:
			return isLedger
		case b.Kind == document.Ledger:
			return isHeadlessLedger
		case !b.RowHeads:
			return isHeadless
		}
	}
	return ""
}

// Comments and tags in a line.
const (
	anchorOpen, anchorClose   = `<a id="`, `">`
	anchorEnd                 = "</a>"
	foreignOpen, foreignClose = "<!-- lang: ", " -->"
	foreignEnd                = "<!-- /lang -->"
	nothing                   = "<!-- -->" // keeps two pieces of code apart
	breakTag                  = "<br>"     // for a cell, which is one line
	strongTag, strongEnd      = "<strong>", "</strong>"
	emphasisTag, emphasisEnd  = "<em>", "</em>" // beside a letter, where * says nothing
)

// alertSign is the line that begins an alert.
func alertSign(t document.Tone) string { return "[!" + strings.ToUpper(string(t)) + "]" }

// leadingMark is the mark with which a text begins that stands where a mark can; "" where there is none.
func leadingMark(s string) document.Mark {
	sign, _, _ := strings.Cut(s, " ")
	if mark := document.Mark(sign); slices.Contains(document.Marks[:], mark) {
		return mark
	}
	return ""
}

// headingNames are the names that headings of a document have so far.
type headingNames map[string]bool

// next is the name that GitHub gives to a heading with this text: small letters and digits of any script, blanks as hyphens,
// other signs left out, and a number behind a name that is taken. One without a letter or digit, which GitHub gives no name,
// is called "section".
func (h headingNames) next(heading string) string {
	name := cmp.Or(strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || isLetterOrDigit(r):
			return r
		}
		return -1
	}, strings.ToLower(strings.TrimSpace(heading))), "section")
	id := name
	for n := 1; h[id]; n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	h[id] = true
	return id
}

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// singleBlanks makes every run of blanks and line breaks one blank.
func singleBlanks(s string) string {
	if strings.ContainsAny(s, "\n\t\r") {
		s = strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace(s)
	}
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return s
}

// Package markdown prints a document as GitHub-flavoured Markdown, and reads it back. Its rules:
//   - [Print] writes what the tree says, texts escaped to read as themselves; [Read] makes the same tree of it.
//   - What Markdown has no word for is said in explicit conventions: nothing is concluded from how a text looks.
//   - A comment before a block says what it is for (see purposes), a comment before the title says what the document is.
//     <!-- lang: ru --> and <!-- /lang --> stand round a text in another language.
//   - A sign such as ✗ that begins a paragraph, item or cell is its mark; from the data it is a character reference.
//   - <a id="…"></a> at the beginning of a heading, an item or a cell is its id, in the first cell of a row that of the
//     row. A heading without one has the name that GitHub gives it.
//   - Sources are footnotes, and a list of sources stands where they are defined.
//   - What a document has no type for is a problem with its line and column, not a blank.
package markdown

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"openletter/report/document"
)

// Parts of comments that say what the block behind them is for.
const (
	isFine     = string(document.Fine)
	isPairs    = "facts"
	isContents = "contents"
	isCaption  = string(document.Caption)
	isLegend   = "legend"
	isChart    = "chart" // followed by the bands of the grades, if any: "chart: E 0, D 30"
	isLedger   = string(document.Ledger)
	isHeat     = string(document.Heat)
	isHeadless = "no row heads"
)

// purposes are the comments that say what a block is for, and the kinds of block before which each may stand.
var purposes = []struct{ comment, before string }{
	{string(document.Lead), "paragraph"}, {isFine, "paragraph or a list"}, {isCaption, "paragraph"},
	{string(document.Turned), "paragraph"}, {isPairs, "list"},
	{isContents, "list"}, {isLegend, "list"}, {isChart, "table"}, {isHeat, "table"},
	{isLedger, "table"}, {isHeadless, "table"}, {isLedger + ": " + isHeadless, "table"},
}

// purposeOf is the comment that stands before a block; "" for a block that needs none.
func purposeOf(b document.Block) string {
	switch b := b.(type) {
	case *document.Paragraph:
		return string(b.Role)
	case *document.List:
		switch {
		case b.Legend:
			return isLegend
		case b.Fine:
			return isFine
		}
	case *document.Pairs:
		return isPairs
	case *document.Contents:
		return isContents
	case *document.Chart:
		bands := make([]string, len(b.Bands))
		for i, band := range b.Bands {
			bands[i] = band.Name + " " + strconv.Itoa(band.Least)
		}
		return strings.TrimSuffix(isChart+": "+strings.Join(bands, ", "), ": ")
	case *document.Table:
		if !b.RowHeads {
			return strings.TrimPrefix(string(b.Kind)+": "+isHeadless, ": ")
		}
		return string(b.Kind)
	}
	return ""
}

// Comments and tags.
const (
	documentPrefix            = "openletter:" // of the comment that begins a document
	layoutPrefix              = "layout:"
	anchorOpen, anchorClose   = `<a id="`, `">`
	anchorEnd                 = "</a>"
	foreignOpen, foreignClose = "<!-- lang: ", " -->"
	foreignEnd                = "<!-- /lang -->"
	nothing                   = "<!-- -->" // keeps two pieces of code apart
	breakTag                  = "<br>"     // for a cell, which is one line
	strongTag, strongEnd      = "<strong>", "</strong>"
	emphasisTag, emphasisEnd  = "<em>", "</em>" // beside a letter, where * says nothing
)

func alertSign(t document.Tone) string { return "[!" + strings.ToUpper(string(t)) + "]" }

// leadingMark is the mark with which a text begins that stands where a mark can; "" where there is none.
func leadingMark(s string) document.Mark {
	sign, _, _ := strings.Cut(s, " ")
	if mark := document.Mark(sign); slices.Contains(document.Marks[:], mark) {
		return mark
	}
	return ""
}

// idPattern is what ids are made of in every format.
const idPattern = `[-_.:\pL\p{Nd}\pM]+`

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

var notInNames = regexp.MustCompile(`[^-_ \pL\p{Nd}\pM]`)

// nextName takes the name that GitHub gives to a heading with this text: small letters and digits of any script,
// hyphens for blanks, and a number behind a name that is taken; "section" where GitHub, for want of letters, gives none.
// Of each name taken it keeps the number to be tried next, so that many headings of one text take no longer than others.
func nextName(taken map[string]int, heading string) string {
	signs := notInNames.ReplaceAllString(strings.ToLower(strings.TrimSpace(heading)), "")
	name := cmp.Or(strings.ReplaceAll(signs, " ", "-"), "section")
	id, n := name, max(taken[name], 1)
	for ; taken[id] > 0; n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	taken[name] = n
	taken[id] = max(taken[id], 1)
	return id
}

var blanks = regexp.MustCompile(`[ \n\t\r]+`)

// singleBlanks makes every run of blanks and line breaks one blank.
func singleBlanks(s string) string {
	if !slices.ContainsFunc([]string{"\n", "\t", "\r", "  "}, func(b string) bool { return strings.Contains(s, b) }) {
		return s
	}
	return blanks.ReplaceAllString(s, " ")
}

// joined is a line as it is read: texts and citations side by side are one, and beside a line break there are no blanks.
func joined(pieces document.Line) document.Line {
	l := make(document.Line, 1, 1+len(pieces)) // the first is nil
	for _, in := range joinedTexts(pieces) {
		end := len(l) - 1
		switch last := l[end].(type) {
		case document.Text:
			switch in.(type) {
			case document.Break:
				l = append(l[:end], document.PlainLine(strings.TrimRight(string(last), " "))...)
			}
		case document.Cite:
			if next, ok := in.(document.Cite); ok {
				l, in = l[:end], document.Cite{Sources: slices.Concat(last.Sources, next.Sources)}
			}
		case document.Break:
			if next, ok := in.(document.Text); ok {
				in = document.Text(strings.TrimLeft(string(next), " "))
			}
		}
		if in != nil && in != document.Inline(document.Text("")) {
			l = append(l, in)
		}
	}
	return l[1:]
}

// joinedTexts is a line in which texts side by side are one.
func joinedTexts(pieces document.Line) (l document.Line) {
	var run strings.Builder
	flush := func() {
		l = append(l, document.PlainLine(singleBlanks(run.String()))...)
		run.Reset()
	}
	for _, in := range pieces {
		if text, ok := in.(document.Text); ok {
			run.WriteString(string(text))
			continue
		}
		flush()
		l = append(l, in)
	}
	flush()
	return l
}

// trimmed is a line without blanks at its ends; nil for an empty one.
func trimmed(l document.Line) document.Line {
	edge := document.Line{document.Break{}}
	l = joined(slices.Concat(edge, l, edge))
	if l = l[1 : len(l)-1]; len(l) == 0 {
		return nil
	}
	return l
}

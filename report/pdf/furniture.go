package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// header is the document's title, for the top of a page.
func (t *typesetter) header() []display.Op {
	width := t.size.Width - 2*sideMargin
	title := t.word(t.fitting(t.letters(t.title), width, furniture), sideMargin, furniture, nil)
	title.Y, title.Artifact = headerLine, display.PageHeader
	return []display.Op{title,
		{Shape: display.Box, Artifact: display.PageHeader, X: sideMargin, Y: headerLine + 6, W: width, H: 0.4, Color: rule}}
}

// footer is a page's number, for its bottom. Pages count from 1.
func (t *typesetter) footer(page, pages int) []display.Op {
	number := t.word(t.say(pageOf, "page", strconv.Itoa(page), "pages", strconv.Itoa(pages)), 0, furniture, nil)
	number.X = t.size.Width - sideMargin - t.faces[number.Face].Width(number.Text, number.Size)
	number.Y, number.Artifact = t.size.Height-footerLine, display.PageFooter
	return []display.Op{number}
}

// letters is a text without the signs that are drawn where it stands in full: a short repetition does without.
func (t *typesetter) letters(text string) string {
	return printable(strings.Map(func(r rune) rune {
		if !t.faces[furniture.face].Covers(r) {
			return -1
		}
		return r
	}, text))
}

// A placed figure knows its place once its page is laid out.
type placed struct {
	element          *structure.Element
	target           *display.Target
	x, width, height float64
}

// placeFigures gives figures the attribute that says where on the page they are (ISO 32000-1, 14.8.5.4.3).
func (t *typesetter) placeFigures() {
	for _, f := range t.figures {
		bottom := t.size.Height - f.target.Y - f.height
		f.element.Say(structure.Attributes, fmt.Sprintf("<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>",
			f.x, bottom, f.x+f.width, bottom+f.height))
	}
}

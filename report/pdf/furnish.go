package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
)

// header is the document's title, for the top of a page.
func (s *setter) header() []sheet.Op {
	width := s.size.Width - 2*sideMargin
	title := s.word(s.fitting(s.letters(s.title), width, furniture), sideMargin, furniture, nil)
	title.Y, title.Artifact = headerLine, sheet.PageHeader
	return []sheet.Op{title,
		{Shape: sheet.Box, Artifact: sheet.PageHeader, X: sideMargin, Y: headerLine + 6, W: width, H: 0.4, Color: rule}}
}

// footer is a page's number, for its bottom. Pages count from 1.
func (s *setter) footer(page, pages int) []sheet.Op {
	number := s.word(s.say(pageOf, "page", strconv.Itoa(page), "pages", strconv.Itoa(pages)), 0, furniture, nil)
	number.X = s.size.Width - sideMargin - s.faces[number.Face].Width(number.Text, number.Size)
	number.Y, number.Artifact = s.size.Height-footerLine, sheet.PageFooter
	return []sheet.Op{number}
}

// letters is a text without the signs that are drawn where it stands in full: a short repetition does without.
func (s *setter) letters(text string) string {
	return setting(strings.Map(func(r rune) rune {
		if !s.faces[furniture.face].Covers(r) {
			return -1
		}
		return r
	}, text))
}

// A placed figure knows its place once its page is laid out.
type placed struct {
	element          *structure.Element
	target           *sheet.Target
	x, width, height float64
}

// placeFigures gives figures the attribute that says where on the page they are (ISO 32000-1, 14.8.5.4.3).
func (s *setter) placeFigures() {
	for _, f := range s.figures {
		bottom := s.size.Height - f.target.Y - f.height
		f.element.Attributes = fmt.Sprintf("<</O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]>>",
			f.x, bottom, f.x+f.width, bottom+f.height)
	}
}

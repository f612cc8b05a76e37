package pdf

import (
	"fmt"
	"strconv"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
)

// furnish puts the title at the head of all pages but the first, and the page's number at the foot of all.
func (s *setter) furnish(pages []sheet.Page) {
	width := s.size.Width - 2*sideMargin
	title := s.fitting(s.title, width, furniture)
	total := strconv.Itoa(len(pages))
	for i := range pages {
		ops := make([]sheet.Op, 0, len(pages[i].Ops)+3)
		if i > 0 {
			ops = append(ops,
				sheet.Op{Shape: sheet.Text, Artifact: sheet.PageHeader, X: sideMargin, Y: headerLine, Text: title,
					Size: furniture.size, Face: furniture.face, Color: furniture.color},
				sheet.Op{Shape: sheet.Box, Artifact: sheet.PageHeader, X: sideMargin, Y: headerLine + 6, W: width, H: 0.4, Color: rule})
		}
		ops = append(ops, pages[i].Ops...)
		number := s.say(pageOf, "page", strconv.Itoa(i+1), "pages", total)
		left := s.size.Width - sideMargin - s.faces[furniture.face].Width(number, furniture.size)
		pages[i].Ops = append(ops, sheet.Op{Shape: sheet.Text, Artifact: sheet.PageFooter, X: left, Y: s.size.Height - footerLine,
			Text: number, Size: furniture.size, Face: furniture.face, Color: furniture.color})
	}
	s.placeFigures()
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

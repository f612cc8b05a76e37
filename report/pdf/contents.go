package pdf

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A contentsEntry is a link of the contents. It says the page to those who do not see it, once the page is known.
type contentsEntry struct {
	text string
	link *sheet.Link
}

// contents sets a list of links to headings with the numbers of their pages. Where its end would run over to the next
// page, the lines move closer.
func (s *setter) contents(n *ast.List, c column) {
	const closest, below = 10.0, 4.0
	c.style = entryText
	s.open(10)
	room := s.flow.Room() - s.gap - below - 0.1
	if s.held != nil {
		room -= s.held.Above + s.held.Height
	}
	if leading := room / float64(entriesBelow(n)); leading >= closest {
		c.style.leading = min(leading, c.style.leading)
	}
	s.contentsLevel(n, c, c.element.Add(structure.Contents))
	s.padBelow(below)
}

// entriesBelow counts the entries of the contents, a line each.
func entriesBelow(n ast.Node) int {
	entries := 0
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		for block := item.FirstChild(); block != nil; block = block.NextSibling() {
			if block.Kind() == ast.KindList {
				entries += entriesBelow(block)
			} else {
				entries++
			}
		}
	}
	return entries
}

func (s *setter) contentsLevel(n *ast.List, c column, e *structure.Element) {
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		element := e.Add(structure.ContentsOf)
		for block := item.FirstChild(); block != nil; block = block.NextSibling() {
			if list, ok := block.(*ast.List); ok {
				s.contentsLevel(list, c.in(14), element.Add(structure.Contents))
			} else {
				s.contentsItem(block, c, element.Add(structure.Reference).Add(structure.Link))
			}
		}
	}
}

// contentsItem sets an entry: its text, dots, and the page's number at the right edge.
func (s *setter) contentsItem(block ast.Node, c column, e *structure.Element) {
	const numberWidth = 28
	target := s.inner(string(block.FirstChild().(*ast.Link).Destination)) // every entry is such a link
	text := setting(s.textBelow(block))
	link := &sheet.Link{Target: target}
	s.entries = append(s.entries, contentsEntry{text, link})
	in := inliner{setter: s, node: block}
	in.text(text+" ", look{style: c.style, element: e}, false)
	lines := typeset.Break(in.spans, c.width-numberWidth)
	for i, line := range lines {
		slab := flow.Slab{Height: c.style.leading, Band: c.band, Keep: i+1 < len(lines)}
		slab.Ops = in.line(slab.Ops, line, c.x, 0, c.style)
		area := sheet.Op{Shape: sheet.LinkArea, X: c.x, W: c.width, H: slab.Height, Element: e, Link: link}
		if i+1 == len(lines) {
			slab.Ops = append(slab.Ops, s.dots(c.x+line.Width, c.x+c.width, c.style), sheet.Op{
				Shape: sheet.PageNumber, Target: target, Size: c.style.size, Face: c.style.face, Color: c.style.color,
				X: c.x + c.width, Y: c.style.baseline(), Element: e,
			})
		}
		slab.Ops = append(slab.Ops, area)
		s.add(slab)
	}
}

// dots lead the eye from an entry to its number. They stand in columns under each other.
func (s *setter) dots(from, to float64, st style) sheet.Op {
	st = st.in(soft)
	const room = 26 // for the number
	step := s.faces[st.face].Width(". ", st.size)
	count := max(int((to-room-from-4)/step), 0)
	op := s.word(strings.Repeat(". ", count), to-room-float64(count)*step, st, nil)
	return op
}

// labelContents completes the links of the contents, now that pages are known.
func (s *setter) labelContents() {
	for _, e := range s.entries {
		e.link.Contents = s.say(contentsLink, "heading", e.text, "page", strconv.Itoa(e.link.Target.Page+1))
	}
}

package pdf

import (
	"fmt"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
)

// A source is what references and the list of sources know of each other.
type source struct {
	entry sheet.Target  // where it is listed
	first *sheet.Target // where it is first referred to; nil when it is not
	link  *sheet.Link   // leads to entry
}

// source returns the source with a number.
func (s *setter) source(number int) *source {
	if s.sources[number] == nil {
		src := &source{}
		src.link = &sheet.Link{Target: &src.entry, Contents: s.say(sourceLink, "number", strconv.Itoa(number))}
		s.sources[number] = src
	}
	return s.sources[number]
}

// sourceList sets the footnotes as a numbered list, each with a link back to its first reference.
func (s *setter) sourceList(list *east.FootnoteList, c column) {
	c.style = fine
	e := c.element.Add(structure.List).With(structure.Numbered)
	indent := s.faces[fine.face].Width(numeral(list.ChildCount()), fine.size) + 8
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if footnote, ok := n.(*east.Footnote); ok {
			s.sourceItem(footnote, c.under(e.Add(structure.ListItem)), indent)
		}
	}
}

func (s *setter) sourceItem(n *east.Footnote, c column, indent float64) {
	src := s.source(n.Index)
	number := numeral(n.Index)
	label := s.word(number, 0, c.style.in(soft), c.element.Add(structure.Label))
	label.X = c.x + indent - 8 - s.faces[label.Face].Width(number, label.Size)
	s.label = []sheet.Op{{Shape: sheet.Anchor, Target: &src.entry, Y: -4}, label}
	note := c.element.Add(structure.ListBody).Add(structure.Note)
	note.ID = fmt.Sprintf("source-%05d", n.Index)
	inner := c.in(indent).under(note)
	for block := n.FirstChild(); block != nil; block = block.NextSibling() {
		if block.NextSibling() != nil || !isText(block) {
			s.block(block, inner)
			continue
		}
		p := s.inline(block, c.style, note, nil)
		s.backLink(&p, block, n.Index, note)
		s.setLines(p, inner, 3)
	}
	s.dropLabel(c)
}

func isText(n ast.Node) bool { return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock }

// backLink puts an arrow behind a source that leads to the first reference.
func (s *setter) backLink(p *paragraph, node ast.Node, index int, note *structure.Element) {
	src, number := s.source(index), strconv.Itoa(index)
	if src.first == nil {
		return
	}
	e := note.AddInline(structure.Link)
	e.ActualText = s.say(backToText, "number", number)
	in := inliner{setter: s, paragraph: *p, node: node}
	in.text("\u00a0\u00a0", look{style: fine, element: note}, false)
	in.draw(signs['↩'], look{style: fine.in(accent), element: e, quiet: true, link: &sheet.Link{Target: src.first, Contents: e.ActualText}}, 0)
	*p = in.paragraph
}

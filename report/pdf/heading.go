package pdf

import (
	"github.com/yuin/goldmark/ast"

	"openletter/report/markdown"
	"openletter/report/pdf/file"
	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// findHeadings makes a target for every heading, since links can lead forward.
func (s *setter) findHeadings() {
	for n := s.doc.Root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		if h.Level == 1 {
			s.title = setting(s.textBelow(h))
		}
		if id := markdown.IDOf(h); id != "" {
			s.headings[id] = &sheet.Target{}
		}
	}
}

// heading sets a heading, which keeps with what follows, and makes a bookmark for it.
func (s *setter) heading(h *ast.Heading, c column) {
	rank := min(h.Level, len(headingStyles)) - 1
	st := headingStyles[rank]
	// No level may be left out on the way down (ISO 14289-1, 7.4.2), even if the text does.
	s.level = min(h.Level, s.level+1)
	target := s.headings[markdown.IDOf(h)]
	if target == nil {
		target = &sheet.Target{}
	}
	s.latest = setting(s.textBelow(h))
	if text := s.latest; text != "" {
		s.bookmarks = append(s.bookmarks, file.Bookmark{Text: text, Level: s.level, Target: target})
	}
	p := s.inline(h, st, c.element.Add(structure.Heading(s.level)), nil)
	above := aboveHeading[rank]
	if h.Level == 1 {
		s.titleBar(c)
	}
	anchor := sheet.Op{Shape: sheet.Anchor, Y: -6, Target: target}
	for i, line := range typeset.Break(p.spans, c.width) {
		slab := flow.Slab{Height: st.leading, Keep: true, Band: c.band}
		if i == 0 {
			slab.Above = above
			slab.Ops = append(slab.Ops, anchor)
		}
		slab.Ops = p.line(slab.Ops, line, c.x, 0, st)
		s.add(slab)
	}
	s.ruleBelow(h.Level, c)
	s.gap = belowHeading[rank]
}

// titleBar is the ornament above the title.
func (s *setter) titleBar(c column) {
	s.add(flow.Slab{Height: 18, Keep: true, Ops: []sheet.Op{{Shape: sheet.Box, X: c.x, W: 46, H: 5, Color: accent}}})
}

// ruleBelow is the line under the headings of chapters.
func (s *setter) ruleBelow(level int, c column) {
	if level == 2 {
		s.add(flow.Slab{Height: 4, Keep: true, Ops: []sheet.Op{{Shape: sheet.Box, X: c.x, Y: 3, W: c.width, H: 0.6, Color: rule}}})
	}
}

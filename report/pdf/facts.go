package pdf

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"openletter/report/pdf/flow"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// flowLine is an empty line of a column.
func flowLine(c column) flow.Slab { return flow.Slab{Height: c.style.leading, Band: c.band} }

// A pair is an item of a list of facts: a name and what is said about it.
type pair struct {
	name, value paragraph
}

// facts sets a list of "**name:** value" items in two columns, names to the left. An item without a name goes over
// both.
func (s *setter) facts(n *ast.List, c column) {
	c.style = factText
	e := c.element.Add(structure.List)
	var pairs []pair
	names := 0.0
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		f := s.pair(item, c.style, e.Add(structure.ListItem))
		_, width := typeset.Measure(f.name.spans)
		names = max(names, min(width, measure/2))
		pairs = append(pairs, f)
	}
	if names > 0 {
		names += 14
	}
	for i, f := range pairs {
		s.setPair(f, c, names, i)
	}
	s.add(flow.Slab{Above: 5, Height: 1, Ops: []sheet.Op{{Shape: sheet.Box, X: c.x, W: c.width, H: 0.6, Color: rule}}})
}

// pair splits an item behind its bold name.
func (s *setter) pair(item ast.Node, st style, e *structure.Element) pair {
	var f pair
	block := item.FirstChild()
	if block == nil {
		return f
	}
	if block.NextSibling() != nil {
		s.problemAt(item, "a list of facts has one line an item")
		return f
	}
	var without ast.Node
	if name, ok := block.FirstChild().(*ast.Emphasis); ok && name.Level == 2 && strings.HasSuffix(strings.TrimSpace(s.textBelow(name)), ":") {
		f.name = s.inline(name, st.in(soft), e.Add(structure.Label), nil)
		without = name
	}
	f.value = s.inline(block, st, e.Add(structure.ListBody), without)
	f.value.trimLeft()
	return f
}

// trimLeft takes away the blank that a paragraph begins with.
func (p *paragraph) trimLeft() {
	if len(p.spans) > 0 {
		p.spans[0].Text = strings.TrimLeft(p.spans[0].Text, " ")
	}
}

func (s *setter) setPair(f pair, c column, names float64, index int) {
	left := names
	if f.name.spans == nil {
		left = 0
	}
	above := 1.0
	if index == 0 {
		above = 8
	}
	nameLines := typeset.Break(f.name.spans, max(names-14, 1))
	valueLines := typeset.Break(f.value.spans, measure-left)
	for i := range max(len(nameLines), len(valueLines)) {
		slab := flow.Slab{Height: c.style.leading, Band: c.band}
		if i == 0 {
			slab.Above = above
		}
		if i < len(nameLines) {
			slab.Ops = f.name.line(slab.Ops, nameLines[i], c.x, 0, c.style)
		}
		if i < len(valueLines) {
			slab.Ops = f.value.line(slab.Ops, valueLines[i], c.x+left, 0, c.style)
		}
		slab.Keep = i+1 < max(len(nameLines), len(valueLines))
		s.add(slab)
	}
}

package pdf

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"openletter/report/markdown"
	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A paragraph is text before it is broken into lines.
type paragraph struct {
	spans []typeset.Span
	looks []look // one for each span
}

// A look is what line breaking need not know of a span.
type look struct {
	style   style
	rise    float64            // how far the letters stand above the baseline, in points
	element *structure.Element // nil for an ornament
	link    *sheet.Link        // nil outside links
	quiet   bool               // a link that is recognised without being underlined
	sign    *sign              // drawn instead of letters; nil for letters
	code    bool               // stands on a ground
	anchor  *sheet.Target      // a place that links lead to; nil for none
}

// An inliner collects the inline nodes of one block.
type inliner struct {
	*setter
	paragraph
	node    ast.Node // for messages
	without ast.Node // left out; nil for none

	citation *structure.Element // of the latest row of references
}

// inline turns the inline children of a block into a paragraph whose content belongs to an element. What is shown
// elsewhere is left out: a mark in place of a bullet, the name of a fact. (The tree itself is not changed: other formats
// walk it at the same time.)
func (s *setter) inline(block ast.Node, st style, e *structure.Element, without ast.Node) paragraph {
	in := &inliner{setter: s, paragraph: s.spare, node: block, without: without}
	s.spare = paragraph{}
	in.children(block, look{style: st, element: e})
	return in.paragraph
}

func (in *inliner) children(parent ast.Node, l look) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n != in.without {
			in.one(n, l)
		}
	}
}

func (in *inliner) one(n ast.Node, l look) {
	switch n := n.(type) {
	case *ast.Text:
		in.text(string(in.doc.Words(n)), l, false)
		if n.HardLineBreak() {
			in.text("\n", l, false)
		} else if n.SoftLineBreak() {
			in.text(" ", l, false)
		}
	case *ast.Emphasis:
		if n.Level == 1 {
			l.style.face = l.style.face.Slanted()
		} else {
			l.style.face = l.style.face.Stronger()
		}
		in.children(n, l)
	case *ast.CodeSpan:
		l.code, l.element = true, l.element.AddInline(structure.Code)
		in.children(n, l)
	case *ast.Link:
		in.link(n, string(n.Destination), in.textBelow(n), l)
	case *ast.AutoLink:
		l = in.linked(l, string(n.URL(in.doc.Source)), "")
		l.quiet = true // it reads as an address
		in.text(string(n.Label(in.doc.Source)), l, true)
	case *markdown.Foreign:
		l.element = l.element.AddInline(structure.Span)
		l.element.Lang = string(n.Lang)
		in.children(n, l)
	case *markdown.MarkNode:
		in.draw(in.signOf(n), look{style: l.style, element: in.spoken(n, l.element)}, markGap)
	case *east.FootnoteLink:
		in.reference(n, l)
	case *east.FootnoteBacklink: // sourceList makes one for the first reference
	case *east.TaskCheckBox: // listItem has drawn it
	default:
		in.problemAt(n, "a %s cannot be set as PDF", n.Kind())
	}
}

func (in *inliner) link(n ast.Node, destination, text string, l look) {
	l = in.linked(l, destination, text)
	before := len(in.spans)
	in.children(n, l)
	for i := before; i < len(in.spans); i++ {
		in.spans[i].Address = strings.Contains(in.spans[i].Text, "://")
	}
}

// linked is the look of a link. Text is what it reads, for a link inside the document.
func (in *inliner) linked(l look, destination, text string) look {
	l.element = l.element.AddInline(structure.Link)
	l.style.color = accent
	if strings.HasPrefix(destination, "#") {
		l.link = &sheet.Link{Target: in.inner(destination), Contents: in.say(sectionLink, "heading", text)}
		return l
	}
	address := string(util.URLEscape([]byte(destination), true))
	l.link = &sheet.Link{Address: address, Contents: in.say(webLink, "address", address)}
	return l
}

// inner is the heading that a destination inside the document leads to, or nil.
func (s *setter) inner(destination string) *sheet.Target {
	id, internal := strings.CutPrefix(destination, "#")
	if decoded, err := url.PathUnescape(id); err == nil && internal {
		return s.headings[decoded]
	}
	return nil
}

// reference sets the number of a source, small and raised, behind the word that it belongs to.
func (in *inliner) reference(n *east.FootnoteLink, l look) {
	l.style = l.style.in(accent)
	l.rise = 0.34 * l.style.size
	l.style.size *= 0.66
	_, follows := n.PreviousSibling().(*east.FootnoteLink)
	_, goesOn := n.NextSibling().(*east.FootnoteLink)
	src := in.source(n.Index)
	if src.first == nil {
		src.first = &sheet.Target{}
		l.anchor = src.first
	}
	number := strconv.Itoa(n.Index)
	if !follows {
		in.citation = l.element.AddInline(structure.Reference)
	}
	l.element = in.citation.AddInline(structure.Link)
	l.quiet = true
	l.link = src.link
	if goesOn { // or 1 and 2 would read as 12
		number += ","
	}
	in.text(number, l, false)
	// A long row of numbers may be divided, but the last one does not stand alone.
	in.spans[len(in.spans)-1].Loose = follows && goesOn
}

// text adds letters. Signs that are drawn become pieces of their own, and what no face can show is a problem.
func (in *inliner) text(text string, l look, address bool) {
	face := in.faces[l.style.face]
	text = setting(text)
	begin := 0
	add := func(end int) {
		if begin < end {
			in.spans = append(in.spans, typeset.Span{Text: text[begin:end], Face: face, Size: l.style.size, Address: address})
			in.looks = append(in.looks, l)
			l.anchor = nil
		}
	}
	for i, r := range text {
		if r < 0x7f && r >= ' ' || r == '\n' || face.Covers(r) {
			continue
		}
		add(i)
		begin = i + len(string(r))
		if drawn, ok := signs[r]; ok {
			l := l
			l.element = l.element.AddInline(structure.Span)
			l.element.ActualText = string(r)
			in.draw(drawn, l, 0)
		} else {
			in.problemAt(in.node, "no face has a sign for %q (U+%04X), in %q", r, r, shortened(text))
		}
	}
	add(len(text))
}

// shortened is the beginning of a text, for a message.
func shortened(text string) string {
	const most = 60
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

// markGap is the space between a mark and its words, in parts of the letters' size. The blank belongs to the mark.
const markGap = 0.3

// draw adds a drawn sign with some space behind it, in parts of the letters' size.
func (in *inliner) draw(drawn *sign, l look, gap float64) {
	l.sign = drawn
	in.spans = append(in.spans, typeset.Span{Width: l.style.size * (drawn.width*signSize + gap)})
	in.looks = append(in.looks, l)
}

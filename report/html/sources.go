package html

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// writeCitation writes the number of a source as a link to it. Numbers count from 1, as on paper.
func (p *nodes) writeCitation(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*east.FootnoteLink)
	source, citation := strconv.Itoa(n.Index), strconv.Itoa(n.RefIndex+1)
	label, err := p.words.Say("source-ref", "source", source)
	if err != nil {
		return ast.WalkStop, err
	}
	before, after := "\u202f", "" // a narrow blank that holds the first number to its word
	if _, another := node.PreviousSibling().(*east.FootnoteLink); another {
		put(w, `<wbr>`) // a row of numbers may be broken
		before = ""
	}
	if _, another := node.NextSibling().(*east.FootnoteLink); another {
		after = "," // or 1 and 2 would be copied as 12
	}
	put(w, `<sup class="ref">`, before, `<a role="doc-noteref" href="#Source-`, source, `" id="Ref-`, source, `-`, citation,
		`" aria-label="`, escape(label), `">`, source, `</a>`, after, `</sup>`)
	return ast.WalkContinue, nil
}

func (p *nodes) writeSources(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		put(w, "<ol class=\"sources\">\n")
	} else {
		put(w, "</ol>\n")
	}
	return ast.WalkContinue, nil
}

func (p *nodes) writeSource(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		put(w, `<li id="Source-`, strconv.Itoa(node.(*east.Footnote).Index), "\">\n")
	} else {
		put(w, "</li>\n")
	}
	return ast.WalkContinue, nil
}

// mostWaysBack is how many links a source has to places that cite it. Whoever goes from link to link with the keyboard
// passes all of them, and a source of the flagship is cited forty times.
const mostWaysBack = 10

// writeWayBack writes a link from a source to a place that cites it: a number for each of the first places. The style
// puts an arrow before them.
func (p *nodes) writeWayBack(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*east.FootnoteBacklink)
	if n.RefIndex >= mostWaysBack {
		return ast.WalkContinue, nil
	}
	source, citation := strconv.Itoa(n.Index), strconv.Itoa(n.RefIndex+1)
	label, err := p.words.Say("source-back", "citation", citation, "source", source)
	if err != nil {
		return ast.WalkStop, err
	}
	if n.RefIndex == 0 {
		put(w, ` <span class="back">`)
	} else {
		put(w, ` `)
	}
	put(w, `<a role="doc-backlink" href="#Ref-`, source, `-`, citation, `" aria-label="`, escape(label), `">`, citation, `</a>`)
	if n.RefIndex == min(n.RefCount, mostWaysBack)-1 {
		put(w, `</span>`)
	}
	return ast.WalkContinue, nil
}

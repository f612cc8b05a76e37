package html

import (
	"fmt"
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
	label, err := p.words.Say("source-ref", "source", strconv.Itoa(n.Index))
	if err != nil {
		return ast.WalkStop, err
	}
	if _, another := node.PreviousSibling().(*east.FootnoteLink); another {
		_, _ = w.WriteString("<wbr>") // a row of numbers may be broken, but the first stays with its word
	}
	_, err = fmt.Fprintf(w, `<sup class="ref"><a role="doc-noteref" href="#source-%d" id="ref-%d-%d" aria-label="%s">%d</a></sup>`,
		n.Index, n.Index, n.RefIndex+1, attribute(label), n.Index)
	return ast.WalkContinue, err
}

func (p *nodes) writeSources(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "</ol>\n"
	if entering {
		tag = "<ol class=\"sources\">\n"
	}
	_, err := w.WriteString(tag)
	return ast.WalkContinue, err
}

func (p *nodes) writeSource(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, err := w.WriteString("</li>\n")
		return ast.WalkContinue, err
	}
	_, err := fmt.Fprintf(w, "<li id=\"source-%d\">\n", node.(*east.Footnote).Index)
	return ast.WalkContinue, err
}

// writeWayBack writes a link from a source to a place that cites it: a number for each place. The style puts an arrow
// before them.
func (p *nodes) writeWayBack(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	n := node.(*east.FootnoteBacklink)
	citation, source := strconv.Itoa(n.RefIndex+1), strconv.Itoa(n.Index)
	label, err := p.words.Say("source-back", "citation", citation, "source", source)
	if err != nil {
		return ast.WalkStop, err
	}
	if n.RefIndex == 0 {
		_, _ = w.WriteString(` <span class="back">`)
	}
	_, _ = fmt.Fprintf(w, `<a role="doc-backlink" href="#ref-%s-%s" aria-label="%s">%s</a>`, source, citation, attribute(label), citation)
	if n.RefIndex == n.RefCount-1 {
		_, _ = w.WriteString("</span>")
	}
	return ast.WalkContinue, nil
}

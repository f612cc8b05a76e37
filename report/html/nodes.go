package html

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	goldmark "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/wording"
)

// nodes writes the nodes that goldmark does not know, or whose HTML is not what the page needs. It keeps what a walk
// has seen so far.
type nodes struct {
	doc     *markdown.Document
	words   wording.Words
	heading *ast.Heading // nearest heading before the node; nil before the first
	tables  int          // tables since that heading
	table   *table       // the table that is being written
}

// nodeRenderers are those of this package and, for the other kinds, goldmark's own.
func nodeRenderers(doc *markdown.Document, words wording.Words) []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(&nodes{doc: doc, words: words}, 1),
		util.Prioritized(goldmark.NewRenderer(), 2),
	}
}

// RegisterFuncs implements renderer.NodeRenderer.
func (p *nodes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHeading, p.writeHeading)
	r.Register(ast.KindParagraph, p.writeParagraph)
	r.Register(ast.KindTextBlock, p.writeTextBlock)
	r.Register(ast.KindList, p.writeList)
	r.Register(ast.KindLink, p.writeLink)
	r.Register(ast.KindAutoLink, p.writeAutoLink)
	r.Register(markdown.KindAlert, p.writeAlert)
	r.Register(markdown.KindMark, p.writeMark)
	r.Register(markdown.KindForeign, p.writeForeign)
	r.Register(east.KindTaskCheckBox, p.writeBox)
	r.Register(east.KindTable, p.writeTable)
	r.Register(east.KindTableHeader, p.writeTableHeader)
	r.Register(east.KindTableRow, p.writeTableRow)
	r.Register(east.KindTableCell, p.writeTableCell)
	r.Register(east.KindFootnoteLink, p.writeCitation)
	r.Register(east.KindFootnoteBacklink, p.writeWayBack)
	r.Register(east.KindFootnoteList, p.writeSources)
	r.Register(east.KindFootnote, p.writeSource)
}

// put writes HTML to a sheet, which grows in memory and so never fails.
func put(w util.BufWriter, html ...string) {
	for _, s := range html {
		_, _ = w.WriteString(s)
	}
}

// writeHeading writes the heading and, beside and not in it, a link to itself: so the name that a screen reader
// lists is the heading's words alone. The link's sign comes from the style, so that its name is its label alone.
func (p *nodes) writeHeading(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	h := node.(*ast.Heading)
	id, level := markdown.IDOf(h), strconv.Itoa(h.Level)
	if entering {
		p.heading, p.tables = h, 0
		if h.Level > 1 {
			put(w, `<div class="heading level-`, level, `">`)
		}
		put(w, `<h`, level, ` id="`, escape(id), `">`)
		return ast.WalkContinue, nil
	}
	put(w, `</h`, level, `>`)
	if h.Level > 1 {
		label, err := p.words.Say("heading-link", "heading", p.doc.Text(h))
		if err != nil {
			return ast.WalkStop, err
		}
		put(w, `<a class="anchor" href="#`, address(id), `" aria-label="`, escape(label), `"></a></div>`)
	}
	put(w, "\n")
	return ast.WalkContinue, nil
}

// classOf is the class attribute for a role, with a blank before it, or nothing.
func classOf(role markdown.Role) string {
	switch role {
	case markdown.Lead, markdown.Facts, markdown.Fine:
		return ` class="` + string(role) + `"`
	}
	return ""
}

func (p *nodes) writeParagraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		put(w, `<p`, classOf(markdown.RoleOf(n)), `>`)
		return ast.WalkContinue, nil
	}
	closeBoxLabel(w, n)
	put(w, "</p>\n")
	return ast.WalkContinue, nil
}

// writeTextBlock writes what stands in a list item without blank lines: its text has no element of its own.
func (p *nodes) writeTextBlock(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		closeBoxLabel(w, n)
		if n.NextSibling() != nil {
			put(w, "\n")
		}
	}
	return ast.WalkContinue, nil
}

func (p *nodes) writeList(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	list := node.(*ast.List)
	tag := "ul"
	if list.IsOrdered() {
		tag = "ol"
	}
	if !entering {
		put(w, "</", tag, ">\n")
		return ast.WalkContinue, nil
	}
	put(w, "<", tag)
	if list.IsOrdered() && list.Start != 1 {
		put(w, ` start="`, strconv.Itoa(list.Start), `"`)
	}
	class := classOf(markdown.RoleOf(list))
	if class == "" && signed(list) {
		class = ` class="signed"`
	}
	put(w, class, ">\n")
	return ast.WalkContinue, nil
}

// signed says whether every item of a list begins with a mark or a box, which then takes the bullet's place.
func signed(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		block := item.FirstChild()
		if block == nil || block.FirstChild() == nil {
			return false
		}
		switch block.FirstChild().(type) {
		case *markdown.MarkNode, *east.TaskCheckBox:
		default:
			return false
		}
	}
	return true
}

// toneWords names the interface text that labels an alert.
var toneWords = map[string]string{
	"note":      "tone-note",
	"tip":       "tone-tip",
	"important": "tone-important",
	"warning":   "tone-warning",
	"caution":   "tone-caution",
}

// writeAlert writes an aside with the role of a note. Without that role each would be a landmark, and a page with
// twenty landmarks has none.
func (p *nodes) writeAlert(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		put(w, "</aside>\n")
		return ast.WalkContinue, nil
	}
	tone := n.(*markdown.Alert).Tone
	label := escape(p.words[toneWords[tone]])
	put(w, `<aside role="note" class="alert `, tone, `" aria-label="`, label, "\">\n", `<p class="tone">`, label, "</p>\n")
	return ast.WalkContinue, nil
}

// markNames names the classes and symbols of marks.
var markNames = map[fact.Mark]string{
	fact.MarkGood: "good", fact.MarkPartly: "partly", fact.MarkBad: "bad",
	fact.MarkUnknown: "unknown", fact.MarkMoot: "moot", fact.MarkDisputed: "disputed",
}

// writeMark draws the mark. Where the words that follow do not say the same, the drawing has a name. The style hangs it
// before the words of its cell or item.
func (p *nodes) writeMark(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		mark := n.(*markdown.MarkNode)
		name := markNames[mark.Mark]
		put(w, `<svg class="mark `, name, `" `)
		if key := mark.Spoken(); key != "" {
			put(w, `role="img" aria-label="`, escape(p.words[key]), `"`)
		} else {
			put(w, `aria-hidden="true"`)
		}
		put(w, `><use href="#Mark-`, name, `"/></svg> `)
	}
	return ast.WalkContinue, nil
}

// writeForeign names the language of words in another one.
func (p *nodes) writeForeign(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		put(w, `<span lang="`, escape(string(n.(*markdown.Foreign).Lang)), `">`)
	} else {
		put(w, `</span>`)
	}
	return ast.WalkContinue, nil
}

// writeBox writes a box that can be ticked on the page and on paper. Its label is the rest of its block.
func (p *nodes) writeBox(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		put(w, `<label><input type="checkbox"`)
		if n.(*east.TaskCheckBox).IsChecked {
			put(w, ` checked`)
		}
		put(w, `> `)
	}
	return ast.WalkContinue, nil
}

func closeBoxLabel(w util.BufWriter, block ast.Node) {
	if _, ok := block.FirstChild().(*east.TaskCheckBox); ok {
		put(w, `</label>`)
	}
}

package html

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/wording"
)

// A File is a file that lies beside the page and holds the same document in another language or format.
type File struct{ Name, Lang, Format string }

// formatNames are names of formats, which are the same in all languages.
var formatNames = map[string]string{"md": "Markdown", "html": "HTML", "pdf": "PDF", "ua2.pdf": "PDF 2.0"}

// FormatName is the name of a format, or its ending where it has no other name.
func FormatName(format string) string { return cmp.Or(formatNames[format], format) }

// cover writes what stands before all else: the title, links to other files, the blocks of the cover.
func (p *printer) cover(d *document.Document, blocks []document.Block) {
	p.put("<h1 id=\"{}\">{}</h1>\n", p.under.id, d.Title)
	p.files(d.Lang)
	p.put("{}", blocks)
}

// files writes links to what lies beside the page: the other formats by their names, the other languages by theirs.
func (p *printer) files(lang string) {
	if len(p.beside) == 0 {
		return
	}
	p.put("<nav class=\"files\" aria-label=\"{}\">\n", p.words["editions"])
	for _, f := range p.beside {
		to := address(f.Name)
		if f.Lang == lang {
			p.put("<a href=\"{}\">{}</a>\n", to, FormatName(f.Format))
		} else {
			p.put("<a href=\"{}\" hreflang=\"{}\" lang=\"{}\">{}</a>\n", to, f.Lang, f.Lang, wording.OwnName(f.Lang))
		}
	}
	p.put("</nav>\n")
}

// spoken is the part of the style that says to screen readers what the number of a source is.
func (p *printer) spoken() string {
	var quoted strings.Builder
	for _, r := range p.words["source-ref"] + " " {
		if r < ' ' || strings.ContainsRune(`"\<`, r) {
			fmt.Fprintf(&quoted, `\%X `, r)
		} else {
			quoted.WriteRune(r)
		}
	}
	return fmt.Sprintf(".ref::before{content:\"\";content:\"\" / \"%s\"}\n", &quoted)
}

// divide divides blocks by their places on the page. The contents are the first table of contents that stands alone or
// alone in its section; nil where there is none. Before all else come leads and pairs, and in a document with contents
// all that comes before its first section.
func (p *printer) divide(blocks []document.Block) (cover, main []document.Block, contents *document.Section) {
	at := slices.IndexFunc(blocks, func(b document.Block) bool { return contentsIn(b) != nil })
	if at >= 0 {
		var ok bool
		if contents, ok = blocks[at].(*document.Section); !ok {
			contents = &document.Section{Title: document.PlainLine(p.words["contents"]), Blocks: blocks[at : at+1]}
		}
		blocks = slices.Concat(blocks[:at], blocks[at+1:])
	}
	n := slices.IndexFunc(blocks, func(b document.Block) bool {
		_, isSection := b.(*document.Section)
		_, isPairs := b.(*document.Pairs)
		return isSection || at < 0 && !isLead(b) && !isPairs
	})
	if n < 0 {
		n = len(blocks)
	}
	return blocks[:n], blocks[n:], contents
}

// contentsIn is the table of contents that a block is, or that is all of a section.
func contentsIn(b document.Block) *document.Contents {
	if s, ok := b.(*document.Section); ok && len(s.Blocks) == 1 {
		b = s.Blocks[0]
	}
	c, _ := b.(*document.Contents)
	return c
}

// navigation writes the contents, if any, as a bar of links, and where there is room as a column, under their heading.
// The keyboard can reach them, as they scroll apart.
func (p *printer) navigation(s *document.Section) {
	if s == nil {
		return
	}
	name := s.Title.String()
	p.put("<nav class=\"contents\"{} aria-label=\"{}\" tabindex=\"0\">\n", attribute{"id", s.ID}, name)
	p.put("<p aria-hidden=\"true\">{}</p>\n{}</nav>\n", name, s.Blocks)
}

// sections writes what stands below the cover. A document with a table of contents is longer than a reader reads at
// once: its sections are folded but the first, and so are those in them.
func (p *printer) sections(blocks []document.Block, fold bool) {
	if fold {
		p.filter.write(p)
	}
	for _, b := range blocks {
		p.block(b)
		_, isSection := b.(*document.Section)
		p.folds = p.folds || fold && isSection
	}
	p.folds = false
}

// deepestFold is the level of the deepest sections that fold: those of one dimension, messenger or kind of reader.
const deepestFold = 3

// fold writes a section that opens and closes. Its id is within what is closed, so that a link to it opens it.
func (p *printer) fold(s *document.Section) {
	outer := p.under
	p.under = heading{s.ID, s.Title.String(), outer.level + 1, 0}
	if s.ID != "" {
		p.under.id = "head." + s.ID
	}
	level, id := p.under.level, attribute{"id", p.under.id}
	p.put(`<details class="fold"><summary><h{}{}>{}</h{}></summary>`, level, id, s.Title, level)
	if s.ID != "" {
		p.put(`<a class="anchor" id="{}" href="#{}" aria-label="{}"></a>`, s.ID, address(s.ID),
			p.say("heading-link", "heading", p.under.text))
	}
	p.put("\n{}</details>\n", s.Blocks)
	p.under = outer
}

// Package pandoc prints a document as the tree of pandoc, in JSON (Text.Pandoc.Definition of pandoc-types), and has
// an installed pandoc make files of it for word processors and readers of books.
//
// Its rules:
//   - What the tree of a document says, the tree of pandoc says in its own words: levels of headings, head rows and head
//     cells, ids, languages. It holds nothing that only one format understands.
//   - A citation is a note with the text of its sources.
//   - A chart is its table, which says the same.
//   - A mark stands as its sign, which programs read aloud by its name.
//   - There is no image and no raw text, for which pandoc would read a file or ask the network.
package pandoc

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"

	"openletter/report/document"
	"openletter/report/wording"
)

// Version is the version of pandoc-types that the tree is written for. Nothing that is used here is another in 1.22.
var Version = []int{1, 23}

// A Tree is what pandoc reads with -f json.
type Tree struct {
	Version []int          `json:"pandoc-api-version"`
	Meta    map[string]any `json:"meta"`
	Blocks  []any          `json:"blocks"`
}

// Print is a document as a tree of pandoc. Its outermost sections have the level 1, below the title.
func Print(d *document.Document, words wording.Words) ([]byte, error) {
	made, err := tree(d, words)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(made)
	return append(text, '\n'), err
}

func tree(d *document.Document, words wording.Words) (*Tree, error) {
	p := &printer{words: words, sources: map[string]document.Line{}}
	p.remember(d.Blocks)
	blocks := p.blocks(d.Blocks, 1)
	text, err := json.Marshal(blocks)
	if p.err != nil {
		err = p.err
	}
	of := func(s string) any { return element("MetaString", s) }
	return &Tree{Version, map[string]any{
		"title": element("MetaInlines", p.line(d.Title)), "lang": of(d.Lang), "date": of(d.AsOf),
		// A book needs an identifier, and pandoc would draw one by chance.
		"identifier": of(fmt.Sprintf("urn:sha256:%x", sha256.Sum256(text))),
	}, blocks}, err
}

type printer struct {
	words   wording.Words
	sources map[string]document.Line // texts of the sources, by id
	err     error                    // the first
}

// remember notes the texts of all sources of blocks.
func (p *printer) remember(blocks []document.Block) {
	document.Each(blocks, func(anchor string, l *document.Line) {
		if id, ok := strings.CutPrefix(anchor, document.SourceAnchor("")); ok {
			p.sources[id] = *l
		}
	})
}

// element is a value of one of pandoc's types.
func element(name string, content any) any {
	if content == nil {
		return map[string]any{"t": name}
	}
	return map[string]any{"t": name, "c": content}
}

// attr is an id, a class and a style, each "" for none. The style is what a word processor calls the look of the text.
func attr(id, class, style string) any {
	classes, pairs := []string{}, [][2]string{}
	if class != "" {
		classes = append(classes, class)
	}
	if style != "" {
		pairs = append(pairs, [2]string{"custom-style", style})
	}
	return []any{id, classes, pairs}
}

// line is the content of a paragraph, a heading, a cell.
func (p *printer) line(l document.Line) []any {
	out := []any{}
	for _, in := range l {
		switch in := in.(type) {
		case document.Text:
			out = append(out, plain(string(in))...)
		case document.Strong:
			out = append(out, element("Strong", p.line(in.Text)))
		case document.Emphasis:
			out = append(out, element("Emph", p.line(in.Text)))
		case document.Code:
			out = append(out, element("Code", []any{attr("", "", ""), in.Text}))
		case document.Foreign:
			out = append(out, element("Span", []any{[]any{"", []string{}, [][2]string{{"lang", in.Lang}}},
				p.line(in.Text)}))
		case document.Link:
			text := p.line(in.Text)
			if len(text) == 0 {
				text = plain(in.To)
			}
			out = append(out, element("Link", []any{attr("", "", ""), text, [2]string{in.To, ""}}))
		case document.Cite:
			out = append(out, p.note(in.Sources))
		case document.Break:
			out = append(out, element("LineBreak", nil))
		default:
			p.fail(in)
		}
	}
	return out
}

// plain is a text whose blanks pandoc may break lines at.
func plain(text string) []any {
	out := []any{}
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			out = append(out, element("Space", nil))
		}
		if word != "" {
			out = append(out, element("Str", word))
		}
	}
	return out
}

// note is a note with a paragraph for each source.
func (p *printer) note(ids []string) any {
	texts := []any{}
	for _, id := range ids {
		texts = append(texts, element("Para", p.line(p.sources[id])))
	}
	return element("Note", texts)
}

// marked is a line behind the id that it belongs to and a mark, each "" for none.
func (p *printer) marked(id string, mark document.Mark, l document.Line) []any {
	out := []any{}
	if id != "" {
		out = append(out, element("Span", []any{attr(id, "", ""), []any{}}))
	}
	if mark != "" {
		out = append(out, element("Str", string(mark)), element("Space", nil))
	}
	return append(out, p.line(l)...)
}

func (p *printer) fail(what any) {
	if p.err == nil {
		p.err = fmt.Errorf("no tree of pandoc can hold a %T", what)
	}
}

package markdown

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"openletter/report/document"
)

// A Problem is something in a Markdown file that its editor must put right.
type Problem struct {
	Rule         string // stable id
	File         string
	Line, Column int // from 1; Column counts characters
	Message      string
}

// String is the problem as a line: file:line:column: message [rule].
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s [%s]", p.File, p.Line, p.Column, p.Message, p.Rule)
}

// Read reads a document that [Print] made, or that somebody edited afterwards. The name of its file stands in the problems.
// The document is nil where there are problems; they come in the order of the file.
func Read(source []byte, name string) (*document.Document, []Problem) {
	r := &reader{source: source, name: name, ids: map[string]bool{}, sources: map[string]bool{}}
	if !utf8.Valid(source) {
		r.problem(ruleText, firstInvalid(source), "a document is UTF-8; this byte is not")
		return nil, r.problems
	}
	root := newParser(&r.labels).Parse(text.NewReader(source))
	r.document(root)
	r.check()
	if len(r.problems) > 0 {
		return nil, inOrder(r.problems)
	}
	return &r.doc, nil
}

// A reader makes the tree of one document.
type reader struct {
	source   []byte
	name     string
	doc      document.Document
	open     []openSection
	hasTitle bool
	names    headingNames
	labels   []string // of the citations, by the index of their node
	ids      map[string]bool
	sources  map[string]bool // ids of those that are defined
	cited    []mention
	links    []mention // those to ids
	problems []Problem
}

// An openSection is a section whose end has not been read.
type openSection struct {
	level   int // of its heading
	section *document.Section
}

// A mention is a place that names an id.
type mention struct {
	id string
	at int // offset
}

// document reads the blocks that stand in nothing else.
func (r *reader) document(root ast.Node) {
	first := root.FirstChild()
	if comment, ok := first.(*ast.HTMLBlock); ok && strings.HasPrefix(r.comment(comment), headPrefix) {
		r.head(strings.TrimPrefix(r.comment(comment), headPrefix), r.at(comment))
		root.RemoveChild(root, first)
	} else {
		r.problem(ruleHead, 0, "a document begins with a comment such as <!-- openletter: lang=en; as-of=2026-07-31 -->")
	}
	r.blocks(root, r.put, r.heading)
	if !r.hasTitle {
		r.problem(ruleHeading, 0, "a document has one heading of level 1, its title; this one has none")
	}
}

// put puts a block where the document has got to.
func (r *reader) put(b document.Block) {
	if n := len(r.open); n > 0 {
		s := r.open[n-1].section
		s.Blocks = append(s.Blocks, b)
		return
	}
	r.doc.Blocks = append(r.doc.Blocks, b)
}

// heading begins a section, or gives the document its title.
func (r *reader) heading(h *ast.Heading) {
	if h.Level == 1 {
		r.title(h)
		return
	}
	if !r.hasTitle {
		r.problem(ruleHeading, r.at(h), "the title, a heading of level 1, stands before every other heading")
	}
	for n := len(r.open); n > 0 && r.open[n-1].level >= h.Level; n-- {
		r.open = r.open[:n-1]
	}
	above := 1
	if n := len(r.open); n > 0 {
		above = r.open[n-1].level
	}
	if h.Level > above+1 {
		r.problem(ruleHeading, r.at(h), "a heading of level %d stands below one of level %d; the next level is %d", h.Level, above, above+1)
	}
	o, rest := r.opening(h.FirstChild(), false)
	s := &document.Section{Title: r.line(rest)}
	s.ID = r.names.next(s.Title.String())
	if o.id != "" {
		s.ID = o.id
	}
	r.claim(s.ID, r.at(h))
	r.put(s)
	r.open = append(r.open, openSection{h.Level, s})
}

func (r *reader) title(h *ast.Heading) {
	if r.hasTitle || len(r.doc.Blocks) > 0 {
		r.problem(ruleHeading, r.at(h), "a document has one heading of level 1, its title, before everything else")
		return
	}
	r.hasTitle = true
	r.doc.Title = r.line(h.FirstChild())
	r.names.next(r.doc.Title.String())
}

// claim takes an id for something of the document.
func (r *reader) claim(id string, at int) {
	if !isID(id) {
		r.problem(ruleID, at, "the id %q is none; an id is made of letters, digits and - _ . :", id)
	}
	if r.ids[id] {
		r.problem(ruleID, at, "the id %q is taken; give one of the two another by <a id=\"…\"></a>", id)
	}
	r.ids[id] = true
}

// isID says whether a text can be an id in every format.
func isID(s string) bool {
	for _, r := range s {
		if !isLetterOrDigit(r) && !strings.ContainsRune("-_.:", r) {
			return false
		}
	}
	return s != ""
}

// check refuses links and citations that lead nowhere.
func (r *reader) check() {
	for _, c := range r.cited {
		if !r.sources[c.id] {
			r.problem(ruleSource, c.at, "there is no source %q; it is defined by a line [^%s]: …", c.id, c.id)
		}
	}
	for _, l := range r.links {
		if !r.ids[l.id] {
			r.problem(ruleLink, l.at, "the link #%s leads to no heading, item, row, cell or source", l.id)
		}
	}
}

// link is the target of a link in a form that the tree knows.
func (r *reader) link(destination string, at int) string {
	if id, ok := strings.CutPrefix(destination, "#"); ok {
		if decoded, err := url.PathUnescape(id); err == nil {
			id = decoded
		}
		r.links = append(r.links, mention{id, at})
		return "#" + id
	}
	u, err := url.Parse(destination)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		r.problem(ruleLink, at, "the link %q is refused; a link begins with https://, http:// or #", destination)
	}
	return destination
}

// sourceList reads the definitions of footnotes. The parser puts all of them where the first stands.
func (r *reader) sourceList(list *east.FootnoteList) document.Block {
	sources := &document.Sources{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		source := document.Source{ID: string(n.(*east.Footnote).Ref)}
		if r.sources[source.ID] {
			r.problem(ruleSource, r.at(n), "the source %q is defined twice", source.ID)
		} else {
			r.sources[source.ID] = true
			r.claim(document.SourceAnchor(source.ID), r.at(n))
		}
		if text := n.FirstChild(); n.ChildCount() == 1 && isParagraph(text) {
			source.Text = r.line(text.FirstChild())
		} else {
			r.problem(ruleSource, r.at(n), "a source is one paragraph")
		}
		sources.Entries = append(sources.Entries, source)
	}
	if list.Parent().Kind() != ast.KindDocument {
		r.problem(ruleSource, r.at(list), "a source is defined at the beginning of a line")
	}
	end := list.LastChild()
	for n := list.NextSibling(); n != nil; n = n.NextSibling() {
		if n.Pos() >= 0 && n.Pos() < end.Pos() {
			r.problem(ruleSource, r.at(n), "all sources stand in one list; this stands among them")
			break
		}
	}
	return sources
}

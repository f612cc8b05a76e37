package markdown

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"openletter/report/document"
	"openletter/report/problem"
)

// Read reads a document that [Print] made, or that somebody edited afterwards. The name of its file stands in the problems.
// The document is nil where there are problems; they come in the order of the file.
func Read(source []byte, name string) (*document.Document, problem.List) {
	r := newReader(source, name, "a document")
	if r.checkSource(); len(r.problems) > 0 {
		return nil, r.problems
	}
	r.checkHead(r.read(documentPrefix))
	for id, places := range r.mentions {
		source, isSource := strings.CutPrefix(id, document.SourceAnchor(""))
		for _, at := range places {
			r.problemIf(!r.ids[id] && isSource, problem.DocumentSource, at,
				"there is no source %q; it is defined by a line [^%s]: …", source, source)
			r.problemIf(!r.ids[id] && !isSource, problem.DocumentLink, at,
				"the link #%s leads to no heading, item, row, cell or source", id)
		}
	}
	if len(r.problems) > 0 {
		r.problems.Sort()
		return nil, r.problems.Once()
	}
	return &r.doc, nil
}

// ReadLayout reads a layout: a document whose first comment says something about the layout, which is returned by name,
// such as <!-- layout: lang=en -->; what it says of the sheet is in the document. Links may lead to what the layout's sections will hold.
func ReadLayout(source []byte, name string) (*document.Document, map[string]string, problem.List) {
	r := newReader(source, name, layout)
	if r.checkSource(); len(r.problems) > 0 {
		return nil, nil, r.problems
	}
	head := r.sheet(r.read(layoutPrefix))
	r.problemIf(head["lang"] != "" && !isLang(head["lang"]), problem.BadLayout, 0, "%q is no language; one is written as en or zh-Hant", head["lang"])
	r.problems.Sort()
	return &r.doc, head, r.problems
}

const layout = "a layout"

func (r *reader) isLayout() bool { return r.what == layout }

// headRule is the rule that a wrong first comment breaks.
func (r *reader) headRule() problem.Rule {
	if r.isLayout() {
		return problem.BadLayout
	}
	return problem.DocumentHead
}

// A reader makes the tree of one document.
type reader struct {
	source     []byte
	name, what string         // of the file, and what it is: a document or a layout
	names      map[string]int // of the headings so far, see nextName
	ids        map[string]bool
	mentions   map[string][]int // offsets of links and citations, by the id to which they lead
	closing    map[string]int   // tags whose opening ones were refused, and how many of them are to come
	doc        document.Document
	titled     bool // whether a title has come, if only in the wrong place
	problems   problem.List
}

func newReader(source []byte, name, what string) *reader {
	return &reader{source: source, name: name, what: what, names: map[string]int{}, ids: map[string]bool{},
		mentions: map[string][]int{}, closing: map[string]int{}}
}

// maxFaults is how many problems of a file are told: more are of no use, and each has a copy of its line.
const maxFaults = 200

// problem tells what is wrong at an offset of the source.
func (r *reader) problem(rule problem.Rule, at int, format string, args ...any) {
	if len(r.problems) == maxFaults {
		r.problems = append(r.problems, problem.New(problem.TooMany, problem.InFile(r.name), "has more problems than those that are told here"))
	}
	if len(r.problems) > maxFaults {
		return
	}
	r.problems = append(r.problems, problem.In(rule, r.name, r.source, at, format, args...))
}

// problemIf tells what is wrong where a condition holds.
func (r *reader) problemIf(so bool, rule problem.Rule, at int, format string, args ...any) {
	if so {
		r.problem(rule, at, format, args...)
	}
}

// at is the offset at which a node begins. Lists of footnotes and some cells have only that of the first thing in them.
func (r *reader) at(n ast.Node) int {
	for n.Pos() < 0 && n.FirstChild() != nil {
		n = n.FirstChild()
	}
	return n.Pos()
}

// read reads the title and the blocks, and returns the fields of a first comment with a prefix; nil without such a one.
func (r *reader) read(prefix string) (head map[string]string) {
	n := newParser().Parse(text.NewReader(r.source)).FirstChild()
	if fields, ok := strings.CutPrefix(r.comment(n), prefix); ok {
		head = map[string]string{}
		for field := range strings.SplitSeq(fields, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(field), "=")
			_, twice := head[key]
			r.problemIf(twice, r.headRule(), 0, "%q stands twice in the first comment", key)
			head[key] = value
		}
		n = n.NextSibling()
	}
	title, hasTitle := n.(*ast.Heading)
	if r.titled = hasTitle && title.Level == 1; r.titled {
		r.doc.Title = r.line(title.FirstChild())
		nextName(r.names, r.doc.Title.String())
		n = n.NextSibling()
	}
	r.doc.Blocks = r.blocks(n, true) // may find a title
	r.problemIf(!r.titled, problem.DocumentHeading, 0, "%s has one heading of level 1, its title; this one has none", r.what)
	return head
}

// blocks reads a node and those behind it. Where headings make sections, these are of level 2 and deeper.
func (r *reader) blocks(n ast.Node, sections bool) []document.Block {
	open := []*document.Section{{}} // those around what is read, by level, nil for one left out; the first holds all
	comment := ""
	for ; n != nil; n = n.NextSibling() {
		if r.comment(n) == besideOpen {
			here := open[len(open)-1]
			here.Blocks = append(here.Blocks, r.beside(n))
			continue
		}
		if n.Kind() == ast.KindHTMLBlock {
			comment = r.purpose(n)
			continue
		}
		if h, ok := n.(*ast.Heading); ok && sections {
			open = r.section(h, open)
		} else if b := r.block(n, comment); b != nil {
			here := open[len(open)-1]
			here.Blocks = append(here.Blocks, b)
		}
		comment = ""
	}
	return open[0].Blocks
}

// beside reads stacks of blocks from the comment that opens them to the one that ends them, which it takes out of the tree.
func (r *reader) beside(open ast.Node) *document.Beside {
	stack, b, within := ast.NewDocument(), &document.Beside{}, 0 // others
	for n := open.NextSibling(); n != nil; n = open.NextSibling() {
		comment := r.comment(n)
		open.Parent().RemoveChild(open.Parent(), n)
		if comment == besideOpen {
			within++
		}
		if within > 0 || comment != besideNext && comment != besideEnd {
			if comment == besideEnd {
				within--
			}
			stack.AppendChild(stack, n)
			continue
		}
		b.Stacks = append(b.Stacks, r.blocks(stack.FirstChild(), false))
		if stack = ast.NewDocument(); comment == besideEnd {
			return b
		}
	}
	r.problem(problem.DocumentComment, r.at(open), "the comment %q needs another one, %q, where what stands side by side ends",
		besideOpen, besideEnd)
	return b
}

// section reads a heading below the sections that are open, and gives back those that are open behind it.
func (r *reader) section(h *ast.Heading, open []*document.Section) []*document.Section {
	if h.Level == 1 {
		r.titled = true
		r.problem(problem.DocumentHeading, r.at(h), "%s has one heading of level 1, its title, before everything else", r.what)
		return open[:1]
	}
	level := min(len(open), h.Level-1)
	for open[level-1] == nil {
		level--
	}
	r.problemIf(h.Level > level+1, problem.DocumentHeading, r.at(h),
		"a heading of level %d stands below one of level %d; the next level is %d", h.Level, level, level+1)
	opening := r.opening(h.FirstChild(), false)
	own := opening.Text
	if r.isLayout() { // the name is that of the original, without its translations
		isForeign := func(in document.Inline) bool { _, ok := in.(document.Foreign); return ok }
		own = slices.DeleteFunc(slices.Clone(own), isForeign)
	}
	s := &document.Section{Title: opening.Text, ID: cmp.Or(opening.ID, nextName(r.names, own.String()))}
	r.claim(s.ID, r.at(h))
	open[level-1].Blocks = append(open[level-1].Blocks, s)
	return append(append(open[:level], make([]*document.Section, h.Level-level-1)...), s)
}

var commentBlock = regexp.MustCompile(`(?s)^<!--(.*)-->$`)

// comment is what stands in a comment that is a block; "" for other nodes.
func (r *reader) comment(n ast.Node) string {
	found := commentBlock.FindStringSubmatch(r.raw(n))
	if found == nil || strings.Contains(found[1], "--") {
		return ""
	}
	return strings.TrimSpace(found[1])
}

// blockNames are the nodes before which a comment can stand, as problems call them.
var blockNames = map[ast.NodeKind]string{
	ast.KindParagraph: "paragraph", ast.KindTextBlock: "paragraph", ast.KindHeading: "heading", ast.KindList: "list",
	ast.KindBlockquote: "quotation", ast.KindThematicBreak: "rule", east.KindTable: "table", east.KindFootnoteList: "list of sources",
}

// isBands says whether a comment is that of a chart with the bands of its grades.
var isBands = regexp.MustCompile(`^` + isChart + `: [^,]+ \d{1,3}(, [^,]+ \d{1,3})*$`).MatchString

// purpose is what a comment says of the block that follows; "" with a problem where it says nothing that is known.
func (r *reader) purpose(html ast.Node) string {
	body, next := r.comment(html), html.NextSibling()
	var known []string
	for _, p := range purposes {
		known = append(known, p.comment)
		if p.comment != body && (p.comment != isChart || !isBands(body)) {
			continue
		}
		if next == nil || next.Kind() == ast.KindHTMLBlock {
			r.problem(problem.DocumentComment, r.at(html), "no block follows the comment %q", body)
		} else if name := blockNames[next.Kind()]; !strings.Contains(p.before, name) {
			r.problem(problem.DocumentComment, r.at(next), "the comment %q stands before a %s, not before a %s", body, p.before, name)
		}
		return body
	}
	switch {
	case body != "":
		r.problem(problem.DocumentComment, r.at(html), "the comment %q is not known here; known are %s", body, strings.Join(known, ", "))
	case strings.HasPrefix(r.raw(html), foreignOpen):
		r.problem(problem.DocumentComment, r.at(html), "Markdown reads no text behind a comment that begins a block; put %s before the comment", blankReference)
	default:
		r.unknown(html)
	}
	return ""
}

// claim takes an id for something of the document; nothing for "".
func (r *reader) claim(id string, at int) {
	switch {
	case id == "":
		return
	case !isID(id):
		r.problem(problem.DocumentID, at, "the id %q is none; an id is made of letters, digits and - _ . :", id)
	case r.ids[id]:
		r.problem(problem.DocumentID, at, "the id %q is taken; give one of the two another by <a id=\"…\"></a>", id)
	}
	r.ids[id] = true
}

// isID says whether a text can be an id in every format.
var isID = regexp.MustCompile("^" + idPattern + "$").MatchString

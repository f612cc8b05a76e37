// Package layout makes a document from a layout, a Markdown file with places (see templates/README.md). Its rules:
//   - A layout begins with a comment that says its language: <!-- layout: lang=en -->. It may say on what the document is printed
//     and how much of it there is: <!-- layout: lang=en; paper=A4; type=12; pages=2; words=450 -->. More of it is a problem.
//   - "{name}" alone in a paragraph places the blocks of a section. "## {name}" places it with its own title, at the
//     level of that heading; "## Title {name}" gives it another title. "{name key=value}" changes a setting.
//   - "{title}" is the title of the report, and "{contents}" the table of contents, made from the document itself.
//   - Everything else is prose of the layout's own. Text in further languages stands behind the text that it translates,
//     between <!-- lang: de --> and <!-- /lang -->. "{key}" within prose is an interface text.
//   - A document without {sources} refers to none.
//   - A section that has nothing to say is left out with its heading, and so is a heading under which nothing stands.
package layout

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/problem"
	"openletter/report/section"
)

// Default is the layout of a report that names none.
const Default = fact.UsualLayout

// Names are the layouts that there are.
func Names(files fs.FS) []string {
	names, _ := fs.Glob(files, "*.md") // the pattern is well formed
	for i, name := range names {
		names[i] = strings.TrimSuffix(name, ".md")
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "README" })
}

// Formats are the formats that a layout is made for, as its first comment says, such as "md,html"; none where it does
// not say.
func Formats(files fs.FS, name string) []string {
	source, _ := fs.ReadFile(files, name+".md") // Make says what is wrong with one that cannot be read
	_, head, _ := markdown.ReadLayout(source, name)
	return strings.FieldsFunc(head["formats"], func(r rune) bool { return r == ',' })
}

// Make reads the layout with a name, Default for "", and makes the document of a report with it. The error is a
// problem.List where something is wrong with the layout; otherwise there is no such layout, or a section could not be made.
func Make(files fs.FS, name string, c section.Context) (*document.Document, error) {
	name = cmp.Or(name, Default)
	source, err := fs.ReadFile(files, name+".md")
	if err != nil || !slices.Contains(Names(files), name) {
		return nil, fmt.Errorf("there is no layout %q; there are %s", name, strings.Join(Names(files), ", "))
	}
	c.Uncited = !strings.Contains(string(source), "{sources}") && !strings.Contains(string(source), "{sources ")
	m := &maker{file: "templates/" + name + ".md", source: string(source), writer: section.NewWriter(c)}
	tree, head, problems := markdown.ReadLayout(source, m.file)
	m.placed, m.lang, m.problems = map[string]bool{}, fact.Lang(head["lang"]), problems
	if tree != nil { // its characters could be read
		m.head(head)
	}
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	document.Each(tree.Blocks, func(id string, _ *document.Line) { m.ids = append(m.ids, id) })
	d := &document.Document{Lang: string(c.Lang), AsOf: c.Found.AsOf.String(), Title: m.line(tree.Title), Sheet: tree.Sheet,
		By: c.Facts.Publisher.String()}
	d.Sheet.Paper = cmp.Or(d.Sheet.Paper, c.Facts.Paper)
	d.Blocks = m.blocks(tree.Blocks)
	if m.contents != nil {
		m.contents.Entries = m.entries(d.Blocks)
	}
	m.keepWords(d)
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	if err := m.writer.Err(); err != nil {
		return nil, err
	}
	return d, document.CheckIDs(d)
}

// A maker makes a document of a layout.
type maker struct {
	file, source string
	lang         fact.Lang // of the layout's prose
	writer       *section.Writer
	here, next   int             // in the source: the place that is being filled, and where the next one is looked for
	placed       map[string]bool // the sections that have their place
	ids          []string        // of the headings of the layout
	contents     *document.Contents
	translated   bool     // whether the line that is being made is in the language of the document
	below        []string // ids of the sections whose subsections the table of contents lists too
	problems     problem.List
}

// head takes what the first comment says beside the sheet.
func (m *maker) head(head map[string]string) {
	if cites, told := head["cites"]; told && cites != "first" {
		m.problem("cites="+cites, []string{"first"}, "cites is %q", cites)
	}
	m.writer.CiteFirst = head["cites"] == "first"
	delete(head, "cites")
	delete(head, "formats") // see Formats
	if m.lang == "" || len(head) != 1 {
		m.problem("<!--", nil, "a layout says its language in its first comment, such as <!-- layout: lang=en -->, and may say there %s, "+
			"cites and formats, and nothing else", strings.Join(document.SheetKeys[:], ", "))
	}
}

// keepWords reports a document with more words than its sheet promises.
func (m *maker) keepWords(d *document.Document) {
	if n, most := document.Words(d.Blocks), d.Sheet.Words; most > 0 && n > most {
		m.here = 0
		m.problem("words=", nil, "the document has %d words, and the layout promises at most %d; shorten the text of the layout, leave a "+
			"section out, or have it say less", n, most)
		m.problems[len(m.problems)-1].Rule = problem.BrokenPromise
	}
}

// blocks makes the blocks of the document from those of the layout, which it changes.
func (m *maker) blocks(in []document.Block) []document.Block {
	var out []document.Block
	for _, b := range in {
		switch b := b.(type) {
		case *document.Section:
			out = m.section(out, b)
			continue
		case *document.Paragraph:
			if rest, p, ok := splitPlace(b.Text); ok && len(rest) == 0 {
				out = append(out, m.place(p).Blocks...)
				continue
			}
			b.Text = m.line(b.Text)
		default:
			document.Visit(b, func(_ string, l *document.Line) { *l = m.line(*l) },
				func(below *[]document.Block) { *below = m.blocks(*below) })
		}
		out = append(out, b)
	}
	return out
}

// section appends a section made from a heading of the layout and what stands under it, unless it has nothing to say.
func (m *maker) section(out []document.Block, s *document.Section) []document.Block {
	own, p, ok := splitPlace(s.Title)
	under := s.Blocks
	s.Title, s.Blocks = m.line(own), nil
	if ok {
		made := m.place(p)
		if len(made.Blocks) == 0 {
			return m.without(out, under)
		}
		s.ID, s.Blocks = made.ID, made.Blocks
		if len(s.Title) == 0 {
			s.Title = made.Title
		}
		if len(s.Title) == 0 {
			m.problem(p.name, nil, "the section %q has no title; write one before it, or place it without a heading", p.name)
		}
	}
	if s.Blocks = append(s.Blocks, m.blocks(under)...); len(s.Blocks) == 0 {
		return out
	}
	return append(out, s)
}

// without appends what stands under the heading of a section that has nothing to say: the layout's own text about it is left
// out, and other sections stay. What has no heading then belongs to the heading above, as a reader of the page would think.
func (m *maker) without(out, under []document.Block) []document.Block {
	for _, b := range under {
		_, isSection := b.(*document.Section)
		isPlace := false
		if p, ok := b.(*document.Paragraph); ok {
			rest, _, ends := splitPlace(p.Text)
			isPlace = ends && len(rest) == 0
		}
		switch made := m.blocks([]document.Block{b}); {
		case isSection:
			out = append(out, made...)
		case isPlace:
			to := lastBlocks(&out)
			*to = append(*to, made...)
		}
	}
	return out
}

// lastBlocks are the blocks of the section that is open at the end of some blocks.
func lastBlocks(of *[]document.Block) *[]document.Block {
	if n := len(*of); n > 0 {
		if s, ok := (*of)[n-1].(*document.Section); ok {
			return lastBlocks(&s.Blocks)
		}
	}
	return of
}

// entries lists sections for the table of contents: all but itself, and below those that a setting names their own.
func (m *maker) entries(blocks []document.Block) []document.ContentsEntry {
	var out []document.ContentsEntry
	for _, b := range blocks {
		s, ok := b.(*document.Section)
		if !ok || s.ID == "contents" {
			continue
		}
		e := document.ContentsEntry{ID: s.ID, Title: s.Title}
		if slices.Contains(m.below, s.ID) {
			e.Entries = m.entries(s.Blocks)
		}
		out = append(out, e)
	}
	return out
}

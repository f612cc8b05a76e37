package layout

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/problem"
	"openletter/report/section"
)

// A making is a document while it is made with a layout.
type making struct {
	*Layout
	writer   *section.Writer
	context  section.Context
	contents *contents
	problems problem.List
}

// contents is where the table of contents stands.
type contents struct {
	block *document.Contents
	below []string // ids of the sections whose subsections are listed too
}

// Make makes the document of a report. The error is a problem.List that says what is wrong with the layout, or one of
// the section that could not be made.
func (l *Layout) Make(c section.Context) (*document.Document, error) {
	c.Uncited = !strings.Contains(l.source, "{sources")
	m := &making{Layout: l, writer: section.NewWriter(c), context: c}
	d := &document.Document{Lang: string(c.Lang), AsOf: c.Found.AsOf.String(), Title: m.line(l.tree.Title)}
	d.Blocks = m.blocks(l.tree.Blocks)
	if m.contents != nil {
		m.contents.block.Entries = m.entries(d.Blocks, 0)
	}
	if len(m.problems) > 0 {
		return nil, m.problems
	}
	if err := m.writer.Err(); err != nil {
		return nil, err
	}
	return d, document.CheckIDs(d)
}

// blocks makes the blocks of the document from those of the layout.
func (m *making) blocks(in []document.Block) []document.Block {
	var out []document.Block
	for _, b := range in {
		switch b := b.(type) {
		case *document.Section:
			if s := m.section(b); len(s.Blocks) > 0 {
				out = append(out, s)
			}
		case *document.Paragraph:
			if p, alone := placeOf(b.Text); alone {
				out = append(out, m.place(p).Blocks...)
			} else {
				out = append(out, &document.Paragraph{Role: b.Role, Mark: b.Mark, Text: m.line(b.Text)})
			}
		case *document.List:
			out = append(out, m.list(b))
		case *document.Alert:
			out = append(out, &document.Alert{Tone: b.Tone, Blocks: m.blocks(b.Blocks)})
		case *document.Quotation:
			out = append(out, &document.Quotation{Blocks: m.blocks(b.Blocks)})
		default:
			out = append(out, b)
		}
	}
	return out
}

func (m *making) list(in *document.List) *document.List {
	out := *in
	out.Items = nil
	for _, item := range in.Items {
		item.Text, item.Blocks = m.line(item.Text), m.blocks(item.Blocks)
		out.Items = append(out.Items, item)
	}
	return &out
}

// section makes a section from a heading of the layout and what stands under it.
func (m *making) section(in *document.Section) *document.Section {
	own, p, ok := splitPlace(in.Title)
	out := &document.Section{ID: in.ID, Title: m.line(own)}
	if ok {
		made := m.place(p)
		out.ID, out.Blocks = made.ID, made.Blocks
		if len(out.Title) == 0 {
			out.Title = made.Title
		}
	}
	out.Blocks = append(out.Blocks, m.blocks(in.Blocks)...)
	return out
}

// place makes what a place of the layout names.
func (m *making) place(p place) section.Made {
	if p.name == "contents" {
		return m.placeContents(p)
	}
	made, err := m.writer.Make(p.name, p.settings)
	if err != nil {
		m.problem(p.text, "%v", err)
	}
	return made
}

// placeContents leaves room for the table of contents, which is made when the document is complete.
func (m *making) placeContents(p place) section.Made {
	m.contents = &contents{block: &document.Contents{}}
	for key, value := range p.settings {
		if key != "below" {
			m.problem(p.text, "contents has no setting %q; it has below", key)
		}
		m.contents.below = strings.Split(value, ",")
	}
	title := m.writer.Text("h-contents")
	return section.Made{ID: "contents", Title: title, Blocks: []document.Block{m.contents.block}}
}

// entries lists sections for the table of contents: all but itself, and below those that a setting names their own.
func (m *making) entries(blocks []document.Block, depth int) []document.ContentsEntry {
	var out []document.ContentsEntry
	for _, b := range blocks {
		s, ok := b.(*document.Section)
		if !ok || s.ID == "contents" {
			continue
		}
		e := document.ContentsEntry{ID: s.ID, Title: s.Title}
		if slices.Contains(m.contents.below, s.ID) {
			e.Entries = m.entries(s.Blocks, depth+1)
		}
		out = append(out, e)
	}
	return out
}

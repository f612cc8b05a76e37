package pdf

import (
	"strconv"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// A source is what citations and the list of sources know of each other.
type source struct {
	number int             // its place in the list; 0 when it is not listed
	first  *display.Target // where it is first cited; nil when it is not
	link   *display.Link   // leads to its entry
}

// findSources numbers the sources by their places in the list, which stands behind what cites them.
func (t *typesetter) findSources(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			t.findSources(b.Blocks)
		case *document.Sources:
			for i, entry := range b.Entries {
				link := &display.Link{
					Target:   t.target(document.SourceAnchor(entry.ID)),
					Contents: t.say(sourceLink, "number", strconv.Itoa(i+1)),
				}
				t.sources[entry.ID] = &source{number: i + 1, link: link}
			}
		}
	}
}

func isCite(piece document.Inline) bool {
	_, ok := piece.(document.Cite)
	return ok
}

// citations sets the numbers of sources, small and raised, behind the word that they belong to.
func (in *inliner) citations(ids []string, r run) {
	r.rise = 0.34 * r.style.size
	r.style = r.style.in(accent)
	r.style.size *= 0.66
	r.quiet = true
	row := r.element.AddInline(structure.Reference)
	for i, id := range ids {
		src := in.sources[id]
		if src == nil {
			in.problem("the source %q is not in the list of sources, in %q", id, shortened(in.line.String()))
			continue
		}
		r.anchor = nil
		if src.first == nil {
			src.first = &display.Target{}
			r.anchor = src.first
		}
		r.link, r.linkOf = src.link, row.AddInline(structure.Link)
		r.element = r.linkOf
		number, isLast := strconv.Itoa(src.number), i == len(ids)-1
		if !isLast { // or 1 and 2 would read as 12
			number += ","
		}
		in.text(number, r, false)
		// A long row of numbers may be divided, but the last one does not stand alone.
		in.spans[len(in.spans)-1].Loose = i > 0 && !isLast
	}
}

// sourceList sets the sources as a numbered list.
func (t *typesetter) sourceList(b *document.Sources, c column) {
	c.style = fine
	e := c.element.Add(structure.List).Say(structure.Attributes, structure.Numbered)
	indent := t.faces[fine.face].Width(numeral(len(b.Entries)), fine.size) + 8
	for _, entry := range b.Entries {
		if src := t.sources[entry.ID]; src != nil {
			t.sourceEntry(entry, src, c.under(e.Add(structure.ListItem)), indent)
		} else {
			t.problem("the source %q is listed within a block, where nothing can cite it", entry.ID)
		}
	}
}

// sourceEntry sets a source. An arrow behind it leads to where it is first cited.
func (t *typesetter) sourceEntry(entry document.Source, src *source, c column, indent float64) {
	number := numeral(src.number)
	left := c.x + indent - 8 - t.faces[c.style.face].Width(number, c.style.size)
	label := c.style.in(soft).text(number, left, c.style.baseline(), c.element.Add(structure.Label))
	anchor := document.SourceAnchor(entry.ID)
	t.pending = append(t.anchorAt(t.pending, anchor, -4), label)
	note := c.element.Add(structure.ListBody).Add(structure.Note).Say(structure.ID, anchor)
	in := &inliner{typesetter: t, line: entry.Text}
	in.all(entry.Text, run{style: c.style, element: note})
	if src.first != nil {
		said := t.say(backToText, "number", strconv.Itoa(src.number))
		link := &display.Link{Target: src.first, Contents: said}
		e := note.AddInline(structure.Link).Say(structure.ActualText, said)
		in.text("\u00a0\u00a0", run{style: c.style, element: note}, false)
		in.draw(signs['↩'], run{style: c.style.in(accent), element: e, quiet: true, linkOf: e, link: link}, 0)
	}
	c = c.in(indent)
	t.setLines(c, 3, strip{in.paragraph, c.x, c.width})
	t.addPending(c)
}

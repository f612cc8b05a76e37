package document

import (
	"errors"
	"fmt"
	"strings"
)

// Each calls functions with every id and every line of text of blocks, in their order. The ids are those of sections,
// rows, cells, items and pairs and, as anchors, of sources. An entry of the table of contents is a line with a link.
func Each(blocks []Block, id func(string), line func(Line)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			id(b.ID)
			line(b.Title)
			Each(b.Blocks, id, line)
		case *Paragraph:
			line(b.Text)
		case *List:
			for _, item := range b.Items {
				id(item.ID)
				line(item.Text)
				Each(item.Blocks, id, line)
			}
		case *Pairs:
			for _, p := range b.Items {
				id(p.ID)
				line(p.Label)
				line(p.Text)
			}
		case *Contents:
			eachEntry(b.Entries, line)
		case *Alert:
			Each(b.Blocks, id, line)
		case *Quotation:
			Each(b.Blocks, id, line)
		case *Table:
			b.each(id, line)
		case *Chart:
			b.Table.each(id, line)
		case *Sources:
			for _, s := range b.Entries {
				id(SourceAnchor(s.ID))
				line(s.Text)
			}
		}
	}
}

func eachEntry(entries []ContentsEntry, line func(Line)) {
	for _, e := range entries {
		line(Line{Link{To: "#" + e.ID, Text: e.Title}})
		eachEntry(e.Entries, line)
	}
}

func (t *Table) each(id func(string), line func(Line)) {
	for _, column := range t.Columns {
		line(column.Text)
	}
	for _, row := range t.Rows {
		id(row.ID)
		for _, cell := range row.Cells {
			id(cell.ID)
			line(cell.Text)
		}
	}
}

// SourceNumbers gives the sources that blocks list their numbers, from 1, by their ids.
func SourceNumbers(blocks []Block) map[string]int {
	numbers := map[string]int{}
	Each(blocks, func(anchor string) {
		if id, isSource := strings.CutPrefix(anchor, SourceAnchor("")); isSource {
			numbers[id] = len(numbers) + 1
		}
	}, func(Line) {})
	return numbers
}

// CheckIDs returns an error that names every id which stands twice in a document, and every link and citation that leads
// to nothing in it.
func CheckIDs(d *Document) error {
	known := map[string]bool{}
	var wanted []string
	var problems []error
	Each(d.Blocks, func(id string) {
		if known[id] && id != "" {
			problems = append(problems, fmt.Errorf("the id %q stands twice", id))
		}
		known[id] = true
	}, func(l Line) { l.Each(func(in Inline) { wanted = append(wanted, targets(in)...) }) })
	for _, id := range wanted {
		if !known[id] {
			problems = append(problems, fmt.Errorf("nothing has the id %q, to which something leads", id))
		}
	}
	return errors.Join(problems...)
}

// targets are the ids to which a link or a citation leads.
func targets(in Inline) (ids []string) {
	switch in := in.(type) {
	case Link:
		if id, internal := strings.CutPrefix(in.To, "#"); internal {
			ids = []string{id}
		}
	case Cite:
		for _, id := range in.Sources {
			ids = append(ids, SourceAnchor(id))
		}
	}
	return ids
}

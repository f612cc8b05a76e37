package document

import (
	"errors"
	"fmt"
	"strings"
)

// Each calls a function with every id and line of text of blocks and of those within them, in their order; see [Visit].
func Each(blocks []Block, text func(id string, l *Line)) {
	for _, b := range blocks {
		Visit(b, text, func(below *[]Block) { Each(*below, text) })
	}
}

// Visit calls functions with each line of text of a block and the id of what it belongs to ("" for none; of sources the
// anchor), and with the blocks below it. An entry of the contents is a line with a link; a row has an empty line.
func Visit(b Block, text func(id string, l *Line), below func(*[]Block)) {
	switch b := b.(type) {
	case *Section:
		text(b.ID, &b.Title)
		below(&b.Blocks)
	case *Paragraph:
		text("", &b.Text)
	case *List:
		for i := range b.Items {
			text(b.Items[i].ID, &b.Items[i].Text)
			below(&b.Items[i].Blocks)
		}
	case *Pairs:
		for i := range b.Items {
			text(b.Items[i].ID, &b.Items[i].Label)
			text("", &b.Items[i].Text)
		}
	case *Contents:
		for _, e := range b.Entries {
			text("", &Line{Link{To: "#" + e.ID, Text: e.Title}})
			Visit(&Contents{e.Entries}, text, below)
		}
	case *Alert:
		below(&b.Blocks)
	case *Quotation:
		below(&b.Blocks)
	case *Table:
		for i := range b.Columns {
			text("", &b.Columns[i].Text)
		}
		for _, row := range b.Rows {
			text(row.ID, &Line{})
			for i := range row.Cells {
				text(row.Cells[i].ID, &row.Cells[i].Text)
			}
		}
	case *Chart:
		Visit(&b.Table, text, below)
	case *Sources:
		for i := range b.Entries {
			text(SourceAnchor(b.Entries[i].ID), &b.Entries[i].Text)
		}
	}
}

// SourceNumbers gives the sources that blocks list their numbers, from 1, by their ids.
func SourceNumbers(blocks []Block) map[string]int {
	numbers := map[string]int{}
	Each(blocks, func(anchor string, _ *Line) {
		if id, isSource := strings.CutPrefix(anchor, SourceAnchor("")); isSource {
			numbers[id] = len(numbers) + 1
		}
	})
	return numbers
}

// CheckIDs returns an error that names every id which stands twice, and every link and citation that leads to nothing.
func CheckIDs(d *Document) error {
	known := map[string]bool{}
	var wanted []string
	var problems []error
	Each(d.Blocks, func(id string, l *Line) {
		if known[id] && id != "" {
			problems = append(problems, fmt.Errorf("the id %q stands twice", id))
		}
		known[id] = true
		l.Each(func(in Inline) {
			switch in := in.(type) {
			case Link:
				if id, internal := strings.CutPrefix(in.To, "#"); internal {
					wanted = append(wanted, id)
				}
			case Cite:
				for _, id := range in.Sources {
					wanted = append(wanted, SourceAnchor(id))
				}
			}
		})
	})
	for _, id := range wanted {
		if !known[id] {
			problems = append(problems, fmt.Errorf("nothing has the id %q, to which something leads", id))
		}
	}
	return errors.Join(problems...)
}

package document

import (
	"errors"
	"fmt"
	"strings"
)

// CheckIDs returns an error that names every id which stands twice in a document, and every link, entry of the contents
// and citation that leads to nothing in it.
func CheckIDs(d *Document) error {
	c := &idChecker{ids: map[string]bool{}}
	c.line(d.Title)
	c.blocks(d.Blocks)
	for _, id := range c.wanted {
		if !c.ids[id] {
			c.problems = append(c.problems, fmt.Errorf("nothing has the id %q, to which something leads", id))
		}
	}
	return errors.Join(c.problems...)
}

type idChecker struct {
	ids      map[string]bool
	wanted   []string // ids that something leads to
	problems []error
}

func (c *idChecker) id(id string) {
	if id != "" && c.ids[id] {
		c.problems = append(c.problems, fmt.Errorf("the id %q stands twice", id))
	}
	c.ids[id] = true
}

func (c *idChecker) blocks(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			c.id(b.ID)
			c.line(b.Title)
			c.blocks(b.Blocks)
		case *Paragraph:
			c.line(b.Text)
		case *List:
			for _, item := range b.Items {
				c.id(item.ID)
				c.line(item.Text)
				c.blocks(item.Blocks)
			}
		case *Pairs:
			for _, p := range b.Items {
				c.id(p.ID)
				c.line(p.Label)
				c.line(p.Text)
			}
		case *Contents:
			c.contents(b.Entries)
		case *Alert:
			c.blocks(b.Blocks)
		case *Quotation:
			c.blocks(b.Blocks)
		case *Table:
			c.table(b)
		case *Chart:
			c.table(&b.Table)
		case *Sources:
			for _, s := range b.Entries {
				c.id(SourceAnchor(s.ID))
				c.line(s.Text)
			}
		}
	}
}

func (c *idChecker) contents(entries []ContentsEntry) {
	for _, e := range entries {
		c.wanted = append(c.wanted, e.ID)
		c.contents(e.Entries)
	}
}

func (c *idChecker) table(t *Table) {
	for _, column := range t.Columns {
		c.line(column.Text)
	}
	for _, row := range t.Rows {
		c.id(row.ID)
		for _, cell := range row.Cells {
			c.id(cell.ID)
			c.line(cell.Text)
		}
	}
}

func (c *idChecker) line(l Line) {
	for _, in := range l {
		switch in := in.(type) {
		case Strong:
			c.line(in.Text)
		case Emphasis:
			c.line(in.Text)
		case Foreign:
			c.line(in.Text)
		case Link:
			if id, internal := strings.CutPrefix(in.To, "#"); internal {
				c.wanted = append(c.wanted, id)
			}
			c.line(in.Text)
		case Cite:
			for _, id := range in.Sources {
				c.wanted = append(c.wanted, SourceAnchor(id))
			}
		}
	}
}

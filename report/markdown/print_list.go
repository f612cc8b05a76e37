package markdown

import (
	"strconv"

	"openletter/report/document"
)

// list writes a list, with another sign than that of a list right before it, which it would continue.
func (p *printer) list(l *document.List, before []document.Block) {
	sign, others := "-", "*"
	if l.Ordered {
		sign, others = ".", ")"
	}
	if !l.Fine && continues(l, before)%2 == 1 {
		sign = others
	}
	for i, item := range l.Items {
		if i > 0 {
			p.newline()
		}
		begin := sign + " "
		if l.Ordered {
			begin = strconv.Itoa(l.Start+i) + begin
		}
		p.write(begin)
		p.within("          "[:len(begin)], func() { p.item(&item) })
	}
}

// continues counts the lists right before a list that it would be taken for a part of, were its sign the same.
func continues(l *document.List, before []document.Block) int {
	n := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch b := before[i].(type) {
		case *document.List:
			if b.Ordered != l.Ordered {
				return n
			}
			n++
			if b.Fine { // the comment before it is a border
				return n
			}
		case *document.Pairs, *document.Contents:
			if l.Ordered {
				return n
			}
			return n + 1
		default:
			return n
		}
	}
	return n
}

// item writes an item behind its sign.
func (p *printer) item(item *document.Item) {
	if isEmpty(item) && len(item.Blocks) == 0 {
		p.write(blankReference) // signs alone may be a line across the text
		return
	}
	if isEmpty(item) {
		p.blocks(item.Blocks)
		return
	}
	p.place = opensBlock
	if item.Task != document.NoTask {
		p.write([...]string{document.TaskOpen: "[ ] ", document.TaskDone: "[x] "}[item.Task])
		p.place = begins
	}
	if item.ID != "" {
		p.anchor(item.ID)
		p.place = begins
	}
	p.marked(item.Mark, item.Text)
	p.trim()
	for i, b := range item.Blocks {
		if i == 0 && isTight(b) {
			p.newline()
		} else {
			p.gap()
		}
		p.block(item.Blocks[:i], b, 0)
	}
}

func isEmpty(item *document.Item) bool {
	return len(item.Text) == 0 && item.Mark == "" && item.ID == "" && item.Task == document.NoTask
}

// isTight says whether a block can follow a text without an empty line. A list cannot that is set smaller, begins with an
// empty item, or counts from another number than 1.
func isTight(b document.Block) bool {
	l, ok := b.(*document.List)
	return ok && !l.Fine && len(l.Items) > 0 && !isEmpty(&l.Items[0]) && (!l.Ordered || l.Start == 1)
}

func (p *printer) pairs(pairs *document.Pairs) {
	p.comment(isPairs)
	for i, pair := range pairs.Items {
		if i > 0 {
			p.newline()
		}
		p.write("- ")
		p.anchor(pair.ID)
		label := append(pair.Label[:len(pair.Label):len(pair.Label)], document.Text(":"))
		line := append(document.Line{document.Strong{Text: label}, document.Text(" ")}, pair.Text...)
		p.place = inside
		p.within("  ", func() { p.line(line) })
	}
}

func (p *printer) contents(entries []document.ContentsEntry) {
	for i, e := range entries {
		if i > 0 {
			p.newline()
		}
		p.write("- ")
		p.oneLine(document.Line{document.Link{To: "#" + e.ID, Text: e.Title}})
		if len(e.Entries) > 0 {
			p.within("  ", func() {
				p.newline()
				p.contents(e.Entries)
			})
		}
	}
}

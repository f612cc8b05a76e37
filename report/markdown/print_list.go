package markdown

import (
	"strconv"

	"openletter/report/document"
)

// list writes a list, with another sign than that of a list right before it, which it would continue.
func (p *printer) list(l *document.List, before string) {
	sign, other := "-", "*"
	if l.Ordered {
		sign, other = ".", ")"
	}
	if sign == before {
		sign = other
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
	p.lastSign = sign
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
	p.lastSign = ""
	for i, b := range item.Blocks {
		if i == 0 && isTight(b) {
			p.newline()
		} else {
			p.gap()
		}
		p.block(b, 0)
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
	p.lastSign = "-"
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

package document

// EachLine calls a function with every line of text of blocks, in their order, but for the table of contents, whose texts
// are those of the sections.
func EachLine(blocks []Block, visit func(Line)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			visit(b.Title)
			EachLine(b.Blocks, visit)
		case *Paragraph:
			visit(b.Text)
		case *List:
			for _, item := range b.Items {
				visit(item.Text)
				EachLine(item.Blocks, visit)
			}
		case *Pairs:
			for _, p := range b.Items {
				visit(p.Label)
				visit(p.Text)
			}
		case *Alert:
			EachLine(b.Blocks, visit)
		case *Quotation:
			EachLine(b.Blocks, visit)
		case *Chart:
			EachLine([]Block{&b.Table}, visit)
		case *Table:
			for _, c := range b.Columns {
				visit(c.Text)
			}
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					visit(c.Text)
				}
			}
		case *Sources:
			for _, s := range b.Entries {
				visit(s.Text)
			}
		}
	}
}

package document

// EachID calls a function with every id of blocks, in their order: of sections, rows, cells, items, pairs and, by their
// anchors, sources.
func EachID(blocks []Block, visit func(id string)) {
	see := func(id string) {
		if id != "" {
			visit(id)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *Section:
			see(b.ID)
			EachID(b.Blocks, visit)
		case *List:
			for _, item := range b.Items {
				see(item.ID)
				EachID(item.Blocks, visit)
			}
		case *Pairs:
			for _, p := range b.Items {
				see(p.ID)
			}
		case *Alert:
			EachID(b.Blocks, visit)
		case *Quotation:
			EachID(b.Blocks, visit)
		case *Chart:
			EachID([]Block{&b.Table}, visit)
		case *Table:
			for _, row := range b.Rows {
				see(row.ID)
				for _, c := range row.Cells {
					see(c.ID)
				}
			}
		case *Sources:
			for _, s := range b.Entries {
				see(SourceAnchor(s.ID))
			}
		}
	}
}

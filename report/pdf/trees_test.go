package pdf

import (
	"bytes"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/pdf/display"
)

// A grower makes trees of every shape that the types allow, sensible or not: empty lines and lists, rows that are too
// short, sections in quotations.
type grower struct {
	*rand.Rand
	made int // ids so far
}

func (g *grower) few(most int) int { return g.IntN(most + 1) }

func (g *grower) id() string {
	g.made++
	return []string{"", "id-" + strconv.Itoa(g.made)}[g.IntN(2)]
}

func (g *grower) mark() document.Mark {
	return append(document.Marks[:], "", "", "")[g.IntN(len(document.Marks)+3)]
}

func (g *grower) line(depth int) document.Line {
	var line document.Line
	for range g.few(4) {
		switch g.IntN(9 - min(depth, 3)) {
		default:
			line = append(line, document.Text([]string{"", " ", "word", "Слово и ещё → одно", sentences(30), strings.Repeat("Long", 60)}[g.IntN(6)]))
		case 1:
			line = append(line, document.Cite{Sources: []string{"a", "b"}[:g.few(2)]})
		case 2:
			line = append(line, document.Break{})
		case 3:
			line = append(line, document.Code{Text: []string{"", "code", "a\nb"}[g.IntN(3)]})
		case 4:
			line = append(line, document.Link{To: []string{"#here", "https://example.org/a b"}[g.IntN(2)], Text: g.line(depth + 3)})
		case 6:
			line = append(line, document.Strong{Text: g.line(depth + 1)})
		case 7:
			line = append(line, document.Emphasis{Text: g.line(depth + 1)})
		case 8:
			line = append(line, document.Foreign{Lang: "de", Text: g.line(depth + 1)})
		}
	}
	return line
}

func (g *grower) blocks(depth int) []document.Block {
	var blocks []document.Block
	for range g.few(4) {
		blocks = append(blocks, g.block(depth))
	}
	return blocks
}

func (g *grower) block(depth int) document.Block {
	switch g.IntN(10 - min(2*depth, 5)) {
	case 1:
		return &document.Paragraph{Role: []document.ParagraphRole{document.Plain, document.Lead, document.Fine, document.Caption}[g.IntN(4)], Mark: g.mark(), Text: g.line(0)}
	case 2:
		return &document.Rule{}
	case 3:
		table := g.table()
		return &table
	case 4:
		pairs := &document.Pairs{}
		for range g.few(3) {
			pairs.Items = append(pairs.Items, document.Pair{ID: g.id(), Label: g.line(0), Text: g.line(0)})
		}
		return pairs
	case 5:
		chart := &document.Chart{Heads: [5]string{"Name", "", "Point", sentences(20), "Grade"}, Bands: []document.Band{{Name: "B"}, {Name: "A", Least: 50}}[:g.few(2)]}
		for range g.few(12) {
			chart.Bars = append(chart.Bars, document.Bar{Name: []string{"Bar", "", sentences(9)}[g.IntN(3)], Mark: g.mark(), Grade: []string{"A", sentences(7)}[g.IntN(2)], Low: g.few(30), Supported: 30 + g.few(30), High: 60 + g.few(40)})
		}
		return chart
	case 6:
		list := &document.List{Ordered: g.IntN(2) == 0, Start: g.few(99), Fine: g.IntN(2) == 0, Legend: g.IntN(4) == 0}
		for range g.few(4) {
			list.Items = append(list.Items, document.Item{ID: g.id(), Mark: g.mark(), Task: document.Task(g.IntN(3)), Text: g.line(0), Blocks: g.blocks(depth + 1)})
		}
		return list
	case 7:
		return &document.Quotation{Blocks: g.blocks(depth + 1)}
	case 8:
		return &document.Alert{Tone: document.Tones[g.IntN(len(document.Tones))], Blocks: g.blocks(depth + 1)}
	default:
		return &document.Section{ID: g.id(), Title: g.line(1), Blocks: g.blocks(depth + 1)}
	}
}

func (g *grower) table() document.Table {
	table := document.Table{RowHeads: g.IntN(2) == 0, Kind: []document.TableKind{document.Comparison, document.Ledger, document.Heat}[g.IntN(3)]}
	for range g.few(8) {
		table.Columns = append(table.Columns, document.Column{Text: g.line(0), Align: document.Align(g.IntN(3))})
	}
	for range g.few(20) {
		row := document.Row{ID: g.id()}
		for range g.few(len(table.Columns) + 1) {
			row.Cells = append(row.Cells, document.Cell{ID: g.id(), Mark: g.mark(), Text: g.line(0)})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// grown is a document with some trees one behind the other.
func grown(seed uint64, trees int) *document.Document {
	g := &grower{Rand: rand.New(rand.NewPCG(seed, 7))}
	d := &document.Document{Lang: "en", AsOf: "2026", Title: text("T")}
	for range trees {
		d.Blocks = append(d.Blocks, g.blocks(0)...)
	}
	d.Blocks = append(d.Blocks, &document.Section{ID: "here", Title: text("Here"), Blocks: []document.Block{
		&document.Sources{Entries: []document.Source{{ID: "a", Text: g.line(0)}, {ID: "b"}}},
	}})
	return d
}

// TestAnyTreeCanBeSet holds that a tree of any shape is set, and that nothing leaves its place on the page.
func TestAnyTreeCanBeSet(t *testing.T) {
	for seed := range uint64(150) {
		d := grown(seed, 1)
		data, err := Print(d, english)
		if err != nil || !bytes.HasSuffix(data, []byte("%%EOF\n")) {
			t.Fatalf("seed %d: %d bytes, error %v", seed, len(data), err)
		}
		s, pages := laidOutOn(t, d, display.A4)
		inside(t, s, pages)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
		for id, a := range s.targets {
			if !a.Known {
				t.Fatalf("seed %d: %s is nowhere", seed, id)
			}
		}
	}
}

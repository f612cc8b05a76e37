package pdf

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// figures is a document with a chart and a heat table of marks alone for some messengers, with names as long as they come.
func figures(lang string, messengers int) *document.Document {
	names := map[string][]string{
		"en": {"Max", "Facebook Messenger", "FaceTime / iMessage"}, "ru": {"MAX", "Дельта Чат", "Государственный мессенджер"},
	}[lang]
	question := map[string]string{"en": "Disclosures on record of %d", "ru": "Где можно зарегистрироваться, номер %d"}[lang]
	chart := &document.Chart{Heads: [5]string{"Messenger", "At least", "Supported", "At most", "Grade"}, Bands: []document.Band{{Name: "E"}, {Name: "A", Least: 60}}}
	heat := &document.Table{Kind: document.Heat, RowHeads: true, Columns: []document.Column{{Text: text("Question")}}}
	row := func(head string, cell func(i int) document.Cell) {
		r := document.Row{Cells: []document.Cell{{Text: text(head)}}}
		for i := range messengers {
			r.Cells = append(r.Cells, cell(i))
		}
		heat.Rows = append(heat.Rows, r)
	}
	for i := range messengers {
		name := fmt.Sprint(names[i%3], " ", i)
		heat.Columns = append(heat.Columns, document.Column{Text: text(name)})
		chart.Bars = append(chart.Bars, document.Bar{Name: name, Low: i, Supported: 3 * i, High: 5 * i, Grade: "E–A", Mark: []document.Mark{"", document.Unknown}[i%2]})
	}
	row("Grade", func(i int) document.Cell { return document.Cell{Text: text([]string{"A", "E–D"}[i*2/messengers])} })
	for d := range 8 {
		row(fmt.Sprint("Dimension ", d), func(i int) document.Cell { return document.Cell{Text: text(strconv.Itoa(100 - i))} })
		for q := range 5 {
			row(fmt.Sprintf(question, q), func(i int) document.Cell { return document.Cell{Mark: document.Marks[(d+q+i)%6]} })
		}
	}
	return &document.Document{Lang: lang, AsOf: "2026-07-31", Title: text("T"), Blocks: []document.Block{
		&document.Paragraph{Role: document.Caption, Text: text("Which is first.")}, chart,
		&document.Section{ID: "heat", Title: text("Heat"), Blocks: []document.Block{heat}}}}
}

// eachFigures lays out the document above for 3, 8 and 20 messengers in two languages.
func eachFigures(t *testing.T, f func(t *testing.T, messengers int, s *typesetter, pages []display.Page)) {
	for _, lang := range []string{"en", "ru"} {
		for _, n := range []int{3, 8, 20} {
			t.Run(fmt.Sprint(lang, n), func(t *testing.T) {
				s, pages := laidOut(t, figures(lang, n))
				f(t, n, s, pages)
			})
		}
	}
}

// TestChartIsDrawn reads the scores back from the page: the places of discs, and of the lines behind them, on the scale.
func TestChartIsDrawn(t *testing.T) {
	eachFigures(t, func(t *testing.T, messengers int, s *typesetter, pages []display.Page) {
		zero, scale, found := 0.0, 0.0, 0
		var lines []*display.Op
		for op := range pages[0].All() {
			width := s.faces[op.Face].Width(strings.TrimSpace(op.Text), op.Size)
			switch {
			case op.Shape == display.Text && op.Text == "0 " && op.Color == soft:
				zero = op.X + width/2
			case op.Shape == display.Text && op.Text == "100 ":
				scale = op.X + width/2 - zero
			}
		}
		for op := range pages[0].All() {
			if op.Shape == display.Box && op.H > 2.5 && op.H < 3 {
				lines = append(lines, op)
			}
		}
		lines = lines[1:] // that of the legend
		near := func(x float64, score int) {
			if want := zero + scale*float64(score)/100; math.Abs(x-want) > 0.1 {
				t.Errorf("%d is drawn at %.2f, not at %.2f", score, x, want)
			}
		}
		for op := range pages[0].All() {
			if op.Shape == display.Drawing && op.Text == discPath && op.Color != figureColors["paper"] && op.W > 14 {
				near(op.X+op.W/2, 3*found)
				near(lines[found].X, found)
				near(lines[found].X+lines[found].W, 5*found)
				found++
			}
		}
		if found != messengers || len(lines) != messengers || scale < 200 {
			t.Errorf("%d discs and %d lines for %d messengers on a scale of %v", found, len(lines), messengers, scale)
		}
		figure := s.tree.Root.Kids[2].Element
		if alt := saidBy(figure, structure.Alt); figure.Kind != structure.Figure || !strings.HasPrefix(alt, "Which is first. ") || strings.Count(alt, "E–A") != messengers {
			t.Errorf("%s says %q", figure.Kind, alt)
		}
	})
}

// TestHeatIsATable holds that the table stands on one page, that each mark is said, and that each cell has its place in
// the structure.
func TestHeatIsATable(t *testing.T) {
	eachFigures(t, func(t *testing.T, messengers int, s *typesetter, pages []display.Page) {
		if n := len(pages); n != 2 {
			t.Errorf("%d pages", n)
		}
		s.paint(pages)
		section := s.tree.Root.Kids[len(s.tree.Root.Kids)-1].Element
		table := section.Kids[len(section.Kids)-1].Element
		if table.Kind != structure.Table || len(table.Kids) != 2 {
			t.Fatalf("%s of %d parts", table.Kind, len(table.Kids))
		}
		rows := append(slices.Clone(table.Kids[0].Element.Kids), table.Kids[1].Element.Kids...)
		if len(rows) != 50 {
			t.Errorf("%d rows", len(rows))
		}
		said := map[string]int{}
		for i, row := range rows {
			for k, kid := range row.Element.Kids {
				cell, want := kid.Element, structure.DataCell
				if i == 0 || k == 0 {
					want = structure.HeaderCell
				}
				if cell.Kind != want || len(cell.Kids) == 0 {
					t.Fatalf("row %d, cell %d: %s with %d kids", i, k, cell.Kind, len(cell.Kids))
				}
				if span := cell.Kids[0].Element; span != nil {
					said[saidBy(span, structure.ActualText)]++
				}
			}
			if n := len(row.Element.Kids); n != messengers+1 {
				t.Errorf("row %d has %d cells", i, n)
			}
		}
		words := english // the words that tests print with, in both languages
		for _, mark := range document.Marks {
			if said[words[legendKeys[mark]]+" "] == 0 {
				t.Errorf("no mark says %q: %v", words[legendKeys[mark]], said)
			}
		}
		if sum := said["protects "] + said["in part "] + said["does not protect "] + said["not known "] + said["does not arise "] + said["disputed "]; sum != 40*messengers {
			t.Errorf("%d marks are said, want %d", sum, 40*messengers)
		}
	})
}

// An area is what letters cover on a page.
type area struct {
	x0, y0, x1, y1 float64
	text           string
}

func areas(s *typesetter, p display.Page) (all []area) {
	for op := range p.All() {
		letters := strings.TrimRight(op.Text, " ")
		if op.Shape != display.Text || letters == "" {
			continue
		}
		width, up, down := s.faces[op.Face].Width(letters, op.Size), 0.7*op.Size, 0.15*op.Size
		a := area{op.X, op.Y - up, op.X + width, op.Y + down, letters}
		if op.Upright {
			a = area{op.X - up, op.Y - width, op.X + down, op.Y, letters}
		}
		all = append(all, a)
	}
	return all
}

// TestTextsAreFree holds that no text lies over another or leaves the page, and that none is cut.
func TestTextsAreFree(t *testing.T) {
	eachFigures(t, func(t *testing.T, messengers int, s *typesetter, pages []display.Page) {
		for n, p := range pages {
			all := areas(s, p)
			for i, a := range all {
				if a.x0 < sideMargin-0.1 || a.x1 > s.size.Width-sideMargin+0.1 || strings.HasSuffix(a.text, "…") {
					t.Errorf("page %d: %+v", n+1, a)
				}
				for _, b := range all[:i] {
					if a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 {
						t.Errorf("page %d: %q lies over %q", n+1, a.text, b.text)
					}
				}
			}
		}
	})
}

// TestFiguresHaveContrast asks of every text a contrast of 4.5 with what it stands on, and of every mark and score 3, in
// colour and as a printer without colours has them.
func TestFiguresHaveContrast(t *testing.T) {
	grey := func(c display.Color) display.Color {
		y := uint8(math.Round(0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)))
		return display.Color{R: y, G: y, B: y}
	}
	white := figureColors["paper"]
	eachFigures(t, func(t *testing.T, messengers int, s *typesetter, pages []display.Page) {
		looked := 0
		for n, p := range pages {
			var painted []*display.Op // boxes first, as on the page
			for _, boxes := range []bool{true, false} {
				for op := range p.All() {
					if (op.Shape == display.Box) == boxes && op.Shape != display.LinkArea {
						painted = append(painted, op)
					}
				}
			}
			for i, op := range painted {
				least, color, x, y := 3.0, op.Color, op.X+op.W/2, op.Y+op.W/2
				switch {
				case op.Shape == display.Text:
					least, x, y = 4.5, op.X+2, op.Y-0.35*op.Size
					if op.Upright {
						x, y = op.X-0.35*op.Size, op.Y-2
					}
				case op.Shape != display.Drawing && op.Shape != display.Sign, op.Text == discPath && color == white: // the inside of a ring
					continue
				}
				ground := white
				for _, under := range painted[:i] {
					h := under.H
					if under.Shape == display.Drawing && under.Text == discPath {
						h = under.W
					} else if under.Shape != display.Box {
						continue
					}
					isLine := min(under.W, h) < 4 // which a disc covers
					if !isLine && under.X <= x && x <= under.X+under.W && under.Y <= y && y <= under.Y+h {
						ground = under.Color
					}
				}
				looked++
				for _, of := range []func(display.Color) display.Color{func(c display.Color) display.Color { return c }, grey} {
					if got := contrast(of(color), of(ground)); got < least {
						t.Errorf("page %d: %q in %v on %v has a contrast of %.2f, want %.1f", n+1, op.Text, of(color), of(ground), got, least)
					}
				}
			}
		}
		if looked < 40*messengers {
			t.Errorf("only %d shapes were looked at", looked)
		}
	})
}

// contrast is that of WCAG 2.2.
func contrast(a, b display.Color) float64 {
	light := func(c display.Color) float64 {
		sum := 0.05
		for i, n := range []uint8{c.R, c.G, c.B} {
			v := float64(n) / 255
			if v > .04045 {
				v = math.Pow((v+.055)/1.055, 2.4)
			} else {
				v /= 12.92
			}
			sum += []float64{.2126, .7152, .0722}[i] * v
		}
		return sum
	}
	return max(light(a), light(b)) / min(light(a), light(b))
}

// What a heat table of marks alone cannot hold, it hands over to the usual table, which cuts nothing.
func TestHeatOfLongTexts(t *testing.T) {
	d := figures("en", 3)
	table := d.Blocks[2].(*document.Section).Blocks[0].(*document.Table)
	table.Columns[1].Text = text(strings.Repeat("Long ", 60))
	s, pages := laidOut(t, d)
	inside(t, s, pages)
	for _, p := range pages {
		for op := range p.All() {
			if op.Upright {
				t.Fatalf("%q stands upright", op.Text)
			}
		}
	}
	if out := s.paint(pages); len(out.Shown[typeface.Regular].Runes) == 0 {
		t.Error("nothing is shown")
	}
}

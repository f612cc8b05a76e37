package judge_test

import (
	"fmt"
	"testing"

	"openletter/report/pdf/display"
	"openletter/report/pdf/judge"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

var black, white, pale = display.Color{}, display.Color{R: 255, G: 255, B: 255}, display.Color{R: 200, G: 200, B: 200}

// A press makes pages of 200 by 300 points with margins of 20, on which lines stand 20 points apart.
type press struct {
	tree  *structure.Tree
	pages []display.Page
}

func (p *press) page() *press {
	p.pages = append(p.pages, nil)
	return p
}

func (p *press) add(ops ...display.Op) {
	last := len(p.pages) - 1
	p.pages[last] = append(p.pages[last], ops)
}

func letters(text string, x, y float64, e *structure.Element) display.Op {
	return display.Op{Shape: display.Text, Size: 10, X: x, Y: y, Text: text, Element: e}
}

// lines puts a line at each of some places, counted from 0 at the top, that belongs to an element.
func (p *press) lines(e *structure.Element, texts map[int]string) {
	for row := range 12 {
		if text := texts[row]; text != "" {
			p.add(letters(text, 20, 35+20*float64(row), e))
		}
	}
}

// paragraph puts a line of some words from one place to another.
func (p *press) paragraph(e *structure.Element, from, to int) {
	for row := from; row <= to; row++ {
		p.lines(e, map[int]string{row: fmt.Sprint("of three ", row)})
	}
}

func (p *press) element(kind structure.Kind) *structure.Element { return p.tree.Root.Add(kind) }

// row adds a row of two cells to the body of a table.
func (p *press) row(body *structure.Element, place int) {
	row := body.Add(structure.TableRow)
	y := 35 + 20*float64(place)
	p.add(letters("question", 20, y, row.Add(structure.HeaderCell)), letters("answer", 120, y, row.Add(structure.DataCell)))
}

// good is two pages on which nothing is wrong: a heading, a paragraph that goes over to the second page with a
// citation, a table that does so, a box with a text, and a sign.
func good(p *press) {
	p.page().lines(p.element("H1"), map[int]string{0: "Heading"})
	text := p.element(structure.P)
	p.paragraph(text, 1, 2)
	p.add(letters("cited", 20, 95, text), display.Op{Shape: display.Text, Size: 6, X: 44, Y: 91, Text: "12",
		Element: text.AddInline(structure.Reference).AddInline(structure.Link)}, letters(" here", 52, 95, text))
	p.paragraph(p.element(structure.P), 4, 9)
	body := p.element(structure.Table).Add(structure.TableBody)
	p.row(body, 10)
	p.row(body, 11)
	p.page().row(body, 0)
	p.row(body, 1)
	p.add(display.Op{Shape: display.Box, X: 20, Y: 60, W: 100, H: 20, Color: black})
	boxed := letters("on black", 22, 75, p.element(structure.P))
	boxed.Color = white
	disc := p.element(structure.Figure)
	number := letters("7", 102, 113, disc)
	number.Color = white
	p.add(display.Op{Shape: display.Box, X: 50, Y: 109, W: 100, H: 2, Color: pale, Element: disc}, // a line
		display.Op{Shape: display.Drawing, X: 97, Y: 102, W: 16, Color: black, Element: disc}, number)
	p.add(boxed, display.Op{Shape: display.Sign, Text: "✓", X: 20, Y: 100, W: 8, Color: black})
}

// faulty are pages with one fault each.
var faulty = map[judge.Kind]func(*press){
	judge.Widow: func(p *press) {
		e := p.element(structure.P)
		p.page().paragraph(e, 0, 11)
		p.page().paragraph(e, 0, 0)
	},
	judge.Orphan: func(p *press) {
		p.page().paragraph(p.element(structure.P), 0, 10)
		e := p.element(structure.P)
		p.paragraph(e, 11, 11)
		p.page().paragraph(e, 0, 1)
	},
	judge.LastWord: func(p *press) { p.page().lines(p.element(structure.P), map[int]string{0: "two words", 1: "one"}) },
	judge.Overfull: func(p *press) {
		op := letters("a line in a column", 20, 35, p.element(structure.P))
		op.W = 40
		p.page().add(op)
	},
	judge.Outside: func(p *press) {
		op := letters("an answer", 20, 35, p.element(structure.Table).Add(structure.TableRow).Add(structure.DataCell))
		op.W = 20
		p.page().add(op)
	},
	judge.Overlap: func(p *press) {
		p.page().lines(p.element(structure.P), map[int]string{0: "one text"})
		p.add(letters("another", 40, 37, p.element(structure.Figure)))
	},
	judge.Heading: func(p *press) {
		p.page().paragraph(p.element(structure.P), 0, 10)
		p.lines(p.element("H2"), map[int]string{11: "Next chapter"})
		p.page().paragraph(p.element(structure.P), 0, 1)
	},
	judge.TornRow: func(p *press) {
		body := p.element(structure.Table).Add(structure.TableBody)
		p.page().paragraph(p.element(structure.P), 0, 9)
		p.row(body, 10)
		cell := body.Add(structure.TableRow).Add(structure.DataCell)
		p.add(letters("begins", 20, 255, cell))
		p.page().add(letters("ends", 20, 35, cell))
		p.row(body, 2)
	},
	judge.FewRows: func(p *press) {
		body := p.element(structure.Table).Add(structure.TableBody)
		p.page().paragraph(p.element(structure.P), 0, 9)
		p.row(body, 10)
		p.row(body, 11)
		p.page().row(body, 0)
	},
	judge.Ladder: func(p *press) {
		p.page().lines(p.element(structure.P), map[int]string{0: "first-", 1: "second-", 2: "third-", 3: "and the end"})
	},
	judge.Empty: func(p *press) {
		p.page().paragraph(p.element(structure.P), 0, 5) // ends at 135, 44 % of what text can fill
		p.page().paragraph(p.element(structure.P), 0, 1)
	},
	judge.Contrast: func(p *press) {
		op := letters("grey on white", 20, 35, p.element(structure.P))
		op.Color = pale
		p.page().add(op)
	},
}

// faultsOf makes pages and judges them.
func faultsOf(t *testing.T, make func(*press)) []judge.Fault {
	t.Helper()
	faces, err := typeface.Roboto()
	if err != nil {
		t.Fatal(err)
	}
	p := &press{tree: structure.NewTree()}
	make(p)
	proof := judge.Proof{Pages: p.pages, Faces: faces, Size: display.Size{Width: 200, Height: 300}, Side: 20, Top: 20, Foot: 280}
	return proof.Faults()
}

func TestNothingIsWrong(t *testing.T) {
	if faults := faultsOf(t, good); len(faults) > 0 {
		t.Errorf("faults are seen where none are: %v", faults)
	}
}

// Each fault stands once on pages of its own, and nothing else is wrong on them.
func TestEachFaultIsSeen(t *testing.T) {
	for _, kind := range judge.Kinds {
		faults := faultsOf(t, faulty[kind])
		if len(faults) != 1 || faults[0].Kind != kind {
			t.Errorf("%s: %v", kind, faults)
		}
	}
}

// What a kind is made of, beside its first example.
func TestFurtherFaults(t *testing.T) {
	for name, c := range map[string]struct {
		kind judge.Kind
		make func(*press)
	}{
		"outside the page": {judge.Outside, func(p *press) { p.page().add(letters("wide", 175, 35, p.element(structure.P))) }},
		"below the page":   {judge.Outside, func(p *press) { p.page().add(letters("low", 20, 290, p.element(structure.P))) }},
		"a head alone at the foot": {judge.FewRows, func(p *press) {
			body := p.element(structure.Table).Add(structure.TableBody)
			p.page().paragraph(p.element(structure.P), 0, 10)
			p.row(body, 11)
			p.page().row(body, 0)
			p.row(body, 1)
		}},
		"a pale sign": {judge.Contrast, func(p *press) {
			p.page().add(display.Op{Shape: display.Sign, Text: "✓", X: 20, Y: 30, W: 8, Color: pale, Element: p.element(structure.P)})
		}},
		"a pale bar": {judge.Contrast, func(p *press) {
			p.page().add(display.Op{Shape: display.Box, X: 20, Y: 30, W: 40, H: 8, Color: pale, Element: p.element(structure.Figure)})
		}},
		"a number that a disc does not carry": {judge.Overlap, func(p *press) {
			e := p.element(structure.Figure)
			p.page().add(display.Op{Shape: display.Drawing, X: 20, Y: 30, W: 16, Color: black, Element: e}, letters("wide", 30, 45, e))
		}},
		"grey on a black disc": {judge.Contrast, func(p *press) {
			e := p.element(structure.Figure)
			number := letters("7", 25, 42, e)
			number.Color = display.Color{R: 80, G: 80, B: 80}
			p.page().add(display.Op{Shape: display.Drawing, X: 20, Y: 30, W: 16, Color: black, Element: e}, number)
		}},
		"black on black": {judge.Contrast, func(p *press) {
			p.page().add(display.Op{Shape: display.Box, X: 20, Y: 20, W: 100, H: 40, Color: black})
			p.lines(p.element(structure.P), map[int]string{0: "unseen"})
		}},
		"a sign on a word": {judge.Overlap, func(p *press) {
			p.page().lines(p.element(structure.P), map[int]string{0: "a word"})
			p.add(display.Op{Shape: display.Sign, Text: "✓", X: 22, Y: 28, W: 8, Color: black})
		}},
		"a cited number behind one word": {judge.LastWord, func(p *press) {
			e := p.element(structure.P)
			p.page().lines(e, map[int]string{0: "two words"})
			p.add(letters("one ", 20, 55, e), letters("12", 50, 52, e.AddInline(structure.Reference).AddInline(structure.Link)))
		}},
	} {
		if faults := faultsOf(t, c.make); len(faults) != 1 || faults[0].Kind != c.kind {
			t.Errorf("%s: %v", name, faults)
		}
	}
}

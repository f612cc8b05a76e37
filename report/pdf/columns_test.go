package pdf

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

func TestParts(t *testing.T) {
	narrow := func(widths ...float64) []need {
		var needs []need
		for _, w := range widths {
			needs = append(needs, need{narrowest: w, widest: 2 * w})
		}
		return needs
	}
	for _, c := range []struct {
		name  string
		needs []need
		want  string
	}{
		{"fits", narrow(30, 30, 30), "[[0 1 2]]"},
		{"fits exactly", narrow(40, 30, 30), "[[0 1 2]]"},
		{"two columns cannot be parted", narrow(90, 90), "[[0 1]]"},
		{"two parts", narrow(20, 30, 30, 30, 30), "[[0 1 2] [0 3 4]]"},
		{"parts of one size", narrow(20, 20, 20, 20, 20, 20), "[[0 1 2 3] [0 4 5]]"},
		{"a column wider than the page", narrow(20, 300, 20), "[[0 1] [0 2]]"},
		{"a wide first column takes no more than a third", narrow(300, 30, 30, 30), "[[0 1 2] [0 3]]"},
	} {
		if got := fmt.Sprint(parts(c.needs, 100)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestWidthsFillThePage(t *testing.T) {
	for _, c := range []struct {
		name  string
		needs []need
		want  []float64
	}{
		{"all fits: in proportion", []need{{10, 20}, {10, 30}}, []float64{40, 60}},
		{"in need: the rest by what each could use", []need{{20, 40}, {20, 140}}, []float64{28.57, 71.43}},
		{"too narrow for words: the widest give way", []need{{20, 30}, {90, 90}, {50, 60}}, []float64{20, 40, 40}},
		{"nothing in it", []need{{10, 10}, {10, 10}}, []float64{50, 50}},
	} {
		got := shares(c.needs, 100)
		if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) < 0.01 }) {
			t.Errorf("%s: %.2f, want %.2f", c.name, got, c.want)
		}
	}
}

func TestEquals(t *testing.T) {
	for _, c := range []struct {
		name  string
		needs []need
		rows  []float64 // widths of the cells of one row on one line
		want  []float64
	}{
		{"first column as wide as it needs", []need{{10, 22}, {10, 50}, {20, 70}}, []float64{12, 20, 20}, []float64{22, 39, 39}},
		{"first column no wider than its share", []need{{10, 90}, {10, 50}, {20, 70}}, []float64{12, 20, 20}, []float64{30, 35, 35}},
		{"long words narrow the first column", []need{{10, 90}, {40, 50}, {20, 70}}, []float64{10, 20, 20}, []float64{20, 40, 40}},
		{"long answers narrow the first column", []need{{14, 22}, {10, 150}, {20, 170}}, []float64{4, 160, 160}, []float64{14, 43, 43}},
		{"no room", []need{{30, 90}, {40, 50}, {20, 70}}, []float64{10, 20, 20}, nil},
	} {
		g, _ := gridWith(c.rows)
		if got := g.equals(c.needs, 100); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// gridWith is a grid of rows whose cells have the given widths on one line.
func gridWith(rows ...[]float64) (*grid, []need) {
	g := &grid{}
	needs := make([]need, len(rows[0]))
	for _, row := range rows {
		var cells []*cell
		for i, w := range row {
			cells = append(cells, &cell{widest: w})
			needs[i] = need{narrowest: 30, widest: max(needs[i].widest, w+2*cellSide)}
		}
		g.rows = append(g.rows, cells)
	}
	return g, needs
}

func TestSettleGivesSentencesRoom(t *testing.T) {
	g, needs := gridWith([]float64{900, 60, 60}, []float64{1200, 40, 70}, []float64{1000, 200, 60})
	widths := []float64{130, 120, 120}
	before := heightOf(g.sample(), widths)
	g.settle(widths, needs)
	after := heightOf(g.sample(), widths)
	if after >= 0.7*before {
		t.Errorf("the table was %.1f lines high and is %.1f", before, after)
	}
	if widths[0] < 200 || widths[1] < 30 || widths[2] < 30 || math.Abs(widths[0]+widths[1]+widths[2]-370) > 0.01 {
		t.Errorf("widths %v", widths)
	}
}

func TestSampleOfALongTable(t *testing.T) {
	rows := make([][]float64, 1000)
	for i := range rows {
		rows[i] = []float64{float64(i), 1}
	}
	g, _ := gridWith(rows...)
	s := g.sample()
	if len(s) > 24 || s[0][0] != 0 || s[len(s)-1][0] < 900 {
		t.Errorf("%d rows from %v to %v", len(s), s[0][0], s[len(s)-1][0])
	}
}

// A table must not be sized by its head alone, nor a column of one-word answers be as wide as one of sentences.
func TestColumnsFollowTheirCells(t *testing.T) {
	s, _ := laidOut(t, parsed(t, "text\n"))
	g := s.gridOf(firstTable(t, parsed(t, "| A long heading over a short column | B |\n|---|---|\n| law | "+sentences(80)+" |\n")), 487)
	if w := g.widths(487); w[1] < 2.5*w[0] || math.Abs(w[0]+w[1]-487) > 0.01 {
		t.Errorf("widths %v", w)
	}
}

func TestAnswersShareEqually(t *testing.T) {
	s, _ := laidOut(t, parsed(t, "text\n"))
	g := s.gridOf(firstTable(t, parsed(t, "| Question | Max | WhatsApp | Telegram |\n|---|---|---|---|\n| Calls | ✗ none | ✓ by default, for everybody | ? unknown |\n")), 487)
	if w := g.widths(487); w[1] != w[2] || w[2] != w[3] {
		t.Errorf("widths %v", w)
	}
}

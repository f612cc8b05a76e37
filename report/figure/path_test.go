package figure

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"openletter/report/document"
)

// ways is a path with every mark, and with texts as long as they come.
func ways() *document.Table {
	l := document.PlainLine
	t := &document.Table{Kind: document.Path}
	for _, head := range []string{"Ты пишешь в", "Сервис", "Государство", "Твой друг"} {
		t.Columns = append(t.Columns, document.Column{Text: l(head)})
	}
	for i, name := range []string{"WhatsApp", "Государственный мессенджер", "Max"} {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Text: l(name)},
			{Mark: document.Marks[2*i], Text: l(fmt.Sprint("может прочитать, если не включить секретный чат ", i))},
			{Mark: document.Marks[2*i+1], Text: l(fmt.Sprint("по закону — постоянный доступ ", i))}, {Text: l("читает")}}})
	}
	return t
}

// papers calls a function with a path on papers of the widths that are in use: half a page, a phone, A4, a page of HTML.
func papers(t *testing.T, f func(t *testing.T, from *document.Table, p *Paper, s *Scene)) {
	for width, size := range map[float64]float64{234: 8.75, 288: 14, 487: 8.75, 640: 14} {
		t.Run(fmt.Sprint("on", width), func(t *testing.T) {
			p := &Paper{Width: width, Size: size, Wide: func(text string, size float64, strong bool) float64 {
				return 0.58 * size * float64(utf8.RuneCountInString(text))
			}}
			f(t, ways(), p, Path(ways(), p))
		})
	}
}

// TestPathIsTold holds that who does not see a path can answer from its words, for each messenger: can the operator open the
// message, what access has the state, who reads it in the end? All its letters are drawn, too.
func TestPathIsTold(t *testing.T) {
	papers(t, func(t *testing.T, from *document.Table, p *Paper, s *Scene) {
		drawn := ""
		for _, g := range s.Groups {
			for _, i := range g.Items {
				if i.Shape == Text {
					drawn += i.Text
				}
			}
		}
		drawn = strings.ReplaceAll(drawn, " ", "")
		for _, r := range from.Rows {
			said := r.Cells[0].Text.String() + "."
			for i, c := range r.Cells[1:] {
				said += strings.Repeat(";", min(i, 1)) + " " + from.Columns[i+1].Text.String() + ": " + c.Text.String()
				if !strings.Contains(drawn, strings.ReplaceAll(c.Text.String(), " ", "")) {
					t.Errorf("%q is not drawn", c.Text)
				}
			}
			if !strings.Contains(s.Says, said+".") {
				t.Errorf("%q does not say %q", s.Says, said)
			}
		}
	})
}

// TestPathIsClear holds that each station is filled by its mark, and that its words stay on its ground and within the scene, and
// meet no others.
func TestPathIsClear(t *testing.T) {
	fills := map[document.Mark]string{document.Good: "yes", document.Partly: "some", document.Bad: "no",
		document.Unknown: "edge", document.Moot: "edge", document.Disputed: "doubt"}
	papers(t, func(t *testing.T, from *document.Table, p *Paper, s *Scene) {
		var all []Item
		for _, g := range s.Groups {
			all = append(all, g.Items...)
		}
		signs := 0
		for k, i := range all {
			a := p.covers(i)
			if i.Shape == Sign {
				signs++
				a.x1, a.y1 = i.X+i.W, i.Y+i.W
				if ground := filled(p, all[:k], a); ground != fills[document.Mark(i.Text)] {
					t.Errorf("%s stands on %q", i.Text, ground)
				}
			}
			if i.Shape != Text {
				continue
			}
			if a.x0 < -0.1 || a.x1 > s.Width+0.1 || a.y0 < 0 || a.y1 > s.Height {
				t.Errorf("%q leaves the scene: %+v of %v × %v", i.Text, a, s.Width, s.Height)
			}
			for m, other := range all {
				b := p.covers(other)
				carried := other.Shape == Box && m < k && b.x0 <= a.x0 && b.x1 >= a.x1 && b.y0 <= a.y0 && b.y1 >= a.y1
				if m != k && !carried && other.Shape != Sign && a.meets(b) {
					t.Errorf("%q meets %+v", i.Text, other)
				}
			}
		}
		if signs != 6 {
			t.Errorf("%d marks of 6", signs)
		}
	})
}

// filled is the colour of the box drawn first that an area lies on.
func filled(p *Paper, items []Item, a rect) string {
	for _, i := range items {
		if b := p.covers(i); i.Shape == Box && a.meets(b) {
			return i.Color
		}
	}
	return ""
}

// TestPathOfAnyTable draws tables that somebody cut short.
func TestPathOfAnyTable(t *testing.T) {
	for columns := range 4 {
		from := ways()
		from.Columns = from.Columns[:columns]
		from.Rows[1].Cells = nil
		s := Path(from, &Paper{Width: 487, Size: 8, Wide: func(text string, _ float64, _ bool) float64 { return float64(len(text)) }})
		if columns > 0 && (len(s.Groups) != 4 || s.Height <= 0) {
			t.Errorf("%d columns: %d groups, %v high", columns, len(s.Groups), s.Height)
		}
	}
}

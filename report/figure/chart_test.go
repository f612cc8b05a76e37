package figure

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"openletter/report/document"
	_ "openletter/report/testkit" // for the flag -update
)

// words are the texts of charts in two languages: heads and names of several lengths.
var words = map[string]struct {
	heads [5]string
	names []string
	grade []string
}{
	"en": {[5]string{"Messenger", "At least", "Supported", "At most", "Grade"},
		[]string{"Max", "Facebook Messenger", "FaceTime / iMessage, just before 1 September 2025"}, []string{"A", "D–C", "too little known", "gone, usable until 31 December 2025"}},
	"ru": {[5]string{"Мессенджер", "Не ниже", "Подтверждено", "Не выше", "Класс"},
		[]string{"MAX", "Дельта Чат", "Государственная переписка, к началу сентября 2025"}, []string{"A", "D–C", "известно слишком мало", "закрыт, работал по 31 декабря 2025"}},
}

// charts are charts of 1 to 20 scores with random ends, some without a grade.
func charts(lang string) (all []*document.Chart) {
	dice := rand.New(rand.NewPCG(7, 7))
	for _, n := range []int{1, 3, 8, 20} {
		c := &document.Chart{Heads: words[lang].heads, Bands: []document.Band{{Name: "E"}, {Name: "D", Least: 30}, {Name: "C", Least: 50}, {Name: "B", Least: 70}, {Name: "A", Least: 85}}}
		for i := range n {
			low := dice.IntN(101)
			point := low + dice.IntN(101-low)
			b := document.Bar{Name: fmt.Sprint(words[lang].names[i%3], " ", i), Low: low, Supported: point, High: point + dice.IntN(101-point), Grade: words[lang].grade[dice.IntN(4)]}
			if strings.Contains(b.Grade, " ") {
				b.Mark = document.Unknown
			}
			c.Bars = append(c.Bars, b)
		}
		all = append(all, c)
	}
	return all
}

// scenes calls a function with charts on papers of the widths that are in use: a phone, a page of HTML, A4.
func scenes(t *testing.T, f func(t *testing.T, c *document.Chart, p *Paper, s *Scene)) {
	for lang := range words {
		for _, c := range charts(lang) {
			for width, size := range map[float64]float64{288: 14, 640: 14, 487: 8.75} {
				t.Run(fmt.Sprint(lang, len(c.Bars), "on", width), func(t *testing.T) {
					p := &Paper{Width: width, Size: size, Wide: func(text string, size float64, strong bool) float64 {
						return 0.58 * size * float64(utf8.RuneCountInString(text))
					}}
					f(t, c, p, Chart(c, p))
				})
			}
		}
	}
}

// TestNumbersAreDrawn reads the scores back from the places of discs and lines on the scale that the ticks 0 and 100 give.
func TestNumbersAreDrawn(t *testing.T) {
	scenes(t, func(t *testing.T, c *document.Chart, p *Paper, s *Scene) {
		bands, rows := s.Groups[1].Items, s.Groups[2:]
		tick := func(n int) float64 {
			i := slices.IndexFunc(bands, func(i Item) bool { return i.Shape == Text && i.Text == strconv.Itoa(n) })
			return bands[i].X
		}
		zero, scale := tick(0), tick(100)-tick(0)
		near := func(what string, x float64, n int) {
			if want := zero + scale*float64(n)/100; math.Abs(x-want) > 0.1 {
				t.Errorf("%s of %d is drawn at %.2f, not at %.2f", what, n, x, want)
			}
		}
		for i, b := range c.Bars {
			items := rows[i].Items
			line := items[slices.IndexFunc(items, func(i Item) bool { return i.Shape == Box })]
			disc := items[slices.IndexFunc(items, func(i Item) bool { return i.Shape == Disc })]
			near("the low end", line.X, b.Low)
			near("the high end", line.X+line.W, b.High)
			near("the point", disc.X+disc.W/2, b.Supported)
			number := items[len(items)-1]
			if number.Text != strconv.Itoa(b.Supported) || math.Abs(number.X-disc.X-disc.W/2) > 0.01 {
				t.Errorf("in the disc of %d stands %q", b.Supported, number.Text)
			}
			for _, want := range []string{b.Name, strconv.Itoa(b.Supported), rangeOf(&b), b.Grade} {
				if !strings.Contains(rows[i].Says, want) || !strings.Contains(s.Says, rows[i].Says) {
					t.Errorf("%q does not say %q", rows[i].Says, want)
				}
			}
		}
		for i, b := range c.Bands {
			if at := slices.IndexFunc(bands, func(i Item) bool { return i.Shape == Text && i.Text == b.Name }); at < 0 {
				t.Errorf("the band %s has no name", b.Name)
			} else if i > 0 {
				near("the band", tick(b.Least), b.Least)
			}
		}
	})
}

// A rect is what an item covers.
type rect struct{ x0, y0, x1, y1 float64 }

func (p *Paper) covers(i Item) rect {
	switch i.Shape {
	case Text:
		x := i.X - i.Share*p.Wide(i.Text, i.Size, i.Strong)
		return rect{x, i.Y - 0.72*i.Size, x + p.Wide(i.Text, i.Size, i.Strong), i.Y + 0.2*i.Size}
	case Disc:
		return rect{i.X, i.Y, i.X + i.W, i.Y + i.W}
	}
	return rect{i.X, i.Y, i.X + i.W, i.Y + i.H}
}

func (a rect) meets(b rect) bool {
	const slack = 0.05
	return a.x0+slack < b.x1 && b.x0+slack < a.x1 && a.y0+slack < b.y1 && b.y0+slack < a.y1
}

// TestTextsAreFree holds that no text lies over a text or under a line or a disc, that none leaves the scene, and that
// none is cut.
func TestTextsAreFree(t *testing.T) {
	scenes(t, func(t *testing.T, c *document.Chart, p *Paper, s *Scene) {
		var all []Item
		letters := ""
		for _, g := range s.Groups {
			all = append(all, g.Items...)
		}
		for i, text := range all {
			if text.Shape != Text {
				continue
			}
			letters += " " + text.Text
			a := p.covers(text)
			if a.x0 < -0.1 || a.x1 > s.Width+0.1 || a.y0 < 0 || a.y1 > s.Height {
				t.Errorf("%q leaves the scene: %+v of %v × %v", text.Text, a, s.Width, s.Height)
			}
			for k, other := range all {
				// A number stands on its disc, which hides all that was drawn before it.
				hidden := other.Color == "head" || all[i-1].Shape == Disc && k < i && other.Shape != Text
				if k != i && !hidden && a.meets(p.covers(other)) {
					t.Errorf("%q meets %+v", text.Text, other)
				}
			}
		}
		letters = strings.Join(strings.Fields(letters), " ")
		for _, b := range c.Bars {
			for _, want := range append(strings.Fields(b.Name), strings.Fields(b.Grade)...) {
				if !strings.Contains(letters, want) {
					t.Errorf("%q of %q is cut", want, b.Name)
				}
			}
		}
	})
}

// A word that is wider than its place is broken, and every letter of it stays.
func TestLines(t *testing.T) {
	p := &Paper{Wide: func(text string, _ float64, _ bool) float64 { return float64(utf8.RuneCountInString(text)) }}
	for text, want := range map[string][]string{
		"":                 {""},
		"one two":          {"one two"},
		"one two three":    {"one two", "three"},
		"a шифрованиями b": {"a", "шифрован", "иями b"},
	} {
		if got := p.lines(text, 8, 1, false); !slices.Equal(got, want) {
			t.Errorf("%q in lines: %q, want %q", text, got, want)
		}
	}
}

package display_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/pdf/display"
)

// slabs reads a notation: a letter names a slab, 10 points high unless a number follows; "+" keeps it with the next
// one, "^" gives it the head H, 10 points high, and a blank before it stands for 5 points of space above.
func slabs(notation string) []display.Slab {
	head := &display.Slab{Height: 10, Ops: []display.Op{{Shape: display.Text, Text: "H"}}}
	var list []display.Slab
	above := 0.0
	for i := 0; i < len(notation); i++ {
		switch c := notation[i]; {
		case c == ' ':
			above = 5
		case c == '+':
			list[len(list)-1].Keep = true
		case c == '^':
			list[len(list)-1].Head = head
		case c >= '0' && c <= '9':
			last := &list[len(list)-1]
			last.Height = last.Height*10 + float64(c-'0')
			if i == 0 || notation[i-1] < '0' || notation[i-1] > '9' {
				last.Height = float64(c - '0')
			}
		default:
			list = append(list, display.Slab{Above: above, Height: 10, Ops: []display.Op{{Shape: display.Text, Text: string(c)}}})
			above = 0
		}
	}
	return list
}

// TestPages spreads slabs over pages of 50 points; pages are parted by |.
func TestPages(t *testing.T) {
	for _, c := range []struct{ name, slabs, want string }{
		{"nothing", "", ""},
		{"one page", "abcde", "abcde"},
		{"two pages", "abcdef", "abcde|f"},
		{"space above counts", "a b c d e", "abc|de"},
		{"no space at the top", "a40 b15 c30", "a|bc"},
		{"kept with the next", "abcde+f", "abcd|ef"},
		{"kept group", "abcd+e+fg", "abc|defg"},
		{"group at the end", "abcde+", "abcde"},
		{"short page takes from the one before", "abcdefg45", "abcd|ef|g"},
		{"and leaves that full enough", "a35b5c5d5ef45", "a|bcde|f"},
		{"but takes no part of a group", "a35b5+c5+d5ef45", "a|bcde|f"},
		{"last slab still pending", "abcdef+", "abcde|f"},
		{"higher than a page", "a b70 c", "a|b|c"},
		{"group higher than a page", "ab+c+d+e+f+g+hi", "a|bcdef|ghi"},
		{"group that begins with a high slab", "ab70+c", "a|b|c"},
		{"head repeated", "abcd^e^f^", "abcde|Hf"},
		{"head repeated on every page", "a40b^c^d^e^f^g^", "ab|Hcdef|Hg"},
		{"head not repeated at the first page", "a^b", "Hab"},
		{"group with a head", "a40b+c^d^+e^f^", "a|bcdef"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := display.NewFlow(100, 150)
			for _, s := range slabs(c.slabs) {
				f.Add(s)
			}
			var pages []string
			for _, p := range f.Pages() {
				var b strings.Builder
				for op := range p.All() {
					b.WriteString(op.Text)
				}
				pages = append(pages, b.String())
			}
			if got := strings.Join(pages, "|"); got != c.want {
				t.Errorf("%s stands as %s, want %s", c.slabs, got, c.want)
			}
		})
	}
}

// A page that ends where somebody said so keeps what it has, and gives nothing.
func TestBreakBeginsAPage(t *testing.T) {
	f := display.NewFlow(100, 150)
	for i, s := range slabs("abcdefgh45i") {
		if f.Add(s); i == 4 || i == 5 {
			f.Break()
			f.Break()
		}
	}
	var counts []int
	for _, p := range f.Pages() {
		counts = append(counts, len(p))
	}
	if want := []int{5, 1, 1, 1, 1}; !slices.Equal(counts, want) {
		t.Errorf("the pages have %v slabs, want %v", counts, want)
	}
}

func TestPlaces(t *testing.T) {
	f := display.NewFlow(100, 150)
	target := &display.Target{}
	for _, s := range slabs("ab c30") {
		f.Add(s)
	}
	f.Add(display.Slab{Height: 10, Ops: []display.Op{{Shape: display.Anchor, Y: 3, Target: target}, {Shape: display.Text, Y: 4, Text: "d"}}})
	var got []string
	for i, p := range f.Pages() {
		for op := range p.All() {
			got = append(got, fmt.Sprintf("%s %d:%v", op.Text, i, op.Y))
		}
	}
	if s, want := strings.Join(got, ", "), "a 0:100, b 0:110, c 1:100, d 1:134"; s != want {
		t.Errorf("places %s, want %s", s, want)
	}
	if want := (display.Target{Page: 1, Y: 133, Known: true}); *target != want {
		t.Errorf("target %+v, want %+v", *target, want)
	}
}

func TestBandSpreads(t *testing.T) {
	f := display.NewFlow(0, 50)
	band := &display.Band{{Shape: display.Box, X: 7, W: 20}, {Shape: display.Box, X: 7, W: 2}}
	for i, s := range slabs("ab c d ef") {
		if i > 0 && i < 5 { // b to e
			s.Band = band
		}
		f.Add(s)
	}
	var got []string
	for i, p := range f.Pages() {
		for op := range p.All() {
			if op.Shape == display.Box {
				got = append(got, fmt.Sprintf("%d: %v wide, %v to %v", i, op.W, op.Y, op.Y+op.H))
			}
		}
	}
	want := "0: 20 wide, 10 to 50; 0: 2 wide, 10 to 50; 1: 20 wide, 0 to 10; 1: 2 wide, 0 to 10"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("bands %s, want %s", s, want)
	}
}

func TestBandEndsWithItsPage(t *testing.T) {
	f := display.NewFlow(0, 20)
	list := slabs("abcd")
	list[1].Band = &display.Band{{Shape: display.Box, W: 5}}
	for _, s := range list {
		f.Add(s)
	}
	var got []string
	for i, p := range f.Pages() {
		for op := range p.All() {
			if op.Shape == display.Box {
				got = append(got, fmt.Sprintf("%d: %v to %v", i, op.Y, op.Y+op.H))
			}
		}
	}
	if s, want := strings.Join(got, "; "), "0: 10 to 20"; s != want {
		t.Errorf("bands %s, want %s", s, want)
	}
}

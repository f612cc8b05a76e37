package display_test

import (
	"fmt"
	"strings"
	"testing"

	"openletter/report/pdf/display"
)

// columnsOf sets groups of slabs in two columns behind some others on pages of 100 points, and says where each
// stands: page, left edge and top of its text.
func columnsOf(before int, groups ...int) string {
	f := display.NewFlow(0, 100)
	n := 0
	add := func(keep bool) {
		f.Add(display.Slab{Above: 2, Height: 10, Keep: keep, Ops: []display.Op{{Text: fmt.Sprint(n)}}})
		n++
	}
	for range before {
		add(false)
	}
	f.Columns(2, 50, func() {
		for _, size := range groups {
			for i := range size {
				add(i+1 < size)
			}
		}
	})
	f.Add(display.Slab{Above: 2, Height: 10, Ops: []display.Op{{Text: "end"}}})
	var out []string
	for i, page := range f.Pages() {
		for op := range page.All() {
			out = append(out, fmt.Sprintf("%s:%d,%g,%g", op.Text, i, op.X, op.Y))
		}
	}
	return strings.Join(out, " ")
}

// TestColumns sets slabs in columns of about the same height, keeps groups together, and goes on below and on the
// next page.
func TestColumns(t *testing.T) {
	for _, c := range []struct {
		name   string
		before int
		groups []int
		want   string
	}{
		{"balanced", 0, []int{1, 1, 1, 1}, "0:0,0,0 1:0,0,12 2:0,50,0 3:0,50,12 end:0,0,24"},
		{"the first is higher", 0, []int{1, 1, 1}, "0:0,0,0 1:0,0,12 2:0,50,0 end:0,0,24"},
		{"below others", 1, []int{1, 1}, "0:0,0,0 1:0,0,12 2:0,50,12 end:0,0,24"},
		{"a group is not divided", 0, []int{1, 3}, "0:0,0,0 1:0,50,0 2:0,50,12 3:0,50,24 end:0,0,36"},
		{"little room is left empty", 8, []int{1, 1, 1, 1, 1, 1, 1, 1}, "0:0,0,0 1:0,0,12 2:0,0,24 3:0,0,36 4:0,0,48 5:0,0,60 6:0,0,72 7:0,0,84 " +
			"8:1,0,0 9:1,0,12 10:1,0,24 11:1,0,36 12:1,50,0 13:1,50,12 14:1,50,24 15:1,50,36 end:1,0,48"},
		{"more than a page", 4, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, "0:0,0,0 1:0,0,12 2:0,0,24 3:0,0,36 " +
			"4:0,0,48 5:0,0,60 6:0,0,72 7:0,0,84 8:0,50,48 9:0,50,60 10:0,50,72 11:0,50,84 12:1,0,0 13:1,50,0 end:1,0,12"},
		{"a group that is higher than a page is divided", 0, []int{12}, "0:0,0,0 1:0,0,12 2:0,0,24 3:0,0,36 4:0,0,48 5:0,0,60 6:0,50,0 7:0,50,12 8:0,50,24 " +
			"9:0,50,36 10:0,50,48 11:0,50,60 end:0,0,72"},
		{"nothing", 1, nil, "0:0,0,0 end:0,0,12"},
	} {
		if got := columnsOf(c.before, c.groups...); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

package pdf

import (
	"strings"
	"testing"
)

// TestBeside sets two stacks at one height on one page, and one after the other where no page is high enough.
func TestBeside(t *testing.T) {
	const source = "before\n\n<!-- side by side -->\n\nleft\n\n<!-- beside -->\n\nright\n\n%\n\n<!-- /side by side -->\n\nafter\n"
	for more, isBeside := range map[string]bool{"short": true, sentences(900): false} {
		_, pages := laidOut(t, parsed(t, strings.Replace(source, "%", more, 1)))
		type place struct {
			page int
			x, y float64
		}
		at := map[string]place{}
		for i, page := range pages {
			for op := range page.All() {
				at[strings.TrimSpace(op.Text)] = place{i, op.X, op.Y}
			}
		}
		left, right := at["left"], at["right"]
		if left.page != right.page || left.x != sideMargin || right.x < left.x+200 || (left.y == right.y) != isBeside {
			t.Errorf("beside %v: left at %v, right at %v", isBeside, left, right)
		}
		if after := at["after"]; after.page == right.page && after.y <= right.y {
			t.Errorf("beside %v: what follows stands at %v, right at %v", isBeside, after, right)
		}
	}
}

package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// Contents that a few entries would carry over to the next page move together; longer ones keep their lines apart.
func TestContentsFitThePage(t *testing.T) {
	for entries, want := range map[int]int{30: 1, 55: 1, 60: 1, 90: 2} {
		var list, chapters strings.Builder
		for i := range entries {
			fmt.Fprintf(&list, "- [Chapter %d](#chapter-%d)\n", i, i)
			fmt.Fprintf(&chapters, "## Chapter %d\n\nText.\n\n", i)
		}
		_, pages := laidOut(t, parsed(t, "<!-- contents -->\n\n"+list.String()+"\n"+chapters.String()))
		last := fmt.Sprintf("Chapter %d", entries-1)
		on := 0
		for i, p := range pages {
			for _, text := range texts(p) {
				if text == last && on == 0 {
					on = i + 1
				}
			}
		}
		if on != want {
			t.Errorf("the last of %d entries stands on page %d, want %d", entries, on, want)
		}
	}
}

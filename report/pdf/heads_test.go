package pdf

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/pdf/display"
)

// The head of a page names the section in which the page begins: one that only begins further down is not named yet.
func TestHeadsSayWhereOneIs(t *testing.T) {
	s, pages := laidOut(t, parsed(t, "Before.\n\n## One\n\n"+strings.Repeat("Line.\n\n", 60)+"## Two\n\n### Deeper\n\n"+
		strings.Repeat("Line.\n\n", 60)))
	var heads []string
	for i := range pages {
		head := ""
		if ops := s.header(i); len(ops) > 0 {
			head = ops[0][0].Text + " | " + ops[0][1].Text
			if ops[0][0].Artifact != display.PageHeader || ops[0][1].Artifact != display.PageHeader {
				t.Errorf("the head of page %d is read out", i+1)
			}
		}
		heads = append(heads, head)
	}
	begins := slices.IndexFunc(pages, func(p display.Page) bool { return slices.Contains(texts(p), "Two") })
	if begins < 1 || texts(pages[begins])[0] == "Two" {
		t.Fatalf("the second section is to begin within a page, and it begins on page %d of %d", begins+1, len(pages))
	}
	for i, head := range heads {
		want := "Title | One"
		if i == 0 {
			want = ""
		} else if i > begins {
			want = "Title | Two"
		}
		if head != want {
			t.Errorf("page %d has the head %q, want %q", i+1, head, want)
		}
	}
}

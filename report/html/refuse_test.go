package html_test

import (
	"strings"
	"testing"

	"openletter/report/html"
	"openletter/report/markdown"
	"openletter/report/wording"
)

const head = "<!-- openletter: lang=en; as-of=2026 -->\n\n# T\n\n"

func TestTableBeforeTheTitle(t *testing.T) {
	doc, err := markdown.Parse([]byte("<!-- openletter: lang=en; as-of=2026 -->\n\n| A |\n| --- |\n\n# T\n"))
	if err != nil {
		t.Fatal(err)
	}
	page, err := html.Render(doc, words(t, "en"))
	if err == nil || !strings.Contains(err.Error(), "before the first heading") || page != nil {
		t.Errorf("error %v, want one that names the place, and no page", err)
	}
}

func TestRenderNamesMissingWords(t *testing.T) {
	doc, err := markdown.Parse([]byte(head))
	if err != nil {
		t.Fatal(err)
	}
	_, err = html.Render(doc, wording.Words{"contents": "Contents"})
	if err == nil || !strings.Contains(err.Error(), "back-to-top, heading-link, mark-bad, mark-good, mark-partly, page-alone") {
		t.Errorf("error %v, want one that names every missing text", err)
	}
}

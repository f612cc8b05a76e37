package html_test

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"openletter/report"
	"openletter/report/document"
	"openletter/report/html"
)

const head = "<!-- openletter: lang=en; as-of=2026 -->\n\n# T\n\n"

func TestRenderRefuses(t *testing.T) {
	const bars = head + "<!-- chart: bars -->\n\n| Name | Low | Best | High |\n| --- | --- | --- | --- |\n"
	for name, c := range map[string]struct{ source, want string }{
		"lead before a list":         {head + "<!-- lead -->\n\n- x\n", `the role "lead" before a List (x)`},
		"facts before a paragraph":   {head + "<!-- facts -->\n\nx\n", `the role "facts" before a Paragraph`},
		"contents within an item":    {head + "- x\n\n  <!-- contents -->\n\n  - y\n", `the role "contents" before a List`},
		"bars before a paragraph":    {head + "<!-- chart: bars -->\n\nx\n", `the role "chart: bars" before a Paragraph`},
		"fine before a table":        {head + "<!-- fine -->\n\n| A |\n| --- |\n", `the role "fine" before a Table`},
		"ledger before a heading":    {head + "<!-- ledger -->\n\n## x\n", `the role "ledger" before a Heading (x)`},
		"bars of three columns":      {head + "<!-- chart: bars -->\n\n| A | B | C |\n| --- | --- | --- |\n", "has 3 columns"},
		"bars of words":              {bars + "| A | 1 | none | 3 |\n", `row 1: "none" is not a whole number from 0 to 100`},
		"bars of an empty cell":      {bars + "| A | 1 | 2 |\n", `row 1: "" is not a whole number`},
		"bars above 100":             {bars + "| A | 1 | 2 | 3 |\n| B | 1 | 2 | 101 |\n", `row 2: "101" is not a whole number`},
		"bars that fall":             {bars + "| A | 3 | 2 | 4 |\n", "3, 2, 4: low, supported and high must rise"},
		"heading that is a source":   {head + "## Source 3\n", `the heading "Source 3", whose address #source-3 belongs to a source`},
		"heading that is a citation": {head + "## Ref 3 1\n", "belongs to a source"},
		"table before the title":     {"<!-- openletter: lang=en; as-of=2026 -->\n\n| A |\n| --- |\n\n# T\n", "before the first heading"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := document.Parse([]byte(c.source))
			if err != nil {
				t.Fatal(err)
			}
			page, err := html.Render(doc, words(t, "en"))
			if err == nil || !strings.Contains(err.Error(), c.want) || page != nil {
				t.Errorf("error %v, want one with %q and no page", err, c.want)
			}
		})
	}
}

// TestRenderRefusesNodes gives a tree that Parse would not give: goldmark's own renderer would leave such nodes out,
// or let them through.
func TestRenderRefusesNodes(t *testing.T) {
	for name, node := range map[string]ast.Node{
		"HTML block":      ast.NewHTMLBlock(ast.HTMLBlockType1),
		"code block":      ast.NewCodeBlock(),
		"unknown tone":    &document.Alert{Tone: "hurray"},
		"unknown kind":    newcomer{ast.NewParagraph()},
		"link definition": ast.NewLinkReferenceDefinition([]byte("a"), []byte("b"), nil),
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := document.Parse([]byte(head))
			if err != nil {
				t.Fatal(err)
			}
			doc.Root.AppendChild(doc.Root, node)
			if _, err := html.Render(doc, words(t, "en")); err == nil || !strings.Contains(err.Error(), "a node of kind "+node.Kind().String()) {
				t.Errorf("error %v, want one that names the kind", err)
			}
		})
	}
}

// A newcomer is a kind of node that was made after this package.
type newcomer struct{ *ast.Paragraph }

var kindNewcomer = ast.NewNodeKind("Newcomer")

func (newcomer) Kind() ast.NodeKind { return kindNewcomer }

func TestRenderNamesMissingWords(t *testing.T) {
	doc, err := document.Parse([]byte(head))
	if err != nil {
		t.Fatal(err)
	}
	_, err = html.Render(doc, report.Words{"contents": "Contents"})
	if err == nil || !strings.Contains(err.Error(), "back-to-top, heading-link, page-alone") {
		t.Errorf("error %v, want one that names every missing text", err)
	}
}

package markdown_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/markdown"
)

func TestParseSample(t *testing.T) {
	source, err := os.ReadFile("testdata/sample.en.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := markdown.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	if d.Title != "WhatsApp and Telegram beside Max" || d.Lang != "en" || d.AsOf.String() != "2026-07-31" {
		t.Errorf("title %q, lang %q, as of %s", d.Title, d.Lang, d.AsOf)
	}
	found := map[string]int{}
	_ = ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			found[n.Kind().String()]++
			if r := markdown.RoleOf(n); r != markdown.NoRole {
				found[string(r)]++
			}
		}
		return ast.WalkContinue, nil
	})
	for kind, want := range map[string]int{
		"Mark": 12, "Alert": 1, "Table": 3, "Footnote": 6, "TaskCheckBox": 2, "HTMLBlock": 0, "Blockquote": 0,
		"lead": 1, "facts": 1, "contents": 1, "chart: bars": 1, "fine": 1, "ledger": 1,
	} {
		if found[kind] != want {
			t.Errorf("%d nodes of %s, want %d", found[kind], kind, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	const head = "<!-- openletter: lang=en; as-of=2026 -->\n\n# T\n\n"
	const bars = head + "<!-- chart: bars -->\n\n| Name | Low | Best | High |\n| --- | --- | --- | --- |\n"
	for name, c := range map[string]struct{ source, want string }{
		"raw HTML block":  {head + "<div>x</div>\n", "5: raw HTML"},
		"raw inline HTML": {head + "a <b>x</b>\n", "no renderer knows a RawHTML"},
		"unknown role":    {head + "<!-- chart: pie -->\n\ntext\n", `5: "chart: pie" is not a role`},
		"role at the end": {head + "<!-- lead -->\n", "no block follows"},
		"image":           {head + "![x](https://example.org/x.png)\n", "no renderer knows a Image"},
		"script link":     {head + "[x](javascript:alert)\n", "is refused"},
		"dangling link":   {head + "[x](#nowhere)\n", "leads to no heading"},
		"no title":        {"<!-- openletter: lang=en; as-of=2026 -->\n\ntext\n", "one heading of the first level"},
		"no head":         {"# T\n", "begins with a comment"},
		"unknown alert":   {head + "> [!HURRAY]\n> x\n", "is not a call-out"},
		"code block":      {head + "```go\nx\n```\n", "no renderer knows a FencedCodeBlock"},

		"other language without an end":  {head + "a <!-- lang: de -->b\n", "5: words in another language end with <!-- /lang -->"},
		"other language in another one":  {head + "a <!-- lang: de -->b<!-- lang: fr -->c<!-- /lang -->\n", "5: words in another language end with"},
		"language that is none":          {head + "a <!-- lang: \"x -->b<!-- /lang -->\n", "no renderer knows a RawHTML"},
		"end without a beginning":        {head + "a<!-- /lang --> b\n", "no renderer knows a RawHTML"},
		"other language inside emphasis": {head + "*a <!-- lang: de -->b<!-- /lang -->*\n", "no renderer knows a RawHTML"},
		"lead before a list":             {head + "<!-- lead -->\n\n- x\n", `7: the role "lead" before a List means nothing`},
		"facts before a paragraph":       {head + "<!-- facts -->\n\nx\n", `7: the role "facts" before a Paragraph`},
		"contents within an item":        {head + "- x\n\n  <!-- contents -->\n\n  - y\n", `9: the role "contents" before a List`},
		"bars before a paragraph":        {head + "<!-- chart: bars -->\n\nx\n", `7: the role "chart: bars" before a Paragraph`},
		"fine before a table":            {head + "<!-- fine -->\n\n| A |\n| --- |\n", `7: the role "fine" before a Table`},
		"ledger before a heading":        {head + "<!-- ledger -->\n\n## x\n", `7: the role "ledger" before a Heading`},
		"contents without links":         {head + "<!-- contents -->\n\n- plain\n", "7: an entry of the contents is one link to a heading"},
		"contents that lead out":         {head + "<!-- contents -->\n\n- [x](https://example.org)\n", "7: an entry of the contents"},
		"contents of paragraphs":         {head + "## A\n\n<!-- contents -->\n\n- [A](#a)\n  - [A](#a) too\n", "10: an entry of the contents"},
		"bars of three columns":          {head + "<!-- chart: bars -->\n\n| A | B | C |\n| --- | --- | --- |\n", "7: a chart needs a name and the low"},
		"bars of words":                  {bars + "| A | 1 | none | 3 |\n", `9: a row of a chart has the low, supported and high end of a score: "none" is not a whole number from 0 to 100`},
		"bars of an empty cell":          {bars + "| A | 1 | 2 |\n", `9: a row of a chart has the low, supported and high end of a score: "" is not`},
		"bars above 100":                 {bars + "| A | 1 | 2 | 3 |\n| B | 1 | 2 | 101 |\n", `10: a row of a chart has the low, supported and high end of a score: "101" is`},
		"bars that fall":                 {bars + "| A | 3 | 2 | 4 |\n", "3, 2, 4 must not fall"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := markdown.Parse([]byte(c.source))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

// A name leads to its heading in every format, whatever signs a messenger's name is made of.
func TestHeadingID(t *testing.T) {
	for heading, want := range map[string]string{
		"What it takes, and why": "what-it-takes-and-why", "Коротко: MAX": "коротко-max", "e2ee_direct (2)": "e2ee_direct-2",
		"+++": "section", "✓": "section",
	} {
		if got := markdown.HeadingID(heading); got != want {
			t.Errorf("%q is named %q, want %q", heading, got, want)
		}
	}
}

// Words in another language know it, whatever stands in them; the words of the document stay where they are.
func TestForeign(t *testing.T) {
	d, err := markdown.Parse([]byte("<!-- openletter: lang=en; as-of=2026 -->\n\n# T\n\nsays[^a]\n\n" +
		"[^a]: Paper: “<!-- lang: zh-Hant -->*Eins* und \\<b\\> <!-- /lang -->”, <!-- lang: ru -->два<!-- /lang -->.\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	_ = ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if f, ok := n.(*markdown.Foreign); ok && entering {
			got = append(got, string(f.Lang)+": "+d.Text(f))
		}
		if n.Kind() == east.KindFootnote && entering && !strings.HasPrefix(d.Text(n), "Paper: “Eins und <b> ”, два.") {
			t.Errorf("the source reads %q", d.Text(n))
		}
		return ast.WalkContinue, nil
	})
	if want := []string{"zh-Hant: Eins und <b> ", "ru: два"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

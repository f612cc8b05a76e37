package document_test

import (
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"openletter/report/document"
)

func TestParseSample(t *testing.T) {
	source, err := os.ReadFile("testdata/sample.en.md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := document.Parse(source)
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
			if r := document.RoleOf(n); r != document.NoRole {
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
	} {
		t.Run(name, func(t *testing.T) {
			_, err := document.Parse([]byte(c.source))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

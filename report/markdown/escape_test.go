package markdown

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// places are where text from data can stand. Each holds {} where the text goes.
var places = map[string]string{
	"paragraph":  "{}\n",
	"after text": "Word {}\n",
	"cell":       "| a | b |\n| --- | --- |\n| {} | x |\n",
	"item":       "- {}\n",
	"heading":    "## {}\n",
	"strong":     "**{}** tail\n",
	"emphasis":   "*{}:* tail\n",
	"link":       "[{}](#x)\n",
	"footnote":   "x[^a]\n\n[^a]: {}\n",
}

// readBack parses Markdown and returns the text of the block that holds the escaped words, and the kinds of the
// nodes that the words themselves may not create.
func readBack(markdown string) (words string, foreign []string) {
	source := []byte(markdown)
	root := markdownParser().Parse(text.NewReader(source)).(*ast.Document)
	d := &Document{Source: source, Root: root}
	(&conventions{doc: d}).words()
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n.(type) {
			case *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML, *ast.HTMLBlock, *ast.Image, *ast.FencedCodeBlock,
				*ast.CodeBlock, *ast.Blockquote, *ast.ThematicBreak, *MarkNode:
				foreign = append(foreign, n.Kind().String())
			}
		}
		return ast.WalkContinue, nil
	})
	return d.Text(root), foreign
}

// checkEscape proves for one text that in every place it is read as itself.
func checkEscape(t *testing.T, plain string) {
	t.Helper()
	want := strings.Join(strings.FieldsFunc(plain, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\t' || r == '\r'
	}), " ")
	escaped := Escape(plain)
	if strings.ContainsAny(escaped, "\n\r\t") {
		t.Fatalf("Escape(%q) = %q breaks the line", plain, escaped)
	}
	for place, layout := range places {
		before, _ := readBack(strings.ReplaceAll(layout, "{}", "QQQ"))
		got, foreign := readBack(strings.ReplaceAll(layout, "{}", escaped))
		if expected := strings.ReplaceAll(before, "QQQ", want); got != expected || foreign != nil {
			t.Errorf("%s: Escape(%q) = %q is read as %q (new nodes %v), want %q", place, plain, escaped, got, foreign, expected)
		}
	}
}

func TestEscape(t *testing.T) {
	for _, plain := range []string{
		"plain words", "a*b*c", "snake_case and _this_", "1. no list", "12) no list", "# no heading", "- no item",
		"+ no item", "= no rule", "a | b", "[x](y)", "![x](y)", "<b>x</b>", "<https://example.org>", "a & b",
		"AT&T", "&amp;", "&#35;", "`code`", "~~out~~", "$x$", "x^2", "[^a]", "back\\slash", "trailing\\",
		"https://example.org/x_y", "www.example.org", "a@b.example", ":smile:", "10:30", "two  blanks", "line\nbreak",
		" around ", "«Кавычки» — тире", "Ελληνικά", "*", "_", "**", "a_", "_a", "---", "===", "1.", ">", "`", "``",
		"<!-- lead -->", "| --- |", "***", "(c)", "100 %", "2026-02-11", "+7", "-1",
		"✓ none of it", "? who knows", "⚑ claimed", "○ moot", "◐ half", "✗ no", "✓", "?", "✓✓ twice", "? ✓ both",
	} {
		checkEscape(t, plain)
	}
}

// TestEscapeLeavesProseAlone keeps the Markdown readable: nothing is escaped that needs no escape.
func TestEscapeLeavesProseAlone(t *testing.T) {
	for _, plain := range []string{
		"What leaves the phone is encrypted on the way; the server can read it.", "TLS 1.3 (MMTLS), 57.3% of votes",
		"156-FZ, 24 June 2025: a \"multifunctional\" service", "«Оператор» может читать переписку — и отдать её.",
		"e2ee_direct stays", "11 of 25", "Dawson v. Meta", "3.5 million", "What now?", "VK: no",
	} {
		if got := Escape(plain); got != plain {
			t.Errorf("Escape(%q) = %q", plain, got)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"a*b", "1. x", "✓ x", "? x", "http://x", "[^a]: b", "\\", "a\n# b", "| x |", "&copy;", "_a_"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, plain string) {
		if !utf8.ValidString(plain) {
			t.Skip("the dataset refuses invalid UTF-8")
		}
		for _, r := range plain {
			// What the dataset refuses cannot reach Escape. Other blanks than those of ASCII are trimmed by Markdown.
			if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' || unicode.Is(unicode.Zs, r) && r != ' ' ||
				unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || unicode.Is(unicode.Cf, r) {
				t.Skip("the dataset refuses this character")
			}
		}
		if strings.Trim(plain, " \n\r\t") == "" {
			t.Skip("the dataset refuses empty texts")
		}
		checkEscape(t, plain)
	})
}

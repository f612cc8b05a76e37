package markdown_test

import (
	"encoding/json"
	"strings"
	"testing"

	"openletter/report/markdown"
)

// places are where text from data can stand. Each holds {} where the text goes.
var places = map[string]string{
	"paragraph":  "{}\n",
	"after text": "Word {}\n",
	"cell":       "| a | b |\n| --- | --- |\n| {} | x |\n",
	"item":       "- {}\n",
	"after mark": "- ✗ {}\n",
	"heading":    "## <a id=\"h\"></a>{}\n",
	"strong":     "**x {} x** tail\n",
	"footnote":   "x[^a]\n\n[^a]: {}\n",
	"break":      "x\\\n{}\n",
}

// checkEscape proves for one text that in every place it is read as itself, and makes nothing else of its place.
func checkEscape(t *testing.T, plain string) {
	t.Helper()
	want := strings.Join(strings.FieldsFunc(plain, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\t' || r == '\r'
	}), " ")
	quoted, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	escaped := markdown.Escape(plain)
	if strings.ContainsAny(escaped, "\n\r\t") {
		t.Fatalf("Escape(%q) = %q breaks the line", plain, escaped)
	}
	for place, layout := range places {
		before := readPlace(t, strings.ReplaceAll(layout, "{}", "QQQ"))
		got := readPlace(t, strings.ReplaceAll(layout, "{}", escaped))
		if expected := strings.ReplaceAll(before, "QQQ", string(quoted[1:len(quoted)-1])); got != expected {
			t.Errorf("%s: Escape(%q) = %q is read as %s, want %s", place, plain, escaped, got, expected)
		}
	}
}

func readPlace(t *testing.T, source string) string {
	t.Helper()
	d, problems := markdown.Read([]byte(head+source), "d.md")
	if len(problems) > 0 {
		t.Errorf("%q: %v", source, problems)
	}
	tree, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(tree)
}

func TestEscape(t *testing.T) {
	for _, plain := range append([]string{
		"plain words", "a*b*c", "snake_case and _this_", "1. no list", "12) no list", "# no heading", "- no item",
		"+ no item", "= no rule", "a | b", "[x](y)", "![x](y)", "<b>x</b>", "<https://example.org>", "a & b",
		"AT&T", "&amp;", "&#35;", "`code`", "~~out~~", "$x$", "x^2", "[^a]", "back\\slash", "trailing\\",
		"https://example.org/x_y", "www.example.org", "a@b.example", ":smile:", "10:30", "two  blanks", "line\nbreak",
		" around ", "«Кавычки» — тире", "Ελληνικά", "*", "_", "**", "a_", "_a", "…_a_…", "---", "===", "1.", ">", "`", "``",
		"<!-- lead -->", "| --- |", ":--", "***", "(c)", "100 %", "2026-02-11", "+7", "-1",
		"✓ none of it", "? who knows", "⚑ claimed", "○ moot", "◐ half", "✗ no", "✓", "?", "✓✓ twice", "? ✓ both",
	}, nasty...) {
		checkEscape(t, plain)
	}
}

// TestEscapeLeavesProseAlone keeps the Markdown readable: nothing is escaped that needs no escape.
func TestEscapeLeavesProseAlone(t *testing.T) {
	for _, plain := range []string{
		"What leaves the phone is encrypted on the way; the server can read it.", "TLS 1.3 (MMTLS), 57.3% of votes",
		"156-FZ, 24 June 2025: a \"multifunctional\" service", "«Оператор» может читать переписку — и отдать её.",
		"e2ee_direct stays", "поле_два stays", "11 of 25", "Dawson v. Meta", "3.5 million", "What now?", "VK: no",
	} {
		if got := markdown.Escape(plain); got != plain {
			t.Errorf("Escape(%q) = %q", plain, got)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, seed := range append([]string{"a*b", "1. x", "✓ x", "? x", "http://x", "[^a]: b", "\\", "a\n# b", "| x |", "&copy;", "_a_"}, nasty...) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, plain string) {
		if !isPossible(plain) {
			t.Skip("the dataset refuses this text")
		}
		checkEscape(t, plain)
	})
}

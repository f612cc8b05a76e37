package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"openletter/report/markdown"
)

// stress is Markdown with everything that is hard to set: long tables, high rows, long words, many columns, deep
// lists, signs that no face has. It is made up and says nothing.
func stress() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	marks := []string{"✓ always", "◐ opt-in only", "✗ none", "? unknown", "⚑ disputed: default / none"}

	line("<!-- lead -->\n\nA text to try the page with: → arrows, Ελληνικά, «кавычки», *emphasis*, `code`, <!-- lang: el -->Ελληνικά<!-- /lang -->.\n")
	line("<!-- contents -->\n\n- [Sixty rows](#sixty-rows)\n  - [High rows](#high-rows)\n- [Long words](#long-words)\n")
	line("## Sixty rows\n\n| Question | Max | WhatsApp | Telegram | Signal |\n|---|---|---|---|---|")
	for i := range 60 {
		line("| Question %d with some words? | %s · reported[^s%d] | %s · confirmed[^s%d][^s%d][^s%d] | %s | %s |", i, marks[i%5], i%40,
			marks[(i+1)%5], i%7, i%11, i%40, marks[(i+3)%5], marks[(i*i)%5])
	}
	line("\n## High rows\n\n<!-- ledger -->\n\n| What | Force | Act | Since |\n|---|---|---|---|")
	for i := range 8 {
		line("| %s | law | Federal Law 374-FZ | 1 September %d |", sentences(70), 2010+i)
	}
	line("| %s | law | act | 2025 |", sentences(2600))
	word := "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
	line("\n## Long words\n\n%s превысокомногорассмотрительствующий\n", strings.Repeat(word, 3))
	line("| %s | B |\n|---|---|\n| x | <https://example.org/%s?q=%s> |", word, strings.Repeat("a/b-c_d", 20), strings.Repeat("x", 80))
	line("\n## Many columns\n\n| Question |%s\n|%s\n| Calls |%s", columns(30, "Messenger %d"), strings.Repeat("---|", 31), columns(30, "✗ none %d"))
	line("\n## Many scores\n\n<!-- chart: bars -->\n\n| Messenger | Low | Supported | High |\n|---|---:|---:|---:|")
	for i := range 45 {
		line("| Messenger with a rather long name, number %d | %d | %d | %d |", i, i, i+i%7, i+30)
	}
	line("\n## Lists\n")
	for depth := range 9 {
		line("%s- level %d, %s", strings.Repeat("  ", depth), depth, sentences(12))
	}
	line("\n8. eight\n9. nine\n10. %s\n\n- [ ] to do\n- [x] %s\n- ✗ marked\n- \n- after an empty item\n", sentences(30), sentences(30))
	line("> %s\n>\n> - quoted\n\n> [!WARNING]\n> %s\n>\n> | in | a call-out |\n> |---|---|\n> | 1 | 2 |\n\n---\n", sentences(40), sentences(30))
	line("Hard\\\nbreak, 10\u202f000, non\u2011breaking, а\u0301, ﬁ, ✓ ◐ ✗ ⚑ ☐ ☑ ← ↑ ↓ ***both***\n\n## Sources\n")
	for i := range 40 {
		line("[^s%d]: Publisher %d: “%s”, 2 March 2026. <https://example.org/%d/some-page.html?id=%d>", i, i, sentences(9), i, i)
	}
	return b.String()
}

// The document that all judges look at holds every kind of node, so that one which nobody sets is found here.
func TestStressHoldsEveryKind(t *testing.T) {
	found := map[ast.NodeKind]bool{}
	_ = ast.Walk(parsed(t, stress()).Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		found[n.Kind()] = true
		return ast.WalkContinue, nil
	})
	for _, kind := range markdown.Kinds {
		if !found[kind] {
			t.Errorf("no %s", kind)
		}
	}
}

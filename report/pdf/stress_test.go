package pdf

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
)

// stress is Markdown with everything that is hard to set: long tables, high rows, long words, many columns, deep
// lists, signs that no face has. It is made up and says nothing.
func stress() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	marks := []string{"✓ always", "◐ opt-in only", "✗ none", "? unknown", "⚑ disputed: default / none"}

	line("<!-- lead -->\n\nA text to try the page with: → arrows, Ελληνικά, «кавычки», *emphasis*, `code`, <!-- lang: el -->Ελληνικά<!-- /lang -->.\n")
	line("<!-- facts -->\n\n- **A label that is rather long for its column, because nobody cut it:** %s\n- **Short:** text\n", sentences(40))
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
	line("\n| No | rows |\n|---|---|")
	line("\n## Many columns\n\n| Question |%s\n|%s\n| Calls |%s", columns(30, "Messenger %d"), strings.Repeat("---|", 31), columns(30, "✗ none %d"))
	line("\n## Many scores\n\n<!-- chart -->\n\n| Messenger | Low | Supported | High |\n|---|---:|---:|---:|")
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

// The document that all checkers look at holds every type of block and inline, so that one which nobody sets is found
// here.
func TestStressHoldsEveryType(t *testing.T) {
	held := shape(parsed(t, stress()))
	for _, name := range typesOf(t, "block", "inline") {
		if !strings.Contains(held, "document."+name+"\n") {
			t.Errorf("no %s", name)
		}
	}
}

// typesOf are the types of package document that have a method with one of the names.
func typesOf(t *testing.T, methods ...string) []string {
	t.Helper()
	files, err := filepath.Glob("../document/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv == nil || !slices.Contains(methods, f.Name.Name) {
				continue
			}
			receiver := f.Recv.List[0].Type
			if star, ok := receiver.(*ast.StarExpr); ok {
				receiver = star.X
			}
			names = append(names, receiver.(*ast.Ident).Name)
		}
	}
	if len(names) < 15 {
		t.Errorf("only %d types", len(names))
	}
	return names
}

// shape is a tree in words: each value with its type, a line each.
func shape(d *document.Document) string {
	var b strings.Builder
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer:
			walk(v.Elem())
			return
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		default:
			fmt.Fprintln(&b, v)
		}
		fmt.Fprintln(&b, v.Type())
	}
	walk(reflect.ValueOf(d))
	return b.String()
}

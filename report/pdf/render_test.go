package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/markdown"
	"openletter/report/wording"
)

func firstTable(t *testing.T, doc *markdown.Document) *east.Table {
	t.Helper()
	for n := doc.Root.FirstChild(); n != nil; n = n.NextSibling() {
		if table, ok := n.(*east.Table); ok {
			return table
		}
	}
	t.Fatal("no table")
	return nil
}

// The tree belongs to every format, and formats are rendered side by side.
func TestSameDocumentSameBytes(t *testing.T) {
	doc := parsed(t, stress())
	before := shape(doc)
	results := make([][]byte, 3)
	var wait sync.WaitGroup
	for i := range results {
		wait.Go(func() {
			data, err := Render(doc, english)
			if err != nil {
				t.Error(err)
			}
			results[i] = data
		})
	}
	wait.Wait()
	again, err := Render(parsed(t, stress()), english)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !bytes.Equal(r, again) {
			t.Error("the same document gives other bytes")
		}
	}
	if shape(doc) != before {
		t.Error("rendering changed the tree")
	}
}

// shape is a tree in words: kinds and how they are nested.
func shape(doc *markdown.Document) string {
	var b strings.Builder
	_ = ast.Walk(doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		fmt.Fprintf(&b, "%s %v\n", n.Kind(), entering)
		return ast.WalkContinue, nil
	})
	return b.String()
}

func TestOtherDocumentOtherBytes(t *testing.T) {
	one, err := Render(parsed(t, "one\n"), english)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Render(parsed(t, "two\n"), english)
	if err != nil {
		t.Fatal(err)
	}
	id := func(data []byte) string {
		_, rest, _ := bytes.Cut(data[bytes.LastIndex(data, []byte("/Type/XRef")):], []byte("/ID["))
		return string(rest[:34])
	}
	if id(one) == id(two) || id(one) == "" {
		t.Errorf("two documents have the identifier %s", id(one))
	}
}

func TestWhatCannotBeSetIsAnError(t *testing.T) {
	without := func(key string) wording.Words {
		words := wording.Words{}
		for k, v := range english {
			if k != key {
				words[k] = v
			}
		}
		return words
	}
	with := func(key, text string) wording.Words {
		words := without(key)
		words[key] = text
		return words
	}
	for name, c := range map[string]struct {
		markdown string
		words    wording.Words
		want     []string
	}{
		"sign that no face has": {"fine\n\nThis is 中 wrong\n\nand **\U0001F600** too\n", english,
			[]string{`7: no face has a sign for '中' (U+4E2D), in "This is 中 wrong"`, `9: no face has a sign for '😀' (U+1F600)`}},
		"sign in a table":           {"| A |\n|---|\n| 中 |\n", english, []string{"7: no face has a sign for '中'"}},
		"sign in a source":          {"a[^x]\n\n[^x]: 中\n", english, []string{"7: no face has a sign for '中'"}},
		"head higher than a page":   {"| " + sentences(3000) + " |\n|---|\n| x |\n", english, []string{"5: the head of the table is higher"}},
		"text missing":              {"text\n", without(backToText), []string{backToText}},
		"text without its place":    {"text\n", with(pageOf, "Page"), []string{"{page}"}},
		"text that cannot be shown": {"text\n", with(pageOf, "頁 {page} {pages}"), []string{"interface text", "U+9801"}},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := Render(parsed(t, c.markdown), c.words)
			if err == nil || data != nil {
				t.Fatalf("%d bytes and error %v", len(data), err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q, want in it %q", err, want)
				}
			}
		})
	}
}

func TestSigns(t *testing.T) {
	if _, err := Render(parsed(t, "10\u202f000 %\u2009or\u2003so, non\u2011breaking, soft\u00adhyphen, а\u0301, № 5, “x” – ‘y’ … €\n"), english); err != nil {
		t.Error(err)
	}
}

// FuzzRender: whatever the document accepts is set, or refused with a reason.
func FuzzRender(f *testing.F) {
	for _, s := range []string{"", "- \n", "|a|\n|-|\n", "> > > x\n", "1. a\n\n   b\n\n   | c |\n   |---|\n", "<!-- facts -->\n\n- **a:**\n- b\n",
		"<!-- contents -->\n\n- [T](#title)\n", "- [ ]\n- [x] \n", "> [!NOTE]\n", "[^a] [^a][^b]\n\n[^a]: x\n\n    y\n", "*a **b ~c***\n", "###\n", "# \n"} {
		f.Add([]byte(documentHead + s))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc, err := markdown.Parse(source)
		if err != nil {
			return
		}
		data, err := Render(doc, english)
		if err == nil && !bytes.HasSuffix(data, []byte("%%EOF\n")) {
			t.Errorf("%d bytes do not end as a PDF", len(data))
		}
		if err != nil && !strings.Contains(err.Error(), ": ") {
			t.Errorf("error %q gives no place or reason", err)
		}
	})
}

func BenchmarkRender(b *testing.B) {
	large := strings.Builder{}
	body := stress()
	for i := range 25 {
		// Headings differ, so that links to them would; sources are listed once.
		text, _, _ := strings.Cut(body[strings.Index(body, "## Sixty"):], "## Sources")
		large.WriteString(strings.ReplaceAll(text, "\n## ", fmt.Sprintf("\n## Part %d: ", i)))
	}
	large.WriteString(body[strings.Index(body, "## Sources"):])
	for name, doc := range map[string]*markdown.Document{
		"sample": sample(b, "../markdown/testdata/sample.en.md"),
		"stress": parsed(b, body),
		"large":  parsed(b, large.String()),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Render(doc, english); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

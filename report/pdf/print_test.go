package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/wording"
)

func firstTable(t *testing.T, d *document.Document) *document.Table {
	t.Helper()
	for _, b := range d.Blocks {
		if table, ok := b.(*document.Table); ok {
			return table
		}
	}
	t.Fatal("no table")
	return nil
}

// The tree belongs to every format, and formats are printed side by side.
func TestSameDocumentSameBytes(t *testing.T) {
	d := parsed(t, stress())
	before := shape(d)
	results := make([][]byte, 3)
	var wait sync.WaitGroup
	for i := range results {
		wait.Go(func() {
			data, err := Print(d, english)
			if err != nil {
				t.Error(err)
			}
			results[i] = data
		})
	}
	wait.Wait()
	again, err := Print(parsed(t, stress()), english)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !bytes.Equal(r, again) {
			t.Error("the same document gives other bytes")
		}
	}
	if shape(d) != before {
		t.Error("printing changed the tree")
	}
}

func TestOtherDocumentOtherBytes(t *testing.T) {
	id := func(source string) string {
		data, err := Print(parsed(t, source), english)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := bytes.Cut(data[bytes.LastIndex(data, []byte("/Type/XRef")):], []byte("/ID["))
		return string(rest[:34])
	}
	if one, two := id("one\n"), id("two\n"); one == two || one == "" {
		t.Errorf("two documents have the identifier %s", one)
	}
}

func TestProblemsNameTheirPlace(t *testing.T) {
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
	paragraph := func(line ...document.Inline) document.Block { return &document.Paragraph{Text: line} }
	in := func(id string, blocks ...document.Block) document.Block {
		return &document.Section{ID: id, Title: text("Heading"), Blocks: blocks}
	}
	for name, c := range map[string]struct {
		block document.Block
		words wording.Words
		want  []string
	}{
		"signs that no face has": {in("one", paragraph(document.Text("This is 中 wrong")), in("two", paragraph(document.Strong{Text: text("\U0001F600 too")})), paragraph(document.Text("丐"))), english,
			[]string{`section "one": no face has a sign for '中' (U+4E2D), in "This is 中 wrong" [document-unshown]` + "\n",
				`section "two": no face has a sign for '😀' (U+1F600), in "😀 too"`, `section "one": no face has a sign for '丐'`}},
		"before the first section": {paragraph(document.Text("中")), english, []string{`the beginning: no face has a sign for '中'`}},
		"section without an id":    {in("", paragraph(document.Text("中"))), english, []string{`section "Heading": no face`}},
		"in a table":               {in("a", &document.Table{Columns: []document.Column{{Text: text("中")}}}), english, []string{`section "a": no face`}},
		"in a source":              {in("a", &document.Sources{Entries: []document.Source{{ID: "x", Text: text("中")}}}), english, []string{`section "a": no face`}},
		"source that is not there": {in("a", paragraph(document.Text("Said"), cite("x"))), english, []string{`section "a": the source "x" is not in the list of sources, in "Said"`}},
		"link that leads nowhere":  {in("a", paragraph(document.Link{To: "#b", Text: text("there")})), english, []string{`section "a": the link #b leads nowhere`}},
		"contents lead nowhere":    {in("a", &document.Contents{Entries: []document.ContentsEntry{{ID: "b"}}}), english, []string{`section "a": the link #b leads nowhere`}},
		"mark without a shape":     {in("a", &document.Paragraph{Mark: "§", Text: text("x")}), english, []string{`section "a": no shape is drawn for the mark "§"`}},
		"tone without a colour":    {in("a", &document.Alert{Tone: "loud"}), english, []string{`section "a": a call-out cannot have the tone "loud"`}},
		"sources within a block":   {in("a", &document.Quotation{Blocks: []document.Block{&document.Sources{Entries: []document.Source{{ID: "x"}}}}}), english, []string{`section "a": the source "x" is listed within a block`}},
		"block of another type":    {in("a", struct{ document.Block }{}), english, []string{`section "a": a block of the type struct { document.Block } cannot be set`}},
		"no block":                 {in("a", nil), english, []string{`section "a": a block of the type <nil> cannot be set`}},
		"inline of another type":   {in("a", paragraph(document.Text("so "), struct{ document.Inline }{})), english, []string{`section "a": a text of the type struct { document.Inline } cannot be set, in "so "`}},
		"text missing":             {paragraph(document.Text("x")), without(backToText), []string{backToText}},
		"text without its place":   {paragraph(document.Text("x")), with(pageOf, "Page"), []string{"{page}"}},
		"text that has no glyph":   {paragraph(document.Text("x")), with(pageOf, "頁 {page} {pages}"), []string{"interface text", "U+9801"}},
	} {
		t.Run(name, func(t *testing.T) {
			mustRefuse(t, &document.Document{Lang: "en", AsOf: "2026", Title: text("T"), Blocks: []document.Block{c.block}}, c.words, c.want...)
		})
	}
}

// mustRefuse holds that a document cannot be printed, and that the error says why.
func mustRefuse(t *testing.T, d *document.Document, words wording.Words, wants ...string) {
	t.Helper()
	data, err := Print(d, words)
	if err == nil || data != nil {
		t.Fatalf("%d bytes and error %v", len(data), err)
	}
	for _, want := range wants {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q, want in it %q", err, want)
		}
	}
}

func TestDocumentSaysWhatAFileNeeds(t *testing.T) {
	for want, d := range map[string]*document.Document{
		"no title":          {Lang: "en", AsOf: "2026-07-31"},
		`as of "yesterday"`: {Lang: "en", AsOf: "yesterday", Title: text("T")},
		`"en)" is no BCP`:   {Lang: "en)", AsOf: "2026-07", Title: text("T")},
	} {
		mustRefuse(t, d, english, want)
	}
}

func TestSignsOfManyKinds(t *testing.T) {
	if _, err := Print(parsed(t, "10\u202f000 %\u2009or\u2003so, non\u2011breaking, soft\u00adhyphen, а\u0301, № 5, “x” – ‘y’ … €\n"), english); err != nil {
		t.Error(err)
	}
}

func TestEscapedAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c&d=%20#e": "https://example.org/a?b=c&d=%20#e",
		"https://example.org/ж (x)":         "https://example.org/%D0%B6%20(x)",
		"https://example.org/<\"\\^`{|}>":   "https://example.org/%3C%22%5C%5E%60%7B%7C%7D%3E",
	} {
		if got := escapedAddress(address); got != want {
			t.Errorf("%q is written %q, want %q", address, got, want)
		}
	}
}

// FuzzPrint: whatever can be read is set, or refused with a reason.
func FuzzPrint(f *testing.F) {
	for _, s := range []string{"", "- \n", "|a|\n|-|\n", "> > > x\n", "1. a\n\n   b\n\n   | c |\n   |---|\n", "<!-- facts -->\n\n- **a:**\n- b\n",
		"<!-- contents -->\n\n- [T](#title)\n", "- [ ]\n- [x] \n", "> [!NOTE]\n", "[^a] [^a][^b]\n\n[^a]: x\n\n    y\n", "*a **b ~c***\n", "###\n", "# \n"} {
		f.Add([]byte(documentHead + s))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		d, problems := markdown.Read(source, "test.md")
		if len(problems) > 0 {
			return
		}
		data, err := Print(d, english)
		if err == nil && !bytes.HasSuffix(data, []byte("%%EOF\n")) {
			t.Errorf("%d bytes do not end as a PDF", len(data))
		}
		if err != nil && !strings.Contains(err.Error(), ": ") {
			t.Errorf("error %q gives no place or reason", err)
		}
	})
}

func BenchmarkPrint(b *testing.B) {
	large := strings.Builder{}
	body := stress()
	for i := range 25 {
		// Headings differ, so that links to them would; sources are listed once.
		text, _, _ := strings.Cut(body[strings.Index(body, "## Sixty"):], "## Sources")
		large.WriteString(strings.ReplaceAll(text, "\n## ", fmt.Sprintf("\n## Part %d: ", i)))
	}
	large.WriteString(body[strings.Index(body, "## Sources"):])
	for name, d := range map[string]*document.Document{
		"sample": sample(b, "../markdown/testdata/sample.en.md"),
		"stress": parsed(b, body),
		"large":  parsed(b, large.String()),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Print(d, english); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestPublisher names who publishes a document in the metadata and at the foot of each page, there no longer than fits.
func TestPublisher(t *testing.T) {
	d := parsed(t, "a\n")
	d.By = "Press & Co. " + strings.Repeat("of the long name ", 10)
	data, err := Print(d, english)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(data, []byte("<dc:creator><rdf:Seq><rdf:li>Press &amp; Co. of the long name")) {
		t.Error("the metadata lack the publisher")
	}
	setter, err := newTypesetter(d, english, papers[""])
	if err != nil {
		t.Fatal(err)
	}
	foot := setter.footer(0, 1)[0]
	if len(foot) != 2 {
		t.Fatalf("at the foot stand %d things", len(foot))
	}
	width := setter.faces[furniture.face].Width(foot[0].Text, furniture.size)
	if !strings.HasPrefix(foot[0].Text, "Press & Co.") || foot[0].X+width > foot[1].X {
		t.Errorf("at the foot stands %q from %v to %v, and the number from %v", foot[0].Text, foot[0].X, foot[0].X+width, foot[1].X)
	}
}

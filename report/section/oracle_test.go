package section_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/section"
)

// TestFlagship makes the flagship from the data of this repository and compares it with the report in its output folder,
// byte for byte but for anchors.
func TestFlagship(t *testing.T) {
	root, err := os.OpenRoot("../..")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := dataset.Load(root, "data", "data", []string{"flagship"})
	if err != nil {
		t.Fatal(err)
	}
	found, err := assess.Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range found.Report.Languages {
		words := wordsOf(t, lang)
		doc, err := whole(section.Context{Facts: facts, Found: found, Lang: lang, Words: words})
		if err != nil {
			t.Fatal(err)
		}
		if err := document.CheckIDs(doc); err != nil {
			t.Error(err)
		}
		want, err := os.ReadFile("../../output/flagship." + string(lang) + ".md")
		if err != nil {
			t.Fatal(err)
		}
		doc.AsOf, doc.Title = found.AsOf.String(), document.PlainLine(found.Report.Title.In(lang))
		doc.Blocks = opened(doc.Blocks, document.PlainLine(words["h-contents"]))
		printed := markdown.Print(doc)
		mustEqual(t, comparable(string(printed)), comparable(string(want)))
		read, problems := markdown.Read(printed, string(lang)+".md")
		if len(problems) > 0 {
			t.Fatalf("%d problems, the first is %v", len(problems), problems[0])
		}
		if again := markdown.Print(read); string(again) != string(printed) {
			t.Errorf("%s: what was read is printed otherwise", lang)
		}
		if !reflect.DeepEqual(read, doc) {
			t.Errorf("%s: the tree that was read is another one", lang)
		}
	}
}

// opened takes the first blocks out of sections without a heading, and puts the contents behind them.
func opened(sections []document.Block, contents document.Line) (blocks []document.Block) {
	var headed []document.Block
	toc := &document.Contents{}
	for _, b := range sections {
		s := b.(*document.Section)
		if s.Title == nil {
			blocks = append(blocks, s.Blocks...)
			continue
		}
		headed = append(headed, s)
		entry := document.ContentsEntry{ID: s.ID, Title: s.Title}
		for _, below := range s.Blocks {
			if d, ok := below.(*document.Section); ok && s.ID == "comparison" {
				entry.Entries = append(entry.Entries, document.ContentsEntry{ID: d.ID, Title: d.Title})
			}
		}
		toc.Entries = append(toc.Entries, entry)
	}
	blocks = append(blocks, &document.Section{ID: "contents", Title: contents, Blocks: []document.Block{toc}})
	return append(blocks, headed...)
}

// varying is what may differ from the report in the output folder: anchors, links to them, the comment on rows.
var varying = regexp.MustCompile(`<a id="[^"]*"></a>|\(#[^)]*\)|: no row heads`)

// comparable is Markdown in lines, without what may differ. The services that a country blocks are in the order of a
// dictionary now: the rows of tables are compared in the order of their letters.
func comparable(md string) []string {
	lines := strings.Split(varying.ReplaceAllString(md, ""), "\n")
	for from := 0; from < len(lines); from++ {
		to := from
		for to < len(lines) && strings.HasPrefix(lines[to], "| ") {
			to++
		}
		slices.Sort(lines[from:to])
		from = to
	}
	return lines
}

// mustEqual shows the first lines that differ.
func mustEqual(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Errorf("line %d is\n%q\nand should be\n%q", i+1, got[min(i, len(got)-1)], want[min(i, len(want)-1)])
			return
		}
	}
}

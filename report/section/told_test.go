package section_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
)

// contextOf is the context of a report that can be made.
func contextOf(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang) section.Context {
	t.Helper()
	found, err := assess.Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	found.Revision = facts.Revision // what it is computed from does not matter here
	slices.Sort(found.Order)        // tests of words name the messengers as the report does; TestByResult looks at the order
	return section.Context{Facts: facts, Found: found, Lang: lang, Words: wordsOf(t, lang)}
}

// writing is a writer of a report that can be made.
func writing(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang) *section.Writer {
	t.Helper()
	return section.NewWriter(contextOf(t, facts, def, lang))
}

// made makes one section of a report, which must succeed.
func made(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, name string) *document.Section {
	t.Helper()
	m, err := writing(t, facts, def, lang).Make(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// told is one section of a report in lines; see linesOf.
func told(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, name string) []string {
	t.Helper()
	return linesOf(made(t, facts, def, lang, name).Blocks)
}

// linesOf are blocks in lines: "# title" of a section, "- item" or "- [ ] box" or "1. item",
// "> quotation", "label: text", "cell | cell". A mark stands before its
// text, citations behind it: "✗ none · reported [paper maker]".
func linesOf(blocks []document.Block) (lines []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			lines = append(append(lines, "# "+textOf(b.Title)), linesOf(b.Blocks)...)
		case *document.Paragraph:
			lines = append(lines, marked(b.Mark, b.Text))
		case *document.List:
			for i, item := range b.Items {
				bullet := "- " + [...]string{document.NoTask: "", document.TaskOpen: "[ ] ", document.TaskDone: "[x] "}[item.Task]
				if b.Ordered {
					bullet = fmt.Sprint(b.Start+i, ". ")
				}
				lines = append(lines, bullet+marked(item.Mark, item.Text))
				for _, below := range linesOf(item.Blocks) {
					lines = append(lines, "  "+below)
				}
			}
		case *document.Pairs:
			for _, p := range b.Items {
				lines = append(lines, textOf(p.Label)+": "+textOf(p.Text))
			}
		case *document.Alert:
			lines = append(lines, linesOf(b.Blocks)...)
		case *document.Quotation:
			for _, below := range linesOf(b.Blocks) {
				lines = append(lines, "> "+below)
			}
		case *document.Chart:
			lines = append(lines, linesOf([]document.Block{b.AsTable()})...)
		case *document.Table:
			var heads []document.Cell
			for _, c := range b.Columns {
				heads = append(heads, document.Cell{Text: c.Text})
			}
			lines = append(lines, rowOf(heads))
			for _, r := range b.Rows {
				lines = append(lines, rowOf(r.Cells))
			}
		case *document.Sources:
			for _, s := range b.Entries {
				lines = append(lines, s.ID+": "+textOf(s.Text))
			}
		default:
			panic(fmt.Sprintf("%T", b))
		}
	}
	return lines
}

func rowOf(cells []document.Cell) string {
	var texts []string
	for _, c := range cells {
		texts = append(texts, marked(c.Mark, c.Text))
	}
	return strings.Join(texts, " | ")
}

func marked(m document.Mark, l document.Line) string {
	if len(l) == 0 {
		return string(m)
	}
	return strings.TrimPrefix(string(m)+" "+textOf(l), " ")
}

// textOf is a line with what stands in it made visible.
func textOf(l document.Line) string {
	var b strings.Builder
	for _, in := range l {
		switch in := in.(type) {
		case document.Text:
			b.WriteString(string(in))
		case document.Strong:
			b.WriteString("**" + textOf(in.Text) + "**")
		case document.Code:
			b.WriteString(in.Text)
		case document.Foreign:
			b.WriteString("<" + in.Lang + ":" + textOf(in.Text) + ">")
		case document.Link:
			b.WriteString("<" + in.To + ">")
		case document.Cite:
			b.WriteString(" [" + strings.Join(in.Sources, " ") + "]")
		default:
			panic(fmt.Sprintf("%T", in))
		}
	}
	return b.String()
}

// under are the lines between a heading and the next one.
func under(t testing.TB, lines []string, heading string) []string {
	t.Helper()
	from := slices.Index(lines, "# "+heading) + 1
	if from == 0 {
		t.Fatalf("there is no heading %q in\n%s", heading, strings.Join(lines, "\n"))
	}
	n := slices.IndexFunc(lines[from:], func(l string) bool { return strings.HasPrefix(l, "# ") })
	if n < 0 {
		return lines[from:]
	}
	return lines[from : from+n]
}

// mustTell compares lines.
func mustTell(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

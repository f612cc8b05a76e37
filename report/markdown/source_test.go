package markdown_test

import (
	"strings"
	"testing"

	. "openletter/report/document"
	"openletter/report/markdown"
)

// A layout is held against the same rules on characters as a document.
func TestReadLayoutCharacters(t *testing.T) {
	const title = "<!-- layout: lang=en -->\n\n# T\n\n"
	for source, want := range map[string]string{
		"\ufeff" + title:                            "l.md:1:1: a byte order mark (U+FEFF) is not allowed",
		title + "a\xff\n":                           "l.md:5:2: a layout is UTF-8; this byte is not",
		title + "a\u202eb\n":                        "l.md:5:2: the invisible character U+202E",
		title + strings.Repeat("[", 100_000) + "\n": "l.md:5:1001: more than 1000 brackets [ are open here",
	} {
		_, _, problems := markdown.ReadLayout([]byte(source), "l.md")
		if len(problems) != 1 || !strings.HasPrefix(problems[0].Error(), want) {
			t.Errorf("%.40q: problems %.200v, want one: %s", source, problems, want)
		}
	}
	for _, sound := range []string{
		strings.ReplaceAll(title, "\n", "\r\n") + "a\r\n", title + strings.Repeat(`\[`, 2000) + "\n", title + strings.Repeat("[a](https://a.example) ", 2000) + "\n",
		title + strings.Repeat("["+"a\n\n", 2000),
	} {
		if _, _, problems := markdown.ReadLayout([]byte(sound), "l.md"); len(problems) > 0 {
			t.Errorf("%.40q: %.200v", sound, problems)
		}
	}
}

// Many problems on one long line, headings of one text, and texts side by side take a moment and not minutes: the time of a test
// would tell otherwise.
func TestReadMuch(t *testing.T) {
	const many = 20_000
	if _, problems := markdown.Read([]byte(head+strings.Repeat("<b>x</b> ", many)+"\n"), "d.md"); len(problems) < 2 || len(problems) > 201 {
		t.Errorf("%d problems are told of many", len(problems))
	}
	d, problems := markdown.Read([]byte(head+strings.Repeat("## Same\n\nx\n\n", many)), "d.md")
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	if last := string(markdown.Print(d)); strings.Contains(last, "<a id=") {
		t.Error("a heading has another name when it is printed than when it is read")
	}
	pieces := make(Line, 10*many)
	for i := range pieces {
		pieces[i] = Text("word ")
	}
	if said := string(markdown.Print(&Document{Title: text("T"), Blocks: []Block{&Paragraph{Text: pieces}}})); strings.Count(said, "word") != len(pieces) {
		t.Error("words are lost")
	}
}

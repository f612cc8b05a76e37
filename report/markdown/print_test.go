package markdown_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	. "openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/testkit"
)

// every is a document with everything that a tree can hold.
func every() *Document {
	row := func(id string, cells ...Cell) Row { return Row{ID: id, Cells: cells} }
	return &Document{Lang: "en", AsOf: "2026-07-31", Title: Line{Text("Max & "), Foreign{Lang: "ru", Text: text("другие")}}, Blocks: []Block{
		&Paragraph{Role: Lead, Text: Line{Text("What they "), stressed("see"), Text(".")}},
		&Pairs{Items: []Pair{{Label: text("As of"), Text: text("31 July 2026")}, {ID: "pair", Label: text("Revision"), Text: Line{Code{Text: "a|`b"}}}}},
		&Alert{Tone: "important", Blocks: []Block{
			&Paragraph{Text: Line{strong("Higher = more private."), Text(" See "), Link{To: "#how", Text: text("how")}, Text(".")}},
			&Paragraph{Mark: Unknown, Text: text("Not all is known.")}}},
		&Contents{Entries: []ContentsEntry{
			{ID: "short", Title: text("In [short]"), Entries: []ContentsEntry{{ID: "max", Title: text("Max")}}}, {ID: "how", Title: text("How")}}},
		&Section{ID: "short", Title: text("In [short]"), Blocks: []Block{
			&Section{ID: "max", Title: text("Max"), Blocks: []Block{
				&List{Items: []Item{
					{Mark: Bad, Text: Line{Text("It can read all."), cite("a-1", "b-2")}},
					{ID: "max.calls", Mark: Disputed, Text: Line{Foreign{Lang: "ru", Text: text("Спорно")}, Text("!"), cite("b-2")}},
					{Text: Line{Foreign{Lang: "ru", Text: text("Ещё")}}, Blocks: []Block{
						&List{Items: []Item{{Text: text("✓ a sign that is no mark")}, {Mark: Good}}},
						&Paragraph{Text: text("And more.")}}}}},
				&List{Items: []Item{{Task: TaskOpen, Text: text("to do")}, {Task: TaskDone, Mark: Partly, Text: text("done")}}},
				&Paragraph{Role: Turned, Text: text("upside down")},
				&List{Fine: true, Items: []Item{{Text: text("small")}}},
				&List{Ordered: true, Start: 9, Items: []Item{{Text: text("nine")}, {Text: Line{Text("ten"), Break{}, Text("2. no item")}}}}}},
			&Section{ID: "max-1", Title: text("Max"), Blocks: []Block{&Section{ID: "deeper", Title: text("Max")}}}}},
		&Section{ID: "how", Title: text("How"), Blocks: []Block{
			&Paragraph{Role: Caption, Text: text("Max has 11 of 100.")},
			&Chart{Bands: []Band{{Name: "E"}, {Name: "A to D", Least: 30}}, Heads: [5]string{"Name", "At least", "Supported", "At most", "Grade"},
				Bars: []Bar{{Name: "Max", Low: 9, Supported: 11, High: 21, Grade: "E"}, {Name: "Tam", High: 100, Mark: Unknown, Grade: "none"}}},
			&Chart{Heads: [5]string{"Name", "At least", "Supported", "At most"}},
			&List{Legend: true, Items: []Item{{Mark: Bad, Text: text("does not protect")}, {Mark: Moot, Text: text("does not arise")}}},
			&Table{Kind: Heat, RowHeads: true, Columns: []Column{{}, {Text: text("Max"), Align: Middle}}, Rows: []Row{
				row("", Cell{Text: text("Total")}, Cell{Text: text("11")}), row("", Cell{Text: text("Calls")}, Cell{Mark: Bad})}},
			&Table{RowHeads: true, Columns: []Column{{}, {Text: text("Max")}}, Rows: []Row{
				row("calls", Cell{Text: Line{strong("Calls")}}, Cell{ID: "max.calls-1", Mark: Moot, Text: Line{Text("no | yes"), Break{}, Text("why"), cite("a-1")}}),
				row("", Cell{Mark: Bad}, Cell{})}},
			&Table{Kind: Ledger, RowHeads: true, Columns: []Column{{Text: text("What")}}, Rows: []Row{row("", Cell{Text: text("A law")})}},
			&Table{Kind: Ledger, Columns: []Column{{Text: text("What")}}, Rows: []Row{row("law.1", Cell{Text: text("A sentence.")})}},
			&Table{Columns: []Column{{Text: text("What")}}},
			&Rule{},
			&Quotation{Blocks: []Block{&Paragraph{Text: text("[!NOTE] is no call-out here")}, &Paragraph{Role: Fine, Text: text("- no list")}}},
			&Paragraph{Text: Line{Text("in"), strong("side"), Text(" a word, "), Strong{Text: text("(beside)")}, Text("a bracket, "), Emphasis{Text: Line{strong("twice")}}, Text(" <b>")}}}},
		&Section{ID: "sources", Title: text("Sources"), Blocks: []Block{
			&Paragraph{Text: text("Copies count once.")},
			&Sources{Entries: []Source{
				{ID: "a-1", Text: Line{Text("A: “"), Foreign{Lang: "ru", Text: text("Заголовок")}, Text("”, 2025. "), Link{To: "https://example.org/a?b=c&d"}}},
				{ID: "b-2", Text: Line{Foreign{Lang: "ru", Text: text("Б")}, Text(", undated.")}}}}}}}}
}

// Everything that a tree can hold is printed as testdata says, and read back as it was.
func TestPrintEverything(t *testing.T) {
	const name = "testdata/every.en.md"
	got := markdown.Print(every())
	if *testkit.Update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("printed:\n%s", got)
	}
	checkRoundTrip(t, every())
}

// What was read from the documents that the command made is printed byte for byte as it was.
func TestPrintOutput(t *testing.T) {
	files, err := filepath.Glob("../../output/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, problems := markdown.Read(source, name)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		got, want := bytes.Split(markdown.Print(d), []byte("\n")), bytes.Split(source, []byte("\n"))
		for i := range min(len(got), len(want)) {
			if !bytes.Equal(got[i], want[i]) {
				t.Fatalf("%s:%d is printed as\n%s\nnot as\n%s", name, i+1, got[i], want[i])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s has %d lines, not %d", name, len(got), len(want))
		}
	}
}

// BenchmarkPrint measures the longest document of this repository.
func BenchmarkPrint(b *testing.B) {
	d, problems := markdown.Read(longest(b), "longest.md")
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(markdown.Print(d))))
	}
}

// BenchmarkRead measures the same document.
func BenchmarkRead(b *testing.B) {
	source := longest(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		markdown.Read(source, "longest.md")
	}
}

func longest(b *testing.B) []byte {
	source, err := os.ReadFile("../../output/flagship.ru.md")
	if err != nil {
		b.Fatal(err)
	}
	return source
}

// BenchmarkEscape measures texts such as a report is full of.
func BenchmarkEscape(b *testing.B) {
	texts := []string{
		"Telegram",
		"confirmed, as of 2025",
		"Ordinary chats are cloud chats: by default Telegram is technically able to read them.",
		"Шифрование сообщений между двумя людьми",
		"MTProto [v2], looked at *by many*",
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			markdown.Escape(text)
		}
	}
}

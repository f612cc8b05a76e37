package pandoc

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/testkit"
)

// documents are one with every kind of block and piece of a line, and two that are like reports.
var documents = []string{
	"../markdown/testdata/every.en.md", "../markdown/testdata/sample.en.md", "../pdf/testdata/sample.ru.md",
}

func readDocument(t *testing.T, name string) *document.Document {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, problems := markdown.Read(source, name)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return d
}

// printed is the tree of a document as a program reads it.
func printed(t *testing.T, d *document.Document) map[string]any {
	t.Helper()
	text, err := Print(d, nil)
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]any
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

// A survey is what a tree of pandoc holds.
type survey struct {
	text      strings.Builder // outside of notes
	ids       []string
	languages []string
	levels    []int
	count     map[string]int // of elements, by their types
}

func (s *survey) walk(v any) {
	switch v := v.(type) {
	case []any:
		if len(v) == 3 { // attributes begin with an id
			if id, ok := v[0].(string); ok && id != "" {
				s.ids = append(s.ids, id)
			}
		}
		if len(v) == 2 && v[0] == "lang" {
			s.languages = append(s.languages, v[1].(string))
		}
		for _, part := range v {
			s.walk(part)
		}
	case map[string]any:
		name, _ := v["t"].(string)
		s.count[name]++
		switch name {
		case "Str":
			s.text.WriteString(v["c"].(string))
		case "Code":
			s.text.WriteString(v["c"].([]any)[1].(string))
		case "Note":
			return
		case "Header":
			s.levels = append(s.levels, int(v["c"].([]any)[0].(float64)))
		}
		s.walk(v["c"])
	}
}

// unfold puts its table in the place of each chart.
func unfold(blocks []document.Block) []document.Block {
	out := slices.Clone(blocks)
	for i, b := range out {
		switch b := b.(type) {
		case *document.Chart:
			out[i] = b.AsTable()
		case *document.Section:
			out[i] = &document.Section{ID: b.ID, Title: b.Title, Blocks: unfold(b.Blocks)}
		}
	}
	return out
}

// squeeze leaves out blanks, and the signs of marks and boxes, which stand beside texts.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("✓◐✗?○⚑☐☒", r) {
			return -1
		}
		return r
	}, s)
}

// TestTree holds that a tree says the texts of the document in their order, with its ids and languages, headings that
// skip no level, a note for each citation and a head row for each table, and that nothing in it names a file.
func TestTree(t *testing.T) {
	for _, name := range documents {
		t.Run(name, func(t *testing.T) {
			d := readDocument(t, name)
			got, want := survey{count: map[string]int{}}, survey{count: map[string]int{}}
			got.walk(printed(t, d)["blocks"])
			document.Each(unfold(d.Blocks), func(id string, l *document.Line) {
				want.text.WriteString(l.String())
				if id != "" {
					want.ids = append(want.ids, id)
				}
				l.Each(func(in document.Inline) {
					switch in := in.(type) {
					case document.Cite:
						want.count["Note"]++
					case document.Foreign:
						want.languages = append(want.languages, in.Lang)
					}
				})
			})
			if squeeze(got.text.String()) != squeeze(want.text.String()) {
				t.Errorf("the text is\n%s\nwant\n%s", &got.text, &want.text)
			}
			if !slices.Equal(got.ids, want.ids) || len(want.ids) == 0 {
				t.Errorf("ids are %v, want %v", got.ids, want.ids)
			}
			if !slices.Equal(got.languages, want.languages) || len(want.languages) == 0 && name == documents[0] {
				t.Errorf("languages are %v, want %v", got.languages, want.languages)
			}
			if got.count["Note"] != want.count["Note"] || want.count["Note"] == 0 {
				t.Errorf("%d notes, want %d", got.count["Note"], want.count["Note"])
			}
			if n := got.count["Image"] + got.count["RawBlock"] + got.count["RawInline"]; n > 0 {
				t.Errorf("%d elements may name a file", n)
			}
			level := 0
			for _, l := range got.levels {
				if l > level+1 {
					t.Errorf("a heading of level %d stands below one of level %d", l, level)
				}
				level = l
			}
		})
	}
}

// TestPandocReadsTheTree has pandoc read trees with its own types and write them again: they are the same.
func TestPandocReadsTheTree(t *testing.T) {
	program := testkit.Program(t, "pandoc")
	for _, name := range documents {
		d := readDocument(t, name)
		made, err := tree(d, nil)
		if err != nil {
			t.Fatal(err)
		}
		spoken, err := versionOf(program)
		if err != nil {
			t.Fatal(err)
		}
		made.Version = spoken
		sent, _ := json.Marshal(made)
		cmd := exec.Command(program, "-f", "json", "-t", "json")
		cmd.Stdin = bytes.NewReader(sent)
		back, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		var want, got any
		if json.Unmarshal(sent, &want) != nil || json.Unmarshal(back, &got) != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: pandoc reads another tree", name)
		}
	}
}

// TestConvert makes a file for Word twice, and looks into it: head rows, notes, ids as bookmarks.
func TestConvert(t *testing.T) {
	testkit.Program(t, "pandoc")
	d := readDocument(t, documents[0])
	made, err := Convert("docx", d, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Convert("docx", d, nil); err != nil || !bytes.Equal(made, again) {
		t.Errorf("the second file has other bytes (%v)", err)
	}
	var s survey
	s.count = map[string]int{}
	s.walk(printed(t, d)["blocks"])
	text, notes := part(t, made, "word/document.xml"), part(t, made, "word/footnotes.xml")
	if got := strings.Count(text, "<w:tblHeader"); got != s.count["Table"] || got == 0 {
		t.Errorf("%d head rows for %d tables", got, s.count["Table"])
	}
	if got := strings.Count(text, "<w:footnoteReference "); got != s.count["Note"] || !strings.Contains(notes,
		"<w:footnoteRef") {
		t.Errorf("%d references to %d notes", got, s.count["Note"])
	}
	if got := strings.Count(text, "<w:bookmarkStart "); got < len(s.ids) {
		t.Errorf("%d bookmarks for %d ids", got, len(s.ids))
	}
	if _, err := Convert("exe", d, nil); err == nil {
		t.Error("pandoc is asked for any format")
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Convert("docx", d, nil); !errors.Is(err, Missing{}) || !strings.Contains(err.Error(),
		"apt install pandoc") {
		t.Errorf("without pandoc: %v", err)
	}
}

// part is the text of a file in an archive.
func part(t *testing.T, made []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(made), int64(len(made)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

package document

import (
	"slices"
	"strings"
	"testing"
)

// TestSheet sets what a sheet can say, writes it and reads it back.
func TestSheet(t *testing.T) {
	for _, fields := range []string{"", "paper=Letter", "paper=16:9 type=14 pages=8-12", "type=12 pages=2 words=450"} {
		var s, back Sheet
		set := func(s *Sheet, fields []string) {
			for _, f := range fields {
				key, value, _ := strings.Cut(f, "=")
				if err := s.Set(key, value); err != nil {
					t.Errorf("%s: %v", f, err)
				}
			}
		}
		set(&s, strings.Fields(fields))
		if got := strings.Join(s.Fields(), " "); got != fields {
			t.Errorf("%q is written as %q", fields, got)
		}
		if set(&back, s.Fields()); back != s {
			t.Errorf("%q: %v is read back as %v", fields, s, back)
		}
	}
	for _, wrong := range []string{"paper=A3", "type=7", "type=25", "type=large", "pages=0", "pages=3-2", "pages=-2", "pages=x", "pages=1-1001", "pages=+2", "pages=1-2-3", "type=+12", "words=0", "words=-1", "words=", "words=99999999999999999999"} {
		key, value, _ := strings.Cut(wrong, "=")
		if err := new(Sheet).Set(key, value); err == nil || !strings.HasPrefix(err.Error(), key+" is ") {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}

// TestWords counts the words of what is read, wherever they stand.
func TestWords(t *testing.T) {
	line := PlainLine("two words")
	blocks := []Block{
		&Contents{Entries: []ContentsEntry{{Title: line}}}, &Sources{Entries: []Source{{Text: line}}},
		&Section{Title: line, Blocks: []Block{
			&List{Items: []Item{{Text: line, Blocks: []Block{&Paragraph{Text: line}}}}},
			&Table{Columns: []Column{{Text: line}}, Rows: []Row{{Cells: []Cell{{Text: line}}}}},
			&Paragraph{Text: slices.Concat(line, Line{Cite{Sources: []string{"a"}}})},
		}},
	}
	if got := Words(blocks); got != 12 {
		t.Errorf("%d words, want 6 times 2", got)
	}
}

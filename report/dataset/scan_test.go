package dataset

import (
	"slices"
	"strings"
	"testing"
)

func TestScanRefuses(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         string // the first problem without the excerpt
	}{
		{"NUL", "a: b\x00c\n", `f.yaml:1:5: the control character U+0000 is not allowed [hidden-character]`},
		{"escape", "a: \x1b[31mred\n", `f.yaml:1:4: the control character U+001B is not allowed [hidden-character]`},
		{"delete", "a: b\x7f\n", `f.yaml:1:5: the control character U+007F is not allowed [hidden-character]`},
		{"C1 control", "a: b\u009bc\n", `f.yaml:1:5: the control character U+009B is not allowed [hidden-character]`},
		{"tab", "a:\n\tb: c\n", `f.yaml:2:1: tabs are not allowed; indent with two spaces [tab]`},
		{"Windows line ends", "a: b\r\nc: d\r\n", `f.yaml:1:5: the line ends with a carriage return (CRLF, as Windows writes); save the file with LF line ends [line-end]`},
		{"carriage return", "a: b\rc\n", `f.yaml:1:5: a carriage return is not allowed; lines end with LF alone [line-end]`},
		{"next line", "a: b\u0085c: d\n", `f.yaml:1:5: the line separator U+0085 is not allowed: YAML breaks the line there and editors do not show it [hidden-character]`},
		{"line separator", "a: b\u2028c: d\n", `f.yaml:1:5: the line separator U+2028 is not allowed: YAML breaks the line there and editors do not show it [hidden-character]`},
		{"paragraph separator", "a: b\u2029c: d\n", `f.yaml:1:5: the line separator U+2029 is not allowed: YAML breaks the line there and editors do not show it [hidden-character]`},
		{"byte order mark", "\ufeffa: b\n", `f.yaml:1:1: a byte order mark (U+FEFF) is not allowed; save the file as UTF-8 without one [not-utf8]`},
		{"zero-width space", "a: Дог\u200b\n", `f.yaml:1:7: the invisible character U+200B is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"zero-width joiner", "a: b\u200dc\n", `f.yaml:1:5: the invisible character U+200D is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"soft hyphen", "a: b\u00adc\n", `f.yaml:1:5: the invisible character U+00AD is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"right-to-left override", "a: b\u202ec\n", `f.yaml:1:5: the invisible character U+202E is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"isolate", "a: b\u2066c\n", `f.yaml:1:5: the invisible character U+2066 is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"tag character", "a: b\U000e0041c\n", `f.yaml:1:5: the invisible character U+E0041 is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"Hangul filler", "a: b\u3164c\n", `f.yaml:1:5: the invisible character U+3164 is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"variation selector", "a: ✓\ufe0f\n", `f.yaml:1:5: the invisible character U+FE0F is not allowed (zero-width, soft hyphen or text direction) [hidden-character]`},
		{"private use", "a: \ue000\n", `f.yaml:1:4: U+E000 has no agreed meaning; use a character that every reader has [foreign-character]`},
		{"noncharacter", "a: \uffff\n", `f.yaml:1:4: U+FFFF has no agreed meaning; use a character that every reader has [foreign-character]`},
		{"letter in two", "a: Мои\u0306\n", `f.yaml:1:7: this letter is written as two characters, the second one U+0306; write the single letter (Unicode NFC) [foreign-character]`},
		{"Chinese", "a: Max 中文\n", `f.yaml:1:8: no report can show '中' (U+4E2D), for its typeface lacks it; allowed: letters of the Latin, Cyrillic and Greek alphabets, digits, and the usual punctuation and signs [foreign-character]`},
		{"emoji", "😀: b\n", `f.yaml:1:1: no report can show '😀' (U+1F600), for its typeface lacks it; allowed: letters of the Latin, Cyrillic and Greek alphabets, digits, and the usual punctuation and signs [foreign-character]`},
		{"lost letter", "a: \ufffd\n", `f.yaml:1:4: U+FFFD stands where a program lost a letter; write that letter [foreign-character]`},
		{"unassigned", "a: \u0378\n", `f.yaml:1:4: no report can show '\u0378' (U+0378), for its typeface lacks it; allowed: letters of the Latin, Cyrillic and Greek alphabets, digits, and the usual punctuation and signs [foreign-character]`},
		{"not UTF-8", "a: b\n\nc: \xe9t\xe9\n", `f.yaml:3:4: this byte is not valid UTF-8; save the file as UTF-8 [not-utf8]`},
		{"cut letter", "a: \xd0", `f.yaml:1:4: this byte is not valid UTF-8; save the file as UTF-8 [not-utf8]`},
		{"surrogate", "a: \xed\xa0\x80\n", `f.yaml:1:4: this byte is not valid UTF-8; save the file as UTF-8 [not-utf8]`},
		{"UTF-16 big end first", "\xfe\xff\x00a\x00:", `f.yaml: is written in UTF-16; save it as UTF-8 without a byte order mark [not-utf8]`},
		{"UTF-16 little end first", "\xff\xfea\x00:\x00", `f.yaml: is written in UTF-16; save it as UTF-8 without a byte order mark [not-utf8]`},
		{"UTF-16 without mark", "a\x00:\x00", `f.yaml:1:2: the control character U+0000 is not allowed [hidden-character]`},
		{"document", "---\na: b\n", `f.yaml:1:1: document markers are not allowed; a file is one document, without --- [refused-yaml]`},
		{"document with content", "--- a\n", `f.yaml:1:1: document markers are not allowed; a file is one document, without --- [refused-yaml]`},
		{"end of document", "a: b\n...\n", `f.yaml:2:1: document markers are not allowed; a file is one document, without ... [refused-yaml]`},
		{"directive", "%YAML 1.2\n", `f.yaml:1:1: YAML directives are not allowed [refused-yaml]`},
		{"conflict", "a: b\n<<<<<<< HEAD\nc: d\n", `f.yaml:2:1: a merge left a conflict here; make one version of both, and delete this line and all others in this file that begin with <<<<<<<, |||||||, ======= or >>>>>>> [merge-conflict]`},
		{"rest of a conflict", "a: b\n=======\n", `f.yaml:2:1: a merge left a conflict here; make one version of both, and delete this line and all others in this file that begin with <<<<<<<, |||||||, ======= or >>>>>>> [merge-conflict]`},
		{"long line", "a: " + strings.Repeat("b", maxLine), `f.yaml:1:1: the line is 8195 bytes long; a line has at most 8192, and about 120 is easy to review [too-large]`},
		{"long file", strings.Repeat("#\n", maxFile/2) + "#", `f.yaml: is longer than 1048576 bytes, which is the most that a data file has; split it [too-large]`},
		{"many lines", strings.Repeat("#\n", maxLines+1), `f.yaml: has 50001 lines; a data file has at most 50000 [too-large]`},
		{"many signs", strings.Repeat("#,,,,\n", maxSigns/4+1), `f.yaml: has 50004 commas, brackets and dashes; a data file has at most 50000 [too-large]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			problems := scan("f.yaml", []byte(c.source))
			if len(problems) == 0 {
				t.Fatal("no complaint")
			}
			if got, _, _ := strings.Cut(problems[0].Error(), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestScanAccepts(t *testing.T) {
	for _, source := range []string{
		"",
		"a: b",
		"a: «ё», “É” — 100 % ≤ 3\u00a0км ✓ ◐ ✗ ⚑ Ελλάς → ₽\n",
		"a: --- b ... %\n#---\n",
		"a: М\u0301ай\n", // an accent over a letter that has no single form
		strings.Repeat("a: b\n", 1000),
		"a: <<<<<<< b\n  =======\n# >>>>>>> c\n======== d\n", // no mark of a merge stands there, or is as long
		"a: " + strings.Repeat("b", maxLine-3) + "\n",
	} {
		if problems := scan("f.yaml", []byte(source)); problems != nil {
			t.Errorf("%.40q: %v", source, problems)
		}
	}
}

// TestScanGivesUp holds that a file that is not text at all does not drown the reader.
func TestScanGivesUp(t *testing.T) {
	problems := scan("f.yaml", []byte(strings.Repeat("\x00\xff", 1000)+"\n"+strings.Repeat("\x01\n", 1000)))
	if len(problems) != scanned {
		t.Errorf("%d problems; want %d", len(problems), scanned)
	}
	problems = scan("f.yaml", []byte(strings.Repeat("a: b\r\n", 1000)))
	if len(problems) != 1 {
		t.Errorf("%d problems about Windows line ends; want 1", len(problems))
	}
	problems = scan("f.yaml", []byte(strings.Repeat("<<<<<<< HEAD\na: b\n||||||| c\n=======\na: c\n>>>>>>> branch\n", 10)))
	if len(problems) != 1 {
		t.Errorf("%d problems about conflicts of a merge; want 1", len(problems))
	}
}

// TestScanTellsOneOfARow holds that a sentence in Chinese is one problem, and that nothing hides behind its signs.
func TestScanTellsOneOfARow(t *testing.T) {
	problems := scan("f.yaml", []byte("a: 中文中文, b 文\u200b文\n文: 中\n"))
	var columns []int
	for _, p := range problems {
		columns = append(columns, p.Place.Column)
	}
	if want := []int{4, 12, 13, 1, 4}; !slices.Equal(columns, want) {
		t.Errorf("problems in the columns %d, want %d", columns, want)
	}
}

func TestExcerptIsSafeToPrint(t *testing.T) {
	p := scan("f.yaml", []byte("a: Дог\x1b[31m\u202e"))[0]
	want := "f.yaml:1:7: the control character U+001B is not allowed [hidden-character]\n  1 | a: Дог\ufffd[31m\ufffd\n    |       ^"
	if p.Error() != want {
		t.Errorf("got  %q\nwant %q", p.Error(), want)
	}
}

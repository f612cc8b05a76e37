package problem

import (
	"strings"
	"testing"
)

func TestError(t *testing.T) {
	for _, c := range []struct {
		problem Problem
		want    string
	}{
		{New(MissingFile, InFile("data/sources.yaml"), "is missing"), "data/sources.yaml: is missing [missing-file]"},
		{
			In(UnknownValue, "a.yaml", []byte("id: dog\nvalue: nome\n"), len("id: dog\nvalue: "), "value cannot be %s", Quote("nome")),
			"a.yaml:2:8: value cannot be \"nome\" [unknown-value]\n  2 | value: nome\n    |        ^",
		},
		{
			In(BadID, "a\x1b.yaml", []byte("д\x1b[31mred\u202e"), len("д"), "wrong \x07"),
			"\"a\\x1b.yaml\":1:2: wrong \ufffd [bad-id]\n  1 | д\ufffd[31mred\ufffd\n    |  ^",
		},
		{In(BadID, "a.yaml", []byte("a: b\n"), len("a: b\n"), "wrong"), "a.yaml:2:1: wrong [bad-id]"},
	} {
		if got := c.problem.Error(); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

func TestExcerptOfLongLine(t *testing.T) {
	p := Problem{Message: "wrong", Line: strings.Repeat("ж", 500) + "X" + strings.Repeat("ж", 500)}
	p.Place = At("f.yaml", 1, 501, 1)
	lines := strings.Split(p.Error(), "\n")
	if len(lines) != 3 || len([]rune(lines[1])) != len("  1 | ")+110 || []rune(lines[1])[strings.Index(lines[2], "^")] != 'X' {
		t.Errorf("the caret does not stand under the X:\n%s", p.Error())
	}
}

func TestText(t *testing.T) {
	var l List
	for range 7 {
		l = append(l, New(BadText, InFile("f.yaml"), "wrong"))
	}
	if got := strings.Split(l.Text(2), "\n"); len(got) != 3 || got[2] != "and 5 more" {
		t.Errorf("got %q", got)
	}
	if got := strings.Split(l.Error(), "\n"); len(got) != 7 {
		t.Errorf("got %q, want all", got)
	}
}

// TestOnce joins what is said of several lines of one file, and keeps the files apart.
func TestOnce(t *testing.T) {
	var l List
	for _, at := range []Place{
		At("b.yaml", 3, 1, 1), At("a.yaml", 9, 1, 1), At("a.yaml", 2, 5, 1), At("a.yaml", 2, 1, 1), At("a.yaml", 4, 1, 1),
	} {
		l = append(l, New(UnknownID, at, "there is no such thing"))
	}
	l.Sort()
	want := "a.yaml:2:1: there is no such thing (again on this line) (also on lines 4 and 9) [unknown-id]\n" +
		"b.yaml:3:1: there is no such thing [unknown-id]"
	if got := l.Once().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

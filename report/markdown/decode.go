package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"

	"openletter/report/document"
)

// decode is the text that Markdown stands for: backslashes and character references are resolved.
func decode(raw []byte) string {
	if !bytes.ContainsAny(raw, "\\&") {
		return string(raw)
	}
	var words, plain []byte
	resolve := func() {
		words = append(words, util.ResolveEntityNames(util.ResolveNumericReferences(plain))...)
		plain = plain[:0]
	}
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]) {
			resolve() // what is escaped cannot be part of a reference: \&amp; reads &amp;
			i++
			words = append(words, raw[i])
			continue
		}
		plain = append(plain, raw[i])
	}
	resolve()
	return string(words)
}

// singleBlanks makes every run of blanks and line breaks one blank.
func singleBlanks(s string) string {
	if !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\n\t\r") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c != ' ' && c != '\n' && c != '\t' && c != '\r':
			b.WriteByte(c)
		case b.Len() == 0 || b.String()[b.Len()-1] != ' ':
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// trimmed is a line without blanks at its ends; nil for an empty one.
func trimmed(l document.Line) document.Line {
	if len(l) == 0 {
		return nil
	}
	if t, ok := l[0].(document.Text); ok {
		if l[0] = document.Text(strings.TrimLeft(string(t), " ")); l[0] == document.Text("") {
			return trimmed(l[1:])
		}
	}
	last := len(l) - 1
	if t, ok := l[last].(document.Text); ok {
		if l[last] = document.Text(strings.TrimRight(string(t), " ")); l[last] == document.Text("") {
			return trimmed(l[:last])
		}
	}
	return l
}

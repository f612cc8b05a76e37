// Package section puts findings and facts into words and makes the blocks of a document from them.
//
// Its rules:
//
//   - One file a section. A layout names sections; [Make] makes one.
//   - A sentence is worded once, here, from the interface texts of one language; nothing is worded in Go.
//   - Nothing is computed here that a reader could dispute: counts, orders, grades come from the findings.
//   - A text of the data that is missing in the document's language is printed in the language in which it was written,
//     in a [document.Foreign].
//   - Ids come from the data: see the functions in ids.go.
package section

import (
	"fmt"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// A Context is what the sections of one document are made from.
type Context struct {
	Facts *fact.Facts
	Old   *fact.Facts // the earlier state that Found.Changes compares with; nil when there is none
	Found *finding.Findings
	Lang  fact.Lang
	Words wording.Words

	Uncited bool // whether the document has no list of sources, and so refers to none
}

// A Writer makes the sections of one document, in the order of the document: it remembers which sources were cited. The
// first error is kept, so that sentences can be built without a check each.
type Writer struct {
	Context
	lang  *wording.Language
	old   map[*fact.Claim]bool // the claims that are marked as resting on old evidence
	cited []string             // ids of sources, in the order in which they were first cited
	known map[string]bool      // whether a source is among the cited
}

// NewWriter is a writer that has made nothing yet.
func NewWriter(c Context) *Writer {
	w := &Writer{
		Context: c, lang: &wording.Language{Tag: c.Lang, Words: c.Words},
		old: make(map[*fact.Claim]bool, len(c.Found.Old)), known: map[string]bool{},
	}
	for _, aged := range c.Found.Old {
		w.old[aged.Claim] = true
	}
	return w
}

// Err is the first error: an interface text that is missing, or something that the facts lack.
func (w *Writer) Err() error { return w.lang.Err() }

// lacks keeps the error that the facts do not hold something.
func (w *Writer) lacks(kind, id string) { w.lang.Fail(fmt.Errorf("there is no %s %q", kind, id)) }

// in is a text of the data in the document's language or, where it has none, in the one in which it was written, marked
// with its code.
func (w *Writer) in(t fact.Text) document.Line {
	if s := t.In(w.Lang); s != "" {
		return document.Line{document.Text(s)}
	}
	if len(t) == 0 {
		return nil
	}
	original := document.Foreign{Lang: string(t[0].Lang), Text: document.PlainLine(t[0].Words)}
	return w.say("in-language", "text", original, "lang", original.Lang)
}

// In is a text of the data in the document's language or, where it has none, in the one in which it was written.
func (w *Writer) In(t fact.Text) document.Line { return w.in(t) }

// Text is an interface text without places.
func (w *Writer) Text(key string) document.Line { return w.say(key) }

// InLanguage marks a line that is in another language than the document.
func (w *Writer) InLanguage(lang fact.Lang, l document.Line) document.Line {
	return w.say("in-language", "text", document.Foreign{Lang: string(lang), Text: l}, "lang", string(lang))
}

// say is an interface text, its places filled from pairs of name (a string) and value (what a lineBuilder can add).
func (w *Writer) say(key string, pairs ...any) document.Line {
	pieces, err := w.Words.Pieces(key)
	if err != nil {
		w.lang.Fail(err)
		return nil
	}
	var b lineBuilder
	filled := 0
	for _, p := range pieces {
		if p.Place == "" {
			b.text(p.Words)
			continue
		}
		i := 0
		for i < len(pairs) && pairs[i] != p.Place {
			i += 2
		}
		if i >= len(pairs) {
			w.lang.Fail(fmt.Errorf("interface text %q: nothing fills the place {%s}", key, p.Place))
			continue
		}
		filled |= 1 << (i / 2)
		b.add(pairs[i+1])
	}
	for i := 0; i < len(pairs); i += 2 {
		if filled&(1<<(i/2)) == 0 {
			w.lang.Fail(fmt.Errorf("interface text %q has no place {%s}", key, pairs[i]))
		}
	}
	return b.line
}

// A lineBuilder joins pieces of a line, plain text with plain text.
type lineBuilder struct{ line document.Line }

func (b *lineBuilder) text(s string) {
	if s == "" {
		return
	}
	if n := len(b.line); n > 0 {
		if last, ok := b.line[n-1].(document.Text); ok {
			b.line[n-1] = last + document.Text(s)
			return
		}
	}
	b.line = append(b.line, document.Text(s))
}

// add adds a string, a whole number, a document.Line or a document.Inline.
func (b *lineBuilder) add(v any) {
	switch v := v.(type) {
	case string:
		b.text(v)
	case int:
		b.text(strconv.Itoa(v))
	case document.Text:
		b.text(string(v))
	case document.Line:
		for _, in := range v {
			b.add(in)
		}
	case document.Inline:
		b.line = append(b.line, v)
	case nil:
	default:
		panic(fmt.Sprintf("section: %T is no part of a line", v))
	}
}

// line joins strings, whole numbers, lines and inlines into one line.
func line(parts ...any) document.Line {
	var b lineBuilder
	for _, p := range parts {
		b.add(p)
	}
	return b.line
}

// joined puts a separator between lines.
func joined(lines []document.Line, separator string) document.Line {
	var b lineBuilder
	for i, l := range lines {
		if i > 0 {
			b.text(separator)
		}
		b.add(l)
	}
	return b.line
}

// cite refers to sources; the result is empty where there are none.
func (w *Writer) cite(ids []string) document.Line {
	if len(ids) == 0 || w.Uncited {
		return nil
	}
	for _, id := range ids {
		if w.Facts.Sources[id] == nil {
			w.lacks("source", id)
		}
		if !w.known[id] {
			w.known[id] = true
			w.cited = append(w.cited, id)
		}
	}
	return document.Line{document.Cite{Sources: ids}}
}

// plain is a line as a string, for what holds no citations, such as the name of a bar.
func plain(l document.Line) string { return strings.TrimSpace(l.String()) }

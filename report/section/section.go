// Package section puts findings and facts into words and makes the blocks of a document from them.
//
// Its rules:
//
//   - A layout names sections; [Writer.Make] makes one. Sections about one thing share a file.
//   - A sentence is worded once, here, from the interface texts of one language; nothing is worded in Go.
//   - Nothing is computed here that somebody could dispute: counts, rankings, grades come from the findings.
//   - A text of the data that is missing in the document's language is printed in the language in which it was written,
//     in a [document.Foreign].
//   - Ids come from the data and from the names of sections, so that they are the same in every language, format and
//     edition. A messenger's answer is named by both: "max.e2ee-direct". Everything else has its kind before it:
//     "dimension.encryption", "mandate.ru-preinstall", "source.tass-2025-08-21".
package section

import (
	"fmt"

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

// Say is an interface text, its places filled from pairs of name (a string) and value (a string, a whole number, a line or
// an inline).
func (w *Writer) Say(key string, pairs ...any) document.Line {
	return line(w.lang.Parts(key, pairs...)...)
}

// In is a text of the data in the document's language or, where it has none, in the one in which it was written, marked
// with its code; nil where nothing was written.
func (w *Writer) In(t fact.Text) document.Line {
	if s := t.In(w.Lang); s != "" || len(t) == 0 {
		return document.PlainLine(s)
	}
	return w.Foreign(t[0].Lang, document.PlainLine(t[0].Words))
}

// Foreign marks a line that is in another language than the document.
func (w *Writer) Foreign(lang fact.Lang, l document.Line) document.Line {
	return w.Say("in-language", "text", document.Foreign{Lang: string(lang), Text: l}, "lang", string(lang))
}

// cite refers to sources; nil where there are none.
func (w *Writer) cite(ids []string) document.Inline {
	if len(ids) == 0 || w.Uncited {
		return nil
	}
	for _, id := range ids {
		if !w.known[id] {
			w.source(id)
			w.known[id] = true
			w.cited = append(w.cited, id)
		}
	}
	return document.Cite{Sources: ids}
}

// source is the source with an id. One that the data lack is an error.
func (w *Writer) source(id string) *fact.Source {
	if s := w.Facts.Sources[id]; s != nil {
		return s
	}
	w.lang.Fail(fmt.Errorf("there is no source %q", id))
	return &fact.Source{}
}

// attribute is the attribute with an id. One that the data lack is an error.
func (w *Writer) attribute(id string) *fact.Attribute {
	if a := w.Facts.Attribute(id); a != nil {
		return a
	}
	w.lang.Fail(fmt.Errorf("there is no attribute %q", id))
	return &fact.Attribute{ID: id}
}

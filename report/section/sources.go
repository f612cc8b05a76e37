package section

import (
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
)

// sources lists the sources that the sections before it cited, in the order in which they were first cited.
func sources(w *Writer, _ Settings) Made {
	made := Made{Title: w.say("h-sources"), Blocks: []document.Block{paragraph(w.say("sources-intro"), " ", w.say("data-licence"))}}
	list := &document.Sources{}
	for _, id := range w.cited {
		if s := w.Facts.Sources[id]; s != nil {
			list.Entries = append(list.Entries, document.Source{ID: id, Text: w.source(s)})
		}
	}
	if len(list.Entries) > 0 {
		made.Blocks = append(made.Blocks, list)
	}
	return made
}

// source is publisher, title, date, address and caution.
func (w *Writer) source(s *fact.Source) document.Line {
	text := line(w.in(s.Publisher), ": ", w.title(s), ", ", w.published(s), ".")
	if s.URL != "" {
		text = line(text, " ", document.Link{To: s.URL})
	}
	if caution := w.in(s.Caution); caution != nil {
		text = line(text, " ", caution)
		if !strings.HasSuffix(caution.String(), ".") {
			text = line(text, ".")
		}
	}
	return text
}

// title is the published title in quotation marks and in its language, or our description of the page in brackets.
func (w *Writer) title(s *fact.Source) document.Line {
	if s.Title == "" {
		return w.say("described", "title", w.in(s.Described))
	}
	quoted := w.say("quoted", "title", s.Title)
	if s.TitleLang == w.Lang || s.TitleLang == "" {
		return quoted
	}
	return document.Line{document.Foreign{Lang: string(s.TitleLang), Text: quoted}}
}

// published words when a source was published.
func (w *Writer) published(s *fact.Source) string {
	if s.Published.IsZero() {
		return w.lang.Say("undated")
	}
	return w.lang.Date(s.Published)
}

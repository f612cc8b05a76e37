package section

import "openletter/report/document"

// lead is the paragraph that says what the report is about.
func lead(w *Writer, _ Settings) []document.Block {
	text := w.In(w.Found.Report.Lead)
	if text == nil {
		return nil
	}
	return []document.Block{&document.Paragraph{Role: document.Lead, Text: text}}
}

// edition is what this edition of the report rests on.
func edition(w *Writer, _ Settings) []document.Block {
	f := w.Found
	pair := func(key string, text document.Line) document.Pair {
		return document.Pair{Label: w.Say(key), Text: text}
	}
	return []document.Block{&document.Pairs{Items: []document.Pair{
		pair("edition-as-of", line(w.lang.Date(f.AsOf))),
		pair("edition-revision", line(f.Revision)),
		pair("edition-ruleset", w.ruleset()),
		pair("edition-profile", w.In(f.Profile.Name)),
		pair("edition-evidence", w.Say("evidence-counts", "claims", f.Evidence.Claims, "sources", f.Evidence.Sources,
			"disputed", f.Evidence.Disputed, "open", f.Evidence.Open)),
		pair("edition-age", w.Say("age-counts", "old", len(f.Old), "claims", f.Evidence.Claims)),
	}}}
}

// ruleset names the ruleset with its version.
func (w *Writer) ruleset() document.Line {
	rules := w.Found.Ruleset
	return w.Say("ruleset-version", "ruleset", w.In(rules.Title), "version", rules.Version)
}

// scale says which way the scores run.
func scale(w *Writer, _ Settings) []document.Block {
	text := paragraph(strong(w.Say("scale-title"), "."), " ", w.Say("scale"))
	return []document.Block{&document.Alert{Tone: "important", Blocks: []document.Block{text}}}
}

// retrospectNote says of a report as of an earlier day that it was made from later data.
func retrospectNote(w *Writer, _ Settings) []document.Block {
	if w.Found.Hindsight.IsZero() {
		return nil
	}
	note := w.Say("retrospect-note", "date", w.lang.Date(w.Found.AsOf), "heading", w.Say("h-retrospect"))
	return []document.Block{&document.Alert{Tone: "note", Blocks: []document.Block{paragraph(note)}}}
}

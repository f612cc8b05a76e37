package section

import "openletter/report/document"

// lead is the paragraph that says what the report is about.
func lead(w *Writer, _ Settings) []document.Block {
	if text := w.In(w.Found.Report.Lead); text != nil {
		return body(&document.Paragraph{Role: document.Lead, Text: text})
	}
	return nil
}

// edition is what this edition of the report rests on.
func edition(w *Writer, _ Settings) []document.Block {
	f := w.Found
	return body(&document.Pairs{Items: []document.Pair{
		{Label: w.Say("edition-as-of"), Text: line(w.lang.Date(f.AsOf))},
		{Label: w.Say("edition-revision"), Text: line(f.Revision)},
		{Label: w.Say("edition-ruleset"), Text: w.ruleset()},
		{Label: w.Say("edition-profile"), Text: w.In(f.Profile.Name)},
		{Label: w.Say("edition-evidence"), Text: w.Say("evidence-counts", "claims", f.Evidence.Claims,
			"sources", f.Evidence.Sources, "disputed", f.Evidence.Disputed, "open", f.Evidence.Open)},
		{Label: w.Say("edition-age"), Text: w.Say("age-counts", "old", len(f.Old), "claims", f.Evidence.Claims)},
	}})
}

// ruleset names the ruleset with its version.
func (w *Writer) ruleset() document.Line {
	rules := w.Found.Ruleset
	return w.Say("ruleset-version", "ruleset", w.In(rules.Title), "version", rules.Version)
}

// scale says which way the scores run.
func scale(w *Writer, _ Settings) []document.Block {
	text := sentences(strong(w.Say("scale-title"), "."), w.Say("scale"))
	return body(&document.Alert{Tone: "important", Blocks: body(text)})
}

// retrospectNote says of a report as of an earlier day that it was made from later data.
func retrospectNote(w *Writer, _ Settings) []document.Block {
	if w.Found.Hindsight.IsZero() {
		return nil
	}
	note := w.Say("retrospect-note", "date", w.lang.Date(w.Found.AsOf), "heading", w.Say("h-retrospect"))
	return body(&document.Alert{Tone: "note", Blocks: body(note)})
}

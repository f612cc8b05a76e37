package section

import "openletter/report/document"

// lead is the paragraph that says what the report is about.
func lead(w *Writer, _ Settings) Made {
	text := w.in(w.Found.Report.Lead)
	if text == nil {
		return Made{}
	}
	return Made{Blocks: []document.Block{&document.Paragraph{Role: document.Lead, Text: text}}}
}

// edition is what this edition of the report rests on.
func edition(w *Writer, _ Settings) Made {
	f := w.Found
	pairs := &document.Pairs{}
	add := func(key string, text document.Line) {
		pairs.Items = append(pairs.Items, document.Pair{Label: w.say(key), Text: text})
	}
	add("edition-as-of", document.PlainLine(w.lang.Date(f.AsOf)))
	add("edition-revision", document.PlainLine(f.Revision))
	add("edition-ruleset", w.ruleset())
	add("edition-profile", w.in(f.Profile.Name))
	add("edition-evidence", w.say("evidence-counts", "claims", f.Evidence.Claims, "sources", f.Evidence.Sources,
		"disputed", f.Evidence.Disputed, "open", f.Evidence.Open))
	add("edition-age", w.say("age-counts", "old", len(f.Old), "claims", f.Evidence.Claims))
	return Made{Blocks: []document.Block{pairs}}
}

// ruleset names the ruleset with its version.
func (w *Writer) ruleset() document.Line {
	rules := w.Found.Ruleset
	return w.say("ruleset-version", "ruleset", w.in(rules.Title), "version", rules.Version)
}

// scale says which way the scores run.
func scale(w *Writer, _ Settings) Made {
	title := document.Strong{Text: line(w.say("scale-title"), ".")}
	return Made{Blocks: []document.Block{&document.Alert{Tone: "important", Blocks: []document.Block{paragraph(title, " ", w.say("scale"))}}}}
}

// retrospectNote says of a report as of an earlier day that it was made from later data.
func retrospectNote(w *Writer, _ Settings) Made {
	if w.Found.Hindsight.IsZero() {
		return Made{}
	}
	note := w.say("retrospect-note", "date", w.lang.Date(w.Found.AsOf), "heading", w.say("h-retrospect"))
	return Made{Blocks: []document.Block{&document.Alert{Tone: "note", Blocks: []document.Block{paragraph(note)}}}}
}

package section

import (
	"slices"

	"openletter/report/document"
)

// path is the way of an ordinary message in each messenger: whether its operator can open it, and what access the state has.
// A layout says which questions tell that: of several the first that is answered. Practice goes before the law.
func path(w *Writer, s Settings) []document.Block {
	if len(w.messengers) > s.number("most", mostWorded) || !slices.ContainsFunc(s.ids("operator"), w.asks) {
		return nil
	}
	t := &document.Table{Kind: document.Path, RowHeads: true, Columns: w.columns("path-you", "path-operator", "path-state", "path-friend")}
	var open []document.Line
	for _, m := range w.messengers {
		operator, vouched := w.station(m, s, "operator")
		if operator.Mark == document.Bad || operator.Mark == document.Partly {
			open = append(open, w.withStatus(w.Name(m), vouched))
		}
		state, _ := w.station(m, s, "practice", "law")
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Text: w.Name(m)}, operator, state, {Text: w.Say("path-reads")}}})
	}
	if s["caption"] == "no" {
		return body(t)
	}
	return body(&document.Paragraph{Role: document.Caption, Text: w.orSay(w.naming("path-can", open), "path-cannot")}, t)
}

// asks says whether the rules ask a question.
func (w *Writer) asks(attribute string) bool { return w.Found.Ruleset.Criterion(attribute) != nil }

// station is what the answers say to the questions that settings of a layout name, and on whose word.
func (w *Writer) station(m int, s Settings, settings ...string) (c document.Cell, vouched document.Line) {
	tendencies := map[document.Mark]string{document.Good: "-good", document.Partly: "-partly", document.Bad: "-bad"}
	for _, setting := range settings {
		for _, id := range only(s.ids(setting), w.asks) {
			a := w.Found.Scores[m].Answer(id)
			said := w.answer(a)
			if said.mark == document.Unknown {
				continue
			}
			if tendency := tendencies[said.mark]; tendency != "" {
				vouched = w.standing(a.Claim)
				if said.text = w.Say("path-" + setting + tendency); s["standing"] == "no" {
					said.text = w.footed(said.text, a.Claim)
				} else {
					said.text = w.withStatus(said.text, vouched)
				}
			}
			return document.Cell{Mark: said.mark, Text: said.text}, vouched
		}
	}
	return document.Cell{Mark: document.Unknown, Text: w.Say("path-unknown")}, nil
}

package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// mostWorded is how many messengers stand side by side with the words of their answers: of more, a page shows marks alone.
const mostWorded = 5

// A heater makes the table of all answers at a glance.
type heater struct {
	*Writer
	worded bool
	table  *document.Table
	marks  map[document.Mark]int // how many answers have each
	open   map[int]int           // how many answers of each messenger nobody knows
}

// heat is grade and total of each messenger, and its answers to the questions of each dimension under the score there.
func heat(w *Writer, s Settings) []document.Block {
	h := &heater{Writer: w, worded: s["words"] != "no" && len(w.messengers) <= mostWorded,
		marks: map[document.Mark]int{}, open: map[int]int{}}
	h.table = &document.Table{Kind: document.Heat, RowHeads: true, Columns: w.columns("col-question")}
	align := document.Middle
	if h.worded {
		align = document.Start
	}
	for _, m := range w.messengers {
		h.table.Columns = append(h.table.Columns, document.Column{Text: w.Name(m), Align: align})
	}
	h.row(w.Say("col-grade"), h.grade)
	h.row(w.Say("heat-total"), func(m int) document.Cell { return h.score(w.Found.Scores[m].Total) })
	for d := range w.Found.Ruleset.Dimensions {
		h.dimension(d)
	}
	questions := 0
	for _, n := range h.marks {
		questions += n
	}
	h.row(w.Say("heat-open", "questions", questions/max(len(w.messengers), 1)), func(m int) document.Cell { return document.Cell{Text: line(h.open[m])} })
	about := "heat-marks"
	if h.worded {
		about = "heat-worded"
	}
	return body(&document.Paragraph{Role: document.Caption, Text: h.tally()}, h.legend(),
		&document.Paragraph{Role: document.Fine, Text: w.Say(about)}, h.table)
}

func (h *heater) row(head document.Line, cell func(m int) document.Cell) {
	cells := append([]document.Cell{{Text: head}}, each(h.messengers, cell)...)
	h.table.Rows = append(h.table.Rows, document.Row{Cells: cells})
}

// dimension adds the scores in a dimension and, below, the answers that they follow from.
func (h *heater) dimension(d int) {
	dimension := &h.Found.Ruleset.Dimensions[d]
	weight := h.Found.Profile.Weight(dimension.ID)
	head := h.Say("dimension-weight", "dimension", h.In(dimension.Name), "percent", weight)
	h.row(head, func(m int) document.Cell { return h.score(h.Found.Scores[m].Dimensions[d].Score) })
	for q, c := range dimension.Criteria {
		h.row(h.question(c.Attribute), func(m int) document.Cell {
			return h.answered(m, &h.Found.Scores[m].Dimensions[d].Answers[q])
		})
	}
}

func (h *heater) grade(m int) document.Cell {
	s := &h.Found.Scores[m]
	cell := document.Cell{Text: h.letter(s)}
	switch {
	case s.Grade != nil:
		return cell
	case s.Gone.IsZero():
		cell.Mark = document.Unknown
	default:
		cell.Mark = document.Moot
	}
	if !h.worded {
		cell.Text = nil
	}
	return cell
}

func (h *heater) score(s finding.Interval) document.Cell {
	if h.worded {
		return document.Cell{Text: line(interval(s))}
	}
	_, point, _ := whole(s)
	return document.Cell{Text: line(point)}
}

// answered is an answer as a mark, with its words where there is room. That it is confirmed goes without saying there, and
// how old its evidence is stands in the comparison.
func (h *heater) answered(m int, a *finding.Answer) document.Cell {
	said := h.answer(a)
	h.marks[said.mark]++
	if said.mark == document.Unknown {
		h.open[m]++
	}
	if !h.worded {
		return document.Cell{Mark: said.mark}
	}
	said.status = nil
	if c := a.Claim; c != nil && c.Status != fact.Confirmed && !isContested(c) {
		said.status = h.standing(c)
	}
	return document.Cell{Mark: said.mark, Text: said.worded()}
}

// tally says how many answers have which mark.
func (h *heater) tally() document.Line {
	all := 0
	for _, n := range h.marks {
		all += n
	}
	return h.Say("heat-tally", "answers", all, "good", h.marks[document.Good], "partly", h.marks[document.Partly],
		"bad", h.marks[document.Bad], "disputed", h.marks[document.Disputed], "unknown", h.marks[document.Unknown],
		"moot", h.marks[document.Moot])
}

// legend says what the marks mean.
func (w *Writer) legend() *document.List {
	keys := [...]string{"legend-good", "legend-partly", "legend-bad", "legend-unknown", "legend-moot", "legend-disputed"}
	l := &document.List{Legend: true}
	for i, mark := range document.Marks {
		l.Items = append(l.Items, document.Item{Mark: mark, Text: w.Say(keys[i])})
	}
	return l
}

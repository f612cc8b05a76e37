package compose

import (
	"slices"
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/finding"
)

// cell words the answer to one criterion.
func (e *editor) cell(a finding.Answer) report.Cell {
	attribute := e.attribute(a.Criterion.Attribute)
	if a.Claim == nil {
		return report.Cell{Mark: fact.MarkUnknown, Words: e.say("value-" + fact.Unknown)}
	}
	cell := report.Cell{
		Mark:    mark(attribute, a.Claim.Value),
		Words:   e.label(attribute, a.Claim.Value),
		Status:  e.status(a.Claim.Status),
		Sources: slices.Clone(a.Claim.Sources),
	}
	if a.Claim.Population != "" {
		cell.Words = e.say("value-for", "value", cell.Words, "population", e.population(a.Claim.Population))
	}
	if a.State == finding.OpenDisputed || a.State == finding.OpenAlleged {
		cell.Mark = fact.MarkDisputed
		cell.Words = e.contested(attribute, a.Claim, cell.Words)
		cell.Status = "" // it stands in the words
		for _, s := range a.Claim.OtherSide {
			cell.Sources = appendNew(cell.Sources, s.Sources)
		}
	}
	if e.old(a.Claim) {
		cell.Status = strings.TrimPrefix(cell.Status+", "+e.say("old-evidence"), ", ")
	}
	return cell
}

// contested words a value with the other side's beside it.
func (e *editor) contested(attribute *fact.Attribute, c *fact.Claim, ours string) string {
	values := []string{ours}
	for _, s := range c.OtherSide {
		if s.Value != "" {
			if other := e.label(attribute, s.Value); !slices.Contains(values, other) {
				values = append(values, other)
			}
		}
	}
	return e.say("contested-"+string(c.Status), "values", strings.Join(values, " / "))
}

// appendNew adds the ids that a list does not hold yet.
func appendNew(list, more []string) []string {
	for _, id := range more {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// columns is how many messengers stand beside each other: with the criterion's column they fill a page's width.
const columns = 4

// grids cuts a comparison of all messengers into tables of a few columns, with a row for each head. cellAt makes the cell
// of a row and a messenger; the last rows, as many as sums says, are results.
func grids(names []string, heads []string, cellAt func(row, messenger int) report.Cell, sums int) []report.Grid {
	var out []report.Grid
	parts := (len(names) + columns - 1) / columns
	for p := range parts {
		// Even shares: five messengers make three and two, not four and one.
		from, to := p*len(names)/parts, (p+1)*len(names)/parts
		g := report.Grid{Names: names[from:to], Rows: make([]report.GridRow, 0, len(heads))}
		for r, head := range heads {
			row := report.GridRow{Head: head, Sum: r >= len(heads)-sums, Cells: make([]report.Cell, 0, to-from)}
			for m := from; m < to; m++ {
				row.Cells = append(row.Cells, cellAt(r, m))
			}
			g.Rows = append(g.Rows, row)
		}
		out = append(out, g)
	}
	return out
}

// points words what a criterion contributes: "40", or "0–100" while it is open.
func points(p finding.Points) string {
	if p[finding.Low] == p[finding.High] {
		return strconv.Itoa(p[finding.Low])
	}
	return strconv.Itoa(p[finding.Low]) + "–" + strconv.Itoa(p[finding.High])
}

// interval words a score: "41", or "41 (38–60)" with its range.
func interval(i finding.Interval) string {
	low, point, high := i[finding.Low].Floor(), i[finding.Point].Floor(), i[finding.High].Floor()
	if low == high {
		return strconv.Itoa(point)
	}
	return strconv.Itoa(point) + " (" + strconv.Itoa(low) + "–" + strconv.Itoa(high) + ")"
}

// percent words a share of the weight with one decimal, rounded down as scores are: a gate is missed by tenths.
func (e *editor) percent(share finding.Exact) string {
	const tenth = finding.OnePoint / 10
	return e.decimal(share / tenth * tenth)
}

package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/reader"
)

// readership says how the messengers fare for each kind of reader that the ruleset knows.
func (e *editor) readership() report.Readership {
	readings := reader.All(e.messengers, e.terms)
	out := report.Readership{Base: e.in(e.terms.Profile.Name)}
	var base report.Reading
	var heads []string
	for _, r := range readings {
		heads = append(heads, e.in(r.Profile.Name))
		if r.Profile.ID == e.terms.Profile.ID {
			base = r
		}
	}
	out.Totals = grids(e.names(), heads, func(row, m int) report.Cell { return e.readerCell(&readings[row], m) }, 0)
	for i := range readings {
		out.Readers = append(out.Readers, e.reader(base, readings[i]))
	}
	return out
}

// readerCell is the total of one messenger for one kind of reader, and whether it suits.
func (e *editor) readerCell(r *report.Reading, m int) report.Cell {
	total := interval(r.Scores[m].Total)
	if len(r.Fits[m]) == 0 {
		return report.Cell{Words: total}
	}
	marks := map[report.FitState]report.Mark{
		report.FitMet: report.MarkGood, report.FitFailed: report.MarkBad, report.FitOpen: report.MarkUnknown,
	}
	suits := report.Suits(r.Fits[m])
	return report.Cell{Mark: marks[suits], Words: e.say("suits-"+string(suits), "score", total)}
}

func (e *editor) reader(base, r report.Reading) report.Reader {
	out := report.Reader{Name: e.in(r.Profile.Name), Because: e.in(r.Profile.Because)}
	for i := range e.rules.Dimensions {
		d := &e.rules.Dimensions[i]
		if w := r.Profile.Weight(d.ID); w > 0 {
			out.Weights = append(out.Weights, e.say("reader-weight", "dimension", e.in(d.Name), "percent", strconv.Itoa(w)))
		}
	}
	for _, q := range r.Profile.Required {
		a := e.attribute(q.Attribute)
		out.Required = append(out.Required,
			e.say("reader-required", "criterion", e.in(a.Name), "worst", e.label(a, q.Worst), "because", e.in(q.Because)))
	}
	for m, name := range e.names() {
		for _, f := range r.Fits[m] {
			switch f.State {
			case report.FitFailed:
				out.Unsuited = append(out.Unsuited, e.misfit("reader-unsuited", name, f, "because", e.in(f.Requirement.Because)))
			case report.FitOpen:
				out.Unsettled = append(out.Unsettled, e.misfit("reader-unsettled", name, f))
			}
		}
	}
	if r.Profile.ID != base.Profile.ID {
		out.Turned = e.turned(base, r)
	}
	return out
}

// misfit words a requirement that is failed or open, with the sources of the answer.
func (e *editor) misfit(key, name string, f report.Fit, pairs ...string) report.Statement {
	cell := e.cell(*f.Answer)
	s := report.Statement{Mark: cell.Mark, Sources: cell.Sources}
	if f.State == report.FitFailed {
		s.Mark = report.MarkBad
	}
	s.Words = e.say(key, append([]string{"name", name, "criterion", e.in(e.attribute(f.Requirement.Attribute).Name),
		"answer", cell.Words}, pairs...)...)
	return s
}

// turned says which pairs stand in another order than in the base, or that none does.
func (e *editor) turned(base, r report.Reading) []string {
	names := e.names()
	var out []string
	for _, v := range reader.Inversions(base, r) {
		var reasons []string
		for _, d := range v.Dimensions {
			reasons = append(reasons, e.in(d.Name))
		}
		if v.Limit {
			reasons = append(reasons, e.say("reader-limit"))
		}
		words := e.say("reader-turned", "ahead", names[v.Ahead], "behind", names[v.Behind], "base", e.in(base.Profile.Name),
			"reasons", strings.Join(reasons, ", "))
		if v.Overlap {
			words += " " + e.say("reader-overlap")
		}
		out = append(out, words)
	}
	if out == nil {
		out = []string{e.say("reader-not-turned", "base", e.in(base.Profile.Name))}
	}
	return out
}

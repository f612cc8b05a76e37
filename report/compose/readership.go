package compose

import (
	"strconv"
	"strings"

	"openletter/report"
	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/finding"
)

// readership says how the messengers fare for each kind of reader that the ruleset knows.
func (e *editor) readership() report.Readership {
	readings := assess.Readings(e.scores, e.rules)
	var out report.Readership
	var base finding.Reading
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
func (e *editor) readerCell(r *finding.Reading, m int) report.Cell {
	total := interval(r.Scores[m].Total)
	if len(r.Fits[m]) == 0 {
		return report.Cell{Words: total}
	}
	marks := map[finding.FitState]fact.Mark{
		finding.FitMet: fact.MarkGood, finding.FitFailed: fact.MarkBad, finding.FitOpen: fact.MarkUnknown,
	}
	suits := finding.Suits(r.Fits[m])
	return report.Cell{Mark: marks[suits], Words: e.say("suits-"+string(suits), "score", total)}
}

func (e *editor) reader(base, r finding.Reading) report.Reader {
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
		if s, fails := e.misfit(name, r.Fits[m]); fails {
			out.Misfits = append(out.Misfits, s)
		}
	}
	if r.Profile.ID != base.Profile.ID {
		out.Order, out.Turned = e.turned(base, r)
	}
	return out
}

// misfit words why a messenger does not suit, or why that cannot be said yet: then nothing is failed, but something is
// open. It has the sources of the answers that it names.
func (e *editor) misfit(name string, fits []finding.Fit) (s report.Statement, fails bool) {
	suits := finding.Suits(fits)
	if suits == finding.FitMet {
		return s, false
	}
	var answers []string
	for _, f := range fits {
		if f.State != suits {
			continue
		}
		cell := e.cell(*f.Answer)
		if s.Mark = cell.Mark; suits == finding.FitFailed {
			s.Mark = fact.MarkBad
		}
		answers = append(answers, e.say("reader-answer", "criterion", e.in(e.attribute(f.Requirement.Attribute).Name), "answer", cell.Words))
		s.Sources = appendNew(s.Sources, cell.Sources)
	}
	if len(answers) > 1 && suits == finding.FitOpen {
		s.Mark = fact.MarkUnknown
	}
	s.Words = e.say("misfit-"+string(suits), "name", name, "answers", strings.Join(answers, "; "))
	return s, true
}

// turned says whether messengers stand in another order than in the base, and lists the pairs that do.
func (e *editor) turned(base, r finding.Reading) (order string, pairs []string) {
	if len(e.messengers) > finding.MostCompared {
		return e.say("reader-order-skipped", "most", strconv.Itoa(finding.MostCompared)), nil
	}
	names := e.names()
	for _, v := range assess.Inversions(base, r) {
		var reasons []string
		for _, d := range v.Dimensions {
			reasons = append(reasons, e.in(d.Name))
		}
		if v.Limit {
			reasons = append(reasons, e.say("reader-limit"))
		}
		words := e.say("reader-turned", "ahead", names[v.Ahead], "behind", names[v.Behind], "reasons", strings.Join(reasons, ", "))
		if v.Overlap {
			words += " " + e.say("reader-overlap")
		}
		pairs = append(pairs, words)
	}
	if pairs == nil {
		return e.say("reader-not-turned", "base", e.in(base.Profile.Name)), nil
	}
	return e.say("reader-turned-intro", "base", e.in(base.Profile.Name)), pairs
}

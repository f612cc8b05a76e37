package main

import (
	"slices"
	"strconv"

	"openletter/report"
)

// statementsOf lists what a report says of facts, scores and sources.
func statementsOf(r *report.Report) []string {
	c := &collector{}
	c.add(r.Title, r.Lead)
	for _, p := range r.Edition {
		c.add(p.Label, p.Words)
	}
	for _, p := range r.Portraits {
		c.add(p.Name, p.Operator, p.About)
		for _, s := range p.Statements {
			c.add(s.Words)
			c.cite(r, s.Sources)
		}
		c.add(p.NotKnown...)
	}
	for _, o := range r.Overview {
		c.add(o.Name + strconv.Itoa(o.Low) + strconv.Itoa(o.Point) + strconv.Itoa(o.High))
	}
	c.add(r.Ungraded)
	for _, l := range r.Limits {
		c.add(l.Label, l.Words)
	}
	c.grids(r, r.Matrix)
	c.checks(r)
	c.readership(r)
	c.demands(r)
	c.exposures(r)
	for _, d := range r.Dimensions {
		c.dimension(r, d)
	}
	c.entries(r, r.Mandates)
	c.entries(r, r.Duties)
	for _, country := range r.Contrast {
		c.entries(r, country.Entries)
	}
	for _, b := range r.Blocks {
		c.add(b.Service, b.Method, b.Extent, b.When, b.Basis, b.Note)
		c.cite(r, b.Sources)
		c.voices(r, b.Voices)
	}
	for _, m := range r.Timeline {
		c.add(m.When, m.Title, m.Note)
		c.cite(r, m.Sources)
		c.voices(r, m.Voices)
	}
	for _, g := range r.Claims {
		c.add(g.Verdict, g.Meaning)
		for _, l := range g.Claims {
			c.add(l.Claim, l.Finding)
			c.add(l.About...)
			for _, p := range l.SaidBy {
				c.add(p.Name)
				c.cite(r, p.Sources)
			}
			c.cite(r, l.Sources)
			c.voices(r, l.Voices)
		}
	}
	c.past(r)
	c.add(r.Method.Floor, r.Method.Gate, r.Method.Age)
	c.add(r.Method.Caps...)
	c.add(r.Method.Limits...)
	slices.Sort(c.said)
	return slices.Compact(c.said)
}

// collector gathers statements.
type collector struct{ said []string }

func (c *collector) add(texts ...string) {
	for _, s := range texts {
		if s != "" {
			c.said = append(c.said, s)
		}
	}
}

func (c *collector) cite(r *report.Report, ids []string) {
	for _, id := range ids {
		ref := r.References[id]
		c.add(ref.Publisher+":", ref.Title, ref.URL)
	}
}

func (c *collector) voices(r *report.Report, voices []report.Voice) {
	for _, v := range voices {
		c.add(v.Who, v.Says)
		c.cite(r, v.Sources)
	}
}

func (c *collector) entries(r *report.Report, entries []report.Entry) {
	for _, e := range entries {
		c.add(e.Title, e.Whom, e.Force, e.Act, e.When, e.Standing, e.Note)
		c.cite(r, e.Sources)
		c.voices(r, e.Voices)
	}
}

// checks wants every sentence about how sure the order is.
func (c *collector) checks(r *report.Report) {
	k := r.Checks
	if k == nil || k.Skipped != "" {
		return
	}
	for _, p := range k.Results {
		c.add(p.Label, p.Words)
	}
	c.add(k.Dominance.Headline, k.Dominance.Counted)
	if t := k.Dominance.Tally; t != nil {
		c.add(t.Head)
		for _, row := range t.Rows {
			c.add(row.Finding, row.Headline, row.Counted)
		}
	}
	for _, p := range k.Dominance.Pairs {
		c.add(p.Pair, p.Headline, p.Counted)
	}
	c.add(k.Robustness.Intro)
	c.grids(r, k.Robustness.Ranks)
	c.add(k.Robustness.Ordered...)
	c.add(k.Robustness.Unordered...)
	for _, t := range k.Sensitivity.Turns {
		c.add(t.Order, t.Weights, t.Answer)
	}
	for _, f := range k.Sensitivity.Find {
		c.add(f.Name, f.Question.Words, f.Effect)
	}
	c.add(k.Sensitivity.Unmoved)
}

// readership wants what each kind of reader weighs and cannot do without, and what follows.
func (c *collector) readership(r *report.Report) {
	c.grids(r, r.Readership.Totals)
	for _, p := range r.Readership.Readers {
		c.add(p.Name, p.Because)
		c.add(p.Weights...)
		c.add(p.Required...)
		c.statements(r, p.Misfits)
		c.add(p.Order)
		c.add(p.Turned...)
	}
}

// demands wants every sentence that can be quoted, and what would be different.
func (c *collector) demands(r *report.Report) {
	for _, d := range r.Demands {
		c.add(d.Name)
		c.add(d.Sentences...)
		c.statements(r, d.Changes)
	}
}

// exposures wants every finding, and what it follows from.
func (c *collector) exposures(r *report.Report) {
	for _, x := range r.Exposures {
		c.add(x.Name, x.Assumes, x.NothingKnown)
		c.grids(r, x.Grids)
		for _, g := range x.Reasons {
			c.add(g.Head)
			for _, n := range g.Notes {
				c.add(n.Name, n.Words)
			}
		}
	}
}

func (c *collector) statements(r *report.Report, list []report.Statement) {
	for _, s := range list {
		c.add(s.Words)
		c.cite(r, s.Sources)
	}
}

// grids wants the cells of each row in their order.
func (c *collector) grids(r *report.Report, grids []report.Grid) {
	for _, g := range grids {
		c.add(g.Names...)
		for _, row := range g.Rows {
			c.add(row.Head)
			for _, cell := range row.Cells {
				c.add(cell.Words, cell.Status)
				c.cite(r, cell.Sources)
			}
		}
	}
}

func (c *collector) dimension(r *report.Report, d report.Comparison) {
	c.add(d.Name, d.Question, d.Because)
	c.grids(r, d.Facts)
	c.grids(r, d.Points)
	c.add(d.Limits...)
	for _, g := range d.Notes {
		c.add(g.Head)
		for _, n := range g.Notes {
			c.add(n.Name, n.Words, n.Standing)
			c.cite(r, n.Sources)
			c.voices(r, n.Voices)
		}
	}
}

// past adds what a report says of earlier days, of its hindsight and of what changed.
func (c *collector) past(r *report.Report) {
	for _, s := range r.Past.States {
		c.add(s.Name + strconv.Itoa(s.Low) + strconv.Itoa(s.Point) + strconv.Itoa(s.High))
	}
	for _, m := range r.Past.Moves {
		c.add(m.When + m.Name + m.Before + m.After)
		for _, cause := range m.Causes {
			c.add(cause.Words)
			c.cite(r, cause.Sources)
		}
	}
	if h := r.Retrospect; h != nil {
		for _, n := range h.Later {
			c.add(n.Name+".", n.Words, n.Standing)
			c.cite(r, n.Sources)
		}
		for _, p := range h.Undated {
			c.add(p.Label+":", p.Words)
		}
	}
	if ch := r.Changes; ch != nil {
		c.add(ch.Between)
		for _, in := range ch.Reports {
			c.add(in.Lines...)
		}
		c.add(ch.Claims...)
		c.add(ch.Rules...)
		c.add(ch.Facts...)
	}
}

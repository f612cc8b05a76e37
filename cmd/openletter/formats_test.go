package main

import (
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"openletter/report"
	"openletter/report/judge"
)

// TestFormatsAgree makes every report of the repository and reads each format back as its readers do: the Markdown
// with its signs taken away, the page's text, the PDF's text in the order of its tags. Every fact, score and source of
// the report must stand in each.
func TestFormatsAgree(t *testing.T) {
	facts, err := load(filepath.FromSlash("../../data"), nil)
	if err != nil {
		t.Fatal(err)
	}
	editions, err := editionsOf(facts, nil, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		t.Run(e.name(), func(t *testing.T) { agree(t, facts, e) })
	}
}

// TestFormatsAgreeOnEarlierDays does the same for a report as of an earlier day that tells what changed since an earlier
// state: another answer, a claim less, another rule, another verdict.
func TestFormatsAgreeOnEarlierDays(t *testing.T) {
	var states [2]*report.Facts // before and after
	asOf := day{report.Date{Year: 2025, Month: 8, Day: 1}}
	for i := range states {
		facts, err := load(filepath.FromSlash("../../data"), []string{"flagship"})
		if err != nil {
			t.Fatal(err)
		}
		asOf.describe(facts)
		states[i] = facts
	}
	before, after := states[0], states[1]
	max := before.Messengers[0]
	max.Claims[0].Value, max.Claims = report.Unknown, max.Claims[:len(max.Claims)-1]
	before.Rulesets[0].Version, before.Rulesets[0].Floor.Margin = "0.9.0", 5
	before.Ledger[0].Verdict = report.VerdictUnsupported
	editions, err := editionsOf(after, []string{"flagship"}, "", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		e.day, e.since = asOf.Date, before
		t.Run(e.name(), func(t *testing.T) { agree(t, after, e) })
	}
}

// agree holds that every format of an edition says all that its report says.
func agree(t *testing.T, facts *report.Facts, e edition) {
	words, err := interfaceWords(e.lang)
	if err != nil {
		t.Fatal(err)
	}
	r, err := e.compose(facts, words)
	if err != nil {
		t.Fatal(err)
	}
	if !e.day.IsZero() && r.Retrospect == nil || e.since != nil && (r.Changes == nil || r.Changes.IsZero()) {
		t.Fatalf("the report says nothing of what this test is about: %+v, %+v", r.Retrospect, r.Changes)
	}
	files, err := e.render(facts)
	if err != nil {
		t.Fatal(err)
	}
	statements := statementsOf(r)
	if len(statements) < 500 {
		t.Fatalf("the report makes only %d statements", len(statements))
	}
	for _, f := range files {
		t.Run(filepath.Ext(f.name)[1:], func(t *testing.T) { mustSay(t, textOf(t, f), statements) })
	}
}

// mustSay fails for each statement that a text lacks. Blanks do not count: formats break lines where they like.
func mustSay(t *testing.T, text string, statements []string) {
	text = squeeze(text)
	missing := 0
	for _, s := range statements {
		if s = squeeze(s); !says(text, s) {
			if missing++; missing <= 5 {
				t.Errorf("%q is missing", s)
			}
		}
	}
	if missing > 5 {
		t.Errorf("and %d more of %d", missing-5, len(statements))
	}
}

// says looks for a statement, whole or in a few long pieces: between two pages stand a foot and a head.
func says(text, statement string) bool {
	const pieces = 4
	for range pieces {
		if strings.Contains(text, statement) {
			return true
		}
		n := sort.Search(len(statement), func(n int) bool { return !strings.Contains(text, statement[:n+1]) })
		if n < 12 {
			return false
		}
		statement = statement[n:]
	}
	return false
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' || r == '\u2060' {
			return -1
		}
		return r
	}, s)
}

// textOf reads the text of a file as its reader would.
func textOf(t *testing.T, f file) string {
	switch filepath.Ext(f.name) {
	case ".md":
		return markdownText(string(f.data))
	case ".html":
		return html.UnescapeString(pageText(string(f.data)))
	}
	return drawnText(t, f)
}

var (
	citation = regexp.MustCompile(`\[\^[a-z0-9-]+\]`)
	escaped  = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	notText  = regexp.MustCompile(`(?s)<(style|title|svg)\b.*?</(style|title|svg)>`)
	tag      = regexp.MustCompile(`<[^>]*>`)
)

func markdownText(s string) string {
	s = citation.ReplaceAllString(s, "")
	s = strings.NewReplacer("**", "", " | ", " ", "| ", " ", " |", " ").Replace(s)
	return escaped.ReplaceAllString(s, "$1")
}

func pageText(s string) string {
	return tag.ReplaceAllString(notText.ReplaceAllString(s, ""), "")
}

// drawnText is the text of a PDF in the order in which it is drawn, which is the order of its tags.
func drawnText(t *testing.T, f file) string {
	pdftotext := judge.Program(t, "pdftotext")
	name := filepath.Join(t.TempDir(), f.name)
	if err := os.WriteFile(name, f.data, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-raw", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

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

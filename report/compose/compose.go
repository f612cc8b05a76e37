// Package compose turns facts and scores into a report: it selects, sorts, counts and words.
//
// Its rules:
//
//   - All that a reader will see is decided here, once, for all formats. A renderer places.
//   - The sentences around the facts come from the interface words of one language; the facts come from the data in
//     the same language. Nothing is worded in Go.
//   - What is printed as of a day is what had begun by that day.
//   - It computes no score: package score does.
package compose

import (
	"fmt"
	"slices"

	"openletter/report"
	"openletter/report/assess/card"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/wording"
)

// Report makes one report in one language. It fails when the definition names what the facts do not hold, or when an
// interface text is missing.
func Report(facts *fact.Facts, def *fact.Definition, words wording.Words, lang fact.Lang) (*report.Report, error) {
	e, err := newEditor(facts, def, words, lang)
	if err != nil {
		return nil, err
	}
	r := &report.Report{
		ID:         def.ID,
		Lang:       lang,
		Title:      def.Title.In(lang),
		Lead:       def.Lead.In(lang),
		AsOf:       def.AsOf,
		Country:    e.country.Name.In(lang),
		InCountry:  e.country.In.In(lang),
		Portraits:  e.portraits(),
		Overview:   e.overview(),
		Limits:     e.totalLimits(),
		Matrix:     e.matrix(),
		Readership: e.readership(),
		Demands:    e.demands(),
		Exposures:  e.exposures(),
		Checks:     e.checks(),
		Dimensions: e.comparisons(),
		Mandates:   e.mandates(e.country),
		Contrast:   e.contrast(),
		Duties:     e.duties(),
		Blocks:     e.blocks(),
		Timeline:   e.timeline(),
		Claims:     e.claims(),
		Past:       e.past(),
		Retrospect: e.retrospect(),
		Method:     e.method(),
		References: e.references(),
	}
	r.Edition = e.edition()
	r.Ungraded = e.ungraded(r.Method.Gate)
	return r, e.err
}

// editor makes one report. The first interface text that is missing is kept in err, so that sentences can be built
// without a check each.
type editor struct {
	facts      *fact.Facts
	def        *fact.Definition
	words      wording.Words
	lang       fact.Lang
	rules      *fact.Ruleset
	terms      card.Terms
	country    *fact.Country
	messengers []*fact.Messenger
	scores     []finding.Score // in the order of messengers
	err        error
}

func newEditor(facts *fact.Facts, def *fact.Definition, words wording.Words, lang fact.Lang) (*editor, error) {
	e := &editor{facts: facts, def: def, words: words, lang: lang}
	if e.rules = facts.Ruleset(def.Ruleset); e.rules == nil {
		return nil, fmt.Errorf("report %s: there is no ruleset %q", def.ID, def.Ruleset)
	}
	profile := e.rules.Profile(def.Profile)
	if profile == nil {
		return nil, fmt.Errorf("report %s: the ruleset %s has no profile %q", def.ID, def.Ruleset, def.Profile)
	}
	if e.country = facts.Country(def.Country); e.country == nil {
		return nil, fmt.Errorf("report %s: there is no country %q", def.ID, def.Country)
	}
	if err := e.contains(def); err != nil {
		return nil, err
	}
	e.terms = card.Terms{Ruleset: e.rules, Profile: profile, Country: def.Country, AsOf: def.AsOf}
	for _, id := range def.Messengers {
		m := facts.Messenger(id)
		if m == nil {
			return nil, fmt.Errorf("report %s: there is no messenger %q", def.ID, id)
		}
		e.messengers = append(e.messengers, m)
		e.scores = append(e.scores, card.Score(m, e.terms))
	}
	return e, nil
}

// contains reports what a definition asks for beside its messengers and facts and ruleset do not hold.
func (e *editor) contains(def *fact.Definition) error {
	for _, id := range def.Contrast {
		if e.facts.Country(id) == nil {
			return fmt.Errorf("report %s: there is no country %q", def.ID, id)
		}
	}
	for _, id := range def.Verdict {
		judged := slices.ContainsFunc(e.rules.Dimensions, func(d fact.Dimension) bool {
			return slices.ContainsFunc(d.Criteria, func(c fact.Criterion) bool { return c.Attribute == id })
		})
		if !judged {
			return fmt.Errorf("report %s: the ruleset %s has no criterion %q for the verdict", def.ID, def.Ruleset, id)
		}
	}
	return nil
}

// in returns a text of the data in the report's language.
func (e *editor) in(t fact.Text) string { return t.In(e.lang) }

// say returns an interface text, and keeps the first error.
func (e *editor) say(key string, pairs ...string) string {
	s, err := e.words.Say(key, pairs...)
	if err != nil && e.err == nil {
		e.err = fmt.Errorf("language %s: %w", e.lang, err)
	}
	return s
}

// begun says whether something that began on a day belongs into the report.
func (e *editor) begun(d fact.Date) bool { return d.IsZero() || d.BeginsBy(e.def.AsOf) }

// attribute returns the attribute of a criterion; the dataset has made sure that it exists.
func (e *editor) attribute(id string) *fact.Attribute {
	a := e.facts.Attribute(id)
	if a == nil {
		if e.err == nil {
			e.err = fmt.Errorf("ruleset %s: there is no attribute %q", e.rules.ID, id)
		}
		return &fact.Attribute{ID: id}
	}
	return a
}

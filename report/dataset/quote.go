package dataset

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/problem"
)

// quote reads a passage of one of the sources of a fact.
func (m *mapping) quote(sources []string) (q fact.Quote) {
	m.may("quote").mapping("a quote", func(m *mapping) {
		source, text := m.may("source"), m.must("text")
		q = fact.Quote{
			Source: source.id(),
			Lang:   m.may("lang").tag(),
			Before: m.may("before").published(maxBeside),
			Text:   text.published(maxQuote),
			After:  m.may("after").published(maxBeside),
			At:     m.at(),
		}
		text.longEnough(q.Text)
		switch {
		case source.node == nil && len(sources) == 1:
			q.Source = sources[0]
		case source.node == nil && len(sources) > 1:
			m.problem(problem.MissingKey, "a quote lacks source, and there are several sources; name the one that holds these "+
				"words")
		case q.Source != "" && len(sources) > 0 && !slices.Contains(sources, q.Source):
			source.notOneOf(problem.UnknownID, problem.Quote(q.Source)+" is not among the sources of the fact", sources)
		}
	})
	return q
}

// longEnough reports a passage that is so short that it could be found by chance.
func (v value) longEnough(text string) {
	if n := len([]rune(text)); 0 < n && n < minQuote {
		v.problem(problem.BadText, "%s has %d characters; at least %d are needed, or it could be found by chance",
			v.what, n, minQuote)
	}
}

// archive reads where a stored copy of a page lies, and when it was made.
func (v value) archive() (a fact.Archive) {
	v.mapping("an archive", func(m *mapping) {
		a = fact.Archive{URL: m.must("url").address(), Taken: m.must("taken").shown()}
	})
	return a
}

// quotes gives each quote the language of the title of its source, where it names none.
func (l *loading) quotes(facts *fact.Facts) {
	for _, f := range l.read {
		for _, one := range f.part.Quoted() {
			q := one.Quote
			source := facts.Sources[q.Source]
			if q.Lang != "" || source == nil {
				continue
			}
			if q.Lang = source.TitleLang; q.Lang == "" {
				f.problemAt(problem.MissingKey, q.At, "a quote lacks lang: its source %s has no title-lang that would say it",
					source.ID)
			}
		}
	}
}

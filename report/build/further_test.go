package build

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/markdown"
)

// TestFurtherLanguagesLackNothing makes the editions of our reports in further languages: none prints a text in another
// language, which would be marked there. Titles have no mark: they are printed as they were published.
func TestFurtherLanguagesLackNothing(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, nil, fact.Date{})
	mustDo(t, err)
	editions := Editions(facts, Request{})
	m, err := newMaker(p, facts, nil, editions)
	mustDo(t, err)
	looked := 0
	for _, e := range editions {
		if slices.Contains(e.Report.Languages, e.Lang) {
			continue
		}
		looked++
		d, err := m.document(e)
		mustDo(t, err)
		for line := range strings.Lines(string(markdown.Print(d))) {
			if strings.Contains(line, `<!-- /lang --> \[`) {
				t.Errorf("%s: a text is not in %s: %s", e, e.Lang, line)
			}
		}
	}
	if looked == 0 {
		t.Error("no report is made in a further language: this test looks at nothing")
	}
}

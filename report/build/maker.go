package build

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/layout"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/wording"
)

// A maker makes editions.
type maker struct {
	project  *project.Project
	facts    *fact.Facts
	old      *fact.Facts // the earlier state to compare with; nil for none
	words    map[fact.Lang]wording.Words
	findings map[*fact.Definition]func() (*finding.Findings, error) // computes them when it is first called
	computed atomic.Int64                                           // how often findings were computed
}

// newMaker is a maker of some editions. It reads the interface texts of their languages.
func newMaker(p *project.Project, facts, old *fact.Facts, editions []Edition) (*maker, error) {
	m := &maker{project: p, facts: facts, old: old, words: map[fact.Lang]wording.Words{}}
	m.findings = map[*fact.Definition]func() (*finding.Findings, error){}
	for _, e := range editions {
		if m.findings[e.Report] == nil {
			m.findings[e.Report] = sync.OnceValues(func() (*finding.Findings, error) {
				m.computed.Add(1)
				if old != nil {
					return assess.Since(old, facts, e.Report)
				}
				return assess.Report(facts, e.Report)
			})
		}
		if m.words[e.Lang] == nil {
			words, err := Words(p, e.Lang)
			if err != nil {
				return nil, err
			}
			m.words[e.Lang] = words
		}
	}
	return m, nil
}

// each makes editions side by side, hands every file by its name to a sink, which must be safe for concurrent use, and
// tells of each edition that is done. The error is that of the first edition in their order that has one.
func (m *maker) each(editions []Edition, sink func(string, []byte) error, tell Progress) error {
	var mutex sync.Mutex
	done := 0
	return sideBySide(editions, func(e Edition) error {
		d, err := m.document(e)
		if err != nil {
			return err
		}
		err = sideBySide(e.Formats, func(format string) error {
			content, err := Print(m.project, format, d, m.words[e.Lang])
			if err != nil {
				return err
			}
			return sink(e.file(format), content)
		})
		if err == nil {
			mutex.Lock()
			defer mutex.Unlock()
			done++
			tell(done, len(editions), e.String())
		}
		return err
	})
}

// sideBySide does something with each item, as many at a time as there are processors. The error is that of the first
// item that has one, behind that item.
func sideBySide[T any](items []T, do func(T) error) error {
	errs := make([]error, len(items))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(items)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(items); i = int(next.Add(1)) - 1 {
				errs[i] = do(items[i])
			}
		})
	}
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%v: %w", items[i], err)
		}
	}
	return nil
}

func (m *maker) document(e Edition) (*document.Document, error) {
	found, err := m.findings[e.Report]()
	if err != nil {
		return nil, err
	}
	d, err := layout.Make(m.project.Templates, e.Report.Layout, section.Context{
		Facts: m.facts, Old: m.old, Found: found, Lang: e.Lang, Words: m.words[e.Lang],
	})
	return d, inTemplates(m.project, err)
}

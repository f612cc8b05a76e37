package build

import (
	"fmt"
	"runtime"
	"sync"

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
	findings map[*fact.Definition]*shared

	mutex    sync.Mutex
	computed int // how often findings were computed
}

// shared are the findings of one report, computed for the first of its editions and dropped after the last.
type shared struct {
	compute sync.Once
	found   *finding.Findings
	err     error
	left    int // editions that still need them
}

// newMaker is a maker of some editions. It reads the interface texts of their languages.
func newMaker(p *project.Project, facts, old *fact.Facts, editions []Edition) (*maker, error) {
	m := &maker{project: p, facts: facts, old: old, words: map[fact.Lang]wording.Words{}, findings: map[*fact.Definition]*shared{}}
	for _, e := range editions {
		if m.findings[e.Report] == nil {
			m.findings[e.Report] = &shared{}
		}
		m.findings[e.Report].left++
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

// each makes editions side by side, as many as there are processors, and hands every file to a sink, which must be safe
// for concurrent use, as done must be. The error is that of the first edition in their order that has one.
func (m *maker) each(editions []Edition, sink func(e Edition, format string, content []byte) error, done func(e Edition)) error {
	errs := make([]error, len(editions))
	var next, wait = make(chan int), sync.WaitGroup{}
	for range min(runtime.GOMAXPROCS(0), len(editions)) {
		wait.Go(func() {
			for i := range next {
				if errs[i] = m.make(editions[i], sink); errs[i] == nil {
					done(editions[i])
				}
			}
		})
	}
	for i := range editions {
		next <- i
	}
	close(next)
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%s: %w", editions[i].Name(), err)
		}
	}
	return nil
}

// make makes one edition: its document, and its formats side by side from that.
func (m *maker) make(e Edition, sink func(e Edition, format string, content []byte) error) error {
	d, err := m.document(e)
	if err != nil {
		return err
	}
	errs := make([]error, len(e.Formats))
	var wait sync.WaitGroup
	for i, format := range e.Formats {
		wait.Go(func() {
			content, err := Print(m.project, format, d, m.words[e.Lang])
			if err == nil {
				err = sink(e, format, content)
			}
			errs[i] = err
		})
	}
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("%s: %w", e.Formats[i], err)
		}
	}
	return nil
}

// document makes the document of an edition.
func (m *maker) document(e Edition) (*document.Document, error) {
	found, err := m.found(e.Report)
	if err != nil {
		return nil, err
	}
	defer m.release(e.Report)
	d, err := layout.Make(m.project.Templates, e.Report.Layout, section.Context{
		Facts: m.facts, Old: m.old, Found: found, Lang: e.Lang, Words: m.words[e.Lang],
	})
	return d, inTemplates(m.project, err)
}

// found are the findings of a report.
func (m *maker) found(def *fact.Definition) (*finding.Findings, error) {
	s := m.findings[def]
	s.compute.Do(func() {
		if m.old != nil {
			s.found, s.err = assess.Since(m.old, m.facts, def)
		} else {
			s.found, s.err = assess.Report(m.facts, def)
		}
		m.mutex.Lock()
		defer m.mutex.Unlock()
		m.computed++
	})
	return s.found, s.err
}

// release drops the findings of a report when no edition needs them any more.
func (m *maker) release(def *fact.Definition) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	s := m.findings[def]
	if s.left--; s.left == 0 {
		s.found = nil
	}
}

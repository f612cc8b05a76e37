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

// each makes editions side by side, and hands every file to a sink, which must be safe for concurrent use, as done must
// be. The error is that of the first edition in their order that has one.
func (m *maker) each(editions []Edition, sink func(e Edition, format string, content []byte) error, done func(e Edition)) error {
	return sideBySide(editions, Edition.Name, func(e Edition) error {
		d, err := m.document(e)
		if err != nil {
			return err
		}
		err = sideBySide(e.Formats, itself, func(format string) error {
			content, err := Print(m.project, format, d, m.words[e.Lang])
			if err != nil {
				return err
			}
			return sink(e, format, content)
		})
		if err == nil {
			done(e)
		}
		return err
	})
}

func itself(name string) string { return name }

// sideBySide does something with each item, as many at a time as there are processors. The error is that of the first
// item that has one, behind its name.
func sideBySide[T any](items []T, name func(T) string, do func(T) error) error {
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
			return fmt.Errorf("%s: %w", name(items[i]), err)
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

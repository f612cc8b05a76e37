// Package evidence finds the quotes of the data again in saved pages. Its rules:
//
//   - Nothing is fetched. Saved pages lie in one folder: HTML, Markdown, plain text, WARC files, and WACZ files, which
//     are zip archives of WARC files.
//   - A page belongs to a source by the name of its file, which is the id of the source, or by its address in a WARC
//     file, which is the url of the source or that of its archive. Of two addresses that differ only behind # the same
//     page is meant.
//   - Page and quote are compared after both went through the same normalisation, see [Normal]. What it covers is no
//     change; every other sign counts, capitals and full stops as well.
//   - Saved pages come from strangers. What is read has limits, and nothing is written; symbolic links are refused.
//   - A page is read, compared and forgotten before the next one: the memory that a run takes does not grow with the
//     folder.
package evidence

import (
	"io/fs"
	"path"

	"openletter/report/fact"
	"openletter/report/problem"
)

// An Outcome is what became of a quote.
type Outcome string

// The outcomes, from best to worst. Of several copies of a page the best one counts.
const (
	Found   Outcome = "found"   // the passage is there, between the words that stand around it
	Moved   Outcome = "moved"   // the passage is there, but other words stand around it
	Altered Outcome = "altered" // a passage that differs in part is there
	Gone    Outcome = "gone"    // the page is there, and nothing like the passage
	NoCopy  Outcome = "no-copy" // there is no saved page of the source
)

// Outcomes lists every outcome in its order.
var Outcomes = [...]Outcome{Found, Moved, Altered, Gone, NoCopy}

// rank is the place of an outcome in that order.
func (o Outcome) rank() int {
	for i, other := range Outcomes {
		if o == other {
			return i
		}
	}
	return len(Outcomes)
}

// A Result says what became of the quote of one fact.
type Result struct {
	Kind    string   `json:"kind"`   // of the fact: claim, duty, mandate, block, event or ledger claim
	Fact    string   `json:"fact"`   // its id
	Source  string   `json:"source"` // id of the source that is quoted
	File    string   `json:"file"`   // where the quote stands in the data
	Line    int      `json:"line"`
	Outcome Outcome  `json:"outcome"`
	Quoted  string   `json:"quoted"`            // the passage as the data have it
	Nearest *Nearest `json:"nearest,omitempty"` // when it was altered
	Copies  []Copy   `json:"copies"`            // every saved page of the source

	quote *fact.Quote
}

// A Copy is a saved page in which a quote was looked for.
type Copy struct {
	File    string  `json:"file"`              // in the folder; the WARC file of a WACZ file stands behind a colon
	Address string  `json:"address,omitempty"` // in a WARC file
	Outcome Outcome `json:"outcome"`
}

// A Report says what became of all quotes.
type Report struct {
	Format  int             `json:"format"` // version of this format
	Counts  map[Outcome]int `json:"counts"`
	Results []*Result       `json:"quotes"` // in the order of the data
	Unused  []string        `json:"unused"` // what lies in the folder and was not read: it belongs to no source

	folder string // how problems name it
}

// Faults lists the quotes that were altered or are gone, as problems of the data: the page or the fact has changed.
func (r *Report) Faults() problem.List {
	var faults problem.List
	for _, one := range r.Results {
		at := one.quote.At
		place := problem.At(at.File, at.Line, at.Column, 0)
		switch one.Outcome {
		case Altered:
			n := one.Nearest
			faults = append(faults, problem.New(problem.AlteredQuote, place,
				"%s %s quotes “%s[%s]%s”, and %s has “%s[%s]%s”; look what the page says now, and correct the quote or the fact",
				one.Kind, one.Fact, n.Begins, n.Quoted, n.Ends, path.Join(r.folder, n.File), n.Begins, n.Instead, n.Ends))
		case Gone:
			faults = append(faults, problem.New(problem.LostQuote, place,
				"%s %s quotes “%s”, and nothing like it stands in %s; look what the page says now, and correct the quote or "+
					"the fact",
				one.Kind, one.Fact, one.Quoted, path.Join(r.folder, one.Copies[0].File)))
		}
	}
	faults.Sort()
	return faults
}

// Check looks for all quotes of the facts in the pages of a folder. shown is how problems name the folder. What cannot
// be read is a problem, and the rest of the folder is looked at all the same.
func Check(facts *fact.Facts, folder fs.FS, shown string) (*Report, problem.List) {
	s := newSearch(facts, shown)
	s.folder(folder)
	report := &Report{Format: 1, Counts: map[Outcome]int{}, Results: s.results, Unused: s.unused, folder: shown}
	for _, o := range Outcomes {
		report.Counts[o] = 0
	}
	for _, r := range report.Results {
		report.Counts[r.Outcome]++
	}
	s.problems.Sort()
	return report, s.problems
}

// A search is the state of one call of Check.
type search struct {
	shown     string
	results   []*Result
	bySource  map[string][]*Result
	byAddress map[string][]string // ids of sources
	sources   map[string]*fact.Source
	looked    map[string]int // pages of each source
	unused    []string
	problems  problem.List
	unpacked  int64 // bytes that archives held so far
}

func newSearch(facts *fact.Facts, shown string) *search {
	s := &search{shown: shown, results: []*Result{}, unused: []string{}, bySource: map[string][]*Result{},
		byAddress: map[string][]string{}, looked: map[string]int{}, sources: facts.Sources}
	for _, q := range facts.Quoted() {
		r := &Result{Kind: q.Kind, Fact: q.ID, Source: q.Quote.Source, File: q.Quote.At.File, Line: q.Quote.At.Line,
			Outcome: NoCopy, Quoted: q.Quote.Text, Copies: []Copy{}, quote: q.Quote}
		s.results = append(s.results, r)
		if len(s.bySource[r.Source]) == 0 {
			source := facts.Sources[r.Source]
			for _, address := range [...]string{bare(source.URL), bare(source.Archive.URL)} {
				if address != "" {
					s.byAddress[address] = append(s.byAddress[address], source.ID)
				}
			}
		}
		s.bySource[r.Source] = append(s.bySource[r.Source], r)
	}
	return s
}

// look compares the quotes of a source with a saved page.
func (s *search) look(source string, p *page, at Copy) {
	if s.looked[source]++; s.looked[source] > maxCopies {
		if s.looked[source] == maxCopies+1 {
			s.problem(problem.TooMany, at.File, "the folder has more than %d pages of the source %s; no others are read",
				maxCopies, source)
		}
		return
	}
	for _, r := range s.bySource[source] {
		found := p.find(r.quote)
		if found.nearest != nil {
			found.nearest.File = at.File
		}
		at.Outcome = found.outcome
		r.Copies = append(r.Copies, at)
		nearer := found.outcome == Altered && r.Outcome == Altered && found.nearest.distance < r.Nearest.distance
		if found.outcome.rank() < r.Outcome.rank() || nearer {
			r.Outcome, r.Nearest = found.outcome, found.nearest
		}
	}
}

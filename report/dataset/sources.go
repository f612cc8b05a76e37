package dataset

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// sourceKinds lists what a source can be.
var sourceKinds = [...]string{
	"press", "state-press", "primary", "academic", "ngo", "legal", "analysis", "blog", "vendor", "aggregator",
	"encyclopaedia", "article",
}

// readSources reads sources.yaml: the bibliography, sorted by id.
func readSources(f *file, v value) {
	f.part.Sources = map[string]*fact.Source{}
	v.mapping("the file of sources", func(m *mapping) {
		var last string
		var list []*fact.Source
		addresses := map[string]string{}
		for _, item := range m.must("sources").items() {
			s := source(item)
			if s == nil {
				continue
			}
			if s.ID != "" && s.ID < last {
				f.problemAt(problem.WrongOrder, s.At, "the source %s stands after %s; sources are sorted by id", s.ID, last)
			}
			last = max(last, s.ID)
			if other := addresses[s.URL]; other != "" && s.URL != "" {
				f.problemAt(problem.DuplicateSource, s.At, "the source %s has the same url as %s; one page is one source",
					s.ID, other)
			}
			addresses[s.URL] = s.ID
			f.part.Sources[s.ID] = s
			list = append(list, s)
		}
		for _, s := range list {
			f.copyOfCopy(s)
		}
	})
}

func source(v value) (s *fact.Source) {
	v.mapping("a source", func(m *mapping) {
		caution := m.may("caution")
		s = &fact.Source{
			ID:         m.must("id").newID("source"),
			Publisher:  m.must("publisher").name(),
			Published:  m.may("published").shown(),
			Kind:       m.must("kind").choice(sourceKinds[:]),
			Caution:    caution.text(),
			Syndicates: m.may("syndicates").ref("source"),
			At:         v.at(),
		}
		readTitle(m, s)
		address := m.may("url")
		s.URL = address.address()
		if address.node == nil && caution.node == nil {
			v.problem(problem.MissingKey, "a source without url needs a caution that says why there is none")
		}
	})
	return s
}

// readTitle reads the title as published, or our description of a page whose title was not seen.
func readTitle(m *mapping, s *fact.Source) {
	title, described := m.may("title"), m.may("described")
	s.Title, s.Described = title.published(maxNote), described.text()
	switch {
	case title.node != nil && described.node != nil:
		m.file.problem(problem.NeedlessKey, m.key("described"), "a source has a title or is described, not both")
	case title.node == nil && described.node == nil:
		m.file.problem(problem.MissingKey, m.node, "a source lacks title, or described where the title was not seen")
	}
	if title.node == nil {
		m.mustNot("title-lang", "there is no title")
		return
	}
	lang := m.must("title-lang")
	s.TitleLang = lang.tag()
}

// copyOfCopy reports a source that names a copy as its original: which text is the original must be said at once.
func (f *file) copyOfCopy(s *fact.Source) {
	original := f.part.Sources[s.Syndicates]
	switch {
	case original == nil:
	case original == s:
		f.problemAt(problem.CopyOfCopy, s.At, "the source %s syndicates itself", s.ID)
	case original.Syndicates != "":
		f.problemAt(problem.CopyOfCopy, s.At, "the source %s syndicates %s, which is itself a copy; name the original, %s",
			s.ID, original.ID, original.Syndicates)
	}
}

var hostForm = regexp.MustCompile(`^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?$`)

// address reads the URL of a page: one that cannot do harm in a link, whoever follows it.
func (v value) address() string {
	s, ok := v.scalar("an address", "!!str")
	if !ok {
		return ""
	}
	if fault := badAddress(s); fault != "" {
		v.problem(problem.BadAddress, "the url %s", fault)
		return ""
	}
	return s
}

// badAddress says what is wrong with a URL; "" when nothing is.
func badAddress(s string) string {
	if len(s) > maxAddress {
		return fmt.Sprintf("has %d characters; at most %d are allowed", len(s), maxAddress)
	}
	for _, r := range s {
		if r <= ' ' || r >= 0x7F || strings.ContainsRune("\"'`<>\\{}|^", r) {
			return fmt.Sprintf("contains %q; write it with percent signs (%%20 for a space, xn-- for a host)", r)
		}
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "cannot be read: " + strings.TrimPrefix(err.Error(), "parse ")
	case !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://"):
		return "must begin with https:// or http://"
	case u.User != nil:
		return "must not name a user"
	case !hostForm.MatchString(u.Host):
		return "has no host with a domain name"
	}
	return ""
}

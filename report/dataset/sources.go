package dataset

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// sourceKinds lists what a source can be.
var sourceKinds = []string{
	"press", "state-press", "primary", "academic", "ngo", "legal", "analysis", "blog", "vendor", "aggregator",
	"encyclopaedia", "article",
}

// readSources reads sources.yaml: the bibliography, sorted by id.
func readSources(m *mapping) {
	sources := list(m.must("sources").items(), "a source", source)
	byID := map[string]*fact.Source{}
	editions := map[string]*fact.Source{} // by address and day
	for _, s := range sources {
		edition := s.URL + " " + s.Published.String()
		if other := editions[edition]; other != nil && s.URL != "" {
			m.file.problemAt(problem.DuplicateSource, s.At, "the source %s has the same url and day as %s; one edition of a page is "+
				"one source, and two editions are told apart by published", s.ID, other.ID)
		}
		editions[edition] = s
		if s.ID != "" {
			byID[s.ID] = s
		}
	}
	m.file.part.Sources = byID
	for _, s := range sources {
		switch original := byID[s.Syndicates]; {
		case original == nil:
		case original == s:
			m.file.problemAt(problem.CopyOfCopy, s.At, "the source %s syndicates itself", s.ID)
		case original.Syndicates != "": // which text is the original must be said at once
			m.file.problemAt(problem.CopyOfCopy, s.At, "the source %s syndicates %s, which is itself a copy; name the original, %s",
				s.ID, original.ID, original.Syndicates)
		}
	}
	sorted(m.file, "sources are sorted by id", "the source", sources, func(s *fact.Source) placed {
		return placed{s.ID, s.ID, s.At}
	})
}

func source(m *mapping) *fact.Source {
	caution, published := m.may("caution"), m.may("published")
	s := &fact.Source{
		ID:         m.must("id").newID("source"),
		Publisher:  m.must("publisher").name(),
		Archive:    m.may("archive").archive(),
		Published:  published.shown(),
		Kind:       choice(m.must("kind"), sourceKinds),
		Caution:    caution.text(),
		Syndicates: m.may("syndicates").ref("source"),
		At:         m.at(),
	}
	published.notAfter(s.Published, "taken", s.Archive.Taken)
	readTitle(m, s)
	address := m.may("url")
	s.URL = address.address()
	if address.node == nil && caution.node == nil {
		m.problem(problem.MissingKey, "a source without url needs a caution that says why there is none")
	}
	return s
}

// readTitle reads the title as published, or our description of a page whose title was not seen.
func readTitle(m *mapping, s *fact.Source) {
	title, described := m.may("title"), m.may("described")
	s.Title, s.Described = title.published(maxNote), described.text()
	if title.node == nil {
		m.mustNot("title-lang", "there is no title")
		if described.node == nil {
			m.problem(problem.MissingKey, "a source lacks title, or described where the title was not seen")
		}
		return
	}
	if described.key != nil {
		m.file.problem(problem.NeedlessKey, described.key, "a source has a title or is described, not both")
	}
	s.TitleLang = m.must("title-lang").tag()
}

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
	case !isPublic(strings.ToLower(u.Hostname())):
		return fmt.Sprintf("leads to the host %q; allowed: a domain name that everybody can look up, such as example.org", u.Host)
	case u.Port() == "" && u.Host == u.Hostname():
		return ""
	}
	if port, err := strconv.Atoi(u.Port()); err != nil || port < 1 || port > 65535 {
		return "has a port that does not exist; allowed: 1 to 65535"
	}
	return ""
}

// homeDomains are those of somebody's own network, which nobody else can look up.
var homeDomains = []string{"local", "localhost", "localdomain", "internal", "intranet", "lan", "home", "corp", "arpa"}

// hostForm is a domain name: labels of letters, digits and hyphens, at least two. No top-level domain begins with a
// digit, and browsers take a host whose last label does for four bytes (127.1, 0x7f.0x1).
var hostForm = form(`^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]([a-z0-9-]{0,61}[a-z0-9])?)$`)

// isPublic says whether a host in small letters is a domain name that everybody can look up.
func isPublic(host string) bool {
	labels := hostForm().FindStringSubmatch(host)
	return labels != nil && len(host) <= 253 && !slices.Contains(homeDomains, labels[3])
}

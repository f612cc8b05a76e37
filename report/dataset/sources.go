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
var sourceKinds = [...]string{
	"press", "state-press", "primary", "academic", "ngo", "legal", "analysis", "blog", "vendor", "aggregator",
	"encyclopaedia", "article",
}

// readSources reads sources.yaml: the bibliography, sorted by id.
func readSources(f *file, v value) {
	f.part.Sources = map[string]*fact.Source{}
	v.mapping("the file of sources", func(m *mapping) {
		var list []*fact.Source
		addresses := map[string]string{}
		for _, item := range m.must("sources").items() {
			s := source(item)
			if s == nil {
				continue
			}
			if other := addresses[s.URL]; other != "" && s.URL != "" {
				f.problemAt(problem.DuplicateSource, s.At, "the source %s has the same url as %s; one page is one source",
					s.ID, other)
			}
			addresses[s.URL] = s.ID
			if s.ID != "" {
				f.part.Sources[s.ID] = s
			}
			list = append(list, s)
		}
		for _, s := range list {
			f.copyOfCopy(s)
		}
		named := slices.DeleteFunc(list, func(s *fact.Source) bool { return s.ID == "" })
		for _, s := range strays(len(named), func(i, j int) bool { return named[i].ID < named[j].ID }) {
			place := "at the beginning"
			if s.behind >= 0 {
				place = "behind " + named[s.behind].ID
			}
			f.problemAt(problem.WrongOrder, named[s.item].At, "the source %s is out of order: sources are sorted by id, and it belongs %s",
				named[s.item].ID, place)
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
	}
	return badHost(u)
}

// homeDomains are those of a reader's own network, which nobody else can look up.
var homeDomains = [...]string{".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa"}

// badHost says what is wrong with the host of a URL, which must be one that everybody reaches; "" when nothing is.
func badHost(u *url.URL) string {
	host, port := u.Hostname(), u.Port()
	n, err := strconv.Atoi(port)
	switch {
	case strings.HasPrefix(u.Host, "[") || isNumber(host[strings.LastIndexByte(host, '.')+1:]):
		return "has a number for a host; allowed: a domain name"
	case port != "" && (err != nil || n < 1 || n > 65535) || port == "" && host != u.Host:
		return "has a port that does not exist; allowed: 1 to 65535"
	case !isDomain(host):
		return "has no host with a domain name"
	case slices.ContainsFunc(homeDomains[:], func(d string) bool { return strings.HasSuffix(strings.ToLower(host), d) }):
		return "leads into a network of the reader's own; allowed: a host that everybody reaches"
	}
	return ""
}

// isNumber says whether browsers take a host that ends with a label for four bytes: it is decimal, octal or hexadecimal.
func isNumber(label string) bool {
	digits, hexadecimal := strings.CutPrefix(strings.ToLower(label), "0x")
	if hexadecimal {
		return strings.Trim(digits, "0123456789abcdef") == ""
	}
	return label != "" && strings.Trim(label, "0123456789") == ""
}

// isDomain says whether a host is labels of letters, digits and hyphens, at least two.
func isDomain(host string) bool {
	labels := 0
	for label := range strings.SplitSeq(host, ".") {
		labels++
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := range len(label) {
			if c := label[i]; !isLatin(rune(c)) && (c < '0' || c > '9') && c != '-' {
				return false
			}
		}
	}
	return labels > 1 && len(host) <= 253
}

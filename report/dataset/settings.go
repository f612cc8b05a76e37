package dataset

import (
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// Settings are what a project says of itself in the file openletter.yaml.
type Settings struct {
	Publisher fact.Publisher
	Languages []fact.Lang // of reports that name none; nil where each has to
	Paper     string      // of layouts that name none, A4 or Letter; "" for A4
	StandsOn  string      // the revision of the data over which those of the project were written; "" where it does not say
}

// ReadSettings reads the file openletter.yaml. It is as strict as Load, and its error is a problem.List. name is the
// file as problems name it.
func (r Reader) ReadSettings(source []byte, name string) (s Settings, err error) {
	f := &file{path: name, name: name, source: source, known: &loading{Reader: r}}
	f.parse()
	if f.root != nil {
		value{file: f, node: f.root}.mapping("a project", func(m *mapping) {
			m.may("publisher").mapping("a publisher", func(m *mapping) {
				s.Publisher.Name, s.Publisher.Contact = m.must("name").signed(), m.may("contact").signed()
				s.Publisher.Address = m.may("address").address()
			})
			s.Languages = distinct(m.may("languages").few(maxItems), value.language)
			s.Paper = choice(m.may("paper"), []string{"A4", "Letter"})
			s.StandsOn = m.may("stands-on").revision()
		})
	}
	if len(f.problems) > 0 {
		return Settings{}, f.faults()
	}
	return s, nil
}

// signed reads a name or an address with which a report is signed, in the first line of its Markdown too.
func (v value) signed() string {
	s, ok := v.scalar("a text", "!!str")
	switch {
	case !ok:
	case strings.TrimSpace(s) == "":
		v.empty()
	case strings.ContainsAny(s, ";<>\n") || strings.Contains(s, "--"):
		v.problem(problem.BadText, "%s is one line without ; < > and --", v.what)
	case len([]rune(s)) > maxName:
		v.problem(problem.TooLong, "%s has %d characters; at most %d are allowed", v.what, len([]rune(s)), maxName)
	}
	return strings.TrimSpace(s)
}

// revisionLength is the number of digits by which a state of the data is named.
const revisionLength = 12

// revision reads the name of a state of the data.
func (v value) revision() string {
	s, ok := v.scalar("a revision", "!!str")
	if ok && (len(s) != revisionLength || strings.Trim(s, "0123456789abcdef") != "") {
		v.problem(problem.BadID, "%s is not a revision; \"openletter version\" shows that of the data in the program: "+
			"%d digits and letters a to f, in quotes", problem.Quote(s), revisionLength)
		return ""
	}
	return s
}

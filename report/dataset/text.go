package dataset

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// text reads a text that must be there in every language in which a report is made.
func (v value) text() fact.Text {
	if v.given() && v.node.Kind == yaml.ScalarNode && v.node.Tag != "!!null" {
		v.problem(problem.BadLanguage, "%s is written for no language; write it as %s",
			v.what, translations(v.file.known.languages))
		return nil
	}
	return v.wordings(maxText)
}

// note reads a text that stands beside a fact and must stay short.
func (v value) note() fact.Text { return v.wordings(maxNote) }

// name reads a text that may also be one string for all languages: a brand, a publisher, a person.
func (v value) name() fact.Text {
	if v.given() && v.node.Kind == yaml.ScalarNode {
		if s := v.line(maxNote); s != "" {
			return fact.Text{{Words: s}}
		}
		return nil
	}
	return v.wordings(maxNote)
}

// wordings reads a mapping from languages to words of at most so many characters.
func (v value) wordings(most int) fact.Text {
	if !v.given() {
		return nil
	}
	if v.node.Kind != yaml.MappingNode {
		v.problem(problem.WrongKind, "%s must be a text in each language, and is %s", v.what, kindName(v.node))
		return nil
	}
	t := make(fact.Text, 0, len(v.node.Content)/2)
	for i := 0; i < len(v.node.Content); i += 2 {
		key := v.node.Content[i]
		if key.Kind != yaml.ScalarNode {
			continue // strict reports it
		}
		if !slices.Contains(tongues, key.Value) {
			value{file: v.file, node: key}.notOneOf(problem.BadLanguage,
				problem.Quote(key.Value)+" is not a language that texts are written in", tongues)
		}
		w := value{file: v.file, what: v.what, node: v.node.Content[i+1]}
		if slices.Contains(v.file.known.languages, fact.Lang(key.Value)) {
			w.need = required
		}
		t = append(t, fact.Wording{Lang: fact.Lang(key.Value), Words: w.line(most)})
	}
	v.complete(t)
	return t
}

// complete reports languages in which reports are made and which a text lacks.
func (v value) complete(t fact.Text) {
	var lacks []string
	for _, lang := range v.file.known.languages {
		if !slices.ContainsFunc(t, func(w fact.Wording) bool { return w.Lang == lang }) {
			lacks = append(lacks, string(lang))
		}
	}
	if len(lacks) > 0 {
		v.problem(problem.MissingLanguage, "%s lacks %s, in which a report is made", v.what, problem.And(lacks))
	}
}

// line reads one string of our own words: one paragraph of at most so many characters, without an address.
func (v value) line(most int) string {
	s := v.published(most)
	if sign := link(s); sign != "" {
		v.problem(problem.AddressInText, "%s contains %q; addresses stand in sources.yaml and are named by their id",
			v.what, sign)
	}
	return s
}

// link is the sign by which readers would make a link of a part of a text: GitHub does for more than http, and in any
// letters. It is "" when there is none.
func link(s string) string {
	rest := s
	for {
		before, after, found := strings.Cut(rest, ":")
		if !found {
			break
		}
		rest = after
		word := before[len(strings.TrimRightFunc(before, isLatin)):]
		mail := strings.EqualFold(word, "mailto") || strings.EqualFold(word, "xmpp")
		switch {
		case word != "" && strings.HasPrefix(after, "//"):
			return word + "://"
		case mail && after != "" && after[0] != ' ':
			return word + ":"
		}
	}
	if strings.Contains(s, "www.") {
		return "www."
	}
	return ""
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// mailForm is what GitHub makes a link of, whether or not a backslash stands before the @.
var mailForm = regexp.MustCompile(`[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+`)

// published reads one string as somebody else published it.
func (v value) published(most int) string {
	s, ok := v.scalar("a text", "!!str")
	if !ok {
		return ""
	}
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		v.empty()
		return ""
	}
	if strings.Contains(strings.TrimSuffix(s, "\n"), "\n") {
		v.problem(problem.BadText, "%s has several paragraphs; one is allowed, written on one line or after >-", v.what)
	} else if trimmed != s {
		v.problem(problem.BadText, "%s begins or ends with white space; begin a text of several lines with >-", v.what)
	}
	if strings.IndexByte(s, '@') >= 0 {
		if mail := mailForm.FindString(s); mail != "" {
			v.problem(problem.AddressInText,
				"%s contains the e-mail address %s, and readers would make a link of it; leave it out", v.what, problem.Quote(mail))
		}
	}
	if len(s) > most { // bytes, of which there are no fewer than characters
		if n := utf8.RuneCountInString(s); n > most {
			v.problem(problem.TooLong, "%s has %d characters; at most %d are allowed", v.what, n, most)
		}
	}
	return s
}

// translations shows how a text is written in some languages.
func translations(languages []fact.Lang) string {
	var keys []string
	for _, lang := range languages {
		keys = append(keys, string(lang)+": …")
	}
	return "{" + strings.Join(keys, ", ") + "}"
}

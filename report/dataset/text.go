package dataset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// original is the language of a text that is written as one string, in a file that names no other.
const original fact.Lang = "en"

// A manner is what is asked of the words of a text.
type manner struct {
	plain fact.Lang // the language of a text that is one string; "" when it serves every language
	most  int       // characters
	name  bool      // it stands in headings, in the first cell of a row or in a sentence, by itself
}

// text reads a text: one string in the language of the file, or a mapping from languages to strings.
func (v value) text() fact.Text { return v.wordings(manner{plain: v.file.lang, most: maxText}) }

// note reads a text that stands beside a fact and must stay short.
func (v value) note() fact.Text { return v.wordings(manner{plain: v.file.lang, most: maxNote}) }

// label reads a text of a few words that names something.
func (v value) label() fact.Text {
	return v.wordings(manner{plain: v.file.lang, most: maxName, name: true})
}

// name reads a label of which one string serves every language: a brand, a publisher, a person.
func (v value) name() fact.Text { return v.wordings(manner{most: maxName, name: true}) }

func (v value) wordings(of manner) fact.Text {
	if !v.given() {
		return nil
	}
	t := make(fact.Text, 0, max(1, len(v.node.Content)/2)+len(v.file.translations))
	switch v.node.Kind {
	case yaml.ScalarNode:
		if s := v.words(of); s != "" {
			t = append(t, fact.Wording{Lang: of.plain, Words: s})
		}
	case yaml.MappingNode:
		if len(v.node.Content) == 0 {
			v.empty()
		}
		for i := 0; i < len(v.node.Content); i += 2 {
			key := value{file: v.file, what: v.what, node: v.node.Content[i]}
			if key.node.Kind != yaml.ScalarNode {
				continue // strict reports it
			}
			lang := key.language()
			if words := (value{file: v.file, what: v.what, node: v.node.Content[i+1]}).words(of); words != "" {
				t = append(t, fact.Wording{Lang: lang, Words: words})
			}
		}
	default:
		v.problem(problem.WrongKind, "%s must be a text, or a text in each language, and is %s", v.what, kindName(v.node))
	}
	return v.translated(t, of)
}

// words reads one string. A name must not be such that it could be taken for something else.
func (v value) words(of manner) string {
	s := v.line(of.most)
	if !of.name {
		return s
	}
	for _, mark := range fact.Marks {
		if strings.HasPrefix(s, string(mark)) {
			v.problem(problem.BadName, "%s begins with %s, which is the mark of an answer; begin with a word", v.what, mark)
		}
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		latin := strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
		other := strings.IndexFunc(word, func(r rune) bool { return unicode.In(r, unicode.Cyrillic, unicode.Greek) })
		if latin >= 0 && other >= 0 {
			r, _ := utf8.DecodeRuneInString(word[other:])
			v.problem(problem.BadName,
				"%s has the letter %c (U+%04X) in a word with Latin letters, %s; write a word in one alphabet",
				v.what, r, r, problem.Quote(word))
		}
	}
	return s
}

// language reads the tag of a language in which texts are written; "" when it is none.
func (v value) language() fact.Lang {
	spoken := v.file.known.Languages
	if spoken != nil && v.given() && v.node.Kind == yaml.ScalarNode && !slices.Contains(spoken, fact.Lang(v.node.Value)) {
		v.notOneOf(problem.BadLanguage, problem.Quote(v.node.Value)+" is not a language that texts are written in", words(spoken))
		return ""
	}
	return v.tag()
}

// tag reads the tag of any language; "" when it is none.
func (v value) tag() fact.Lang {
	tag, ok := v.scalar("a language such as en", "!!str")
	if ok && !fact.Lang(tag).IsTag() {
		v.problem(problem.BadLanguage, "%s is not a language; allowed: a tag such as en, ru or pt-BR", problem.Quote(tag))
		return ""
	}
	return fact.Lang(tag)
}

// line reads one string of our own words: one paragraph of at most so many characters, without an address.
func (v value) line(most int) string {
	s := v.published(most)
	if strings.Count(s, ":") == strings.Count(s, ": ") && !strings.Contains(s, "www.") {
		return s // like nearly all texts, and this looks faster than the form
	}
	if link := linkForm().FindStringSubmatch(s); link != nil {
		v.problem(problem.AddressInText, "%s contains %q; addresses stand in sources.yaml and are named by their id",
			v.what, link[1])
	}
	return s
}

// linkForm is what begins an address of which GitHub makes a link, in any letters.
var linkForm = form(`(?i)([a-z]+://|(?:mailto|xmpp):|www\.)[^ ]`)

// mailForm is what GitHub makes a link of, whether or not a backslash stands before the @.
var mailForm = form(`[A-Za-z0-9._+-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+`)

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
	} else if strings.HasSuffix(strings.TrimSuffix(s, "\n"), " ") {
		v.problem(problem.BadText, "%s ends with a blank, which editors do not show; take it away", v.what)
	} else if trimmed != s {
		v.problem(problem.BadText, "%s begins or ends with white space; begin a text of several lines with >-", v.what)
	}
	if strings.Contains(trimmed, "  ") {
		v.problem(problem.BadText, "%s has two blanks in a row; one is enough, and none at the end of a line", v.what)
	}
	if strings.Contains(s, "@") && mailForm().MatchString(s) {
		v.problem(problem.AddressInText,
			"%s contains the e-mail address %s, and readers would make a link of it; leave it out",
			v.what, problem.Quote(mailForm().FindString(s)))
	}
	if n := utf8.RuneCountInString(s); n > most {
		v.problem(problem.TooLong, "%s has %d characters; at most %d are allowed", v.what, n, most)
	}
	return s
}

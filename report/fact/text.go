package fact

import (
	"regexp"
	"sync"
)

// Lang is a language as a BCP 47 tag in its shortest form, such as "en" or "ru".
type Lang string

// langForm is language, script, region and variants, each in its usual letters.
var langForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$`)
})

// IsTag says whether a language looks like a BCP 47 tag. Whether anybody speaks it is another question.
func (l Lang) IsTag() bool { return langForm().MatchString(string(l)) }

// A Wording is one text in one language.
type Wording struct {
	Lang  Lang
	Words string
}

// Text is the same statement in several languages, one wording each. The first one is the original. It is empty where a
// statement is optional and was not made. A wording with an empty Lang serves every language (a brand name, a publisher).
type Text []Wording

// In returns the words in the language asked for, or those that serve every language. It returns "" when there are none:
// then the original is printed, marked as being in another language.
func (t Text) In(lang Lang) string {
	for _, w := range t {
		if w.Lang == lang || w.Lang == "" {
			return w.Words
		}
	}
	return ""
}

// A Position is a place in a data file, for messages to the person who wrote it. Lines and columns count from 1,
// columns in runes. The zero Position means that the thing did not come from a file.
type Position struct {
	File         string // path as it was given to package dataset, with forward slashes
	Line, Column int
}

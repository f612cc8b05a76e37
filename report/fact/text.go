package fact

// Lang is a language as a BCP 47 tag in its shortest form, such as "en" or "ru".
type Lang string

// A Wording is one text in one language.
type Wording struct {
	Lang  Lang
	Words string
}

// Text is the same statement in several languages, one wording each, in the order of the data file. It is empty
// where a statement is optional and was not made. A wording with an empty Lang serves every language (a brand name,
// a publisher).
type Text []Wording

// In returns the words in the language asked for, or those that serve every language. It returns "" when there are
// none: the dataset refuses data where that could happen for a language that a report is made in.
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
	File         string // path as given to the reader, with forward slashes
	Line, Column int
}

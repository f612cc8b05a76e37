// Package report is the vocabulary of openletter: what is known about messengers, how it is judged, and what a
// finished report says. It holds types and their plain properties only; it reads no file, asks no clock and knows
// no output format.
//
// The words here are the words of the data files, of the documentation and of the printed report:
//
//   - A [Claim] says which value an attribute of a messenger has, on whose word, and when.
//   - A [Source] is where a claim was read. It lives in the bibliography and is named by its id.
//   - An [Attribute] is a question with a closed list of answers, ordered from best to worst for the reader.
//   - A [Ruleset] turns answers into points. Facts hold no points, and rulesets hold no facts.
//   - A [Score] is an interval with a best-supported point, and the complete reckoning that led to it.
//   - A [Report] is one document in one language, with everything counted, sorted and worded.
//
// Data flows one way: facts and ruleset make scores, scores make a report, the report is rendered.
package report

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

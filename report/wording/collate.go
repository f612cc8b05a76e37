package wording

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Collation compares two texts as a dictionary of a language, named by its BCP 47 tag, sorts them: "imo" stands between
// "Google Chat" and "LINE". The result is below 0 where a comes first, above 0 where b does, and 0 where the dictionary
// makes no difference. A language that is not known sorts as most do.
func Collation(lang string) func(a, b string) int {
	return collate.New(language.Make(lang)).CompareString
}

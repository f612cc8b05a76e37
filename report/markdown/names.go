package markdown

import (
	"cmp"
	"strings"
	"unicode"
)

// The comments between which text in another language stands.
const (
	foreignOpen, foreignClose = "<!-- lang: ", " -->"
	foreignEnd                = "<!-- /lang -->"
)

// HeadingID is the name that GitHub gives to a heading with this text, and "section" for one without a letter or digit,
// which GitHub gives no name.
func HeadingID(heading string) string {
	var id strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(heading)) {
		switch {
		case r == ' ':
			id.WriteByte('-')
		case r == '-' || r == '_' || isLetterOrDigit(r):
			id.WriteRune(r)
		}
	}
	return cmp.Or(id.String(), "section")
}

func isLetterOrDigit(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

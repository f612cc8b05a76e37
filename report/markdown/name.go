package markdown

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// headingID is the name that GitHub gives to a heading with this text: small letters and digits of any script, blanks as
// hyphens, other signs left out. It is "section" for one without a letter or digit, which GitHub gives no name.
func headingID(heading string) string {
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

// headingNames gives headings the names that GitHub gives them, in the order of the document: a name that is taken gets a
// number.
type headingNames struct{ taken map[string]bool }

func (h *headingNames) next(heading string) string {
	if h.taken == nil {
		h.taken = map[string]bool{}
	}
	name := headingID(heading)
	id := name
	for n := 1; h.taken[id]; n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	h.taken[id] = true
	return id
}

package evidence

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normal is a text as it is compared. Two texts that differ only in the following have the same normal form, and no
// others:
//
//   - HTML entities that end with a semicolon stand for their signs.
//   - Soft hyphens, signs without width, marks of text direction and of variants (U+FE00 to U+FE0F) are left out.
//   - Letters are composed (Unicode NFC).
//   - White space of any kind and length, no-break spaces and line ends included, is one blank; at the ends it is left
//     out.
//   - Double quotation marks of all kinds are one sign, and so are single ones, apostrophes and accents that stand
//     alone.
//   - Hyphens, dashes and the minus sign are one sign.
func Normal(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if strings.Contains(text, "&") {
		text = entity.ReplaceAllStringFunc(text, html.UnescapeString)
	}
	if strings.ContainsFunc(text, isInvisible) {
		text = strings.Map(func(r rune) rune {
			if isInvisible(r) {
				return -1
			}
			return r
		}, text)
	}
	var b strings.Builder
	b.Grow(len(text))
	blank := false
	for _, r := range norm.NFC.String(text) {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(kind(r))
	}
	return b.String()
}

// entity is a sign as HTML can name it.
var entity = regexp.MustCompile(`&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// isInvisible says whether a sign draws nothing and parts no words.
func isInvisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x61C, r == 0x180E, r == 0xFEFF:
		return true
	}
	in := func(first, last rune) bool { return r >= first && r <= last }
	return in(0x200B, 0x200F) || in(0x202A, 0x202E) || in(0x2060, 0x206F) || in(0xFE00, 0xFE0F)
}

// kind is the sign that stands for all of its kind: of quotation marks, of apostrophes, of dashes. Of others it is the
// sign.
func kind(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '〝', '〞', '〟', '＂':
		return '"'
	case '‘', '’', '‚', '‛', '‹', '›', '`', '´', 'ʼ', '＇':
		return '\''
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－':
		return '-'
	}
	return r
}

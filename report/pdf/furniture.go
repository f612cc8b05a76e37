package pdf

import (
	"strconv"
	"strings"

	"openletter/report/pdf/display"
)

// header is the document's title, for the top of a page.
func (t *typesetter) header() []display.Op {
	width := t.size.Width - 2*sideMargin
	title := furniture.text(t.fitting(t.letters(t.title), width, furniture), sideMargin, headerLine, nil)
	line := box(sideMargin, headerLine+6, width, 0.4, rule)
	title.Artifact, line.Artifact = display.PageHeader, display.PageHeader
	return []display.Op{title, line}
}

// footer is a page's number, for its bottom. Pages count from 1.
func (t *typesetter) footer(page, pages int) []display.Op {
	text := t.say(pageOf, "page", strconv.Itoa(page), "pages", strconv.Itoa(pages))
	left := t.size.Width - sideMargin - t.faces[furniture.face].Width(text, furniture.size)
	number := furniture.text(text, left, t.size.Height-footerLine, nil)
	number.Artifact = display.PageFooter
	return []display.Op{number}
}

// letters is a text without the signs that are drawn where it stands in full: a short repetition does without.
func (t *typesetter) letters(text string) string {
	return printable(strings.Map(func(r rune) rune {
		if !t.faces[furniture.face].Covers(r) {
			return -1
		}
		return r
	}, text))
}

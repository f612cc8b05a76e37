package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/fact"
)

// maxPlaces is how many places of one page are looked at where a passage stands: more only a made-up page has.
const maxPlaces = 10_000

// maxCompared is how many signs of one page are gone through for passages that are most like quotes: those of 100
// quotes in a page of a million. Behind that a quote that is not there is gone.
const maxCompared = 1 << 27

// A finding is what became of a quote in one page.
type finding struct {
	outcome Outcome
	nearest *Nearest // when it was altered
}

// find looks for a quote in a page.
func (p *page) find(q *fact.Quote) finding {
	text, before, after := p.form.normal(q.Text), p.form.normal(q.Before), p.form.normal(q.After)
	if text == "" {
		return finding{outcome: Gone}
	}
	outcome := Gone
	at := 0
	for range maxPlaces {
		i := strings.Index(p.text[at:], text)
		if i < 0 {
			break
		}
		head, tail := p.text[:at+i], p.text[at+i+len(text):]
		if !cuts(head, text) && !cuts(text, tail) {
			head, tail = strings.TrimSuffix(head, " "), strings.TrimPrefix(tail, " ")
			if strings.HasSuffix(head, before) && strings.HasPrefix(tail, after) {
				return finding{outcome: Found}
			}
			outcome = Moved
		}
		_, size := utf8.DecodeRuneInString(text)
		at += i + size
	}
	if outcome == Gone && p.compared < maxCompared {
		if near := p.nearest(text); near != nil {
			return finding{Altered, near}
		}
	}
	return finding{outcome: outcome}
}

// cuts says whether a passage cannot end between two texts, because a word or a number goes on there: "18 months" is
// not quoted from "118 months", and neither from "1.18 months" nor "-18 months".
func cuts(head, tail string) bool {
	last, _ := utf8.DecodeLastRuneInString(head)
	next, width := utf8.DecodeRuneInString(tail)
	if isWord(last) && isWord(next) {
		return true
	}
	beyond, _ := utf8.DecodeRuneInString(tail[width:])
	return unicode.IsDigit(next) && strings.ContainsRune(".,-+", last) ||
		unicode.IsDigit(last) && (next == '.' || next == ',') && unicode.IsDigit(beyond)
}

// isWord says whether a sign is part of a word or a number. Signs that stand on a letter are.
func isWord(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

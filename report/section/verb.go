package section

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/fact"
)

// The verb of a sentence about an answer follows the status of the claim that the sentence rests on, from 2026-11-28:
//
//   - What is confirmed is so; anything else is what the operator says, what is reported, or what is said although the
//     other side denies it or evidence contradicts it. Each such sentence has one interface text for every status, with
//     the status at the end of its key: "means-reported". [Writer.vouchedSay] alone chooses among them.
//   - A sentence that rests on several claims takes the weakest status among them.
//   - What we conclude ourselves nobody reports, so it stands behind "according to reports": whom a messenger does not suit,
//     what could be handed over, and that something is not so because a survey found nothing of the kind.
//   - Where a value stands as a word and not as a sentence, in a cell or behind its question, the word for the status stands
//     beside it. That is its form.
//
// Sums and orders rest on all answers, and no status moves them; they say so once, in the texts before them. What people
// wrote, the notes among it, is for its reviewers.

// vouchedSay is an interface text in the form for a status.
func (w *Writer) vouchedSay(key string, s fact.Status, pairs ...any) document.Line {
	return w.Say(key+"-"+string(s), pairs...)
}

// weakest is the weakest status of some claims, none of which may be nil. An unknown vouches for nothing and is passed over.
func weakest(claims ...*fact.Claim) fact.Status {
	firm := func(s fact.Status) int { return slices.Index(fact.Statuses[:], cmp.Or(s, fact.Confirmed)) }
	found := 0
	for _, c := range claims {
		found = max(found, firm(c.Status))
	}
	return fact.Statuses[found]
}

// withStatus puts the word for a status behind a value: "none (reported)". It is nil where the value says it.
func (w *Writer) withStatus(value, status document.Line) document.Line {
	if status == nil {
		return value
	}
	return w.Say("value-status", "value", value, "status", status)
}

// standing is the word for who vouches for a claim; nil where its value says that, and for an unknown.
func (w *Writer) standing(c *fact.Claim) document.Line {
	if c == nil || isContested(c) {
		return nil
	}
	return w.status(c.Status)
}

// behind is a sentence for its place in the form of an interface text for a status. Behind other words it begins with a
// small letter, but not where it begins the text or follows a colon: German puts it there, because its nouns keep their
// capitals. An abbreviation keeps its capitals too, and so does what is marked as being in another language.
func (w *Writer) behind(key string, s fact.Status, place string, sentence document.Line) document.Line {
	before, _, _ := strings.Cut(w.Words[key+"-"+string(s)], "{"+place+"}")
	if before == "" || strings.HasSuffix(before, ": ") || len(sentence) == 0 {
		return sentence
	}
	text, isText := sentence[0].(document.Text)
	first, size := utf8.DecodeRuneInString(string(text))
	if second, _ := utf8.DecodeRuneInString(string(text[size:])); !isText || unicode.IsUpper(second) {
		return sentence
	}
	small := document.Text(string(unicode.ToLower(first)) + string(text[size:]))
	return append(document.Line{small}, sentence[1:]...)
}

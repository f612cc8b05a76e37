package pdf

import (
	"testing"
	"unicode"

	"openletter/report/dataset"
	"openletter/report/pdf/typeface"
)

// TestWritingCanBeSet holds that a text of signs that the data may have never fails here, where nobody knows any more in
// which line of which file it stands: each can be set in every face, or is drawn. And the other way round: no letter,
// digit or sign that could be set is kept from the writers of data.
func TestWritingCanBeSet(t *testing.T) {
	faces, err := typeface.Roboto()
	if err != nil {
		t.Fatal(err)
	}
	lacking := func(r rune) *typeface.Face {
		for _, face := range faces {
			if !face.Covers(r) {
				return face
			}
		}
		return nil
	}
	const specials = 0xfff0 // from here on signs stand for what is not text
	for r := range rune(unicode.MaxRune) + 1 {
		allowed, shown := unicode.Is(dataset.Writing, r), printable(string(r))
		if allowed && shown == "" {
			t.Errorf("U+%04X may be written and is not shown", r)
			continue
		}
		face := lacking([]rune(shown + " ")[0])
		switch settable := face == nil || signs[r] != nil; {
		case allowed && !settable:
			t.Errorf("%q (U+%04X) may be written, and %s lacks it", r, r, face.Name)
		case !allowed && settable && r < specials && unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S):
			t.Errorf("%q (U+%04X) can be set and must not be written", r, r)
		}
	}
	for r := range signs {
		if !unicode.Is(dataset.Writing, r) {
			t.Errorf("%q (U+%04X) is drawn and must not be written", r, r)
		}
	}
}

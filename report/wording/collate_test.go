package wording_test

import (
	"slices"
	"testing"

	"openletter/report/wording"
)

// TestCollation sorts as the dictionaries of some languages do, where the bytes of the letters say otherwise.
func TestCollation(t *testing.T) {
	for lang, want := range map[string][]string{
		"en":  {"Facebook Messenger", "FaceTime", "imo", "LINE", "Signal", "Zoom", "Ёлка", "Яндекс"},
		"ru":  {"FaceTime", "imo", "Дог", "Ёлка", "Жук", "Яндекс"},
		"sv":  {"Zoom", "Åsa", "Ärla", "Öl"},
		"xx!": {"a", "B", "c"},
	} {
		got := slices.Clone(want)
		slices.Reverse(got)
		slices.SortFunc(got, wording.Collation(lang))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

package dataset

import (
	"testing"
)

func TestIsID(t *testing.T) {
	for word, want := range map[string]bool{
		"a": true, "0": true, "max": true, "mt-2025-08-21": true, "x--y": false, "": false, "-": false, "-a": false,
		"a-": false, "A": false, "a_b": false, "a.b": false, "a b": false, "ä": false, "a\n": false, "а": false,
	} {
		if isID(word) != want {
			t.Errorf("isID(%q) = %t", word, !want)
		}
	}
}

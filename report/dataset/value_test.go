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

// TestDateMeant reads dates in other forms, where they can mean only one day.
func TestDateMeant(t *testing.T) {
	for written, want := range map[string]string{
		"2026-2-1": "2026-02-01", "2026/02/11": "2026-02-11", "2026.2.11": "2026-02-11", "11.2.2026": "2026-02-11",
		"2026-02-11T08:00:00Z": "2026-02-11", "2026-02-11 08:00": "2026-02-11",
		"2/11/2026": "", "11.2.26": "", "31.2.2026": "", "2026-13-01": "", "soon": "",
	} {
		if got := DateMeant(written); got != want {
			t.Errorf("DateMeant(%q) = %q, want %q", written, got, want)
		}
	}
}

package main

import "testing"

func TestCountOfOne(t *testing.T) {
	for n, want := range map[int]string{0: "0 claims", 1: "1 claim", 2: "2 claims"} {
		if got := count(n, "claim"); got != want {
			t.Errorf("%q; want %q", got, want)
		}
	}
}

package wording_test

import (
	"testing"

	"openletter/report/wording"
)

func TestSay(t *testing.T) {
	words := wording.Words{"plain": "Plain.", "since": "since {month} {year}", "twice": "{a}, {a} and {b}"}
	for _, c := range []struct {
		key   string
		pairs []string
		want  string
		fails string
	}{
		{key: "plain", want: "Plain."},
		{key: "since", pairs: []string{"year", "2026", "month", "May"}, want: "since May 2026"},
		{key: "twice", pairs: []string{"a", "{b}", "b", "{a}"}, want: "{b}, {b} and {a}"}, // what fills a place is no text with places
		{key: "lost", fails: `no interface text has the key "lost"`},
		{key: "since", pairs: []string{"month", "May"}, fails: `interface text "since": nothing fills the place {year}`},
		{key: "since", fails: `interface text "since": nothing fills the place {month}`},
		{key: "plain", pairs: []string{"day", "1"}, fails: `interface text "plain" has no place {day}`},
		{key: "plain", pairs: []string{"day"}, fails: `interface text "plain": places and values must come in pairs`},
	} {
		got, err := words.Say(c.key, c.pairs...)
		if got != c.want || (err == nil) != (c.fails == "") || err != nil && err.Error() != c.fails {
			t.Errorf("%s %q: got %q, %v; want %q, %s", c.key, c.pairs, got, err, c.want, c.fails)
		}
	}
}

func TestNeed(t *testing.T) {
	words := wording.Words{"b": "", "c": "C"}
	if err := words.Need("b", "c"); err != nil {
		t.Errorf("got %v", err)
	}
	if err := words.Need("d", "b", "a"); err == nil || err.Error() != "no interface text for: a, d" {
		t.Errorf("got %v", err)
	}
}

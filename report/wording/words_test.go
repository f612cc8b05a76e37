package wording_test

import (
	"testing"

	"openletter/report/wording"
)

func TestSay(t *testing.T) {
	words := wording.Words{"plain": "Plain.", "since": "since {month} {year}", "twice": "{a}, {a} and {b}", "year": "In {year}.", "empty": ""}
	for _, c := range []struct {
		key   string
		pairs []any
		want  string
		fails string
	}{
		{key: "plain", want: "Plain."},
		{key: "since", pairs: []any{"year", "2026", "month", "May"}, want: "since May 2026"},
		{key: "twice", pairs: []any{"a", "{b}", "b", "{a}"}, want: "{b}, {b} and {a}"}, // what fills a place is no text with places
		{key: "lost", fails: `no interface text has the key "lost"`},
		{key: "since", pairs: []any{"month", "May"}, fails: `interface text "since": nothing fills the place {year}`},
		{key: "since", fails: `interface text "since": nothing fills the place {month}`},
		{key: "plain", pairs: []any{"day", "1"}, fails: `interface text "plain" has no place {day}`},
		{key: "year", pairs: []any{"year", 2026}, want: "In 2026."},
		{key: "empty", want: ""},
	} {
		l := wording.Language{Tag: "en", Words: words}
		for range 2 { // the second time from the text as it was parsed
			got, err := l.Say(c.key, c.pairs...), ""
			if l.Err() != nil {
				err, got = l.Err().Error(), ""
			}
			if c.fails != "" && err != "language en: "+c.fails || c.fails == "" && err != "" || got != c.want {
				t.Errorf("%s %q: got %q, %v; want %q, %s", c.key, c.pairs, got, err, c.want, c.fails)
			}
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

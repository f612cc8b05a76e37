// Package wording holds what a document says in one language beside the data: interface texts, dates, numbers, and the
// order of letters.
//
// Its rules:
//
//   - Nothing is worded in Go: every word comes from the interface texts of the language.
//   - A text that is missing is an error that names its key and the language, never an empty text.
package wording

import (
	"fmt"
	"slices"
	"strings"
)

// Words are the texts of one language that belong to no fact: table heads, section titles, sentences around values, each
// by its key. A text may hold places such as {date}; see [Language.Parts].
type Words map[string]string

// Need returns an error that names every one of the keys that has no text, or nil. A printer asks once, before it writes
// anything, and then reads the map directly.
func (w Words) Need(keys ...string) error {
	var missing []string
	for _, key := range keys {
		if _, isThere := w[key]; !isThere {
			missing = append(missing, key)
		}
	}
	if missing == nil {
		return nil
	}
	slices.Sort(missing)
	return fmt.Errorf("no interface text for: %s", strings.Join(missing, ", "))
}

// parts are the parts of the interface text with a key; see [Language.Parts].
func (w Words) parts(key string, pairs []any) (parts []any, err error) {
	text, ok := w[key]
	if !ok {
		return nil, fmt.Errorf("no interface text has the key %q", key)
	}
	parts = make([]any, 0, 2*strings.Count(text, "{")+1)
	filled := 0 // bit i: pair i has filled a place
	for text != "" {
		words, open, hasPlace := strings.Cut(text, "{")
		if words != "" {
			parts = append(parts, words)
		}
		if !hasPlace {
			break
		}
		place, after, _ := strings.Cut(open, "}")
		i := 0
		for i < len(pairs) && pairs[i] != place {
			i += 2
		}
		if i >= len(pairs) {
			return parts, fmt.Errorf("interface text %q: nothing fills the place {%s}", key, place)
		}
		filled |= 1 << (i / 2)
		parts, text = append(parts, pairs[i+1]), after // the value is not looked at again: it may itself hold braces
	}
	for i := 0; i < len(pairs); i += 2 {
		if filled&(1<<(i/2)) == 0 {
			return parts, fmt.Errorf("interface text %q has no place {%s}", key, pairs[i])
		}
	}
	return parts, nil
}

// Say is an interface text with its places filled from pairs of name and value, each value a string or a whole number.
// The errors are those of [Language.Parts].
func (w Words) Say(key string, pairs ...any) (string, error) {
	parts, err := w.parts(key, pairs)
	return fmt.Sprint(parts...), err
}

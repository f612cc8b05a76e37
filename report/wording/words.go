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
	for _, k := range keys {
		if _, ok := w[k]; !ok {
			missing = append(missing, k)
		}
	}
	if missing == nil {
		return nil
	}
	slices.Sort(missing)
	return fmt.Errorf("no interface text for: %s", strings.Join(missing, ", "))
}

// A piece of an interface text is words, or a place that is filled.
type piece struct {
	words any    // a string; nil for a place
	place string // the name of the place
}

// pieces parses the interface text with a key.
func (w Words) pieces(key string) ([]piece, error) {
	text, ok := w[key]
	if !ok {
		return nil, fmt.Errorf("no interface text has the key %q", key)
	}
	pieces := make([]piece, 0, 2*strings.Count(text, "{")+1)
	for text != "" {
		before, open, found := strings.Cut(text, "{")
		if before != "" {
			pieces = append(pieces, piece{words: before})
		}
		if !found {
			break
		}
		name, after, _ := strings.Cut(open, "}")
		pieces, text = append(pieces, piece{place: name}), after
	}
	return pieces, nil
}

// fill adds the parts of the text with a key to a list: its own words, and in its places the values out of pairs of name
// and value. A place that nothing fills is an error, and so is a value that has no place.
func fill(parts []any, key string, pieces []piece, pairs []any) ([]any, error) {
	filled := 0 // bit i: pair i has filled a place
	for _, p := range pieces {
		if p.words != nil {
			parts = append(parts, p.words)
			continue
		}
		i := 0
		for i < len(pairs) && pairs[i] != p.place {
			i += 2
		}
		if i >= len(pairs) {
			return parts, fmt.Errorf("interface text %q: nothing fills the place {%s}", key, p.place)
		}
		filled |= 1 << (i / 2)
		parts = append(parts, pairs[i+1]) // not looked at again: it may itself hold braces
	}
	for i := 0; i < len(pairs); i += 2 {
		if filled&(1<<(i/2)) == 0 {
			return parts, fmt.Errorf("interface text %q has no place {%s}", key, pairs[i])
		}
	}
	return parts, nil
}

// Say is an interface text with its places filled from pairs of name and value. The errors are those of [Language.Parts].
func (w Words) Say(key string, pairs ...string) (string, error) {
	pieces, err := w.pieces(key)
	if err != nil {
		return "", err
	}
	values := make([]any, len(pairs))
	for i, p := range pairs {
		values[i] = p
	}
	parts, err := fill(nil, key, pieces, values)
	return fmt.Sprint(parts...), err
}

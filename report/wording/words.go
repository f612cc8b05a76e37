package wording

import (
	"fmt"
	"slices"
	"strings"
)

// Words are the texts of one language that belong to no fact: table heads, section titles, sentences around values.
// A text may hold places such as {date} that Say fills.
type Words map[string]string

// Say returns the text with a key, its places filled from pairs of name and value. A key that does not exist is an
// error of the program or of a template, and so is a place that stays open.
func (w Words) Say(key string, pairs ...string) (string, error) {
	text, ok := w[key]
	if !ok {
		return "", fmt.Errorf("no interface text has the key %q", key)
	}
	if len(pairs) == 0 && strings.IndexByte(text, '{') < 0 {
		return text, nil
	}
	if len(pairs)%2 != 0 {
		return "", fmt.Errorf("interface text %q: places and values must come in pairs", key)
	}
	var said strings.Builder
	filled := 0 // bit i: pair i has filled a place
	for rest := text; ; {
		before, open, found := strings.Cut(rest, "{")
		said.WriteString(before)
		if !found {
			break
		}
		name, after, _ := strings.Cut(open, "}")
		i := placeIndex(pairs, name)
		if i < 0 {
			return "", fmt.Errorf("interface text %q: nothing fills the place {%s}", key, name)
		}
		said.WriteString(pairs[i+1]) // not looked at again: it may itself hold braces
		filled |= 1 << (i / 2)
		rest = after
	}
	for i := 0; i < len(pairs); i += 2 {
		if filled&(1<<(i/2)) == 0 {
			return "", fmt.Errorf("interface text %q has no place {%s}", key, pairs[i])
		}
	}
	return said.String(), nil
}

// placeIndex is where the pair with a name begins, or -1.
func placeIndex(pairs []string, name string) int {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] == name {
			return i
		}
	}
	return -1
}

// Need returns an error that names every one of the keys that has no text, or nil. A renderer asks once, before it
// writes anything, and then reads the map directly.
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

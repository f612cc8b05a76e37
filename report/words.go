package report

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
	if len(pairs)%2 != 0 {
		return "", fmt.Errorf("interface text %q: places and values must come in pairs", key)
	}
	rest := text // what is left when the places are taken out
	filling := make([]string, 0, len(pairs))
	for i := 0; i < len(pairs); i += 2 {
		place := "{" + pairs[i] + "}"
		if !strings.Contains(text, place) {
			return "", fmt.Errorf("interface text %q has no place %s", key, place)
		}
		rest = strings.ReplaceAll(rest, place, "")
		filling = append(filling, place, pairs[i+1])
	}
	if _, open, found := strings.Cut(rest, "{"); found {
		name, _, _ := strings.Cut(open, "}")
		return "", fmt.Errorf("interface text %q: nothing fills the place {%s}", key, name)
	}
	// All at once: what fills one place may itself hold braces.
	return strings.NewReplacer(filling...).Replace(text), nil
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

package fact

import (
	"slices"
	"testing"
)

// TestSpoken lists the languages of a report that is made in two further ones, in some of its layouts.
func TestSpoken(t *testing.T) {
	d := &Definition{Layout: []string{"long", "short", "poster"}, Languages: []Lang{"en", "ru"}, Also: []Further{
		{Lang: "de", Layout: []string{"short", "poster"}}, {Lang: "fr", Layout: []string{"poster"}},
	}}
	if got, want := d.Spoken(), []Lang{"en", "ru", "de", "fr"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for layout, want := range map[string][]Lang{
		"long": {"en", "ru"}, "short": {"en", "ru", "de"}, "poster": {"en", "ru", "de", "fr"},
		"audit": {"en", "ru"}, // which is made only where somebody asks for it
	} {
		if got := d.SpokenIn(layout); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", layout, got, want)
		}
	}
}

package problem

import "testing"

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		word  string
		words []string
		want  string
		only  bool
	}{
		{"nome", []string{"always", "default", "opt-in", "none"}, "none", true},
		{"unknwon", []string{"open", "unknown"}, "unknown", true},
		{"ru", []string{"cn", "in"}, "", false},
		{"rs", []string{"cn", "ru"}, "ru", true},
		{"", []string{"a"}, "", false},
		{"default", []string{"defaults", "default"}, "default", true},
		{"telegram", []string{"instagram"}, "", false},
		{"cat", []string{"cart", "chat"}, "cart", false},
		{"cat", []string{"cart", "cart"}, "cart", true},
	} {
		if got, only := Nearest(c.word, c.words); got != c.want || only != c.only {
			t.Errorf("Nearest(%q, %q) = %q, %t, want %q, %t", c.word, c.words, got, only, c.want, c.only)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"kitten", "sitting", 3}, {"flaw", "lawn", 2}, {"same", "same", 0}} {
		if got := distance(c.a, c.b, 2); min(got, 3) != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// TestDistanceOfAllWords compares the distance, which does not look at far-away pairs of letters, with its definition.
func TestDistanceOfAllWords(t *testing.T) {
	words := []string{""}
	for i := 0; len(words[i]) < 4; i++ {
		for _, letter := range []string{"a", "b", "c"} {
			words = append(words, words[i]+letter)
		}
	}
	for _, a := range words {
		for _, b := range words {
			want := defined(a, b)
			for most := range 3 {
				if got := distance(a, b, most); min(got, most+1) != min(want, most+1) {
					t.Fatalf("distance(%q, %q, %d) = %d, want %d", a, b, most, got, want)
				}
			}
		}
	}
}

// defined is the distance of two words as it is defined.
func defined(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	cost := 1
	if a[0] == b[0] {
		cost = 0
	}
	return min(defined(a[1:], b[1:])+cost, defined(a[1:], b)+1, defined(a, b[1:])+1)
}

package dataset

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	got, err := Words([]byte("# The words.\nscore: Score\nhigher: 'higher = more private'\n\"unknown\": >-\n  not\n  known\n"), "en.yaml")
	want := map[string]string{"score": "Score", "higher": "higher = more private", "unknown": "not known"}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
}

func TestWordsRefuses(t *testing.T) {
	for source, want := range map[string]string{
		"":                                       "en.yaml: is empty [not-yaml]",
		"- a\n":                                  "en.yaml:1:1: a data file is a mapping, with one key on each line (key: value) [not-yaml]",
		"a: b\na: c\n":                           `en.yaml:2:1: the key "a" stands twice in this mapping; the first one is on line 1 [duplicate-key]`,
		"a: {b: c}\n":                            `en.yaml:1:4: the text of "a" must be a text, and is a mapping [wrong-kind]`,
		"a: 1\n":                                 `en.yaml:1:4: the text of "a" must be a text, and YAML takes "1" for a number; put it in quotes [wrong-kind]`,
		"a:\n":                                   `en.yaml:1:3: the text of "a" is empty; leave the key out where there is nothing [empty-value]`,
		"1: a\n":                                 `en.yaml:1:1: the key "1" is a number in YAML; keys are words [wrong-kind]`,
		"a: &b c\n":                              "en.yaml:1:4: anchors (\"&b\") are not allowed [refused-yaml]",
		"a: \"\\u200b\"\n":                       "en.yaml:1:4: an escape in these quotes stands for a character that is refused: the invisible character U+200B is not allowed (zero-width, soft hyphen or text direction) [hidden-character]",
		"a: b\u200b\n":                           "en.yaml:1:5: the invisible character U+200B is not allowed (zero-width, soft hyphen or text direction) [hidden-character]",
		"a: \"b\n":                               `en.yaml:1:1: on this line or just before it: a quote is not closed (YAML: found unexpected end of stream) [not-yaml]`,
		"a: 'b\nc: d\ne: f":                      `en.yaml:1:1: on this line or just before it: a quote is not closed (YAML: found unexpected end of stream) [not-yaml]`,
		"a: b\nc: 'd":                            `en.yaml:2:1: on this line or just before it: a quote is not closed (YAML: found unexpected end of stream) [not-yaml]`,
		"a:\n  c: \"d\n\n\n":                     `en.yaml:2:3: on this line or just before it: a quote is not closed (YAML: found unexpected end of stream) [not-yaml]`,
		"a: [b\n":                                "en.yaml:1:1: on this line or just before it: within {…} and […] a text with a comma, question mark or bracket needs quotes; or a closing bracket is lacking (YAML: did not find expected ',' or ']') [not-yaml]",
		numbered("k%d: v\n", maxKeys+1):          "en.yaml:1:1: a mapping has 1001 keys; at most 1000 are allowed [too-many]",
		numbered("k%d: v\n", 20) + "k3: again\n": `en.yaml:21:1: the key "k3" stands twice in this mapping; the first one is on line 4 [duplicate-key]`,
	} {
		_, err := Words([]byte(source), "en.yaml")
		if err == nil {
			t.Errorf("%.40q: no complaint", source)
			continue
		}
		if got, _, _ := strings.Cut(err.Error(), "\n"); got != want {
			t.Errorf("%.40q:\ngot  %s\nwant %s", source, got, want)
		}
	}
}

// numbered repeats a format with the numbers from 0.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

package main

import (
	"flag"
	"io"
	"slices"
	"testing"
)

// TestParse reads flags and words in any order, and takes everything behind -- for a word, flag or not.
func TestParse(t *testing.T) {
	for _, c := range []struct {
		args, words []string
		lang        string
	}{
		{},
		{args: []string{"a", "-lang", "ru", "b"}, words: []string{"a", "b"}, lang: "ru"},
		{args: []string{"-lang=ru", "a"}, words: []string{"a"}, lang: "ru"},
		{args: []string{"--", "-lang", "ru"}, words: []string{"-lang", "ru"}},
		{args: []string{"--", "a", "-lang"}, words: []string{"a", "-lang"}},
		{args: []string{"a", "--", "b", "--", "-h"}, words: []string{"a", "b", "--", "-h"}},
		{args: []string{"a", "-lang", "ru", "--"}, words: []string{"a"}, lang: "ru"},
	} {
		flags := flag.NewFlagSet("build", flag.ContinueOnError)
		lang := flags.String("lang", "", "")
		words, err := parse(flags, c.args, io.Discard)
		if err != nil || !slices.Equal(words, c.words) || *lang != c.lang {
			t.Errorf("%q: words %q, language %q, %v; want %q, %q", c.args, words, *lang, err, c.words, c.lang)
		}
	}
}

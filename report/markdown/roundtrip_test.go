package markdown_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/markdown"
)

// checkRoundTrip holds that a tree is read as itself from what is printed of it, and says where it is not.
func checkRoundTrip(t *testing.T, d *document.Document) {
	t.Helper()
	printed := markdown.Print(d)
	got, problems := markdown.Read(printed, "printed.md")
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, bytes.Split(printed, []byte("\n"))[problems[0].Place.Line-1])
	}
	if !reflect.DeepEqual(got, d) {
		t.Fatal(firstDifference(got, d))
	}
}

// firstDifference shows the lines around the first in which two trees differ.
func firstDifference(got, want *document.Document) string {
	a, b := lines(got), lines(want)
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	around := func(l []string) string { return strings.Join(l[max(0, min(i-8, len(l))):min(i+4, len(l))], "\n") }
	return "read:\n" + around(a) + "\nprinted:\n" + around(b)
}

func lines(d *document.Document) []string {
	text, err := json.MarshalIndent(d, "", " ")
	if err != nil {
		panic(err)
	}
	return strings.Split(string(text), "\n")
}

// documents are the names of the documents of this repository.
func documents(t testing.TB) []string {
	var files []string
	for _, pattern := range []string{"testdata/*.md", "../html/testdata/*.md", "../pdf/testdata/*.md", "../../output/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		files = append(files, found...)
	}
	return files
}

func TestRoundTripDocuments(t *testing.T) {
	for _, name := range documents(t) {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, problems := markdown.Read(source, name)
		if len(problems) > 0 {
			t.Error(problems)
			continue
		}
		checkRoundTrip(t, d)
	}
}

func TestRoundTripRandomTrees(t *testing.T) {
	for seed := range uint64(1000) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { checkRoundTrip(t, newGrower(seed, nasty).document()) })
	}
}

// FuzzRoundTrip grows a tree of the nasty words and one that the fuzzer thinks of.
func FuzzRoundTrip(f *testing.F) {
	for i, word := range nasty {
		f.Add(uint64(i), word)
	}
	f.Fuzz(func(t *testing.T, seed uint64, word string) {
		if !isPossible(word) {
			t.Skip("the dataset refuses this text")
		}
		checkRoundTrip(t, newGrower(seed, append([]string{word, word, word}, nasty...)).document())
	})
}

// isPossible says whether a text can be part of a document: what the dataset refuses cannot. Long texts show no more than short ones.
func isPossible(s string) bool {
	return utf8.ValidString(s) && strings.Trim(s, " ") != "" && len(s) < 200 && !strings.ContainsFunc(s, func(r rune) bool {
		return r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || unicode.Is(unicode.Cf, r)
	})
}

// TestRoundTripPublisher keeps who publishes a document, in its first line.
func TestRoundTripPublisher(t *testing.T) {
	d := &document.Document{Lang: "en", AsOf: "2026-07-31", Title: document.PlainLine("A"), By: "Press = Co., a@b.example"}
	first, _, _ := strings.Cut(string(markdown.Print(d)), "\n")
	if first != "<!-- openletter: lang=en; as-of=2026-07-31; by=Press = Co., a@b.example -->" {
		t.Errorf("the first line is %s", first)
	}
	checkRoundTrip(t, d)
}

package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"openletter/report/document"
)

// asText writes blocks as text.
func asText(blocks ...document.Block) string {
	var out bytes.Buffer
	writeText(&out, "", blocks)
	return out.String()
}

func text(s string) document.Line { return document.PlainLine(s) }

func paragraph(in ...document.Inline) *document.Paragraph { return &document.Paragraph{Text: in} }

func item(s string) document.Item { return document.Item{Text: text(s)} }

// TestWriteText writes paragraphs, sections and lists, and refuses what it would leave out.
func TestWriteText(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 30))
	for name, c := range map[string]struct {
		blocks []document.Block
		want   string
	}{
		"inlines": {[]document.Block{paragraph(document.Text("a "), document.Strong{Text: text("b")}, document.Emphasis{Text: text(" c ")}, document.Code{Text: "d "},
			document.Foreign{Lang: "ru", Text: text("е")})},
			"a b c d е\n"},
		"sections": {[]document.Block{paragraph(document.Text("Before.")), &document.Section{Title: text("One"), Blocks: []document.Block{
			paragraph(document.Text("Text.")), &document.Section{Title: text("Two"), Blocks: []document.Block{paragraph(document.Text("Deeper."))}}}}},
			"Before.\n\nOne\n  Text.\n\n  Two\n    Deeper.\n"},
		"lists": {[]document.Block{&document.List{Items: []document.Item{item("one"), item(long)}}, &document.List{Items: []document.Item{item("two")}}},
			"- one\n- " + strings.Repeat("word ", 18) + "word\n  " + strings.TrimSpace(strings.Repeat("word ", 11)) + "\n\n- two\n"},
	} {
		if got := asText(c.blocks...); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("a table is left out")
		}
	}()
	asText(&document.Table{})
}

// TestWrap breaks lines so that none is too long, and loses and parts no word.
func TestWrap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var words []string
		for range r.IntN(60) + 1 {
			words = append(words, strings.Repeat([]string{"a", "я", "✗"}[r.IntN(3)], r.IntN(1+r.IntN(120))+1))
		}
		said := strings.Join(words, " ")
		printed := asText(&document.Section{Title: text("h"), Blocks: []document.Block{
			&document.List{Items: []document.Item{item(said)}}}})
		_, printed, _ = strings.Cut(printed, "- ")
		if got := strings.Fields(printed); strings.Join(got, " ") != said {
			t.Fatalf("got the words %q, want %q", got, words)
		}
		for line := range strings.Lines(printed) {
			if text := strings.TrimSpace(line); utf8.RuneCountInString(text) > 96 && strings.Contains(text, " ") {
				t.Fatalf("a line is too long: %q", line)
			}
		}
	}
}

package build

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"openletter/report/document"
	"openletter/report/fact"
)

// TestHandoutIsReadable measures how hard the handout is to read, as a whole and paragraph by paragraph. For English it is the
// grade of Flesch and Kincaid (Kincaid et al. 1975), where less is easier; for Russian the reading ease of Oborneva (2006)
// and for German that of Amstad (1978), where more is easier. Tables, names of sources and the last line are not counted.
func TestHandoutIsReadable(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	editions := Editions(facts, Request{Layout: "handout"})
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		measure, known := measures[e.Lang]
		if !known {
			continue
		}
		d, err := m.document(e)
		if err != nil {
			t.Fatal(err)
		}
		var whole text
		for _, paragraph := range prose(d.Blocks) {
			one := textOf(paragraph, measure.vowels)
			whole.add(one)
			const few = 8 // words, of which no measure says anything
			if hard := measure.hardness(one); one.words >= few && hard > measure.paragraph {
				t.Errorf("%s: %.1f, at most %v is allowed: %s", e, hard, measure.paragraph, paragraph)
			}
		}
		if hard := measure.hardness(whole); hard > measure.whole {
			t.Errorf("%s as a whole: %.1f, at most %v is allowed", e, hard, measure.whole)
		}
		if whole.words < 100 {
			t.Errorf("%s: only %d words were measured", e, whole.words)
		}
	}
}

// TestBoxesStandNotByResult holds that the boxes of a worksheet stand in the order of the report: sorted by result, they would say
// something of the answers.
func TestBoxesStandNotByResult(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	e := Editions(facts, Request{Layout: "worksheet", Lang: "en"})[0]
	m, err := newMaker(p, facts, nil, []Edition{e})
	if err != nil {
		t.Fatal(err)
	}
	d, err := m.document(e)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range facts.Messengers {
		names = append(names, m.Name.In("en"))
	}
	tasks := 0
	for _, said := range prose(d.Blocks) {
		if !slices.Contains(names, said) {
			continue
		}
		if want := names[tasks%len(names)]; said != want {
			t.Fatalf("box %d is that of %s, want %s", tasks+1, said, want)
		}
		tasks++
	}
	if tasks < len(names) {
		t.Errorf("only %d boxes were found", tasks)
	}
}

// A measure says how hard a text is to read: the more, the harder.
type measure struct {
	vowels           string
	hardness         func(text) float64
	whole, paragraph float64 // what is allowed
}

var measures = map[fact.Lang]measure{
	"en": {"aeiouy", func(t text) float64 { return 0.39*t.perSentence() + 11.8*t.perWord() - 15.59 }, 6, 9},
	"de": {"aeiouyäöü", func(t text) float64 { return -(180 - t.perSentence() - 58.5*t.perWord()) }, -70, -50},
	"ru": {"аеёиоуыэюя", func(t text) float64 { return -(206.835 - 1.3*t.perSentence() - 60.1*t.perWord()) }, -60, -40},
}

// A text is counted in sentences, words and syllables.
type text struct{ sentences, words, syllables int }

func (t *text) add(more text) {
	t.sentences, t.words, t.syllables = t.sentences+more.sentences, t.words+more.words, t.syllables+more.syllables
}

func (t text) perSentence() float64 { return float64(t.words) / float64(max(t.sentences, 1)) }
func (t text) perWord() float64     { return float64(t.syllables) / float64(max(t.words, 1)) }

func textOf(s, vowels string) (t text) {
	for word := range strings.FieldsSeq(s) {
		letters := strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
		if letters == "" {
			continue
		}
		t.words++
		t.syllables += syllables(letters, vowels)
		if strings.ContainsAny(word[len(word)-1:], ".?!:") {
			t.sentences++
		}
	}
	t.sentences = max(t.sentences, 1)
	return t
}

// syllables counts vowels, in Latin letters those side by side once, and in English no e at the end of a word.
func syllables(word, vowels string) (n int) {
	latin, before := strings.Contains(vowels, "a"), false
	for _, r := range word {
		isVowel := strings.ContainsRune(vowels, r)
		if isVowel && !(latin && before) {
			n++
		}
		before = isVowel
	}
	if vowels == measures["en"].vowels && n > 1 && strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	return max(n, 1)
}

// prose lists the paragraphs and items of blocks.
func prose(blocks []document.Block) (list []string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			list = append(list, prose(b.Blocks)...)
		case *document.Paragraph:
			if b.Role != document.Fine {
				list = append(list, b.Text.String())
			}
		case *document.List:
			for _, item := range b.Items {
				list = append(append(list, item.Text.String()), prose(item.Blocks)...)
			}
		}
	}
	return list
}

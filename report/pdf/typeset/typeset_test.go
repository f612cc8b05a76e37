package typeset_test

import (
	"math"
	"strings"
	"testing"

	"openletter/report/pdf/typeface"
	"openletter/report/pdf/typeset"
)

func roboto(t testing.TB) *typeface.Face {
	t.Helper()
	faces, err := typeface.Roboto()
	if err != nil {
		t.Fatal(err)
	}
	return faces[typeface.Regular]
}

// text joins the lines with | and the spans with nothing, so that the table below reads like the page.
func text(lines []typeset.Line) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('|')
		}
		for _, f := range l.Fragments {
			if f.Text == "" {
				b.WriteByte('*')
			}
			b.WriteString(f.Text)
		}
	}
	return b.String()
}

func TestBreak(t *testing.T) {
	face := roboto(t)
	plain := func(texts ...string) []typeset.Span {
		var spans []typeset.Span
		for _, s := range texts {
			spans = append(spans, typeset.Span{Text: s, Face: face, Size: 10})
		}
		return spans
	}
	address := func(s string) []typeset.Span {
		return []typeset.Span{{Text: s, Face: face, Size: 10, Address: true}}
	}
	reference := []typeset.Span{
		{Text: "a claim that is reported", Face: face, Size: 10}, {Text: "12", Face: face, Size: 6},
		{Text: ",", Face: face, Size: 6}, {Text: "13", Face: face, Size: 6, Loose: true},
	}
	sign := []typeset.Span{{Width: 9}, {Text: "none at all", Face: face, Size: 10}}
	for name, c := range map[string]struct {
		spans []typeset.Span
		width float64
		want  string
	}{
		"nothing":                     {nil, 50, ""},
		"empty":                       {plain(""), 50, ""},
		"one line":                    {plain("one line"), 50, "one line"},
		"at blanks":                   {plain("the quick brown fox"), 50, "the quick |brown fox"},
		"hard break":                  {plain("one\ntwo three"), 200, "one|two three"},
		"empty line":                  {plain("one\n\ntwo"), 200, "one||two"},
		"across spans":                {plain("the qu", "ick", " brown"), 35, "the |quick |brown"},
		"break inside the span":       {plain("the quick", "est brown fox"), 50, "the |quickest |brown fox"},
		"non-breaking blank":          {plain("about 12\u00a0000 rubles"), 50, "about |12\u00a0000 |rubles"},
		"hyphen between letters":      {plain("end-to-end encrypted"), 45.5, "end-to-|end |encrypted"},
		"hyphen in a date":            {plain("on 2026-07-31"), 56, "on |2026-07-31"},
		"slash between letters":       {plain("default/none"), 45, "default/|none"},
		"dash":                        {plain("first—second"), 40, "first—|second"},
		"no line begins with a dash":  {plain("the first — one"), 42, "the |first — |one"},
		"nor with a dot":              {plain("none · said"), 32, "none · |said"},
		"years":                       {plain("of 2019–2024"), 52, "of |2019–2024"},
		"long word":                   {plain("Donaudampfschifffahrt"), 50, "Donaudam|pfschifffah|rt"},
		"long word behind short":      {plain("a Donaudampfschiff"), 50, "a |Donaudam|pfschiff"},
		"narrower than a letter":      {plain("MM"), 1, "M|M"},
		"accent stays":                {plain("ааа\u0301а"), 17, "ааа\u0301|а"},
		"address at slashes":          {address("https://example.org/ab/bcd"), 100, "https://example.org/|ab/bcd"},
		"address before signs":        {address("https://a.bc/example.html"), 100, "https://a.bc/example|.html"},
		"host of an address":          {address("at https://www.example.org"), 100, "at |https://www.example.|org"},
		"address with a query":        {address("https://a/b?locale=en_US"), 88, "https://a/b?locale|=en_US"},
		"reference stays at word":     {reference, 105, "a claim that |is reported12,13"},
		"references may part":         {reference, 50, "a claim |that is |reported12,|13"},
		"sign stays at word":          {sign, 32, "*none |at all"},
		"blank at the end of a span":  {plain("one ", "two"), 20, "one |two"},
		"blank opens a span":          {plain("one", " two"), 20, "one |two"},
		"last line of two words":      {plain("one two or three four"), 85, "one two or |three four"},
		"before a hard break too":     {plain("one two or three four\nfive"), 85, "one two or |three four|five"},
		"where that is not longer":    {plain("one information technology"), 75, "one information |technology"},
		"a word in two is one":        {plain("we all see that it is end-to-end"), 128, "we all see that it |is end-to-end"},
		"short end of an address":     {address("https://example.org/ab/bcd/efghi.jk"), 156, "https://example.org/ab/bcd/|efghi.jk"},
		"exactly as wide as the text": {plain("HH"), 14.26, "HH"},
	} {
		t.Run(name, func(t *testing.T) {
			lines := typeset.Break(c.spans, c.width)
			if got := text(lines); got != c.want {
				t.Errorf("lines %q, want %q", got, c.want)
			}
		})
	}
}

func TestLinesFit(t *testing.T) {
	face := roboto(t)
	spans := []typeset.Span{
		{Text: "Каждый мессенджер описан по одним и тем же ", Face: face, Size: 9},
		{Width: 8}, {Text: "вопросам", Face: face, Size: 9}, {Text: "1", Face: face, Size: 5.5},
		{Text: "; https://example.org/long/address?and=query ", Face: face, Size: 9, Address: true},
		{Text: "Donaudampfschifffahrtsgesellschaft", Face: face, Size: 9},
	}
	var whole strings.Builder
	for _, s := range spans {
		whole.WriteString(s.Text)
	}
	for width := 10.0; width < 400; width += 7 {
		lines := typeset.Break(spans, width)
		var got strings.Builder
		for n, l := range lines {
			x := 0.0
			for i, f := range l.Fragments {
				got.WriteString(f.Text)
				if math.Abs(f.X-x) > 0.001 {
					t.Fatalf("width %v, line %d: fragment %d begins at %v, the one before it ends at %v", width, n, i, f.X, x)
				}
				x += f.Width
				if blank := len(f.Text) - len(strings.TrimRight(f.Text, " ")); blank > 0 {
					x += float64(blank) * face.Width(" ", spans[f.Span].Size)
				}
			}
			if l.Width > width+0.02 && l.Width > 9 {
				t.Errorf("width %v: line %d is %v wide", width, n, l.Width)
			}
		}
		if got.String() != whole.String() {
			t.Fatalf("width %v: the lines read %q", width, got.String())
		}
	}
}

func TestMeasure(t *testing.T) {
	face := roboto(t)
	w := func(s string) float64 { return face.Width(s, 10) }
	for name, c := range map[string]struct {
		spans            []typeset.Span
		narrowest, whole float64
	}{
		"nothing":    {nil, 0, 0},
		"words":      {[]typeset.Span{{Text: "a quick fox ", Face: face, Size: 10}}, w("quick"), w("a quick fox")},
		"hard break": {[]typeset.Span{{Text: "a quick\nfox", Face: face, Size: 10}}, w("quick"), w("a quick")},
		"sign":       {[]typeset.Span{{Width: 9}, {Text: "no way", Face: face, Size: 10}}, 9 + w("no"), 9 + w("no way")},
		"hyphens":    {[]typeset.Span{{Text: "end-to-end", Face: face, Size: 10}}, w("end-"), w("end-to-end")},
		"spans":      {[]typeset.Span{{Text: "un", Face: face, Size: 10}, {Text: "known yet", Face: face, Size: 10}}, w("unknown"), w("unknown yet")},
	} {
		narrowest, whole := typeset.Measure(c.spans)
		if math.Abs(narrowest-c.narrowest) > 0.001 || math.Abs(whole-c.whole) > 0.001 {
			t.Errorf("%s: %v and %v, want %v and %v", name, narrowest, whole, c.narrowest, c.whole)
		}
		if lines := typeset.Break(c.spans, c.narrowest); len(lines) > 0 {
			for _, l := range lines {
				if l.Width > c.narrowest+0.02 {
					t.Errorf("%s: set at its narrowest, a line is %v wide", name, l.Width)
				}
			}
		}
	}
}

func BenchmarkBreak(b *testing.B) {
	spans := []typeset.Span{{Text: strings.Repeat("What leaves the phone is encrypted on the way. ", 40), Face: roboto(b), Size: 10}}
	b.SetBytes(int64(len(spans[0].Text)))
	for b.Loop() {
		typeset.Break(spans, 440)
	}
}

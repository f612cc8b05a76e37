package typeface_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"

	"openletter/report/pdf/typeface"
)

func face(t *testing.T, s typeface.Style) *typeface.Face {
	t.Helper()
	faces, err := typeface.Roboto()
	if err != nil {
		t.Fatal(err)
	}
	return faces[s]
}

func TestNames(t *testing.T) {
	for style, want := range map[typeface.Style]string{
		typeface.Regular: "Roboto-Regular", typeface.Bold: "Roboto-Bold",
		typeface.Italic: "Roboto-Italic", typeface.BoldItalic: "Roboto-BoldItalic",
	} {
		if got := face(t, style).Name; got != want {
			t.Errorf("%s is named %q, want %q", style, got, want)
		}
	}
}

func TestStylesCombine(t *testing.T) {
	if got := typeface.Regular.Stronger().Slanted(); got != typeface.BoldItalic {
		t.Errorf("strong emphasis is %s", got)
	}
	if got := typeface.Italic.Slanted(); got != typeface.Italic {
		t.Errorf("emphasis in emphasis is %s", got)
	}
}

// The scripts of the report's languages must be there in every face; a missing sign is an error while rendering.
func TestCoverage(t *testing.T) {
	const needed = "AZaz09.,:;!?()[]/&%–—…·“”‘’«»„€§©°№×≈≤≥−\u00a0" + "ÄÖÜäöüßéèêçñøåłŁőžŠ" + "АЯаяЁёІіЇїЄєҐґЎў" + "ΑΩαωάέήίόύώς"
	for s := typeface.Regular; s < typeface.Styles; s++ {
		f := face(t, s)
		for _, r := range needed {
			if !f.Covers(r) {
				t.Errorf("%s has no sign for %q (U+%04X)", f.Name, r, r)
			}
		}
	}
	for _, r := range []rune{-1, '\u4e2d', '\U0001F600', 0x10FFFF} {
		if face(t, typeface.Regular).Covers(r) {
			t.Errorf("U+%04X counts as covered", r)
		}
	}
}

func TestWidth(t *testing.T) {
	f := face(t, typeface.Regular)
	// The font's own table says 1460 and 507 of 2048 units.
	if a, b := f.Advance('H'), f.Advance(' '); a != 713 || b != 248 {
		t.Errorf("H and blank are %d and %d thousandths wide, want 713 and 248", a, b)
	}
	if got, want := f.Width("HH H", 10), float64(3*713+248)/100; got != want {
		t.Errorf("width %v, want %v", got, want)
	}
	if got := f.Advance('\u4e2d'); got != 0 {
		t.Errorf("a sign that is not there is %d wide", got)
	}
}

// Glyphs are numbered from 1 as they are first asked for, and what is not there has no number.
func TestSelection(t *testing.T) {
	s := face(t, typeface.Regular).Select()
	for _, c := range []struct {
		r    rune
		want uint16
	}{{'б', 1}, {'a', 2}, {'б', 1}, {'\u4e2d', 0}, {'ё', 3}, {-1, 0}, {'\U0001F600', 0}, {'a', 2}} {
		if got := s.Number(c.r); got != c.want {
			t.Errorf("%q has the number %d, want %d", c.r, got, c.want)
		}
	}
	if got := s.Runes; !slices.Equal(got, []rune{'б', 'a', 'ё'}) {
		t.Errorf("selected are %q", got)
	}
	if got := s.Missing; !slices.Equal(got, []rune{'\u4e2d', -1, '\U0001F600'}) {
		t.Errorf("missing are %q", got)
	}
}

// The numbers are those of the font's own tables: 2048 units are an em.
func TestMetrics(t *testing.T) {
	regular, italic := face(t, typeface.Regular).Metrics(), face(t, typeface.Italic).Metrics()
	if regular.CapHeight != 1456*1000/2048 || regular.Ascent != 1900*1000/2048 || regular.Descent != -500*1000/2048 {
		t.Errorf("regular %+v", regular)
	}
	if regular.Weight != 400 || regular.ItalicAngle != 0 || italic.ItalicAngle != -12 {
		t.Errorf("regular %+v, italic %+v", regular, italic)
	}
	if regular.Left >= 0 || regular.Lower >= regular.Descent || regular.Upper <= regular.Ascent || regular.Right < 1000 {
		t.Errorf("box %+v", regular)
	}
}

func TestReadRefuses(t *testing.T) {
	good := robotoregular.TTF
	noMap := bytes.Replace(good, []byte("cmap"), []byte("cmxx"), 1)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":          {nil, "not a TrueType font"},
		"text":             {[]byte("this is a text, not a font at all"), "not a TrueType font"},
		"cut off":          {good[:5000], "not a usable TrueType font"},
		"no character map": {noMap, `no table "cmap"`},
	} {
		if _, err := typeface.Read(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, c.want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := typeface.Read(robotoregular.TTF); err != nil {
			b.Fatal(err)
		}
	}
}

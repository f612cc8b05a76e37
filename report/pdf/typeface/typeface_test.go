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
	f, err := typeface.Roboto(s)
	if err != nil {
		t.Fatal(err)
	}
	return f
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

// A subset is a font like any other, with the same signs, as wide as before.
func TestSubset(t *testing.T) {
	for style := typeface.Regular; style < typeface.Styles; style++ {
		f := face(t, style)
		kept := []rune(" ()ABCaé§ÖÜΆЁЖйё—…№\u4e2d") // é, Ά and Ё are composed of other glyphs; the last is not covered
		data, err := f.Subset(slices.Values(kept))
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 20_000 {
			t.Errorf("%s: the subset has %d bytes", f.Name, len(data))
		}
		cut, err := typeface.Read(data)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if cut.Name != f.Name {
			t.Errorf("the subset is named %q", cut.Name)
		}
		for r := rune(0); r <= typeface.LastRune; r++ {
			want := slices.Contains(kept, r) && f.Covers(r)
			if cut.Covers(r) != want || want && cut.Advance(r) != f.Advance(r) {
				t.Errorf("%s: %q covered %v, %d wide; want %v, %d", f.Name, r, cut.Covers(r), cut.Advance(r), want, f.Advance(r))
			}
		}
		again, err := f.Subset(slices.Values(kept))
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s: the same subset has other bytes: %v", f.Name, err)
		}
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

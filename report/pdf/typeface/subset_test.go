package typeface

import (
	"bytes"
	"slices"
	"testing"
)

// The font file of a selection draws each of its runes as the face does, as wide as before, by the rune's code.
func TestTrueType(t *testing.T) {
	faces, err := Roboto()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faces {
		s := f.Select()
		for _, r := range "ё ()ABCaé§ÖÜΆЁЖй—…№" { // é, Ά and Ё are composed of other glyphs
			s.Number(r)
		}
		data, err := s.TrueType()
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 20_000 {
			t.Errorf("%s: the font file has %d bytes", f.Name, len(data))
		}
		cut := readCut(t, data)
		for i, r := range s.Runes {
			if got, want := cut.picture(i+1), (&subset{from: f.tables}).picture(int(f.glyphs[r])); !slices.Equal(got, want) {
				t.Errorf("%s: %q is drawn otherwise", f.Name, r)
			}
			if got, want := int(cut.from.glyphWidths()[i+1]), f.Advance(r); got != want {
				t.Errorf("%s: %q is %d wide, want %d", f.Name, r, got, want)
			}
		}
		if again, err := s.TrueType(); err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s: the same selection has other bytes: %v", f.Name, err)
		}
	}
}

// readCut reads the tables of a font file that lacks those by which characters are found, and checks its sum.
func readCut(t *testing.T, data []byte) *subset {
	t.Helper()
	if sum := checksum(data); sum != 0xB1B0AFBA {
		t.Errorf("the file's words sum up to %X", sum)
	}
	found := tables{}
	for i := range u16(data, 4) {
		entry := data[12+16*i:]
		from, length := u16(entry, 8)<<16+u16(entry, 10), u16(entry, 12)<<16+u16(entry, 14)
		found[string(entry[:4])] = data[from:][:length]
	}
	return &subset{from: found}
}

// picture is what a glyph draws: its outline, or the outlines that it is composed of, one after the other.
func (s *subset) picture(glyph int) []byte {
	outline := s.outline(glyph)
	if len(outline) == 0 || int16(u16(outline, 0)) >= 0 {
		return bytes.TrimRight(outline, "\x00") // which fill it up to a whole number of words
	}
	var parts []byte
	for at, more := 10, true; more; {
		flags := u16(outline, at)
		parts = append(parts, s.picture(u16(outline, at+2))...)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
		more = flags&moreFollow != 0
	}
	return parts
}

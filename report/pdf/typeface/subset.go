package typeface

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// TrueType returns a font file that holds only the glyphs of the selection, by their numbers. It has the tables that a
// PDF asks for (ISO 32000-1, 9.9) and no others: no names and no map from characters, for pages name glyphs by codes
// of their own. It returns an error when an outline of the face is broken.
func (s *Selection) TrueType() (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // an offset that leads out of a table
			data, err = nil, fmt.Errorf("%s: not a usable TrueType font: %v", s.Face.Name, r)
		}
	}()
	from := s.Face.tables
	sub := subset{from: from, old: []uint16{0}, added: map[uint16]uint16{}}
	for _, r := range s.runes {
		sub.old = append(sub.old, s.Face.glyphs[r])
	}
	sub.copyGlyphs()
	return assemble(tables{
		"glyf": sub.outlines, "loca": sub.offsets, "hmtx": sub.metrics,
		"head": head(from["head"]),
		"hhea": patched(from["hhea"], 34, len(sub.old)),
		"maxp": patched(from["maxp"], 4, len(sub.old)),
		"cvt ": from["cvt "], "fpgm": from["fpgm"], "prep": from["prep"],
	}), nil
}

// head is a font's head for a file whose sum is still to be reckoned and whose offsets have four bytes.
func head(table []byte) []byte {
	table = patched(table, 50, 1)
	binary.BigEndian.PutUint32(table[8:], 0)
	return table
}

// A subset numbers the glyphs that it takes over anew: 0 for a missing sign, then those of the selection by their numbers,
// then those that others are composed of.
type subset struct {
	from  tables
	old   []uint16          // glyphs in the face, by their new numbers
	added map[uint16]uint16 // new numbers of those that others are composed of, by the old ones

	outlines, offsets, metrics []byte
}

// copyGlyphs takes over the glyphs. Their list grows while it is walked.
func (s *subset) copyGlyphs() {
	measured := u16(s.from["hhea"], 34)
	horizontal := s.from["hmtx"]
	for i := 0; i < len(s.old); i++ {
		g := int(s.old[i])
		s.offsets = binary.BigEndian.AppendUint32(s.offsets, uint32(len(s.outlines)))
		s.outlines = append(s.outlines, s.composed(s.outline(g))...)
		s.outlines = append(s.outlines, make([]byte, -len(s.outlines)&3)...)
		s.metrics = append(s.metrics, horizontal[4*min(g, measured-1):][:2]...)
		if g < measured {
			s.metrics = append(s.metrics, horizontal[4*g+2:][:2]...)
		} else {
			s.metrics = append(s.metrics, horizontal[4*measured+2*(g-measured):][:2]...)
		}
	}
	s.offsets = binary.BigEndian.AppendUint32(s.offsets, uint32(len(s.outlines)))
}

// outline is the description of a glyph in the face.
func (s *subset) outline(g int) []byte {
	loca, glyf := s.from["loca"], s.from["glyf"]
	if u16(s.from["head"], 50) == 0 {
		return glyf[2*u16(loca, 2*g) : 2*u16(loca, 2*g+2)]
	}
	return glyf[binary.BigEndian.Uint32(loca[4*g:]):binary.BigEndian.Uint32(loca[4*g+4:])]
}

// Flags of a component of a composite glyph (OpenType specification, table glyf).
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreFollow    = 1 << 5
	twoScales     = 1 << 6
	fourScales    = 1 << 7
)

// composed is an outline in which the components of a composite glyph have their new numbers.
func (s *subset) composed(outline []byte) []byte {
	if len(outline) == 0 || int16(u16(outline, 0)) >= 0 {
		return outline
	}
	outline = slices.Clone(outline)
	for at, more := 10, true; more; {
		flags := u16(outline, at)
		binary.BigEndian.PutUint16(outline[at+2:], s.component(uint16(u16(outline, at+2))))
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
	return outline
}

// component is the new number of a glyph that another one is composed of.
func (s *subset) component(old uint16) uint16 {
	if _, ok := s.added[old]; !ok {
		s.added[old] = uint16(len(s.old))
		s.old = append(s.old, old)
	}
	return s.added[old]
}

// searchRange is the largest power of two that is no larger than n, and its exponent.
func searchRange(n int) (power, exponent int) {
	for power = 1; 2*power <= n; power *= 2 {
		exponent++
	}
	return power, exponent
}

// assemble writes a font file. Tables without data are left out.
func assemble(t tables) []byte {
	tags := slices.Sorted(maps.Keys(t))
	tags = slices.DeleteFunc(tags, func(tag string) bool { return len(t[tag]) == 0 })
	power, exponent := searchRange(len(tags))
	file := append16([]byte{0, 1, 0, 0}, len(tags), 16*power, exponent, 16*(len(tags)-power))
	at := len(file) + 16*len(tags)
	for _, tag := range tags {
		file = append(file, tag...)
		for _, v := range [...]uint32{checksum(t[tag]), uint32(at), uint32(len(t[tag]))} {
			file = binary.BigEndian.AppendUint32(file, v)
		}
		at += (len(t[tag]) + 3) &^ 3
	}
	var adjustment int // offset of the number in head that makes the sum of the file a fixed one
	for _, tag := range tags {
		if tag == "head" {
			adjustment = len(file) + 8
		}
		file = append(file, t[tag]...)
		file = append(file, make([]byte, -len(file)&3)...)
	}
	const wholeSum = 0xB1B0AFBA
	binary.BigEndian.PutUint32(file[adjustment:], wholeSum-checksum(file))
	return file
}

// checksum is the sum of a table's numbers of four bytes.
func checksum(table []byte) (sum uint32) {
	for len(table) >= 4 {
		sum += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return sum + binary.BigEndian.Uint32(rest[:])
}

// patched is a copy of a table with another number of two bytes at an offset.
func patched(table []byte, at, value int) []byte {
	table = slices.Clone(table)
	binary.BigEndian.PutUint16(table[at:], uint16(value))
	return table
}

func append16(b []byte, values ...int) []byte {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

// A Selection is what one document shows of a face. Its glyphs are numbered from 1 as they are first asked for; 0 is the
// glyph for a missing sign.
type Selection struct {
	Face *Face

	runes   []rune                            // by number, from 1
	numbers [(LastRune + 1) >> 8]*[256]uint16 // by the high and the low byte of a rune; nil where none was asked for
	missing []rune
}

// Select begins a selection without a glyph.
func (f *Face) Select() *Selection { return &Selection{Face: f} }

// Number is the number of a rune's glyph, which belongs to the selection from now on. It is 0 for a rune that the face
// does not cover.
func (s *Selection) Number(r rune) uint16 {
	if r >= 0 && r <= LastRune {
		if block := s.numbers[r>>8]; block != nil && block[r&0xFF] != 0 {
			return block[r&0xFF]
		}
	}
	return s.add(r)
}

// add takes in a rune.
func (s *Selection) add(r rune) uint16 {
	if !s.Face.Covers(r) {
		s.missing = append(s.missing, r)
		return 0
	}
	s.runes = append(s.runes, r)
	if s.numbers[r>>8] == nil {
		s.numbers[r>>8] = new([256]uint16)
	}
	s.numbers[r>>8][r&0xFF] = uint16(len(s.runes))
	return uint16(len(s.runes))
}

// Runes are the runes of the glyphs 1, 2 and so on. The slice must not be changed.
func (s *Selection) Runes() []rune { return s.runes }

// Missing are the runes that were asked for and that the face does not cover.
func (s *Selection) Missing() []rune { return s.missing }

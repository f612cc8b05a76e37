package typeface

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// TrueType returns a font file of the selection's glyphs, by their numbers, with only the tables that a PDF asks for
// (ISO 32000-1, 9.9): no names, no map from characters. It returns an error when an outline of the face is broken.
func (s *Selection) TrueType() (data []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // an offset that leads out of a table
			data, err = nil, fmt.Errorf("%s: not a usable TrueType font: %v", s.Face.Name, r)
		}
	}()
	from := s.Face.tables
	sub := subset{from: from, old: []uint16{0}, added: map[uint16]uint16{}}
	for _, r := range s.Runes {
		sub.old = append(sub.old, s.Face.glyphs[r])
	}
	sub.copyGlyphs()
	head := patched(from["head"], 50, 1)        // offsets have four bytes
	binary.BigEndian.PutUint32(head[sumAt:], 0) // the sum is still to be reckoned
	return assemble(tables{
		"glyf": sub.outlines, "loca": sub.offsets, "hmtx": sub.metrics, "head": head,
		"hhea": patched(from["hhea"], 34, len(sub.old)),
		"maxp": patched(from["maxp"], 4, len(sub.old)),
		"cvt ": from["cvt "], "fpgm": from["fpgm"], "prep": from["prep"],
	}), nil
}

// patched is a copy of a table with another number of two bytes at an offset.
func patched(table []byte, at, value int) []byte {
	table = slices.Clone(table)
	binary.BigEndian.PutUint16(table[at:], uint16(value))
	return table
}

// A subset numbers its glyphs anew: 0 for a missing sign, then the selection, then those that others are composed of.
type subset struct {
	from                       tables
	old                        []uint16          // glyphs in the face, by their new numbers
	added                      map[uint16]uint16 // new numbers of those that others are composed of, by the old ones
	outlines, offsets, metrics []byte
}

// copyGlyphs takes over the glyphs. Their list grows while it is walked.
func (s *subset) copyGlyphs() {
	measured := u16(s.from["hhea"], 34) // glyphs behind this number have a bearing alone, and the width of the last one
	horizontal := s.from["hmtx"]
	for i := 0; i < len(s.old); i++ {
		g := int(s.old[i])
		s.offsets = binary.BigEndian.AppendUint32(s.offsets, uint32(len(s.outlines)))
		s.outlines = padded(append(s.outlines, s.composed(s.outline(g))...))
		s.metrics = append(s.metrics, horizontal[4*min(g, measured-1):][:2]...)
		s.metrics = append(s.metrics, horizontal[min(4*g+2, 2*measured+2*g):][:2]...)
	}
	s.offsets = binary.BigEndian.AppendUint32(s.offsets, uint32(len(s.outlines)))
}

func padded(table []byte) []byte { return append(table, make([]byte, -len(table)&3)...) }

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
		flags, component := u16(outline, at), uint16(u16(outline, at+2))
		if s.added[component] == 0 {
			s.added[component] = uint16(len(s.old))
			s.old = append(s.old, component)
		}
		binary.BigEndian.PutUint16(outline[at+2:], s.added[component])
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

// sumAt is the offset in the table head of a number that makes the sum of the file a fixed one.
const sumAt = 8

// assemble writes a font file. Tables without data are left out.
func assemble(t tables) []byte {
	tags := slices.Sorted(maps.Keys(t))
	tags = slices.DeleteFunc(tags, func(tag string) bool { return len(t[tag]) == 0 })
	power := bits.Len(uint(len(tags))) - 1 // of two, the largest that is no larger than the number of tables
	file := []byte{0, 1, 0, 0}
	for _, v := range [...]int{len(tags), 16 << power, power, 16 * (len(tags) - 1<<power)} {
		file = binary.BigEndian.AppendUint16(file, uint16(v))
	}
	var data []byte
	begin := len(file) + 16*len(tags)
	sum := 0
	for _, tag := range tags {
		if tag == "head" {
			sum = begin + len(data) + sumAt
		}
		file = append(file, tag...)
		for _, v := range [...]uint32{checksum(t[tag]), uint32(begin + len(data)), uint32(len(t[tag]))} {
			file = binary.BigEndian.AppendUint32(file, v)
		}
		data = padded(append(data, t[tag]...))
	}
	file = append(file, data...)
	const wholeSum = 0xB1B0AFBA
	binary.BigEndian.PutUint32(file[sum:], wholeSum-checksum(file))
	return file
}

func checksum(table []byte) (sum uint32) {
	for i, b := range table {
		sum += uint32(b) << (24 - 8*(i&3))
	}
	return sum
}

// A Selection is what one document shows of a face. Its glyphs are numbered from 1 as they are first asked for.
type Selection struct {
	Face    *Face
	Runes   []rune   // of the glyphs 1, 2 and so on
	Missing []rune   // asked for, but not covered by the face
	numbers []uint16 // by rune; 0 where none was asked for
}

// Select begins a selection without a glyph.
func (f *Face) Select() *Selection { return &Selection{Face: f, numbers: make([]uint16, LastRune+1)} }

// Number adds a rune's glyph to the selection and returns its number: 0 for a rune that the face does not cover.
func (s *Selection) Number(r rune) uint16 {
	if r >= 0 && r <= LastRune && s.numbers[r] != 0 {
		return s.numbers[r]
	}
	if !s.Face.Covers(r) {
		s.Missing = append(s.Missing, r)
		return 0
	}
	s.Runes = append(s.Runes, r)
	s.numbers[r] = uint16(len(s.Runes))
	return s.numbers[r]
}

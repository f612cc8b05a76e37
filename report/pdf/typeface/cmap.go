package typeface

import (
	"encoding/binary"
	"errors"
)

// eachRune calls what for every rune up to LastRune that the cmap table maps, with its glyph. It reads a subtable of
// format 4, which every font with signs of the basic plane has.
func (t tables) eachRune(what func(r rune, glyph int)) error {
	table := t["cmap"]
	for i := range u16(table, 2) {
		entry := 4 + 8*i
		platform, encoding := u16(table, entry), u16(table, entry+2)
		sub := table[binary.BigEndian.Uint32(table[entry+4:]):]
		if (platform == 0 || platform == 3 && encoding == 1) && u16(sub, 0) == 4 {
			eachSegmentRune(sub, what)
			return nil
		}
	}
	return errors.New("the font has no Unicode character map of format 4")
}

// eachSegmentRune walks a cmap subtable of format 4: four arrays (last rune, first rune, difference, offset) with one
// entry a segment, and behind them glyph numbers that the offsets point to.
func eachSegmentRune(sub []byte, what func(r rune, glyph int)) {
	segments := u16(sub, 6) / 2
	lasts, firsts := 14, 16+2*segments
	differences, offsets := firsts+2*segments, firsts+4*segments
	for s := range segments {
		first, last := u16(sub, firsts+2*s), u16(sub, lasts+2*s)
		difference, offset := u16(sub, differences+2*s), u16(sub, offsets+2*s)
		for r := first; r <= last && r < LastRune; r++ {
			glyph := r
			if offset != 0 {
				// The offset counts from its own place in the table.
				glyph = u16(sub, offsets+2*s+offset+2*(r-first))
				if glyph == 0 {
					continue
				}
			}
			what(rune(r), (glyph+difference)&0xFFFF)
		}
	}
}

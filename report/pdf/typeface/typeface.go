// Package typeface knows what a TrueType font says about itself: name, signs, and how wide they are. Its rules:
//   - A face never changes after it is read, so that any number of documents can share it.
//   - It knows signs up to U+FFFF, which is what the page format's two-byte codes can name.
//   - It draws nothing and knows no PDF.
package typeface

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync"

	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotobolditalic"
	"eliasnaur.com/font/roboto/robotoitalic"
	"eliasnaur.com/font/roboto/robotoregular"
)

// LastRune is the highest rune a face can have a sign for.
const LastRune = 0xFFFF

// A Face is one font in one weight and slope.
type Face struct {
	Name   string // PostScript name, such as Roboto-Bold; never empty
	tables tables
	glyphs []uint16 // by rune; 0 where there is no sign
	widths []uint16 // by glyph, in thousandths of the em; 0 for glyph 0
}

// Covers says whether the face has a sign for a rune.
func (f *Face) Covers(r rune) bool { return r >= 0 && r <= LastRune && f.glyphs[r] != 0 }

// Advance is the width of a rune's sign in thousandths of the em, and 0 for a rune that the face does not cover.
func (f *Face) Advance(r rune) int {
	if r < 0 || r > LastRune {
		return 0
	}
	return int(f.widths[f.glyphs[r]])
}

// Width is the width of a text at a size, in the unit of the size.
func (f *Face) Width(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		sum += f.Advance(r)
	}
	return float64(sum) * size / 1000
}

// Read reads a TrueType file, not to be changed later. It fails when a table is missing or points outside the file.
func Read(data []byte) (face *Face, err error) {
	defer func() {
		if r := recover(); r != nil { // an offset that leads out of the file; the bounds check finds every one
			face, err = nil, fmt.Errorf("not a usable TrueType font: %v", r)
		}
	}()
	t, err := readTables(data)
	if err != nil {
		return nil, err
	}
	f := &Face{Name: t.postScriptName(), tables: t, widths: t.glyphWidths()}
	if f.Name == "" {
		return nil, errors.New("the font does not say its PostScript name")
	}
	if f.glyphs, err = t.glyphs(); err != nil {
		return nil, err
	}
	f.widths[0] = 0                    // it stands for signs that are not there
	_ = f.widths[slices.Max(f.glyphs)] // each glyph has a width
	return f, nil
}

// tables are the parts of a TrueType file by their four-letter tag.
type tables map[string][]byte

func readTables(data []byte) (tables, error) {
	const scaler = 0x00010000 // outlines in a glyf table; OpenType with CFF outlines has another number
	if len(data) < 12 || binary.BigEndian.Uint32(data) != scaler {
		return nil, errors.New("not a TrueType font")
	}
	t := tables{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		from, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		t[string(entry[:4])] = data[from:][:length]
	}
	for _, needed := range []string{"head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post", "loca", "glyf"} {
		if t[needed] == nil {
			return nil, fmt.Errorf("the font has no table %q", needed)
		}
	}
	return t, nil
}

// glyphWidths are the advance widths by glyph, in thousandths of the em.
func (t tables) glyphWidths() []uint16 {
	unitsPerEm := float64(u16(t["head"], 18))
	measured := u16(t["hhea"], 34) // glyphs behind this number are as wide as the last one
	widths := make([]uint16, u16(t["maxp"], 4))
	for g := range widths {
		widths[g] = uint16(float64(u16(t["hmtx"], 4*min(g, measured-1)))*1000/unitsPerEm + 0.5)
	}
	return widths
}

// postScriptName is name 6 of the name table, without what a PDF name would have to escape.
func (t tables) postScriptName() string {
	const postScript = 6
	table := t["name"]
	texts := u16(table, 4)
	for i := range u16(table, 2) {
		record := 6 + 12*i
		if u16(table, record+6) != postScript {
			continue
		}
		from, length := texts+u16(table, record+10), u16(table, record+8)
		return string(bytes.Map(func(c rune) rune {
			if c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
				return c
			}
			return -1
		}, table[from:from+length]))
	}
	return ""
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

// Metrics are those of a font descriptor (ISO 32000-1, 9.8), in thousandths of the em where nothing else is said.
type Metrics struct {
	Left, Lower, Right, Upper int // of a box that every glyph fits into
	Ascent                    int // of the highest letters above the baseline
	Descent                   int // of the lowest ones below it; negative
	CapHeight                 int // of a flat capital letter
	ItalicAngle               int // in degrees, negative for a face that leans to the right
	Weight                    int // 400 for a regular face, 700 for a bold one
}

// Metrics reads the metrics of the face.
func (f *Face) Metrics() Metrics {
	head, hhea, os2 := f.tables["head"], f.tables["hhea"], f.tables["OS/2"]
	unitsPerEm := u16(head, 18)
	thousandths := func(table []byte, at int) int { return int(int16(u16(table, at))) * 1000 / unitsPerEm }
	m := Metrics{
		Left: thousandths(head, 36), Lower: thousandths(head, 38), Right: thousandths(head, 40), Upper: thousandths(head, 42),
		Ascent: thousandths(hhea, 4), Descent: thousandths(hhea, 6),
		ItalicAngle: int(int16(u16(f.tables["post"], 4))),
		Weight:      u16(os2, 4),
	}
	m.CapHeight = m.Ascent
	if version := u16(os2, 0); version >= 2 { // older tables do not tell it
		m.CapHeight = thousandths(os2, 88)
	}
	return m
}

// glyphs are the glyphs by rune, up to LastRune, from the cmap subtable of format 4 for the basic plane.
func (t tables) glyphs() ([]uint16, error) {
	table := t["cmap"]
	for i := range u16(table, 2) {
		entry := table[4+8*i:]
		platform, encoding := u16(entry, 0), u16(entry, 2)
		sub := table[binary.BigEndian.Uint32(entry[4:]):]
		if (platform == 0 || platform == 3 && encoding == 1) && u16(sub, 0) == 4 {
			return segmentGlyphs(sub), nil
		}
	}
	return nil, errors.New("the font has no Unicode character map of format 4")
}

// segmentGlyphs reads a cmap subtable of format 4: arrays of last rune, first rune, difference and offset, then glyphs.
func segmentGlyphs(sub []byte) []uint16 {
	glyphs := make([]uint16, LastRune+1)
	size := u16(sub, 6) // of an array
	for at := 14; at < 14+size; at += 2 {
		first, last := u16(sub, at+2+size), u16(sub, at)
		difference, offset := u16(sub, at+2+2*size), u16(sub, at+2+3*size)
		for r := first; r <= last && r < LastRune; r++ {
			glyph := r
			if offset != 0 { // it counts from its own place in the table
				glyph = u16(sub, at+2+3*size+offset+2*(r-first))
			}
			if offset == 0 || glyph != 0 {
				glyphs[r] = uint16(glyph + difference)
			}
		}
	}
	return glyphs
}

// A Style is one of the faces of the report's typeface.
type Style uint8

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
	Styles // how many there are
)

// String is the style's name in small letters.
func (s Style) String() string { return [...]string{"regular", "bold", "italic", "bolditalic"}[s] }

// Stronger is the style for strong text inside text of this style.
func (s Style) Stronger() Style { return s | Bold }

// Slanted is the style for emphasis inside text of this style.
func (s Style) Slanted() Style { return s | Italic }

// Roboto returns the faces of Roboto by style, which cover Latin, Cyrillic and Greek.
var Roboto = sync.OnceValues(func() (faces [Styles]*Face, err error) {
	files := [Styles][]byte{robotoregular.TTF, robotobold.TTF, robotoitalic.TTF, robotobolditalic.TTF}
	for style, data := range files {
		if faces[style], err = Read(data); err != nil {
			return faces, fmt.Errorf("typeface %s: %w", Style(style), err)
		}
	}
	return faces, nil
})

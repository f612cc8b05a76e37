package file

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"unicode/utf8"

	"openletter/report/pdf/typeface"
)

// fonts writes the fonts that pages show and returns their entries in the dictionary of resources.
func (f *finisher) fonts() (entries []byte) {
	codes := f.addStream("/Type/CMap/CMapName/Glyphs/WMode 0/CIDSystemInfo"+systemInfo, codeMap())
	for style, shown := range f.Shown {
		if len(shown.Runes) > 0 {
			entries = appendKey(entries, typeface.Style(style).String(), f.faceFont(shown, codes))
		}
	}
	if len(f.signs) > 0 {
		entries = appendKey(entries, "sign", f.signFont())
	}
	return append(entries, '\n')
}

// signFont writes the font of signs (ISO 32000-1, 9.6.5), whose codes count from 1, and returns its number.
func (f *finisher) signFont() int {
	var names, widths, shapes []byte
	letters := make([]rune, len(f.signs))
	for i, sign := range f.signs {
		letters[i], _ = utf8.DecodeRuneInString(sign)
		names = fmt.Appendf(names, "/s%d", i+1)
		widths = append(widths, "1 "...)
		shape := f.addStream("", []byte("1 0 -0.1 -0.1 1.1 1.1 d1\n"+f.SignPath(sign)))
		shapes = appendKey(shapes, fmt.Sprintf("s%d", i+1), shape)
	}
	return f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/Type3/FontBBox[-0.1 -0.1 1.1 1.1]/FontMatrix[1 0 0 1 0 0]"+
		"/FirstChar 1/LastChar %d/Widths[%s]/Encoding<</Type/Encoding/Differences[1%s]>>/CharProcs<<%s>>/Resources<<>>/ToUnicode %d 0 R"+
		"/FontDescriptor<</Type/FontDescriptor/FontName/Signs/Flags 4/ItalicAngle 0>>>>",
		len(f.signs), widths, names, shapes, f.addStream("", unicodeMap(letters))))
}

// faceFont writes a composite font (ISO 32000-1, 9.7) and returns its number; codes is that of its map of codes.
func (f *finisher) faceFont(shown *typeface.Selection, codes int) int {
	program, err := shown.TrueType()
	f.fail(err)
	name := subsetTag(program) + "+" + shown.Face.Name
	glyphs := "/Identity"
	if n := len(shown.Runes) + 1; n > firstLong {
		glyphs = fmt.Sprintf(" %d 0 R", f.addStream("", glyphMap(n)))
	}
	fontFile := f.addStream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := f.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s%s/FontFile2 %d 0 R>>",
		name, metrics(shown.Face.Metrics()), fontFile))
	descendant := f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo%s/CIDToGIDMap%s"+
		"/FontDescriptor %d 0 R/W%s>>", name, systemInfo, glyphs, descriptor, widths(shown)))
	return f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %d 0 R/DescendantFonts[%d 0 R]"+
		"/ToUnicode %d 0 R>>", name, codes, descendant, f.addStream("", unicodeMap(shown.Runes))))
}

// widths are those of the glyphs from number 1 (9.7.4.3). What is not on any page needs none.
func widths(shown *typeface.Selection) []byte {
	b := []byte("[1[")
	for i, r := range shown.Runes {
		if i+1 == firstLong {
			b = fmt.Appendf(b, "]%d[", longCodes)
		}
		b = fmt.Append(b, shown.Face.Advance(r), " ")
	}
	return append(b, "]]"...)
}

// metrics are entries of a font descriptor (9.8.1).
func metrics(m typeface.Metrics) string {
	flags := 4 // symbolic: the codes are not those of the standard Latin set
	if m.ItalicAngle != 0 {
		flags |= 64 // italic
	}
	heaviness := m.Weight / 65 // no table tells how thick stems are; this is the usual guess from the weight
	return fmt.Sprintf("/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d",
		flags, m.Left, m.Lower, m.Right, m.Upper, m.ItalicAngle, m.Ascent, m.Descent, m.CapHeight, 50+heaviness*heaviness)
}

// subsetTag is six capital letters that differ between subsets (9.6.4).
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// Codes of glyphs in content streams. The first 224 signs of a face take one byte, as two (Identity-H) make pages a
// fifth longer; others two, from 0xE0 on. Codes are character identifiers too (9.7.4): MuPDF finds no text for others.
const (
	firstLong = 0xE0   // number of the first glyph with two bytes
	longCodes = 0xE000 // its code
)

// systemInfo names the set of glyphs that a font's character identifiers number (9.7.3): its own.
const systemInfo = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"

// codeOf is the code of a glyph, and in how many bytes.
func codeOf(glyph uint16) (code uint16, bytes int) {
	if glyph < firstLong {
		return glyph, 1
	}
	return glyph - firstLong + longCodes, 2
}

func appendGlyph(b []byte, glyph uint16) []byte {
	code, bytes := codeOf(glyph)
	if bytes > 1 {
		b = appendCode(b, byte(code>>8))
	}
	return appendCode(b, byte(code))
}

const (
	mapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (%s)/Supplement 0>> def
/CMapName /%s def
/CMapType %d def
2 begincodespacerange
<00> <DF>
<E000> <FFFF>
endcodespacerange
`
	mapEnd = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
)

// codeMap is the map from codes to character identifiers (9.7.5.4). A range changes the last byte alone.
func codeMap() []byte {
	b := fmt.Appendf(nil, mapHead+"/WMode 0 def\n", "Identity", "Glyphs", 1)
	b = fmt.Appendf(b, "%d begincidrange\n<00> <DF> 0\n", 1+(0x10000-longCodes)/0x100)
	for code := longCodes; code < 0x10000; code += 0x100 {
		b = fmt.Appendf(b, "<%04X> <%04X> %d\n", code, code+0xFF, code)
	}
	return append(b, "endcidrange\n"+mapEnd...)
}

// glyphMap is the map from character identifiers to the numbers of glyphs (9.7.4.2), of which there are some.
func glyphMap(glyphs int) []byte {
	b := make([]byte, 2*longCodes)
	for glyph := range glyphs {
		if glyph < firstLong {
			b[2*glyph+1] = byte(glyph)
		} else {
			b = append(b, byte(glyph>>8), byte(glyph))
		}
	}
	return b
}

// unicodeMap is a ToUnicode CMap (9.10.3): runes by the codes of their glyphs, which are numbered from 1.
func unicodeMap(runes []rune) []byte {
	b := fmt.Appendf(nil, mapHead, "UCS", "Adobe-Identity-UCS", 2)
	const most = 100 // codes in one block (Adobe Technical Note 5014)
	glyph := uint16(0)
	for block := range slices.Chunk(runes, most) {
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for _, r := range block {
			glyph++
			code, bytes := codeOf(glyph)
			b = fmt.Appendf(b, "<%0*X> <%04X>\n", 2*bytes, code, r)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, mapEnd...)
}

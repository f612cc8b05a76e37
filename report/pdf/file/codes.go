package file

import "fmt"

// Codes of glyphs in content streams. Most documents show fewer than 224 different signs of a face, so those that come
// first take one byte each; Identity-H would take two and make pages a fifth longer. Further ones take two bytes, of
// which the first is at least 0xE0. Codes are character identifiers as well (ISO 32000-1, 9.7.4), because MuPDF finds no
// text for an identifier that is no code.
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

// appendGlyph appends the code of a glyph to a literal string.
func appendGlyph(b []byte, glyph uint16) []byte {
	if glyph < firstLong { // most
		return appendCode(b, byte(glyph))
	}
	code, _ := codeOf(glyph)
	return appendCode(appendCode(b, byte(code>>8)), byte(code))
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
	for i := 0; i < len(runes); i += most {
		block := runes[i:min(i+most, len(runes))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for k, r := range block {
			code, bytes := codeOf(uint16(i + k + 1))
			b = fmt.Appendf(b, "<%0*X> <%04X>\n", 2*bytes, code, r)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, mapEnd...)
}

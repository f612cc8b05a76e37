package file

import (
	"crypto/sha256"
	"fmt"

	"openletter/report/pdf/typeface"
)

// fonts writes the fonts that pages show and returns their entries in the dictionary of resources, by the names that
// content streams use for them.
func (f *finisher) fonts() (entries []byte) {
	codes := f.addStream("/Type/CMap/CMapName/Glyphs/WMode 0/CIDSystemInfo"+systemInfo, codeMap())
	for style, shown := range f.Shown {
		if len(shown.Runes()) > 0 {
			entries = appendKey(entries, typeface.Style(style).String(), f.font(shown, codes))
		}
	}
	return append(entries, '\n')
}

// font writes a composite font (ISO 32000-1, 9.7) and returns its number; codes is that of its map of codes.
func (f *finisher) font(shown *typeface.Selection, codes int) int {
	program, err := shown.TrueType()
	f.fail(err)
	name := subsetTag(program) + "+" + shown.Face.Name
	glyphs := "/Identity"
	if n := len(shown.Runes()) + 1; n > firstLong {
		glyphs = fmt.Sprintf(" %d 0 R", f.addStream("", glyphMap(n)))
	}
	fontFile := f.addStream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := f.add(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s%s/FontFile2 %d 0 R>>",
		name, metrics(shown.Face.Metrics()), fontFile))
	descendant := f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo%s/CIDToGIDMap%s"+
		"/FontDescriptor %d 0 R/W%s>>", name, systemInfo, glyphs, descriptor, widths(shown)))
	return f.add(fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %d 0 R/DescendantFonts[%d 0 R]"+
		"/ToUnicode %d 0 R>>", name, codes, descendant, f.addStream("", unicodeMap(shown.Runes()))))
}

// widths are those of the glyphs from number 1 (9.7.4.3). What is not on any page needs none.
func widths(shown *typeface.Selection) []byte {
	b := []byte("[1[")
	for i, r := range shown.Runes() {
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
	// No table of the face tells how thick its stems are; this is the usual guess from its weight.
	heaviness := m.Weight / 65
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

package file

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"openletter/report/pdf/typeface"
)

// fonts writes the fonts that pages show and returns their entries in the dictionary of resources, by the names that
// content streams use for them.
func (f *finisher) fonts() ([]byte, error) {
	var entries []byte
	for style, shown := range f.Shown {
		if len(shown.Runes()) == 0 {
			continue
		}
		font, err := f.font(shown)
		if err != nil {
			return nil, err
		}
		entries = appendKey(entries, typeface.Style(style).String(), font)
	}
	return append(entries, '\n'), nil
}

// font writes a composite font (ISO 32000-1, 9.7) whose codes are the numbers of glyphs in the font file, and returns
// its number.
func (f *finisher) font(shown *typeface.Selection) (int, error) {
	program, err := shown.TrueType()
	if err != nil {
		return 0, err
	}
	font, descendant, descriptor, toUnicode, fontFile := f.allocate(), f.allocate(), f.allocate(), f.allocate(), f.allocate()
	name := subsetTag(program) + "+" + shown.Face.Name

	b := fmt.Appendf(nil, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H", name)
	b = append(appendKey(b, "DescendantFonts[", descendant), ']')
	f.put(font, append(appendKey(b, "ToUnicode", toUnicode), ">>"...))

	b = fmt.Appendf(nil, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDToGIDMap/Identity"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>", name)
	b = appendWidths(appendKey(b, "FontDescriptor", descriptor), shown)
	f.put(descendant, append(b, ">>"...))

	b = appendMetrics(fmt.Appendf(nil, "<</Type/FontDescriptor/FontName/%s", name), shown.Face.Metrics())
	f.put(descriptor, append(appendKey(b, "FontFile2", fontFile), ">>"...))

	f.putStream(toUnicode, "", unicodeMap(shown.Runes()))
	f.putStream(fontFile, "/Length1 "+strconv.Itoa(len(program)), program)
	return font, nil
}

// appendWidths appends the widths of the codes from 1 (9.7.4.3). What is not on any page needs none.
func appendWidths(b []byte, shown *typeface.Selection) []byte {
	b = append(b, "/W[1["...)
	for _, r := range shown.Runes() {
		b = append(strconv.AppendInt(b, int64(shown.Face.Advance(r)), 10), ' ')
	}
	return append(b, "]]"...)
}

// appendMetrics appends the entries of a font descriptor (9.8.1).
func appendMetrics(b []byte, m typeface.Metrics) []byte {
	const symbolic = 4 // the codes are not those of the standard Latin set
	flags, heaviness := symbolic, m.Weight/65
	if m.ItalicAngle != 0 {
		const italic = 64
		flags |= italic
	}
	// No table of the face tells how thick its stems are; this is the usual guess from its weight.
	return fmt.Appendf(b, "/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d",
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

// unicodeMap is a ToUnicode CMap (9.10.3): runes by their codes, which count from 1.
func unicodeMap(runes []rune) []byte {
	b := []byte(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	const most = 100 // codes in one block (Adobe Technical Note 5014)
	for i := 0; i < len(runes); i += most {
		block := runes[i:min(i+most, len(runes))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for k, r := range block {
			b = fmt.Appendf(b, "<%04X> <%04X>\n", i+k+1, r)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}

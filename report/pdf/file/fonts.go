package file

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/typeface"
)

// resources is the number of the one resource dictionary that fpdf gives to all pages.
const resources = 2

// fonts mends what fpdf writes for each font and gives the fonts the names that content streams use for them.
func (f *finisher) fonts() error {
	var names []byte
	for s, face := range f.Faces {
		if face == nil || f.Used[s].Empty() {
			continue
		}
		style := typeface.Style(s).String()
		font, err := f.font(style)
		if err != nil {
			return err
		}
		if err := f.mend(font, "utf8"+style, face.Name, &f.Used[s]); err != nil {
			return err
		}
		names = appendKey(names, style, font)
	}
	f.objects[resources] = bytes.Replace(f.objects[resources], []byte("/Font <<"), append([]byte("/Font <<"), names...), 1)
	return nil
}

// font finds the object of a font by the name that fpdf made for it.
func (f *finisher) font(style string) (int, error) {
	name := []byte("/Subtype /Type0\n/BaseFont /utf8" + style + "\n")
	for number, body := range f.objects {
		if bytes.Contains(body[:min(len(body), 100)], name) {
			return number, nil
		}
	}
	return 0, fmt.Errorf("fpdf has not written the font %q", style)
}

// mend corrects a font: its name becomes the real one with the tag of a subset (ISO 32000-1, 9.6.4), the ordering
// that of the encoding in use, and the map back to Unicode one that readers accept outside Latin-1 as well.
func (f *finisher) mend(font int, old, name string, used *sheet.RuneSet) error {
	toUnicode, err := f.reference(font, "/ToUnicode ")
	if err != nil {
		return err
	}
	descendant, err := f.reference(font, "/DescendantFonts [")
	if err != nil {
		return err
	}
	descriptor, err := f.reference(descendant, "/FontDescriptor ")
	if err != nil {
		return err
	}
	ordering, err := f.reference(descendant, "/CIDSystemInfo ")
	if err != nil {
		return err
	}
	unicode := unicodeMap(used)
	for _, object := range []int{font, descendant, descriptor} {
		f.objects[object] = bytes.Replace(f.objects[object], []byte("/"+old), []byte("/"+subsetTag(unicode)+"+"+name), 1)
	}
	f.objects[ordering] = []byte("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
	f.objects[toUnicode] = fmt.Appendf(nil, "<</Length %d>>\nstream\n%s\nendstream\n", len(unicode), unicode)
	return nil
}

// subsetTag is six capital letters that differ between subsets.
func subsetTag(unicode []byte) string {
	sum := sha256.Sum256(unicode)
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// unicodeMap is a ToUnicode CMap (9.10.3) for codes that are Unicode already. It names only the codes in use, and no
// range goes over a change of the high byte, which the format forbids.
func unicodeMap(used *sheet.RuneSet) []byte {
	var ranges [][2]rune
	for r := range used.All() {
		if last := len(ranges) - 1; last >= 0 && ranges[last][1] == r-1 && r>>8 == ranges[last][0]>>8 {
			ranges[last][1] = r
		} else {
			ranges = append(ranges, [2]rune{r, r})
		}
	}
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
	const most = 100 // ranges in one block (Adobe Technical Note 5014)
	for i := 0; i < len(ranges); i += most {
		block := ranges[i:min(i+most, len(ranges))]
		b = fmt.Appendf(b, "%d beginbfrange\n", len(block))
		for _, r := range block {
			b = fmt.Appendf(b, "<%04X> <%04X> <%04X>\n", r[0], r[1], r[0])
		}
		b = append(b, "endbfrange\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}

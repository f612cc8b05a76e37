package file

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// What a viewer copies and shows comes from four places that must agree on the codes.
func TestFonts(t *testing.T) {
	f, d := twoPages(t)
	r := f.read(t, d)
	resources := r.objects[resources]
	bold, _ := r.follow(resources, "bold")
	_, toUnicode := r.follow(bold, "ToUnicode")
	if want := "6 beginbfchar\n<01> <041F>\n<02> <0438>\n<03> <0441>\n<04> <044C>\n<05> <043C>\n<06> <043E>\nendbfchar\n"; !strings.Contains(r.streams[toUnicode], want) {
		t.Errorf("map %s, want in it %s", r.streams[toUnicode], want)
	}
	cid := r.list(bold, "DescendantFonts[")[0]
	widths := "/W[1["
	for _, letter := range "Письмо" {
		widths += strconv.Itoa(f.Shown[typeface.Bold].Face.Advance(letter)) + " "
	}
	if !strings.Contains(cid, "/CIDToGIDMap/Identity") || !strings.Contains(cid, widths+"]]") {
		t.Errorf("font %s", cid)
	}
	descriptor, _ := r.follow(cid, "FontDescriptor")
	if !strings.Contains(descriptor, "/Flags 4/") || !strings.Contains(descriptor, "/StemV 150") {
		t.Errorf("descriptor %s", descriptor)
	}
	_, program := r.follow(descriptor, "FontFile2")
	want, err := f.Shown[typeface.Bold].TrueType()
	if err != nil || r.streams[program] != string(want) || !strings.Contains(r.objects[program], "/Length1 "+strconv.Itoa(len(want))) {
		t.Errorf("the font file is another one: %v", err)
	}
	name := regexp.MustCompile(`/[A-Z]{6}\+Roboto-Bold`).FindString(bold)
	if name == "" || !strings.Contains(cid, name) || !strings.Contains(descriptor, name) {
		t.Errorf("the font is named %q, in other places otherwise", name)
	}
}

// Codes in a map come in blocks of a hundred, and those of the first glyphs are short.
func TestUnicodeMapOfManyCodes(t *testing.T) {
	var runes []rune
	for r := 'Ā'; len(runes) < 250; r++ {
		runes = append(runes, r)
	}
	got := string(unicodeMap(runes))
	for _, want := range []string{"100 beginbfchar\n<01> <0100>\n", "<64> <0163>\nendbfchar\n100 beginbfchar\n<65> <0164>\n",
		"50 beginbfchar\n<C9> <01C8>\n", "<DF> <01DE>\n<E000> <01DF>\n<E001> <01E0>\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("map %s, want in it %s", got, want)
		}
	}
}

// Glyphs beyond those with short codes are found in the font file by a map of their own.
func TestFontOfManyGlyphs(t *testing.T) {
	var letters []rune
	roboto := faces(t)
	for r := 'A'; len(letters) < 300; r++ {
		if roboto[typeface.Regular].Covers(r) {
			letters = append(letters, r)
		}
	}
	tree := structure.NewTree()
	f := New(display.A4, tree, roboto)
	f.Page(display.Page{{{Shape: display.Text, Size: 9, Text: string(letters), Element: tree.Root.Add(structure.P)}}})
	r := f.read(t, &Document{Lang: "en"})
	if content := r.content(0); !strings.Contains(content, "\xde\xdf\xe0\x00\xe0\x01") || !strings.Contains(content, "\xe0K\xe0L)Tj") {
		t.Errorf("content %q", content)
	}
	font, _ := r.follow(r.objects[resources], "regular")
	cid := r.list(font, "DescendantFonts[")[0]
	_, glyphs := r.follow(cid, "CIDToGIDMap")
	for code, want := range map[int]string{0: "\x00\x00", 1: "\x00\x01", 223: "\x00\xdf", 224: "\x00\x00", 0xE000: "\x00\xe0", 0xE04C: "\x01\x2c"} {
		if got := r.streams[glyphs][2*code:][:2]; got != want {
			t.Errorf("the code %X is the glyph %x, want %x", code, got, want)
		}
	}
	first, long := strconv.Itoa(roboto[0].Advance(letters[222])), strconv.Itoa(roboto[0].Advance(letters[223]))
	if want := first + " ]57344[" + long + " "; !strings.Contains(cid, want) {
		t.Errorf("font %s, want in it %s", cid, want)
	}
	_, codes := r.follow(font, "Encoding")
	for _, want := range []string{"<00> <DF>\n<E000> <FFFF>\nendcodespacerange", "33 begincidrange\n<00> <DF> 0\n<E000> <E0FF> 57344\n", "<FF00> <FFFF> 65280\nendcidrange"} {
		if !strings.Contains(r.streams[codes], want) {
			t.Errorf("codes %s, want in them %s", r.streams[codes], want)
		}
	}
}

// brokenFont is a font whose outlines are said to stand where the file has ended.
func brokenFont(t *testing.T) []byte {
	t.Helper()
	font := bytes.Clone(robotoregular.TTF)
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		if string(entry[:4]) == "loca" {
			table := font[binary.BigEndian.Uint32(entry[8:]):][:binary.BigEndian.Uint32(entry[12:])]
			for k := range table {
				table[k] = 0xFF - byte(k)
			}
			return font
		}
	}
	t.Fatal("no table of places")
	return nil
}

func TestBrokenFontIsAnError(t *testing.T) {
	f, d := twoPages(t)
	face, err := typeface.Read(brokenFont(t))
	if err != nil {
		t.Fatal(err)
	}
	f.Shown[typeface.Regular] = face.Select()
	f.Shown[typeface.Regular].Number('a')
	data, err := f.Write(d)
	if data != nil || err == nil || !strings.Contains(err.Error(), "Roboto-Regular: not a usable TrueType font") {
		t.Errorf("%d bytes and error %v", len(data), err)
	}
}

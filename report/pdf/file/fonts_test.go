package file

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"

	"openletter/report/pdf/typeface"
)

// What a viewer copies and shows comes from four places that must agree on the codes.
func TestFonts(t *testing.T) {
	f, d := twoPages(t)
	r := f.read(t, d)
	resources := r.objects[resources]
	bold, _ := r.follow(resources, "bold")
	_, toUnicode := r.follow(bold, "ToUnicode")
	if want := "6 beginbfchar\n<0001> <041F>\n<0002> <0438>\n<0003> <0441>\n<0004> <044C>\n<0005> <043C>\n<0006> <043E>\nendbfchar\n"; !strings.Contains(r.streams[toUnicode], want) {
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

// Codes in a map come in blocks of a hundred.
func TestUnicodeMapOfManyCodes(t *testing.T) {
	var runes []rune
	for r := 'Ā'; len(runes) < 150; r++ {
		runes = append(runes, r)
	}
	got := string(unicodeMap(runes))
	if !strings.Contains(got, "100 beginbfchar\n<0001> <0100>\n") || !strings.Contains(got, "<0064> <0163>\nendbfchar\n50 beginbfchar\n<0065> <0164>\n") {
		t.Errorf("map %s", got)
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
	f.Shown[typeface.Regular].Code('a')
	data, err := f.Write(d)
	if data != nil || err == nil || !strings.Contains(err.Error(), "Roboto-Regular: not a usable TrueType font") {
		t.Errorf("%d bytes and error %v", len(data), err)
	}
}

package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/pdf/sheet"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

func painter(t *testing.T) (*sheet.Painter, *structure.Tree) {
	t.Helper()
	var faces [typeface.Styles]*typeface.Face
	for s := range faces {
		f, err := typeface.Roboto(typeface.Style(s))
		if err != nil {
			t.Fatal(err)
		}
		faces[s] = f
	}
	tree := structure.NewTree()
	return sheet.NewPainter(sheet.Size{Width: 200, Height: 100}, tree, faces), tree
}

// lines are the lines of a content stream, with the runes of the regular and the bold face in place of their codes.
func lines(p *sheet.Painter, content []byte) []string {
	list := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	shown := p.Shown[typeface.Regular]
	for i, line := range list {
		before, codes, isText := strings.Cut(line, "Td(")
		if !isText {
			continue
		}
		if strings.Contains(before, "/bold ") {
			shown = p.Shown[typeface.Bold]
		} else if strings.Contains(before, "/regular ") {
			shown = p.Shown[typeface.Regular]
		}
		codes, after, _ := strings.Cut(codes, ")Tj")
		text := ""
		for k := 0; k < len(codes); k += 2 {
			text += string(shown.Runes()[int(codes[k])<<8+int(codes[k+1])-1])
		}
		list[i] = before + "Td(" + text + ")Tj" + after
	}
	return list
}

func TestPaint(t *testing.T) {
	p, tree := painter(t)
	para := tree.Root.Add(structure.P)
	link := para.AddInline(structure.Link)
	target := &sheet.Target{Page: 41, Known: true}
	got := lines(p, p.Page(0, slices.Values([]sheet.Op{
		{Shape: sheet.Box, X: 10, Y: 20, W: 30, H: 0.5, Color: sheet.Color{R: 255}},
		{Shape: sheet.Text, X: 10, Y: 30, Size: 9, Text: `a (b) \`, Element: para},
		{Shape: sheet.Text, X: 10, Y: 40, Size: 9, Text: "c", Face: typeface.Bold, Element: link},
		{Shape: sheet.LinkArea, X: 10, Y: 30, W: 5, H: 12, Element: link, Link: &sheet.Link{Address: "https://example.org"}},
		{Shape: sheet.Anchor, Target: target},
		{Shape: sheet.PageNumber, X: 100, Y: 40, Size: 10, Face: typeface.Bold, Element: para, Target: target},
		{Shape: sheet.Text, X: 1, Y: 99, Size: 10, Text: "foot", Artifact: sheet.PageFooter, Face: typeface.Bold},
		{Shape: sheet.Drawing, X: 50, Y: 60, W: 8, Text: "0 0 m 1 1 l S", Color: sheet.Color{G: 255}},
	})))
	want := []string{
		"/Artifact BMC", "1 0 0 rg", "10 79.5 30 0.5 re f", "EMC",
		"/P<</MCID 0>>BDC", "0 0 0 rg", `BT /regular 9 Tf 10 70 Td(a (b) \)Tj ET`, "EMC",
		"/Link<</MCID 1>>BDC", "BT /bold 9 Tf 10 60 Td(c)Tj ET", "EMC",
		"/P<</MCID 2>>BDC", "BT /bold 10 Tf 88.52 60 Td(42)Tj ET", "EMC",
		"/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC", "BT 1 1 Td(foot)Tj ET", "EMC",
		"/Artifact BMC", "q 0 1 0 rg 0 1 0 RG 8 0 0 8 50 32 cm 0 0 m 1 1 l S Q", "EMC",
	}
	if !slices.Equal(got, want) {
		t.Errorf("content\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(p.Annotations) != 1 || p.Annotations[0].Y0 != 58 || p.Annotations[0].Y1 != 70 {
		t.Errorf("annotations %+v", p.Annotations)
	}
	if kids := link.Kids(); len(kids) != 2 || kids[1].Annotation != 1 {
		t.Errorf("the link has %+v", kids)
	}
}

// A code can have the byte of a bracket, a backslash or a carriage return, which a string does not take as they are.
func TestCodesAreEscaped(t *testing.T) {
	p, tree := painter(t)
	var letters []rune
	for r := 'А'; len(letters) < '\\'; r++ {
		letters = append(letters, r)
	}
	content := string(p.Page(0, slices.Values([]sheet.Op{{Shape: sheet.Text, Size: 9, Text: string(letters), Element: tree.Root.Add(structure.P)}})))
	for _, want := range []string{"Td(\x00\x01\x00\x02", "\x00\x0c\x00\\r\x00\x0e", "\x00'\x00\\(\x00\\)\x00*", "\x00[\x00\\\\)Tj"} {
		if !strings.Contains(content, want) {
			t.Errorf("content %q, want in it %q", content, want)
		}
	}
	if got := p.Shown[typeface.Regular].Runes(); !slices.Equal(got, letters) {
		t.Errorf("shown are %q", got)
	}
	if got := p.Shown[typeface.Bold].Runes(); len(got) > 0 {
		t.Errorf("shown in bold are %q", got)
	}
}

func TestAppendNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 12: "12", 0.5: "0.5", 0.05: "0.05", -0.001: "0", -3.456: "-3.46", 841.89: "841.89", 99.999: "100",
	} {
		if got := string(sheet.AppendNumber(nil, v)); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
}

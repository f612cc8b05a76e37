package file

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// lines are the lines of a content stream, with the runes of the regular and the bold face in place of their codes.
func (f *File) lines(content string) []string {
	list := strings.Split(strings.TrimSuffix(content, "\n"), "\n")
	shown := f.Shown[typeface.Regular]
	for i, line := range list {
		if strings.HasPrefix(line, "/bold ") {
			shown = f.Shown[typeface.Bold]
		} else if strings.HasPrefix(line, "/regular ") {
			shown = f.Shown[typeface.Regular]
		}
		before, codes, isText := strings.Cut(line, "Td(")
		if !isText {
			continue
		}
		codes, after, _ := strings.Cut(codes, ")Tj")
		text := ""
		for k := range len(codes) {
			text += string(shown.Runes[codes[k]-1])
		}
		list[i] = before + "Td(" + text + ")Tj" + after
	}
	return list
}

func TestPaint(t *testing.T) {
	tree := structure.NewTree()
	f := New(display.Size{Width: 200, Height: 100}, tree, faces(t))
	para := tree.Root.Add(structure.P)
	link := para.AddInline(structure.Link)
	figure := tree.Root.Add(structure.Figure)
	target := &display.Target{Page: 41, Known: true}
	f.Page(display.Page{{
		{Shape: display.Text, X: 10, Y: 30, Size: 9, Text: `a (b) \`, Element: para},
		{Shape: display.Box, X: 10, Y: 20, W: 30, H: 0.5, Color: display.Color{R: 255}},
		{Shape: display.Text, X: 10.5, Y: 41.8, Size: 9, Text: "d", Element: para},
		{Shape: display.Text, X: 10, Y: 40, Size: 9, Text: "c", Face: typeface.Bold, Element: link},
		{Shape: display.LinkArea, X: 10, Y: 30, W: 5, H: 12, Element: link, Link: &display.Link{Address: "https://example.org"}},
		{Shape: display.Anchor, Target: target},
		{Shape: display.PageNumber, X: 100, Y: 40, Size: 10, Face: typeface.Bold, Element: para, Target: target},
		{Shape: display.Box, X: 10, Y: 20, W: 1, H: 1, Element: figure},
		{Shape: display.Text, X: 1, Y: 99, Size: 10, Text: "foot", Artifact: display.PageFooter, Face: typeface.Bold},
		{Shape: display.Drawing, X: 50, Y: 60, W: 8, Text: "0 0 m 1 1 l S", Color: display.Color{G: 255}},
	}})
	got := f.lines(f.read(t, &Document{Lang: "en"}).content(0))
	want := []string{
		"/Artifact BMC", "1.000 0.000 0.000 rg", "10.00 80.00 30.00 -0.50 re f", "EMC",
		"/Figure<</MCID 0>>BDC", "0.000 g", "10.00 80.00 1.00 -1.00 re f", "EMC",
		"BT", "/P<</MCID 1>>BDC", "/regular 9 Tf", `10 70 Td(a (b) \)Tj`, "0.5 -11.8 Td(d)Tj", "EMC",
		"/Link<</MCID 2>>BDC", "/bold 9 Tf", "-0.5 1.8 Td(c)Tj", "EMC",
		"/P<</MCID 3>>BDC", "/bold 10 Tf", "78.52 0 Td(42)Tj", "EMC",
		"/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC", "-87.52 -59 Td(foot)Tj", "EMC", "ET",
		"/Artifact BMC", "q 0 1 0 rg 0 1 0 RG 8 0 0 8 50 32 cm 0 0 m 1 1 l S Q", "EMC",
	}
	if !slices.Equal(got, want) {
		t.Errorf("content\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(f.Annotations) != 1 || f.Annotations[0].Y0 != 58 || f.Annotations[0].Y1 != 70 {
		t.Errorf("annotations %+v", f.Annotations)
	}
	if kids := link.Kids; len(kids) != 2 || kids[1].Annotation() != 1 {
		t.Errorf("the link has %+v", kids)
	}
}

// A sign is a letter of a font of its own, with the shape that the printer gives: who copies it gets the letter. What
// is said to be copied stands in a span.
func TestSigns(t *testing.T) {
	tree := structure.NewTree()
	f := New(display.Size{Width: 200, Height: 100}, tree, faces(t))
	f.SignPath = func(sign string) string { return "0 0 m 1 1 l S % " + sign }
	para := tree.Root.Add(structure.P)
	link := para.AddInline(structure.Link)
	link.Copied = " [7]"
	green := display.Color{G: 255}
	f.Page(display.Page{{
		{Shape: display.Sign, X: 10, Y: 60, W: 8, Text: "✗", Color: green, Element: para},
		{Shape: display.Sign, X: 20, Y: 60, W: 8, Text: "✓ white", Color: green, Element: para},
		{Shape: display.Sign, X: 30, Y: 60, W: 8, Text: "✗", Color: green, Element: para, Turned: true},
		{Shape: display.Text, X: 40, Y: 68, Size: 9, Text: "7", Color: green, Element: link},
	}})
	r := f.read(t, &Document{Lang: "en"})
	want := []string{
		"BT", "/P<</MCID 0>>BDC", "0 1 0 rg", "0 1 0 RG", "/sign 8 Tf", "10 32 Td(\x01)Tj", "10 0 Td(\x02)Tj",
		"-1 0 0 -1 38 40 Tm(\x01)Tj", "1 0 0 1 0 0 Tm", "EMC",
		"/Span<</MCID 1/ActualText( [7])>>BDC", "/regular 9 Tf", "40 32 Td(\x01)Tj", "EMC", "ET",
	}
	if got := strings.Split(strings.TrimSpace(r.content(0)), "\n"); !slices.Equal(got, want) {
		t.Errorf("content %q, want %q", got, want)
	}
	tree1, _ := r.follow(r.root(), "Pages")
	resources, _ := r.follow(r.list(tree1, "Kids ")[0], "Resources")
	font, _ := r.follow(resources, "sign")
	_, shape := r.follow(font, "s2")
	_, codes := r.follow(font, "ToUnicode")
	if !strings.HasSuffix(r.streams[shape], "% ✓ white") || !strings.Contains(r.streams[codes], "<02> <2713>") {
		t.Errorf("the second sign is %q among %q", r.streams[shape], r.streams[codes])
	}
}

// A code can have the byte of a bracket, a backslash or a carriage return, which a string does not take as they are.
func TestCodesAreEscaped(t *testing.T) {
	tree := structure.NewTree()
	f := New(display.A4, tree, faces(t))
	var letters []rune
	for r := 'А'; len(letters) < '\\'; r++ {
		letters = append(letters, r)
	}
	f.Page(display.Page{{{Shape: display.Text, Size: 9, Text: string(letters), Element: tree.Root.Add(structure.P)}}})
	content := f.read(t, &Document{Lang: "en"}).content(0)
	for _, want := range []string{"Td(\x01\x02", "\x0c\\r\x0e", "'\\(\\)*", "[\\\\)Tj"} {
		if !strings.Contains(content, want) {
			t.Errorf("content %q, want in it %q", content, want)
		}
	}
	if got := f.Shown[typeface.Regular].Runes; !slices.Equal(got, letters) {
		t.Errorf("shown are %q", got)
	}
	if got := f.Shown[typeface.Bold].Runes; len(got) > 0 {
		t.Errorf("shown in bold are %q", got)
	}
}

func TestAppendNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 12: "12", 0.5: "0.5", 0.05: "0.05", -0.001: "0", -3.456: "-3.46", 841.89: "841.89", 99.999: "100",
	} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
}

package file

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
)

// faces are those of Roboto.
func faces(t *testing.T) (list [typeface.Styles]*typeface.Face) {
	t.Helper()
	list, err := typeface.Roboto()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// twoPages is a file of two pages: a heading and a link on the first lead to the second.
func twoPages(t *testing.T) (*File, *Document) {
	t.Helper()
	tree := structure.NewTree()
	there := &display.Target{Page: 1, Y: 100, Known: true}
	heading := tree.Root.Add(structure.Heading(1))
	para := tree.Root.Add(structure.P)
	link := para.AddInline(structure.Link)
	note := tree.Root.Add(structure.Note)
	note.Say(structure.ID, "source.a")
	f := New(display.A4, tree, faces(t))
	f.Page(display.Page{{
		{Shape: display.Text, Size: 20, X: 50, Y: 50, Text: "Письмо", Element: heading, Face: typeface.Bold},
		{Shape: display.Text, Size: 10, X: 50, Y: 80, Text: "see ", Element: para},
		{Shape: display.Text, Size: 10, X: 70, Y: 80, Text: "endobj", Element: link},
		{Shape: display.LinkArea, X: 70, Y: 70, W: 30, H: 12, Element: link, Link: &display.Link{Target: there, Contents: "Далее"}},
	}})
	f.Page(display.Page{{
		{Shape: display.Text, Size: 10, X: 50, Y: 50, Text: "more", Element: para},
		{Shape: display.Text, Size: 10, X: 50, Y: 100, Text: "note", Element: note},
		{Shape: display.LinkArea, X: 50, Y: 90, W: 30, H: 12, Element: note, Link: &display.Link{Address: "https://example.org/(a)", Contents: "Web"}},
	}})
	return f, &Document{Title: "Письмо (1) & more", Description: "Про мессенджеры", Lang: "ru",
		Date:         time.Date(2026, 7, 31, 0, 0, 0, 0, time.UTC),
		Bookmarks:    []Bookmark{{"One", 1, there}, {"Two", 2, there}, {"Three", 4, there}, {"Four", 2, there}, {"Five", 1, there}},
		Destinations: map[string]*display.Target{"a.(b)": there, "source.a": {Page: 0, Y: 41.89}},
	}
}

// written is a file of two pages, read again.
func written(t *testing.T) *reading {
	t.Helper()
	f, d := twoPages(t)
	return f.read(t, d)
}

func (f *File) read(t *testing.T, d *Document) *reading {
	t.Helper()
	data, err := f.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, data)
}

func TestPages(t *testing.T) {
	r := written(t)
	tree, _ := r.follow(r.root(), "Pages")
	if !strings.Contains(tree, "/MediaBox [0 0 595.28 841.89]") {
		t.Errorf("page tree %s", tree)
	}
	pages := r.list(tree, "Kids ")
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, want := range []string{"BT\n/H1<</MCID 0>>BDC\n", "BT\n/P<</MCID 0>>BDC\n"} {
		if got := r.content(i); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "EMC\nET\n") {
			t.Errorf("page %d has the content %q", i, got)
		}
		if !strings.Contains(pages[i], "/StructParents "+strconv.Itoa(i)) || !strings.Contains(pages[i], "/Tabs/S") {
			t.Errorf("page %d: %s", i, pages[i])
		}
		resources, _ := r.follow(pages[i], "Resources")
		for _, face := range []string{"regular", "bold"} {
			font, _ := r.follow(resources, face)
			if !strings.Contains(font, "/Subtype/Type0") || !strings.Contains(font, "+Roboto-") {
				t.Errorf("font %s is %s", face, font)
			}
		}
		if strings.Contains(resources, "/italic") {
			t.Errorf("a face that nobody uses is in %s", resources)
		}
	}
}

func TestLinks(t *testing.T) {
	r := written(t)
	tree, _ := r.follow(r.root(), "Pages")
	pages := r.list(tree, "Kids ")
	inner, outer := r.list(pages[0], "Annots")[0], r.list(pages[1], "Annots")[0]
	if !strings.Contains(inner, "/XYZ 0 741.89 null]") || !strings.Contains(inner, "/Rect[70 760 100 772 ]") {
		t.Errorf("inner link %s", inner)
	}
	if !strings.Contains(outer, `/URI(https://example.org/\(a\))`) || !strings.Contains(outer, "/Contents(Web)") {
		t.Errorf("outer link %s", outer)
	}
}

// The structure tree and the parent tree must tell the same story from both ends.
func TestStructure(t *testing.T) {
	r := written(t)
	root, _ := r.follow(r.root(), "StructTreeRoot")
	if !strings.Contains(root, "/ParentTreeNextKey 4") {
		t.Errorf("structure root %s", root)
	}
	document := r.list(root, "K[")[0]
	kids := r.list(document, "K[")
	if len(kids) != 3 || !strings.Contains(kids[0], "/S/H1") || !strings.Contains(kids[2], "/ID(source.a)") {
		t.Fatalf("the document holds %q", kids)
	}
	// Two pieces of the paragraph: one on each page, with the link between them.
	if !regexp.MustCompile(`/Pg 3 0 R/K\[1 \d+ 0 R <</Type/MCR/Pg 5 0 R/MCID 0>> \]`).MatchString(kids[1]) {
		t.Errorf("paragraph %s", kids[1])
	}
	parents, _ := r.follow(root, "ParentTree")
	numbers := regexp.MustCompile(`(\d+) (\d+) 0 R`).FindAllStringSubmatch(parents, -1)
	if len(numbers) != 4 {
		t.Fatalf("parent tree %s", parents)
	}
	for page, want := range []string{"H1 P Link", "P Note"} {
		n, _ := strconv.Atoi(numbers[page][2])
		var kinds []string
		for _, owner := range r.list("/K"+r.objects[n], "K") {
			_, kind, _ := strings.Cut(owner, "/S/")
			kind, _, _ = strings.Cut(kind, "/")
			kinds = append(kinds, kind)
		}
		if got := strings.Join(kinds, " "); got != want {
			t.Errorf("the marks of page %d belong to %s, want %s", page, got, want)
		}
	}
	for i, want := range []string{"/S/Link", "/S/Note"} {
		n, _ := strconv.Atoi(numbers[2+i][2])
		if !strings.Contains(r.objects[n], want) || !strings.Contains(r.objects[n], "/OBJR") {
			t.Errorf("annotation %d belongs to %s", i, r.objects[n])
		}
	}
	names, _ := r.follow(root, "IDTree")
	if !strings.Contains(names, "(source.a)") {
		t.Errorf("identifiers %s", names)
	}
}

// What an element says of itself is written once, in the text strings of the format.
func TestElementsSayMore(t *testing.T) {
	f, d := twoPages(t)
	kids := f.tree.Root.Kids
	kids[0].Element.Say(structure.Lang, "el").Say(structure.ActualText, "Ω")
	kids[1].Element.Say(structure.Summary, "Шифрование (1)")
	r := f.read(t, d)
	root, _ := r.follow(r.root(), "StructTreeRoot")
	got := r.list(r.list(root, "K[")[0], "K[")
	if !strings.Contains(got[0], "/Lang(el)/ActualText(\xfe\xff\x03\xa9)") {
		t.Errorf("the heading is %q", got[0])
	}
	if want := "/A<</O/Table/Summary" + string(appendText(nil, "Шифрование (1)")) + ">>"; !strings.Contains(got[1], want) {
		t.Errorf("the second element is %q, want in it %q", got[1], want)
	}
}

func TestOutline(t *testing.T) {
	r := written(t)
	root, _ := r.follow(r.root(), "Outlines")
	if !strings.Contains(root, "/Count 4") { // One, Two, Four, Five; Three is closed
		t.Errorf("outline %s", root)
	}
	one, _ := r.follow(root, "First")
	two, _ := r.follow(one, "First")
	three, _ := r.follow(two, "First")
	four, _ := r.follow(two, "Next")
	five, _ := r.follow(root, "Last")
	for title, got := range map[string]string{"(One)": one, "(Two)": two, "(Three)": three, "(Four)": four, "(Five)": five} {
		if !strings.Contains(got, "/Title "+title) {
			t.Errorf("%s is %s", title, got)
		}
	}
	if !strings.Contains(two, "/Count -1") || !strings.Contains(one, "/Count 2") {
		t.Errorf("counts: %s, %s", one, two)
	}
}

// PDF/A wants the two places for metadata to agree (ISO 19005-3, 6.6.3).
func TestMetadata(t *testing.T) {
	r := written(t)
	_, metadata := r.follow(r.root(), "Metadata")
	packet := r.streams[metadata]
	for _, want := range []string{"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
		`xml:lang="x-default">Письмо (1) &amp; more</rdf:li>`, `xml:lang="x-default">Про мессенджеры</rdf:li>`, "<rdf:li>ru</rdf:li>", "<xmp:CreateDate>2026-07-31T00:00:00Z</xmp:CreateDate>"} {
		if !strings.Contains(packet, want) {
			t.Errorf("no %s in the metadata", want)
		}
	}
	info, _ := r.follow(r.trailer, "Info")
	title := string(appendText(nil, "Письмо (1) & more"))
	if !strings.Contains(info, "/Title "+title) || !strings.Contains(info, "/CreationDate (D:20260731000000)") {
		t.Errorf("information %q", info)
	}
	for _, want := range []string{"/Lang (ru)", "/Marked true", "/DisplayDocTitle true", "/GTS_PDFA1", "/PageLabels<</Nums[0<</S/D>>]>>"} {
		if !strings.Contains(r.root(), want) {
			t.Errorf("no %s in the catalogue %s", want, r.root())
		}
	}
	f, d := twoPages(t)
	d.Description, d.Bookmarks = "", nil
	r = f.read(t, d)
	_, metadata = r.follow(r.root(), "Metadata")
	if strings.Contains(r.streams[metadata], "dc:description") || strings.Contains(r.root(), "Outlines") {
		t.Error("an empty description or outline is written")
	}
}

// An address such as file.pdf#source.a leads to a place by its name.
func TestDestinations(t *testing.T) {
	r := written(t)
	names, _ := r.follow(r.root(), "Dests")
	if want := `<</Names[(a.\(b\))[5 0 R/XYZ 0 741.89 null] (source.a)[3 0 R/XYZ 0 800 null] ]>>`; names != want {
		t.Errorf("names %s, want %s", names, want)
	}
	f, d := twoPages(t)
	d.Destinations = nil
	if r := f.read(t, d); strings.Contains(r.root(), "/Dests") {
		t.Errorf("destinations in %s", r.root())
	}
}

func TestLanguageIsATag(t *testing.T) {
	for _, lang := range []string{"", "en)/x(", "en us"} {
		f, d := twoPages(t)
		d.Lang = lang
		if data, err := f.Write(d); data != nil || err == nil || !strings.Contains(err.Error(), strconv.Quote(lang)) {
			t.Errorf("%q: %d bytes and error %v", lang, len(data), err)
		}
	}
}

// The finishing pass takes nothing for granted of the file that it goes over.
func TestOtherFilesAreRefused(t *testing.T) {
	f, d := twoPages(t)
	made, err := f.output(d)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.finish(d, made); err != nil {
		t.Fatalf("fpdf's own file: %v", err)
	}
	damaged := func(old, new string) []byte { return bytes.ReplaceAll(made, []byte(old), []byte(new)) }
	for name, file := range map[string][]byte{
		"nothing":            nil,
		"text":               []byte("no file\n"),
		"half a file":        made[:len(made)/2],
		"object moved":       damaged("3 0 obj\n", " 3 0 obj"),
		"object without end": damaged("endobj", "endxxx"),
		"no number":          damaged("3 0 obj", "x 0 obj"),
		"another number":     damaged("3 0 obj", "99 0 obj"),
		"number given twice": damaged("3 0 obj", "4 0 obj"),
		"no page":            damaged("/Type /Page\n", "/Type /Pxge\n"),
		"no content":         damaged("\nstream\n", "\nstrexx\n"),
		"no end of content":  damaged("\nendstream\n", "\nendstrexx\n"),
		"no resources":       damaged("/Font <<", "/Fxnt <<"),
		"no catalogue":       damaged("/Catalog", "/Cxtalog"),
		"no names":           damaged("/Names <<", "/Nxmes <<"),
		"no metadata":        damaged("/Metadata", "/Mxtadata"),
	} {
		if _, err := f.finish(d, file); err == nil || !strings.Contains(err.Error(), "fpdf's") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"":           "()",
		`a (b) \c`:   `(a \(b\) \\c)`,
		"é":          "(\xfe\xff\x00\xe9)",
		"Ш":          "(\xfe\xff\x04\\()",
		"\u010d":     "(\xfe\xff\x01\\r)",
		"\U0001F600": "(\xfe\xff\xd8=\xde\x00)",
	} {
		if got := string(appendText(nil, text)); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}

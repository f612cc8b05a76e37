package file

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"openletter/report/pdf/structure"
)

// What PDF 2.0 says otherwise: links and names lead to elements too, elements have a namespace, and the information
// dictionary is gone.
func TestPDF2(t *testing.T) {
	f, d := twoPages(t)
	d.Standard = UA2
	heading := f.tree.Root.Kids[0].Element
	d.Bookmarks[0].Target.Element = heading
	data, err := f.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	r := read(t, data)
	if !bytes.HasPrefix(data, []byte("%PDF-2.0\n")) || strings.Contains(r.trailer, "/Info") {
		t.Errorf("the file begins with %q and ends with %s", data[:9], r.trailer)
	}
	places := fmt.Sprintf("/SD[%d 0 R/XYZ 0 741.89 null]>>", heading.Object)
	tree, _ := r.follow(r.root(), "Pages")
	link := r.list(r.list(tree, "Kids ")[0], "Annots")[0]
	outlines, _ := r.follow(r.root(), "Outlines")
	bookmark, _ := r.follow(outlines, "First")
	names, _ := r.follow(r.root(), "Dests")
	for what, object := range map[string]string{"link": link, "bookmark": bookmark, "names": names} {
		if !strings.Contains(object, "/D[5 0 R/XYZ 0 741.89 null]"+places) {
			t.Errorf("%s: %s lacks %s", what, object, places)
		}
	}
	if !strings.Contains(names, fmt.Sprintf("/SD[%d 0 R/", f.tree.Root.Object)) { // a place that is that of no element
		t.Errorf("names %s", names)
	}
	structureRoot, _ := r.follow(r.root(), "StructTreeRoot")
	space := r.list(structureRoot, "Namespaces")[0]
	kids := r.list(r.list(structureRoot, "K[")[0], "K[")
	if !strings.Contains(space, "(http://iso.org/pdf2/ssn)") || !strings.Contains(kids[0], "/NS ") || strings.Contains(kids[2], "/NS ") {
		t.Errorf("namespace %s, elements %q; a Note is of PDF 1.7", space, kids)
	}
	_, metadata := r.follow(r.root(), "Metadata")
	for _, want := range []string{"<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>\n<pdfaid:conformance>F</", "<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</",
		"wtpdf#accessibility1.0", "wtpdf#reuse1.0"} {
		if !strings.Contains(r.streams[metadata], want) {
			t.Errorf("no %s in the metadata", want)
		}
	}
}

// A citation and its note refer to each other, and an entry of the contents to its heading: once, however often it is
// linked.
func TestElementsRefer(t *testing.T) {
	f, d := twoPages(t)
	d.Standard = UA2
	cite, note := f.tree.Root.Kids[1].Element.Kids[1].Element, f.tree.Root.Kids[2].Element
	note.Kind = structure.EndNote
	f.Annotations[0].Link.Target.Element = note
	f.Annotations = append(f.Annotations, f.Annotations[0])
	f.Annotations[1], f.Annotations[2] = f.Annotations[2], f.Annotations[1] // by pages
	r := f.read(t, d)
	for from, to := range map[*structure.Element]*structure.Element{cite: note, note: cite} {
		if want := fmt.Sprintf("/Ref[%d 0 R ]", to.Object); !strings.Contains(r.objects[int(from.Object)], want) {
			t.Errorf("%s lacks %s", r.objects[int(from.Object)], want)
		}
	}
}

// An attachment is found by its name, and belongs to the document.
func TestAttachment(t *testing.T) {
	f, d := twoPages(t)
	d.Attachments = []Attachment{{"данные.csv", "text/csv", "Numbers (1)", Data, []byte("a,b\n")}}
	r := f.read(t, d)
	spec := r.list(r.root(), "AF[")[0]
	for _, want := range []string{"/UF" + string(appendText(nil, "данные.csv")), `/Desc(Numbers \(1\))`, "/AFRelationship/Data"} {
		if !strings.Contains(spec, want) {
			t.Errorf("%q lacks %q", spec, want)
		}
	}
	_, content := r.follow(spec, "UF")
	if got := r.streams[content]; got != "a,b\n" || !strings.Contains(r.objects[content], "/Subtype/text#2Fcsv/Params<</Size 4/ModDate(D:20260731000000Z)>>") {
		t.Errorf("the file is %q in %q", got, r.objects[content])
	}
}

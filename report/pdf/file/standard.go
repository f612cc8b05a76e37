package file

import (
	_ "embed"
	"fmt"
	"slices"

	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// A Standard is what a file keeps to.
type Standard uint8

// The standards.
const (
	UA1 Standard = iota // PDF 1.7, PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3)
	UA2                 // PDF 2.0, PDF/UA-2 (ISO 14289-2), PDF/A-4f (ISO 19005-4) and Well-Tagged PDF 1.0
)

func (s Standard) version() string { return [...]string{"1.7", "2.0"}[s] }

// xmp is the metadata packet (ISO 16684-1): what the document says of itself, and the claims of conformance. PDF/A-3
// must be told the schema in which PDF/UA claims it. No filter may compress the packet (ISO 19005-3, 6.6.2.1).
func (d *Document) xmp() []byte {
	description := ""
	if d.Description != "" {
		description = fmt.Sprintf("\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"+
			"</dc:description>", escapeXML(d.Description))
	}
	if d.Author != "" {
		description += fmt.Sprintf("\n<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", escapeXML(d.Author))
	}
	claims, more := "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"+
		"<pdfuaid:part>1</pdfuaid:part>", schema
	if d.Standard == UA2 {
		claims, more = "<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>\n"+
			"<pdfaid:conformance>F</pdfaid:conformance>\n<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>", declarations
	}
	return fmt.Appendf(nil, packet, escapeXML(d.Title), escapeXML(d.Lang), d.Date.UTC().Format("2006-01-02T15:04:05Z"),
		creator, producer, description, claims, more)
}

//go:embed xmp.xml
var packet string

//go:embed xmp-ua1.xml
var schema string

//go:embed xmp-ua2.xml
var declarations string

// inPDF2 are the kinds of elements that the namespace of PDF 2.0 has; the others stay in that of PDF 1.7, which is the
// default (ISO 32000-2, 14.8.6).
var inPDF2 = map[structure.Kind]bool{
	structure.Document: true, structure.Section: true, structure.Division: true, structure.P: true,
	"H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true,
	structure.List: true, structure.ListItem: true, structure.Label: true, structure.ListBody: true,
	structure.EndNote: true, structure.Link: true, structure.Span: true, structure.Figure: true,
	structure.Table: true, structure.TableHead: true, structure.TableBody: true, structure.TableRow: true,
	structure.HeaderCell: true, structure.DataCell: true,
}

// number gives an element and all below it their objects, so that what comes before them in the file can refer to them.
func (f *finisher) number(e *structure.Element) {
	e.Object = int32(f.allocate())
	for _, k := range e.Kids {
		if k.Element != nil {
			f.number(k.Element)
		}
	}
}

// refer notes which elements refer to which others (ISO 32000-2, 14.7.2, Ref): an entry of the contents to its heading,
// a citation to its note, and a note to what cites it.
func (f *finisher) refer() {
	add := func(from, to *structure.Element) {
		if !slices.Contains(f.refs[from], to) {
			f.refs[from] = append(f.refs[from], to)
		}
	}
	for i := range f.Annotations {
		a := &f.Annotations[i]
		if a.Link.Target == nil {
			continue
		}
		to := a.Link.Target.Element
		switch entry := a.Element.Within(structure.ContentsOf); {
		case to == nil:
		case entry != nil:
			add(entry, to)
		case to.Kind == structure.EndNote:
			add(a.Element, to)
			add(to, a.Element)
		}
	}
}

// appendStandard appends what PDF 2.0 says of an element beside what 1.7 does.
func (f *finisher) appendStandard(b []byte, e *structure.Element) []byte {
	if f.namespace == 0 {
		return b
	}
	if inPDF2[e.Kind] {
		b = appendKey(b, "NS", f.namespace)
	}
	if refs := f.refs[e]; len(refs) > 0 {
		b = append(b, "/Ref["...)
		for _, to := range refs {
			b = append(appendReference(b, int(to.Object)), ' ')
		}
		b = append(b, ']')
	}
	return b
}

// appendDestination appends an explicit destination (ISO 32000-1, 12.3.2.2): the target at the top of the window.
func (f *finisher) appendDestination(b []byte, t *display.Target) []byte {
	return f.appendPlace(b, pageObject(t.Page), t)
}

func (f *finisher) appendPlace(b []byte, object int, t *display.Target) []byte {
	b = appendReference(append(b, '['), object)
	b = appendNumber(append(b, "/XYZ 0 "...), f.size.Height-t.Y*f.Scale)
	return append(b, " null]"...)
}

// appendBoth appends the entries of a target's destination and, for PDF 2.0, its structure destination (ISO 32000-2,
// 12.3.2.3).
func (f *finisher) appendBoth(b []byte, t *display.Target) []byte {
	element := t.Element
	if element == nil || element.Object == 0 { // nothing of it has been drawn
		element = f.tree.Root
	}
	b = f.appendDestination(append(b, "/D"...), t)
	return f.appendPlace(append(b, "/SD"...), int(element.Object), t)
}

// appendGoTo appends the entry of a link or a bookmark that leads to a target.
func (f *finisher) appendGoTo(b []byte, t *display.Target) []byte {
	if f.Standard == UA1 {
		return f.appendDestination(append(b, "/Dest"...), t)
	}
	return append(f.appendBoth(append(b, "/A<</S/GoTo"...), t), ">>"...)
}

// appendNamed appends the value of a named destination.
func (f *finisher) appendNamed(b []byte, t *display.Target) []byte {
	if f.Standard == UA1 {
		return f.appendDestination(b, t)
	}
	return append(f.appendBoth(append(b, "<<"...), t), ">>"...)
}

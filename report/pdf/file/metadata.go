package file

import (
	_ "embed"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"strings"
)

// What the file says about the programs that made it.
const (
	creator  = "openletter"
	producer = "go-pdf/fpdf"
)

// catalogEntries writes what only the document catalogue points to (ISO 32000-1, 7.7.2) and returns its further
// entries.
func (f *finisher) catalogEntries(metadata int) []byte {
	profile := f.allocate()
	icc, _ := base64.StdEncoding.DecodeString(sRGB) // a test decodes it
	f.putStream(profile, "/N 3", icc)
	b := []byte("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
	b = appendKey(b, "StructTreeRoot", f.treeRoot)
	b = appendKey(b, "Metadata", metadata)
	b = append(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"...)
	b = append(appendKey(b, "DestOutputProfile", profile), ">>]"...)
	if outline := f.outline(); outline > 0 {
		b = append(appendKey(b, "Outlines", outline), "/PageMode/UseOutlines"...)
	}
	return append(b, '\n')
}

// xmp is the metadata packet (ISO 16684-1). It repeats the information dictionary and holds the two claims of
// conformance; PDF/UA's schema is described, because PDF/A does not know it. No filter may compress it (ISO 19005-2,
// 6.6.2.1).
func (d *Document) xmp() []byte {
	description := ""
	if d.Description != "" {
		description = fmt.Sprintf("\n<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>",
			escapeXML(d.Description))
	}
	return fmt.Appendf(nil, packet, escapeXML(d.Title), escapeXML(d.Lang), d.Date.UTC().Format("2006-01-02T15:04:05Z"),
		creator, producer, description)
}

func escapeXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}

//go:embed xmp.xml
var packet string

// sRGB is an ICC profile of version 4.2 (ISO 15076-1) for the colours of IEC 61966-2-1, in base64. A test computes it.
const sRGB = "" +
	"AAACJAAAAAAEIAAAbW50clJHQiBYWVogB+oAAQABAAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPbWAAEAAAAA" +
	"0y0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKZGVzYwAAAPwAAAA+Y3BydAAAATwAAABM" +
	"d3RwdAAAAYgAAAAUY2hhZAAAAZwAAAAsclhZWgAAAcgAAAAUZ1hZWgAAAdwAAAAUYlhZWgAAAfAAAAAUclRSQwAAAgQAAAAgZ1RSQwAA" +
	"AgQAAAAgYlRSQwAAAgQAAAAgbWx1YwAAAAAAAAABAAAADGVuVVMAAAAiAAAAHABzAFIARwBCACAASQBFAEMANgAxADkANgA2AC0AMgAu" +
	"ADEAAG1sdWMAAAAAAAAAAQAAAAxlblVTAAAAMAAAABwATgBvACAAYwBvAHAAeQByAGkAZwBoAHQALAAgAHUAcwBlACAAZgByAGUAZQBs" +
	"AHlYWVogAAAAAAAA9tYAAQAAAADTLXNmMzIAAAAAAAEMPQAABdz///MrAAAHkAAA/ZD///uj///9owAAA9oAAMCMWFlaIAAAAAAAAG+j" +
	"AAA49gAAA5FYWVogAAAAAAAAYpQAALeFAAAY3FhZWiAAAAAAAAAkoQAAD4UAALbUcGFyYQAAAAAAAwAAAAJmZgAA8qcAAA1ZAAAT0AAA" +
	"Cls="

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

// catalogEntries writes what only the document catalogue points to (ISO 32000-1, 7.7.2), such as the structure tree, and
// returns its further entries.
func (f *finisher) catalogEntries(metadata int) []byte {
	icc, _ := base64.StdEncoding.DecodeString(sRGB) // a test decodes it
	return fmt.Appendf(nil, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"+
		"/StructTreeRoot %d 0 R/Metadata %d 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"+
		"/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]\n", f.structure(), metadata, f.addStream("/N 3", icc))
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
//
//go:embed srgb.base64
var sRGB string

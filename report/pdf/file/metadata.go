package file

import (
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
	f.putStream(profile, "/N 3", sRGBProfile())
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

const packet = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + `
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%[1]s</rdf:li></rdf:Alt></dc:title>%[6]s
<dc:language><rdf:Bag><rdf:li>%[2]s</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>%[3]s</xmp:CreateDate>
<xmp:ModifyDate>%[3]s</xmp:ModifyDate>
<xmp:CreatorTool>%[4]s</xmp:CreatorTool>
<pdf:Producer>%[5]s</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`

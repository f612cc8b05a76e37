package file

import "fmt"

// An Attachment is a file within the file, such as the data that a report is made from.
type Attachment struct {
	Name, Type string // such as "flagship.md" and "text/markdown"
	About      string // what it is, in a few words
	Relation   Relation
	Content    []byte
}

// A Relation is what an attachment is to the document (ISO 32000-2, 7.11.3).
type Relation string

// The relations.
const (
	Alternative Relation = "Alternative" // says the same in another format
	Data        Relation = "Data"        // what the document shows
)

// attach writes the attachments. It returns their names in the tree of embedded files (ISO 32000-1, 7.11.4), and the
// entry of the catalogue that relates them to the document (ISO 19005-3, 6.8).
func (f *finisher) attach() (names, entry []byte) {
	if len(f.Attachments) == 0 {
		return nil, nil
	}
	entry = append(entry, "/AF["...)
	for _, a := range f.Attachments {
		params := fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate(D:%s)>>",
			escapeName(a.Type), len(a.Content), f.Date.UTC().Format("20060102150405Z"))
		content := f.addStream(params, a.Content)
		b := appendText([]byte("<</Type/Filespec/F"), a.Name)
		b = appendText(append(b, "/UF"...), a.Name)
		b = appendText(append(b, "/Desc"...), a.About)
		b = fmt.Appendf(b, "/AFRelationship/%s/EF<</F %d 0 R/UF %d 0 R>>>>", a.Relation, content, content)
		spec := f.add(b)
		names = append(appendReference(append(appendLiteral(names, text(a.Name)), ' '), spec), '\n')
		entry = append(appendReference(entry, spec), ' ')
	}
	return names, append(entry, ']')
}

// escapeName is a name with what cannot stand in one in hexadecimal (ISO 32000-1, 7.3.5).
func escapeName(s string) (escaped string) {
	for _, c := range []byte(s) {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '.' {
			escaped += string(c)
		} else {
			escaped += fmt.Sprintf("#%02X", c)
		}
	}
	return escaped
}

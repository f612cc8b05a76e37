package problem

import _ "embed" // for Schema

// Format is the version of the JSON that Report is written as. It grows when a field is renamed, is removed, or comes
// to mean something else.
const Format = 1

// A Report is what a check found, for programs. Schema describes its JSON.
type Report struct {
	Format   int  `json:"format"`   // 1
	Problems List `json:"problems"` // errors, then warnings and notes; empty when there is nothing to tell
}

// Schema is the JSON Schema of a Report.
//
//go:embed problems.schema.json
var Schema []byte

// ForPrograms is the report of some problems.
func (l List) ForPrograms() Report { return Report{Format, append(List{}, l...)} }

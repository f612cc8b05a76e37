package finding

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of Findings as they are written for programs. A test writes it from the types
// and the comments in their source.
//
//go:embed findings.schema.json
var Schema []byte

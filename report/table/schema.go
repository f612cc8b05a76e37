package table

import (
	"slices"

	"openletter/report/finding"
)

// Schema is the JSON Schema (draft 2020-12) of the format json: a Data Package with the rows of all tables in it.
func Schema() ([]byte, error) {
	var order []node // of the tables
	for _, t := range Of(Report{Found: &finding.Findings{}}) {
		columns, names := node{}, []string{}
		for _, c := range t.Columns {
			columns[c.Name] = c.node()
			names = append(names, c.Name)
		}
		row := node{"type": "object", "required": names, "properties": columns, "additionalProperties": false}
		order = append(order, node{
			"type": "object", "required": []string{"name", "data"}, "description": t.Says,
			"properties": node{"name": node{"const": t.Name}, "data": node{"type": "array", "items": row}},
		})
	}
	head := node{"format": node{"type": "integer", "description": "version of this format"},
		"resources": node{"type": "array", "prefixItems": order, "minItems": len(order), "description": "the tables"}}
	required := []string{"format", "resources"}
	for name, says := range heads {
		head[name] = node{"type": "string", "description": says}
		required = append(required, name)
	}
	slices.Sort(required)
	return indented(node{"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title": "Tables of a report of openletter",
		"type":  "object", "required": required, "properties": head})
}

// heads are the texts of a description by their names.
var heads = map[string]string{
	"name": "id of the report", "title": "of the report", "description": "what the report is about",
	"lang":  "language of texts",
	"as-of": "the day that the report describes", "revision": "of the data that the report uses, 12 hexadecimal digits",
	"ruleset": "its id", "ruleset-version": "its version", "weights": "id of the profile whose weights count",
}

// node is the schema of a value of the column.
func (c Column) node() node {
	n := node{"type": []string{jsonTypes[c.Type], "null"}, "description": c.Says}
	switch c.Type {
	case Day:
		n["pattern"] = "^" + dayForm + "$"
	case List:
		n["items"] = node{"type": "string"}
	}
	return n
}

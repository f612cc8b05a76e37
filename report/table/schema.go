package table

import (
	"maps"
	"slices"

	"openletter/report/finding"
)

// Schema is the JSON Schema (draft 2020-12) of the format json: a Data Package with the rows of all tables in it.
func Schema() ([]byte, error) {
	var order []node // of the tables
	for _, t := range Of(Report{Found: &finding.Findings{}}) {
		order = append(order, node{
			"type": "object", "required": []string{"name", "data"},
			"properties": node{"name": node{"const": t.Name}, "data": t.rows()},
		})
	}
	return top("Tables of a report of openletter", node{
		"title":       node{"type": "string", "description": "of the report"},
		"description": node{"type": "string", "description": "what the report is about"},
		"resources": node{"type": "array", "prefixItems": order, "minItems": len(order),
			"description": "the tables"},
	})
}

// ExplainSchema is the JSON Schema of what Explain gives.
func ExplainSchema() ([]byte, error) {
	tables := node{}
	for _, t := range Of(Report{Found: &finding.Findings{}}) {
		tables[t.Name] = t.rows()
	}
	return top("An explanation of openletter", node{
		"messenger": node{"type": "string", "description": "id"},
		"tables":    node{"type": "object", "properties": tables, "additionalProperties": false},
	})
}

// top is a schema with the properties of a head and some more, all of which must be there.
func top(title string, properties node) ([]byte, error) {
	properties["format"] = node{"type": "integer", "description": "version of this format"}
	for name, says := range heads {
		properties[name] = node{"type": "string", "description": says}
	}
	return indented(node{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "type": "object",
		"required": slices.Sorted(maps.Keys(properties)), "properties": properties})
}

// rows is the schema of the rows of a table.
func (t *Table) rows() node {
	columns, names := node{}, []string{}
	for _, c := range t.Columns {
		columns[c.Name] = c.node()
		names = append(names, c.Name)
	}
	row := node{"type": "object", "required": names, "properties": columns, "additionalProperties": false}
	return node{"type": "array", "items": row, "description": t.Says}
}

// heads are the texts of a head by their names.
var heads = map[string]string{
	"name": "id of the report", "lang": "language of texts", "as-of": "the day that the report describes",
	"revision": "of the data that the report uses, 12 hexadecimal digits", "ruleset": "its id",
	"ruleset-version": "its version", "weights": "id of the profile whose weights count",
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

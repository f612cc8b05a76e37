package main

import (
	"encoding/json"

	"openletter/report/finding"
	"openletter/report/table"
)

// printSchema prints the JSON Schema of something that other commands print for programs.
func printSchema(c *call) error {
	const misuse = "schema takes one of findings, diff, tables, explain"
	if err := c.parse(1, 1, misuse); err != nil {
		return err
	}
	text, err := finding.Schema, error(nil)
	switch c.given[0] {
	case "findings":
	case "diff":
		text, err = schemaOfDifference()
	case "tables":
		text, err = table.Schema()
	case "explain":
		text, err = table.ExplainSchema()
	default:
		return usageError(misuse)
	}
	if err == nil {
		_, err = c.stdout.Write(text)
	}
	return err
}

// schemaOfDifference is that of findings with the definition of a difference at its top.
func schemaOfDifference() ([]byte, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(finding.Schema, &all); err != nil {
		return nil, err
	}
	all["title"], all["$ref"] = json.RawMessage(`"A difference of openletter"`), json.RawMessage(`"#/$defs/Difference"`)
	text, err := json.MarshalIndent(all, "", "  ")
	return append(text, '\n'), err
}

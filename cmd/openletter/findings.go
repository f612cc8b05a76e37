package main

import (
	"openletter/report/assess"
	"openletter/report/finding"
)

// findings prints for programs what follows from the facts for one report, or the schema of that.
func findings(c *call) error {
	c.dataFlags()
	c.dayFlag()
	schema := c.flags.Bool("schema", false, "print the JSON Schema of it instead")
	const misuse = "findings takes one report, or -schema alone"
	if err := c.parse(0, 1, misuse); err != nil {
		return err
	}
	if *schema == (len(c.given) == 1) {
		return usageError(misuse)
	}
	if *schema {
		_, err := c.stdout.Write(finding.Schema)
		return err
	}
	facts, err := c.load(c.given...)
	if err != nil {
		return err
	}
	found, err := assess.Report(facts, facts.Definitions[0])
	if err != nil {
		return err
	}
	return printJSON(found, c.stdout)
}

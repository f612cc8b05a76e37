package main

import (
	"flag"
	"io"

	"openletter/report/assess"
	"openletter/report/finding"
)

// findings prints for programs what follows from the facts for one report, or the schema of that.
func findings(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("findings", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.templatesFlag(flags)
	shown.dayFlag(flags)
	schema := flags.Bool("schema", false, "print the JSON Schema of it instead")
	reports, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if *schema && len(reports) == 0 {
		_, err := stdout.Write(finding.Schema)
		return err
	}
	if *schema || len(reports) != 1 {
		return usage("findings takes one report, or -schema alone")
	}
	p, err := shown.open()
	if err != nil {
		return err
	}
	defer p.Close()
	facts, err := shown.load(p, reports)
	if err != nil {
		return err
	}
	found, err := assess.Report(facts, facts.Definitions[0])
	if err != nil {
		return err
	}
	return printJSON(found, stdout)
}

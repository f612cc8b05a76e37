package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"openletter/report/fact"
)

// list shows what can be built and explained.
func list(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("list", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	words, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(words) > 0 {
		return usage("list takes no words; -data names another folder")
	}
	p, err := shown.open()
	if err != nil {
		return err
	}
	defer p.Close()
	facts, err := shown.load(p, nil)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "REPORT\tTITLE\tAS OF\tLANGUAGES\tFORMATS")
	for _, d := range facts.Definitions {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", d.ID, d.Title.In("en"), d.AsOf, languages(d), strings.Join(d.Formats, " "))
	}
	fmt.Fprintln(table, "\nMESSENGER\tNAME\tCLAIMS")
	for _, m := range facts.Messengers {
		fmt.Fprintf(table, "%s\t%s\t%d\n", m.ID, m.Name.In("en"), len(m.Claims))
	}
	fmt.Fprintln(table, "\nCRITERION\tQUESTION")
	for i := range facts.Attributes {
		a := &facts.Attributes[i]
		fmt.Fprintf(table, "%s\t%s\n", a.ID, a.Question.In("en"))
	}
	return table.Flush()
}

func languages(d *fact.Definition) string {
	var names []string
	for _, l := range d.Languages {
		names = append(names, string(l))
	}
	return strings.Join(names, " ")
}

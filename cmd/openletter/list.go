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
	shown.templatesFlag(flags)
	if err := noWords(flags, args, stdout); err != nil {
		return err
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
		languages := strings.Trim(fmt.Sprint(d.Languages), "[]")
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", d.ID, english(d.Title), d.AsOf, languages, strings.Join(d.Formats, " "))
	}
	fmt.Fprintln(table, "\nMESSENGER\tNAME\tCLAIMS")
	for _, m := range facts.Messengers {
		fmt.Fprintf(table, "%s\t%s\t%d\n", m.ID, english(m.Name), len(m.Claims))
	}
	fmt.Fprintln(table, "\nCRITERION\tQUESTION")
	for i := range facts.Attributes {
		a := &facts.Attributes[i]
		fmt.Fprintf(table, "%s\t%s\n", a.ID, english(a.Question))
	}
	return table.Flush()
}

// english is a text in English, or else in the language that it was written in first.
func english(t fact.Text) string {
	if words := t.In("en"); words != "" || len(t) == 0 {
		return words
	}
	return t[0].Words
}

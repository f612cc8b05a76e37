package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"openletter/report/fact"
)

// list shows what can be built and explained.
func list(c *call) error {
	c.dataFlags()
	if err := c.parse(0, 0, "list takes no words"); err != nil {
		return err
	}
	facts, err := c.load()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "REPORT\tTITLE\tAS OF\tLANGUAGES\tFORMATS")
	for _, d := range facts.Definitions {
		languages := strings.Trim(fmt.Sprint(d.Spoken()), "[]")
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", d.ID, english(d.Title), d.AsOf, languages, strings.Join(d.Formats, " "))
	}
	fmt.Fprintln(table, "\nMESSENGER\tNAME\tCLAIMS")
	for _, m := range facts.Messengers {
		fmt.Fprintf(table, "%s\t%s\t%d\n", m.ID, english(m.Name), written(m))
	}
	fmt.Fprintln(table, "\nCRITERION\tQUESTION")
	for i := range facts.Attributes {
		a := &facts.Attributes[i]
		fmt.Fprintf(table, "%s\t%s\n", a.ID, english(a.Question))
	}
	return table.Flush()
}

// written is how many claims about a messenger stand in its file. What follows from the files of countries is not counted.
func written(m *fact.Messenger) (n int) {
	for _, c := range m.Claims {
		if c.Follows == "" {
			n++
		}
	}
	return n
}

// english is a text in English, or else in the language that it was written in first.
func english(t fact.Text) string {
	if words := t.In("en"); words != "" || len(t) == 0 {
		return words
	}
	return t[0].Words
}

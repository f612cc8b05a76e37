package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
)

// list shows what can be built and explained.
func list(c *call) error {
	c.dataFlags()
	c.formatFlag("text", "print the format `FORMAT` (text)", []string{"text", "json"})
	if err := c.parse(0, 0, "list takes no words"); err != nil {
		return err
	}
	facts, err := c.load()
	if err != nil {
		return err
	}
	if c.format == "json" {
		listed, err := listing(c.project, facts)
		if err != nil {
			return err
		}
		return printJSON(listed, c.stdout)
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

// The parts of a list for programs, such as those that share out the work of CI.
type (
	contents struct {
		Format     int            `json:"format"`     // grows when a field is renamed or removed
		Reports    []reportEntry  `json:"reports"`    // in the order of their files
		Editions   []editionEntry `json:"editions"`   // by report, layout and language, as -shard of build counts them
		Messengers []string       `json:"messengers"` // ids
		Criteria   []string       `json:"criteria"`   // ids
	}
	reportEntry struct {
		Report    string      `json:"report"` // id
		Title     string      `json:"title"`  // in English, or else in the language that it was written in first
		AsOf      fact.Date   `json:"as-of"`
		Layouts   []string    `json:"layouts"`   // the first for the files that carry the name of the report alone
		Languages []fact.Lang `json:"languages"` // in which it is made, some perhaps in some of its layouts only
		Formats   []string    `json:"formats"`
	}
	editionEntry struct {
		Report  string    `json:"report"` // id
		Layout  string    `json:"layout"`
		Lang    fact.Lang `json:"lang"`
		Formats []string  `json:"formats"`
		Name    string    `json:"name"` // of its files, without their ending
	}
)

// listing lists what some facts have.
func listing(p *project.Project, facts *fact.Facts) (contents, error) {
	out := contents{Format: 1}
	for _, d := range facts.Definitions {
		out.Reports = append(out.Reports, reportEntry{d.ID, english(d.Title), d.AsOf, d.Layouts(), d.Spoken(), d.Formats})
	}
	editions, err := build.Suited(p, build.Editions(facts, build.Request{}), build.Request{})
	for _, e := range editions {
		out.Editions = append(out.Editions, editionEntry{e.Report.ID, e.Layout, e.Lang, e.Formats, e.String()})
	}
	for _, m := range facts.Messengers {
		out.Messengers = append(out.Messengers, m.ID)
	}
	for _, a := range facts.Attributes {
		out.Criteria = append(out.Criteria, a.ID)
	}
	return out, err
}

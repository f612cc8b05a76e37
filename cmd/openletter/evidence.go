package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"openletter/report/build"
	"openletter/report/evidence"
	"openletter/report/fact"
)

// evidenceOf looks at what the data rest on: by its first word at quotes, at sources, or at claims drawn by chance.
func evidenceOf(c *call) error {
	c.dataFlags()
	c.formatFlag("text", "of check: print the outcomes as one of", []string{"text", "json"})
	seed := c.flags.Uint64("seed", 1, "of sheet: draw by `NUMBER`; the same draws the same (1)")
	most := c.flags.Int("n", 10, "of sheet: draw `N` claims (10)")
	const misuse = "evidence takes check FOLDER, list, or sheet"
	if err := c.parse(1, 2, misuse); err != nil {
		return err
	}
	switch what := c.given[0]; {
	case what == "check" && len(c.given) == 2:
		return c.checkQuotes(c.given[1])
	case what == "list" && len(c.given) == 1:
		return c.listSources()
	case what == "sheet" && len(c.given) == 1 && *most > 0:
		return c.printSheet(*seed, *most)
	case what == "sheet" && len(c.given) == 1:
		return usage("-n %d is not a number of claims; give 1 or more", *most)
	}
	return usageError(misuse)
}

// checkQuotes looks for the quotes of the data in the saved pages of a folder.
func (c *call) checkQuotes(folder string) error {
	facts, err := c.load()
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	report, problems := evidence.Check(facts, root.FS(), filepath.ToSlash(filepath.Clean(folder)))
	if c.format == "json" {
		text, err := json.MarshalIndent(report, "", "  ")
		if err != nil {
			return err
		}
		fmt.Fprintln(c.stdout, harmlessJSON(string(text)))
	} else {
		c.tellQuotes(report)
	}
	if all := slices.Concat(problems, report.Faults()); len(all) > 0 {
		return build.ProblemsIn{What: "quotes and saved pages", Err: all}
	}
	return nil
}

// tellQuotes tells what became of quotes but of those that were found and those that are problems, and counts all.
func (c *call) tellQuotes(report *evidence.Report) {
	missing := map[string]int{}
	for _, r := range report.Results {
		switch r.Outcome {
		case evidence.Moved:
			fmt.Fprintf(c.stdout, "note: %s:%d: %s %s: the words are there, but not between those that the quote gives as "+
				"before and after\n", r.File, r.Line, r.Kind, r.Fact)
		case evidence.NoCopy:
			if missing[r.Source]++; missing[r.Source] == 1 {
				fmt.Fprintf(c.stdout, "note: there is no saved page of %s, which is quoted\n", r.Source)
			}
		}
	}
	for _, name := range report.Unused {
		fmt.Fprintf(c.stdout, "note: %s belongs to no source, or is of no kind that is read\n", name)
	}
	var counts []string
	for _, o := range evidence.Outcomes {
		counts = append(counts, fmt.Sprintf("%d %s", report.Counts[o], o))
	}
	fmt.Fprintf(c.stdout, "%s: %s\n", count(len(report.Results), "quote"), strings.Join(counts, ", "))
}

// listSources lists for each source whether a stored copy is known, and how many facts quote it.
func (c *call) listSources() error {
	facts, err := c.load()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "SOURCE\tSTORED COPY\tQUOTES")
	sources := evidence.Coverages(facts)
	stored, quoted := 0, 0
	for _, s := range sources {
		taken := "none"
		if s.Source.Archive.URL != "" {
			taken = s.Source.Archive.Taken.String()
			stored++
		}
		if s.Quotes > 0 {
			quoted++
		}
		fmt.Fprintf(table, "%s\t%s\t%d\n", s.Source.ID, taken, s.Quotes)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	claims := evidence.Claims(facts)
	withQuote := len(slices.DeleteFunc(slices.Clone(claims), func(c *fact.Claim) bool { return c.Quote.Text == "" }))
	fmt.Fprintf(c.stdout, "%s: %d with a stored copy, %d quoted; %d of %s with a quote\n",
		count(len(sources), "source"), stored, quoted, withQuote, count(len(claims), "claim"))
	return nil
}

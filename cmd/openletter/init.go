package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing/fstest"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/problem"
	"openletter/report/project"
)

// initProject makes a project that stands on the data in the program.
func initProject(c *call) error {
	country := c.flags.String("country", "", "a report on the country `CODE`, two letters of ISO 3166-1 such\n"+
		"as kz (none)")
	const usual = "signal,telegram,whatsapp"
	messengers := c.flags.String("messengers", usual, "compare `LIST`, ids with commas between them; one that the\n"+
		"program does not know gets a file of its own\n("+usual+")")
	name := c.flags.String("name", "", "the reports are published by `NAME` (to be written into\nopenletter.yaml)")
	if err := c.parse(1, 1, "init takes one word, the folder of the project"); err != nil {
		return err
	}
	ids := strings.Split(*messengers, ",")
	for _, id := range ids {
		if !isID(id) {
			return usage("-messengers: %q is not an id; give ids with commas between them, such as signal,telegram", id)
		}
	}
	if *country != "" && (len(*country) != 2 || !isID(*country)) {
		return usage("-country %q is not a country; give two small letters of ISO 3166-1, such as kz", *country)
	}
	facts, err := build.Load(project.Embedded(), nil, fact.Date{})
	if err != nil {
		return err
	}
	drafts := c.drafts(facts, ids, *country, *name)
	if err := sound(drafts); err != nil {
		return err
	}
	if err := write(c.given[0], drafts); err != nil {
		return err
	}
	for _, d := range drafts {
		fmt.Fprintln(c.stdout, filepath.ToSlash(filepath.Join(c.given[0], d.name)))
	}
	fmt.Fprintf(c.stdout, "\nnext:\n  cd %s\n  openletter build\n", c.given[0])
	return nil
}

// drafts are the files of a new project.
func (c *call) drafts(facts *fact.Facts, messengers []string, country, name string) []draft {
	publisher := start("publisher.yaml", "{name}", problem.Quote(name))
	if name == "" {
		publisher = commented(start("publisher.yaml", "{name}", "Example Association"))
	}
	overview := report(facts, "briefing", messengers, country)
	title := "Messengers"
	if _, rest, ok := strings.Cut(overview, "\ntitle: "); ok {
		title, _, _ = strings.Cut(rest, "\n")
	}
	drafts := []draft{
		{project.SettingsFile, start("openletter.yaml", "{revision}", facts.Revision, "{publisher}\n", publisher)},
		{"README.md", start("README.md", "{title}", title)},
		{"data/reports/briefing.yaml", overview},
		{".github/workflows/openletter.yml", start("github.yml")},
		{".gitlab-ci.yml", start("gitlab.yml")},
	}
	for _, id := range messengers {
		if facts.Messenger(id) == nil {
			drafts = append(drafts, draft{"data/messengers/" + id + ".yaml", c.described("messenger", id)})
		}
	}
	if country != "" && facts.Country(country) == nil {
		drafts = append(drafts, draft{"data/countries/" + country + ".yaml", c.described("country", country)})
	}
	return drafts
}

// sound says what check would say of the data of a new project.
func sound(drafts []draft) error {
	p, files := project.Embedded(), fstest.MapFS{}
	p.Under, p.UnderShown, p.Data, p.Shown = p.Data, p.Shown, files, "data"
	for _, d := range drafts {
		if name, ok := strings.CutPrefix(d.name, "data/"); ok {
			files[name] = &fstest.MapFile{Data: []byte(d.text)}
		} else if d.name == project.SettingsFile {
			p.Settings, p.SettingsName = []byte(d.text), d.name
		}
	}
	_, err := build.Load(p, nil, fact.Date{})
	return err
}

// commented puts a sign of a comment before each line.
func commented(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		out.WriteString("# " + strings.Replace(line, "# ", "", 1))
	}
	return out.String()
}

package main

import (
	"cmp"
	"flag"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/section"
)

// A call is one use of a command. Its flags mean the same in every command that has them.
type call struct {
	flags          *flag.FlagSet
	args           []string
	stdout, stderr *printer

	given     []string  // the words beside the flags
	data      string    // "" for the folder data, or what is built in
	templates string    // "" for the folder templates, or what is built in
	report    string    // "" for all
	lang      string    // "" when the command is to choose
	format    string    // "" for all
	day       fact.Date // the zero Date for the day of each report's definition

	project *project.Project // nil before it is opened
}

// parse reads the command line, which must have so many words beside its flags.
func (c *call) parse(least, most int, misuse string) (err error) {
	c.given, err = parse(c.flags, c.args, c.stdout)
	if err == nil && (len(c.given) < least || len(c.given) > most) {
		err = usageError(misuse)
	}
	return err
}

func (c *call) open() (err error) {
	c.project, err = project.Open(c.data, c.templates)
	return err
}

// load opens the project and reads its data with the reports named, or all for none, as of the day that was asked for.
func (c *call) load(reports ...string) (*fact.Facts, error) {
	if err := c.open(); err != nil {
		return nil, err
	}
	return build.Load(c.project, reports, c.day)
}

// reports names the report that was asked for; nil means all.
func (c *call) reports() []string {
	if c.report == "" {
		return nil
	}
	return []string{c.report}
}

// context has the language that was asked for, or else another, and the interface texts that it has.
func (c *call) context(otherwise fact.Lang) (section.Context, error) {
	lang := cmp.Or(fact.Lang(c.lang), otherwise)
	words, err := build.Words(c.project, lang)
	return section.Context{Lang: lang, Words: words}, err
}

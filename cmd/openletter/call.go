package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"openletter/report/build"
	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/section"
)

// A call is one use of a command. Its flags mean the same in every command that has them.
type call struct {
	flags          *flag.FlagSet
	args           []string
	stdout, stderr *printer
	given          []string         // the words beside the flags
	data           string           // "" for the folder data, or what is built in
	templates      string           // "" for the folder templates, or what is built in
	report         string           // "" for all
	lang           string           // "" when the command is to choose
	format         string           // "" for all
	day            fact.Date        // the zero Date for the day of each report's definition
	project        *project.Project // nil before it is opened
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

// tellOtherData notes that a project was written over other data than those in the program, and how to see what that
// changes.
func (c *call) tellOtherData() error {
	settings, err := build.Settings(c.project)
	if err != nil || settings.StandsOn == "" {
		return err
	}
	now, err := build.BuiltInRevision()
	if err == nil && now != settings.StandsOn {
		fmt.Fprintf(c.stderr, "note: this project stands on the data %s, and this program has %s; "+
			"with \"openletter export OLD\" by the program of then, \"openletter diff %s %[3]s -over OLD\" shows what that changes; then write the new revision into %s\n",
			settings.StandsOn, now, c.project.Folder, c.project.SettingsName)
	}
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

// parse reads flags and words in any order, and returns the words; behind "--" there is nothing but words. A wrong flag
// is a usageError, and so is one with an empty value, such as a shell makes of a variable that is not set.
func parse(flags *flag.FlagSet, args []string, stdout io.Writer) ([]string, error) {
	flags.SetOutput(io.Discard)
	var words, behind []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, behind = args[:i], args[i+1:]
	}
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			printManual(flags, stdout)
			return nil, err
		} else if err != nil {
			return nil, usage("%s: %v", flags.Name(), err)
		}
		if flags.NArg() == 0 {
			break
		}
		words = append(words, flags.Arg(0))
		args = flags.Args()[1:]
	}
	var empty error
	flags.Visit(func(f *flag.Flag) {
		if v, ok := f.Value.(flag.Getter); ok && v.Get() == "" {
			empty = usage("-%s has no value; leave it out or give one", f.Name)
		}
	})
	return append(words, behind...), empty
}

// dataFlags defines the flags that say where data and templates lie.
func (c *call) dataFlags() {
	c.flags.StringVar(&c.data, "data", "", "read the data in `DIR` (the folder data; where there is none,\n"+
		"what is built into the program). A project lies over the\nbuilt-in data; see \"openletter help init\"")
	c.templatesFlag()
}

func (c *call) templatesFlag() {
	c.flags.StringVar(&c.templates, "templates", "", "take layouts, interface texts and look in `DIR` before the\n"+
		"built-in ones (the folder templates, where data is read\nfrom a folder)")
}

// formatFlag defines the flag -format, which has one of a few values.
func (c *call) formatFlag(value, usage string, allowed []string) {
	c.format = value
	all := strings.Join(allowed, ", ")
	lines := all
	const width = 55
	if len(all) > width {
		i := strings.LastIndex(all[:width], " ")
		lines = all[:i] + "\n" + all[i+1:]
	}
	c.flags.Func("format", usage+":\n"+lines, func(s string) error {
		if c.format = s; !slices.Contains(allowed, s) {
			return fmt.Errorf("it is one of %s", all)
		}
		return nil
	})
}

// dayFlag defines the flag -as-of. A month or a year, which names no day, is refused, and so is a year out of range.
func (c *call) dayFlag() {
	const usage = "as things stood on `DAY`, such as 2025-08-01 (the day of the\nreport)"
	c.flags.Func("as-of", usage, func(s string) (err error) {
		c.day, err = fact.ParseDate(s)
		var form fact.WrongForm
		if err != nil && len(s) == len("2025-02-30") && !errors.As(err, &form) {
			return err // says which day there is not
		}
		if err == nil && isDay(c.day) {
			return nil
		}
		if meant, err := fact.ParseDate(dataset.DateMeant(s)); err == nil && isDay(meant) {
			return fmt.Errorf("write it as %s", meant)
		}
		return fmt.Errorf("give a day from %d to %d, such as 2025-08-01", dataset.FirstYear, dataset.LastYear)
	})
}

// isDay says whether a date is known to the day, and of a year that the data can speak of.
func isDay(d fact.Date) bool {
	return d.Day != 0 && d.Year >= dataset.FirstYear && d.Year <= dataset.LastYear
}

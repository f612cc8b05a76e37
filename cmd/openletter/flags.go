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
	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/wording"
)

// parse reads flags and words in any order, and returns the words; behind "--" there is nothing but words. A wrong flag
// is a usageError, and so is one with an empty value, such as a shell makes of a variable that is not set.
func parse(flags *flag.FlagSet, args []string, stdout io.Writer) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	var words, behind []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, behind = args[:i], args[i+1:]
	}
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			if err := printManual(flags, stdout); err != nil {
				return nil, err
			}
			return nil, flag.ErrHelp
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
		if f.Value.String() == "" {
			empty = usage("-%s has no value; leave it out or give one", f.Name)
		}
	})
	return append(words, behind...), empty
}

// noWords reads flags where nothing else is expected.
func noWords(flags *flag.FlagSet, args []string, stdout io.Writer) error {
	words, err := parse(flags, args, stdout)
	if err == nil && len(words) > 0 {
		err = usage("%s takes no words", flags.Name())
	}
	return err
}

// A view is what of the data a command looks at. Its flags mean the same in every command that has them.
type view struct {
	data      string // "" for the folder data, or what is built in
	templates string // "" for the folder templates, or what is built in
	report    string // "" for all
	lang      string // "" when the command is to choose
	day       day
}

func (v *view) dataFlag(flags *flag.FlagSet) {
	flags.StringVar(&v.data, "data", "", "read the data in `DIR` (the folder data; where there is none,\n"+
		"what is built into the program). A folder without\nattributes.yaml lies over the built-in data, file by file")
}

func (v *view) templatesFlag(flags *flag.FlagSet) {
	flags.StringVar(&v.templates, "templates", "", "take layouts, interface texts and look in `DIR` before the\n"+
		"built-in ones (the folder templates, where data is read\nfrom a folder)")
}

func (v *view) reportFlag(flags *flag.FlagSet, usage string) {
	flags.StringVar(&v.report, "report", "", usage)
}

func (v *view) langFlag(flags *flag.FlagSet, usage string) {
	flags.StringVar(&v.lang, "lang", "", usage)
}

func (v *view) dayFlag(flags *flag.FlagSet) {
	flags.Var(&v.day, "as-of", "as things stood on `DAY`, such as 2025-08-01 (the day of the\nreport)")
}

// A choice is a flag with one of a few values.
type choice struct {
	value   string
	allowed []string
}

// formatFlag defines the flag -format.
func formatFlag(flags *flag.FlagSet, value, usage string, allowed []string) *choice {
	c := &choice{value, allowed}
	flags.Var(c, "format", usage+":\n"+strings.Join(allowed, ", "))
	return c
}

// String implements flag.Value.
func (c *choice) String() string { return c.value }

// Set implements flag.Value.
func (c *choice) Set(s string) error {
	if c.value = s; !slices.Contains(c.allowed, s) {
		return fmt.Errorf("it is one of %s", strings.Join(c.allowed, ", "))
	}
	return nil
}

// reports names the report that was asked for; nil means all.
func (v *view) reports() []string {
	if v.report == "" {
		return nil
	}
	return []string{v.report}
}

// open finds the data and the templates. The caller closes the project.
func (v *view) open() (*project.Project, error) { return project.Open(v.data, v.templates) }

// load reads the data with the reports named, or all for nil, as of the day that was asked for.
func (v *view) load(p *project.Project, reports []string) (*fact.Facts, error) {
	return build.Load(p, reports, v.day.Date)
}

// words gives the language that was asked for, or else another, and the interface texts that it has.
func (v *view) words(p *project.Project, otherwise fact.Lang) (fact.Lang, wording.Words, error) {
	lang := cmp.Or(fact.Lang(v.lang), otherwise)
	words, err := build.Words(p, lang)
	return lang, words, err
}

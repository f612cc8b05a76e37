package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"openletter/report/dataset"
	"openletter/report/fact"
)

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
		"what is built into the program). A folder without\nattributes.yaml lies over the built-in data, file by file")
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
	c.flags.Func("format", usage+":\n"+all, func(s string) error {
		if c.format = s; !slices.Contains(allowed, s) {
			return fmt.Errorf("it is one of %s", all)
		}
		return nil
	})
}

// dayFlag defines the flag -as-of. A month or a year is refused: nobody could tell which of its days is meant. So is a
// year that the data cannot speak of.
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

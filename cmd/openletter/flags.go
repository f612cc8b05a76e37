package main

import (
	"cmp"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
	"openletter/report/wording"
)

// parse reads flags and words in any order, and returns the words; behind "--" there is nothing but words. A wrong flag
// is a usageError.
func parse(flags *flag.FlagSet, args []string, stdout io.Writer) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	var words, behind []string
	if i := slices.Index(args, "--"); i >= 0 {
		args, behind = args[:i], args[i+1:]
	}
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			if _, err := io.WriteString(stdout, manual[flags.Name()]); err != nil {
				return nil, err
			}
			return nil, flag.ErrHelp
		} else if err != nil {
			return nil, usage("%s: %v", flags.Name(), err)
		}
		if flags.NArg() == 0 {
			return append(words, behind...), nil
		}
		words = append(words, flags.Arg(0))
		args = flags.Args()[1:]
	}
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
	flags.StringVar(&v.data, "data", "", "")
	flags.StringVar(&v.templates, "templates", "", "")
}
func (v *view) reportFlag(flags *flag.FlagSet) { flags.StringVar(&v.report, "report", "", "") }
func (v *view) langFlag(flags *flag.FlagSet)   { flags.StringVar(&v.lang, "lang", "", "") }
func (v *view) dayFlag(flags *flag.FlagSet)    { flags.Var(&v.day, "as-of", "") }

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

// oneOf refuses a flag's value that is not in a list.
func oneOf(name, value string, allowed []string) error {
	for _, a := range allowed {
		if value == a {
			return nil
		}
	}
	return usage("-%s %q is not known; it is one of %s", name, value, strings.Join(allowed, ", "))
}

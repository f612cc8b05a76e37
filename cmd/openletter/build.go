package main

import (
	"flag"
	"fmt"
	"io"
	"slices"

	"openletter/report"
)

// build makes reports and writes them.
func build(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	data := dataFlag(flags)
	output := flags.String("output", "output", "")
	lang := flags.String("lang", "", "")
	format := flags.String("format", "", "")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if *format != "" {
		if err := oneOf("format", *format, formats); err != nil {
			return err
		}
	}
	facts, err := load(*data, names)
	if err != nil {
		return err
	}
	editions, err := editionsOf(facts, names, report.Lang(*lang), *format)
	if err != nil {
		return err
	}
	files, err := render(facts, editions, progress(stderr))
	if err != nil {
		return err
	}
	if err := writeFiles(*output, files); err != nil {
		return err
	}
	for _, f := range files {
		fmt.Fprintln(stdout, f.name)
	}
	return nil
}

// formats are what a report can be written as.
var formats = []string{"md", "html", "pdf"}

// An edition is one report in one language, in some formats.
type edition struct {
	definition *report.Definition
	lang       report.Lang
	formats    []string
}

// name is the name of the edition's files without their ending.
func (e edition) name() string { return e.definition.ID + "." + string(e.lang) }

// editionsOf lists what is to be made, in the order in which it was asked for.
func editionsOf(facts *report.Facts, names []string, lang report.Lang, format string) ([]edition, error) {
	var out []edition
	for _, d := range definitionsOf(facts, names) {
		for _, l := range d.Languages {
			if lang != "" && lang != l {
				continue
			}
			e := edition{definition: d, lang: l, formats: d.Formats}
			if format != "" {
				e.formats = []string{format}
			}
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return nil, usage("no report is made in the language %q", lang)
	}
	return out, nil
}

// definitionsOf picks definitions by name, each once; all of them when there are no names.
func definitionsOf(facts *report.Facts, names []string) []*report.Definition {
	if len(names) == 0 {
		return facts.Definitions
	}
	var out []*report.Definition
	for _, d := range facts.Definitions {
		if slices.Contains(names, d.ID) {
			out = append(out, d)
		}
	}
	return out
}

package main

import (
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"openletter/report/fact"
)

// build makes reports and writes them.
func build(args []string, stdout io.Writer, stderr *printer) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.langFlag(flags)
	shown.dayFlag(flags)
	output := flags.String("output", "output", "")
	format := flags.String("format", "", "")
	since := flags.String("since", "", "")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if *format != "" {
		if err := oneOf("format", *format, fact.Formats[:]); err != nil {
			return err
		}
	}
	if err := apart(*output, shown.data); err != nil {
		return err
	}
	facts, err := shown.load(names)
	if err != nil {
		return err
	}
	editions, err := editionsOf(facts, names, fact.Lang(shown.lang), *format)
	if err != nil {
		return err
	}
	for i := range editions {
		editions[i].day = shown.day.Date
	}
	if *since != "" {
		if err := shown.compareWith(*since, names, editions); err != nil {
			return err
		}
	}
	return publish(facts, editions, *output, stdout, stderr)
}

// apart refuses to write reports among the data, where they would be found to be wrong the next time.
func apart(output, data string) error {
	if output == "" {
		return usage("-output names no folder")
	}
	to, err := filepath.Abs(output)
	if err != nil {
		return accessError{err}
	}
	from, err := filepath.Abs(data)
	if err != nil {
		return accessError{err}
	}
	if inside, err := filepath.Rel(from, to); err == nil && filepath.IsLocal(inside) {
		return usage("-output %s lies in the data folder; reports go elsewhere", output)
	}
	return nil
}

// publish makes the files of the editions and writes them.
func publish(facts *fact.Facts, editions []edition, output string, stdout io.Writer, stderr *printer) error {
	files, err := render(facts, editions, progress(stderr))
	if err != nil {
		return err
	}
	return deliver(output, files, stdout)
}

// deliver writes files into a folder and lists what was written.
func deliver(output string, files []file, stdout io.Writer) error {
	if err := uninterrupted(func() error { return writeFiles(output, files) }); err != nil {
		return err
	}
	for _, f := range files {
		if _, err := fmt.Fprintln(stdout, f.name); err != nil {
			return accessError{err}
		}
	}
	return nil
}

// An edition is one report in one language, in some formats.
type edition struct {
	definition *fact.Definition
	lang       fact.Lang
	formats    []string
	day        fact.Date   // the day that was asked for; zero when it is the definition's
	since      *fact.Facts // an earlier state to compare with; nil when none was asked for
}

// name is the name of the edition's files without their ending. That of a report as of another day carries the day, so
// that it does not take the place of the current one.
func (e edition) name() string {
	name := e.definition.ID + "." + string(e.lang)
	if !e.day.IsZero() {
		name += "." + e.day.String()
	}
	return name
}

// compareWith gives the editions the earlier state that they tell the changes from. It must have all their reports. names
// are those with which the present state was read: one that is read alike can differ only in what it says.
func (v *view) compareWith(since string, names []string, editions []edition) error {
	old, err := v.loadState(since, names)
	if err != nil {
		return err
	}
	for i, e := range editions {
		if !slices.ContainsFunc(old.Definitions, func(d *fact.Definition) bool { return d.ID == e.definition.ID }) {
			return usage("there is no report %q in %s, so nothing can be said of what changed since", e.definition.ID, since)
		}
		editions[i].since = old
	}
	return nil
}

// editionsOf lists what is to be made, in the order in which it was asked for.
func editionsOf(facts *fact.Facts, names []string, lang fact.Lang, format string) ([]edition, error) {
	var out []edition
	var known []string
	for _, d := range definitionsOf(facts, names) {
		for _, l := range d.Languages {
			if !slices.Contains(known, string(l)) {
				known = append(known, string(l))
			}
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
		return nil, usage("no report is made in the language %q; there are %s", lang, strings.Join(known, ", "))
	}
	return out, nil
}

// definitionsOf picks definitions by name, each once; all of them when there are no names.
func definitionsOf(facts *fact.Facts, names []string) []*fact.Definition {
	if len(names) == 0 {
		return facts.Definitions
	}
	var out []*fact.Definition
	for _, name := range names {
		for _, d := range facts.Definitions {
			if d.ID == name && !slices.Contains(out, d) {
				out = append(out, d)
			}
		}
	}
	return out
}

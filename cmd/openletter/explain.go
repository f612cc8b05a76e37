package main

import (
	"flag"
	"io"
	"slices"
	"strings"

	"openletter/report/assess"
	"openletter/report/fact"
	"openletter/report/section"
)

// explain shows how a score came about.
func explain(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("explain", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.templatesFlag(flags)
	shown.reportFlag(flags, "in the report `REPORT` (the first that compares the messenger)")
	shown.langFlag(flags, "in the language `LANG` (the report's first)")
	shown.dayFlag(flags)
	asked, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(asked) < 1 || len(asked) > 2 {
		return usage("explain takes a messenger and, if you like, a criterion or a dimension")
	}
	text, err := shown.explanation(asked[0])
	if err != nil {
		return err
	}
	if len(asked) == 1 {
		text.all()
	} else if err := text.part(asked[1]); err != nil {
		return err
	}
	if err := text.writer.Err(); err != nil {
		return err
	}
	_, err = text.out.WriteTo(stdout)
	return err
}

// explanation explains a messenger in the first report that compares it.
func (v *view) explanation(messenger string) (*explanation, error) {
	p, err := v.open()
	if err != nil {
		return nil, err
	}
	defer p.Close()
	facts, err := v.load(p, v.reports())
	if err != nil {
		return nil, err
	}
	def, err := definitionWith(facts, messenger)
	if err != nil {
		return nil, err
	}
	lang, words, err := v.words(p, def.Languages[0])
	if err != nil {
		return nil, err
	}
	found, err := assess.Report(facts, def)
	if err != nil {
		return nil, err
	}
	return &explanation{
		writer: section.NewWriter(section.Context{Facts: facts, Found: found, Lang: lang, Words: words}),
		found:  found, messenger: slices.Index(def.Messengers, messenger),
	}, nil
}

// definitionWith is the first report that compares a messenger.
func definitionWith(facts *fact.Facts, messenger string) (*fact.Definition, error) {
	var known []string
	for _, d := range facts.Definitions {
		if slices.Contains(d.Messengers, messenger) {
			return d, nil
		}
		for _, m := range d.Messengers {
			if !slices.Contains(known, m) {
				known = append(known, m)
			}
		}
	}
	if len(facts.Definitions) == 1 {
		return nil, usage("report %s does not compare %q; it compares %s", facts.Definitions[0].ID, messenger, strings.Join(known, ", "))
	}
	return nil, usage("no report compares %q; known are %s", messenger, strings.Join(known, ", "))
}

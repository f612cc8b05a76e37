package main

import (
	"flag"
	"io"
	"slices"
	"strings"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/fact"
	"openletter/report/wording"
)

// explain shows how a score came about.
func explain(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("explain", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.reportFlag(flags)
	shown.langFlag(flags)
	shown.dayFlag(flags)
	asked, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(asked) < 1 || len(asked) > 2 {
		return usage("explain takes a messenger and, if you like, a criterion or a dimension")
	}
	r, words, err := shown.reckoning(asked[0])
	if err != nil {
		return err
	}
	text := explanation{words: words, references: r.References}
	if len(asked) == 1 {
		text.whole(r)
	} else if err := text.part(r, asked[1]); err != nil {
		return err
	}
	_, err = text.out.WriteTo(stdout)
	return err
}

// reckoning is how the score of a messenger came about, in the first report that compares it.
func (v *view) reckoning(messenger string) (*report.Reckoning, wording.Words, error) {
	facts, err := v.load(v.reports())
	if err != nil {
		return nil, nil, err
	}
	def, err := definitionWith(facts, messenger)
	if err != nil {
		return nil, nil, err
	}
	lang, words, err := v.words(def.Languages[0])
	if err != nil {
		return nil, nil, err
	}
	r, err := compose.Reckoning(facts, def, words, lang, messenger)
	return r, words, err
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

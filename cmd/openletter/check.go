package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"openletter/report/assess"
	"openletter/report/build"
	"openletter/report/dataset"
	"openletter/report/fact"
	"openletter/report/problem"
)

// check tells every problem in the data, and makes every report without writing it: some problems show only there.
func check(c *call) error {
	c.dataFlags()
	c.dayFlag()
	maxAge := c.flags.String("max-age", "", "also fail on each claim that a report counts and whose\n"+
		"evidence is older than `MONTHS` on the day of the report;\n\"kind\" instead of a number takes fresh-for of each question")
	warnAge := c.flags.String("warn-age", "", "only warn of each such claim whose evidence is older than\n"+
		"`MONTHS`, or \"kind\"")
	missing := c.flags.String("missing", "", "list the texts that `LANG` lacks, and those that changed since\n"+
		"they were translated, each with the file and the key of its\ntranslation; no report need be made in it yet")
	known := c.flags.String("baseline", "", "do not tell again of old evidence, warnings and notes that\n"+
		"`FILE` has, which an earlier check -format json wrote")
	most := c.flags.Int("max", 0, "print at most `N` problems (all)")
	c.formatFlag("text", "print the format `FORMAT` (text)", []string{"text", "github", "sarif", "json"})
	schema := c.flags.Bool("schema", false, "print the JSON Schema of -format json instead")
	err := c.parse(0, 0, "check takes no words")
	if err != nil {
		return err
	}
	if *schema {
		_, err := c.stdout.Write(problem.Schema)
		return err
	}
	if *most < 0 {
		return usage("-max %d is not a number of problems; 0 means all", *most)
	}
	told, summary, err := c.check(*maxAge, *warnAge, fact.Lang(*missing), *known)
	if err := c.tellChecked(told, summary, err); err != nil {
		return err
	}
	if err != nil && *most > 0 {
		return shortened{err, *most}
	}
	return err
}

// tellChecked prints the warnings and notes of a check for people, and all that it found for programs if a format was
// asked for. Its errors are printed for people when the command ends.
func (c *call) tellChecked(told problem.List, summary string, err error) error {
	problems, ofData := errors.AsType[problem.List](err)
	if err != nil && !ofData {
		return nil
	}
	all := slices.Concat(problems, told)
	people := c.stderr
	switch c.format {
	case "json":
		if err := printJSON(all.ForPrograms(), c.stdout); err != nil {
			return err
		}
	case "sarif":
		if err := printJSON(all.SARIF(), c.stdout); err != nil {
			return err
		}
	default:
		people = c.stdout
	}
	for _, p := range told {
		switch {
		case p.Severity == problem.Warning:
			fmt.Fprintln(people, "warning:", p)
		case p.Place == problem.Place{}:
			fmt.Fprintln(people, "note:", p.Message)
		default:
			fmt.Fprintln(people, p)
		}
	}
	fmt.Fprint(people, summary)
	if c.format == "github" {
		return c.stdout.commands(all.GitHub())
	}
	return nil
}

// check is the command with its flags read. It gives warnings and notes, and a line for people who need not read them.
func (c *call) check(maxAge, warnAge string, missing fact.Lang, knownIn string) (
	told problem.List, summary string, err error,
) {
	if missing != "" && !missing.IsTag() {
		return nil, "", usage("-missing %q is not a language; give a tag such as de or pt-BR", missing)
	}
	months, err := monthsOf("max-age", maxAge)
	if err != nil {
		return nil, "", err
	}
	warnMonths, err := monthsOf("warn-age", warnAge)
	if err != nil {
		return nil, "", err
	}
	known, err := readBaseline(knownIn)
	if err != nil {
		return nil, "", err
	}
	facts, err := c.load()
	if err != nil {
		return nil, "", err
	}
	old, err := tooOld(facts, months)
	if old = known.without(old); err == nil && len(old) > 0 {
		err = old
	}
	if err == nil {
		err = c.tellOtherData()
	}
	if err == nil {
		err = build.Check(c.project, facts)
	}
	if err == nil {
		old, err = tooOld(facts, warnMonths)
	}
	if err != nil {
		return nil, "", err
	}
	stale, err := c.stale(facts, missing)
	told = slices.Concat(old.WithSeverity(problem.Warning), c.lacking(facts, missing), stale)
	return known.without(told), summaryOf(facts), err
}

// summaryOf counts what was found in order.
func summaryOf(facts *fact.Facts) string {
	claims := 0
	for _, m := range facts.Messengers {
		claims += written(m)
	}
	return fmt.Sprintf("no problems: %s, %s, %s, %s\n", count(len(facts.Messengers), "messenger"), count(claims, "claim"),
		count(len(facts.Sources), "source"), count(len(facts.Definitions), "report"))
}

// What the age of evidence is held to, beside a number of months.
const (
	anyAge  = -1
	byKinds = 0 // what each question allows
)

// monthsOf reads how old evidence may be, in months.
func monthsOf(flag, value string) (months int, err error) {
	switch value {
	case "":
		return anyAge, nil
	case "kind":
		return byKinds, nil
	}
	if months, err = strconv.Atoi(value); err != nil || months < 1 || months > 1200 {
		return 0, usage("-%s %q is not a number of months; give one from 1 to 1200, or kind", flag, value)
	}
	return months, nil
}

// count is a number of things, in words that fit one of them too.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// lacking notes how many texts a report prints in another language, or which of them a language named lacks.
func (c *call) lacking(facts *fact.Facts, lang fact.Lang) problem.List {
	var notes problem.List
	for _, d := range facts.Definitions {
		if lang != "" {
			notes = append(notes, dataset.Missing(facts, d, lang)...)
			continue
		}
		for _, own := range d.Languages {
			if n := len(dataset.Missing(facts, d, own)); n > 0 {
				texts, them := "1 text", "it"
				if n > 1 {
					texts, them = fmt.Sprintf("%d texts", n), "them"
				}
				notes = append(notes, note(problem.MissingLanguage, "report %s prints %s in another language than %s; "+
					"-missing %s lists %s", d.ID, texts, own, own, them))
			}
		}
	}
	if lang == "" {
		return notes
	}
	notes.Sort()
	for i, n := range notes {
		if c.project.Under != nil { // what the data below lack, a project translates in its own folder
			notes[i].Message = strings.ReplaceAll(n.Message, c.project.UnderShown+"/words/", c.project.Shown+"/words/")
		}
	}
	same := func(a, b problem.Problem) bool { return a.Place == b.Place && a.Message == b.Message }
	return slices.CompactFunc(notes, same).WithSeverity(problem.Note)
}

// note is a note about no place.
func note(rule problem.Rule, format string, args ...any) problem.Problem {
	p := problem.New(rule, problem.Place{}, format, args...)
	p.Severity = problem.Note
	return p
}

// stale notes how many translations are stale, or which of those into a language named.
func (c *call) stale(facts *fact.Facts, named fact.Lang) (notes problem.List, err error) {
	for _, lang := range build.Languages(c.project) {
		stale, fresh, err := build.Stale(c.project, facts, lang)
		switch {
		case err != nil:
			return nil, err
		case lang == named:
			notes = append(notes, stale.WithSeverity(problem.Note)...)
		case len(stale) > 0:
			notes = append(notes, note(problem.StaleTranslation,
				"translations into %s of originals that have changed since: %d (-missing %[1]s lists them)", lang, len(stale)))
		}
		if fresh > 0 {
			notes = append(notes, note(problem.StaleTranslation, "translations into %s of which no original is recorded: %d "+
				"(openletter translated %[1]s records it)", lang, fresh))
		}
	}
	return notes, nil
}

// tooOld lists the claims whose evidence is older than so many months on the day of a report that counts them, or,
// with byKinds, older than their question allows; with anyAge none. A claim of several reports is reported once.
func tooOld(facts *fact.Facts, months int) (problems problem.List, err error) {
	if months == anyAge {
		return nil, nil
	}
	freshFor := func(attribute string) int {
		if a := facts.Attribute(attribute); months == byKinds && a != nil {
			return a.FreshFor
		}
		return months
	}
	seen := map[fact.Position]bool{}
	for _, d := range facts.Definitions {
		found, err := assess.Report(facts, d)
		if err != nil {
			return nil, err
		}
		for _, a := range assess.OldEvidence(found.Messengers, found.Scores, d.AsOf, freshFor) {
			if seen[a.Claim.At] {
				continue
			}
			seen[a.Claim.At] = true
			at := a.Claim.At
			problems = append(problems, problem.New(problem.OldEvidence, problem.At(at.File, at.Line, at.Column, 0),
				"the evidence about %s, %s is from %s and was fresh for %d months, until %s; report %s is as of %s: look for a newer source",
				a.Messenger.ID, a.Claim.Attribute, a.Claim.AsOf, a.Months, a.BestBefore, d.ID, d.AsOf))
		}
	}
	problems.Sort()
	return problems, nil
}

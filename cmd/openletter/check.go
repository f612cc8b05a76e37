package main

import (
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
	most := c.flags.Int("max", 0, "print at most `N` problems (all)")
	err := c.parse(0, 0, "check takes no words")
	if err != nil {
		return err
	}
	if *most < 0 {
		return usage("-max %d is not a number of problems; 0 means all", *most)
	}
	if err = c.check(*maxAge, *warnAge, fact.Lang(*missing)); err != nil && *most > 0 {
		return shortened{err, *most}
	}
	return err
}

// check is the command with its flags read.
func (c *call) check(maxAge, warnAge string, missing fact.Lang) error {
	if missing != "" && !missing.IsTag() {
		return usage("-missing %q is not a language; give a tag such as de or pt-BR", missing)
	}
	months, err := monthsOf("max-age", maxAge)
	if err != nil {
		return err
	}
	warnMonths, err := monthsOf("warn-age", warnAge)
	if err != nil {
		return err
	}
	facts, err := c.load()
	if err != nil {
		return err
	}
	if old, err := tooOld(facts, months); err != nil {
		return err
	} else if len(old) > 0 {
		return old
	}
	if err := c.tellOtherData(); err != nil {
		return err
	}
	if err := build.Check(c.project, facts); err != nil {
		return err
	}
	old, err := tooOld(facts, warnMonths)
	if err != nil {
		return err
	}
	for _, p := range old {
		fmt.Fprintln(c.stdout, "warning:", p)
	}
	c.tellMissing(facts, missing)
	if err := c.tellStale(facts, missing); err != nil {
		return err
	}
	claims := 0
	for _, m := range facts.Messengers {
		claims += written(m)
	}
	fmt.Fprintf(c.stdout, "no problems: %s, %s, %s, %s\n", count(len(facts.Messengers), "messenger"), count(claims, "claim"),
		count(len(facts.Sources), "source"), count(len(facts.Definitions), "report"))
	return nil
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

// tellMissing notes how many texts a report prints in another language, or lists those that a language named lacks.
func (c *call) tellMissing(facts *fact.Facts, lang fact.Lang) {
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
				fmt.Fprintf(c.stdout, "note: report %s prints %s in another language than %s; -missing %s lists %s\n",
					d.ID, texts, own, own, them)
			}
		}
	}
	notes.Sort()
	notes = slices.CompactFunc(notes, func(a, b problem.Problem) bool { return a.Place == b.Place && a.Message == b.Message })
	for _, note := range notes {
		if c.project.Under != nil { // what the data below lack, a project translates in its own folder
			note.Message = strings.ReplaceAll(note.Message, c.project.UnderShown+"/words/", c.project.Shown+"/words/")
		}
		fmt.Fprintln(c.stdout, note)
	}
}

// tellStale notes how many translations are stale, or lists those into a language named.
func (c *call) tellStale(facts *fact.Facts, named fact.Lang) error {
	for _, lang := range build.Languages(c.project) {
		stale, fresh, err := build.Stale(c.project, facts, lang)
		switch {
		case err != nil:
			return err
		case lang == named && len(stale) > 0:
			fmt.Fprintln(c.stdout, stale)
		case len(stale) > 0:
			fmt.Fprintf(c.stdout, "note: translations into %s of originals that have changed since: %d (-missing %[1]s lists them)\n",
				lang, len(stale))
		}
		if fresh > 0 {
			fmt.Fprintf(c.stdout, "note: translations into %s of which no original is recorded: %d (openletter translated %[1]s "+
				"records it)\n", lang, fresh)
		}
	}
	return nil
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

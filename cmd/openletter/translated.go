package main

import (
	"fmt"

	"openletter/report/build"
	"openletter/report/fact"
)

// translated records what the translations into a language were made from, so that check can tell when an original changes.
func translated(c *call) error {
	c.dataFlags()
	if err := c.parse(1, 1000, "translated takes a language, and the keys of stale texts that still fit"); err != nil {
		return err
	}
	lang := fact.Lang(c.given[0])
	if !lang.IsTag() {
		return usage("%q is not a language; give a tag such as de or pt-BR", c.given[0])
	}
	facts, err := c.load()
	if err != nil {
		return err
	}
	name, stale, err := build.Translated(c.project, facts, lang, c.given[1:])
	if err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, name)
	if stale > 0 {
		fmt.Fprintf(c.stdout, "note: translations into %s that stay stale: %d (openletter check -missing %[1]s lists them)\n",
			lang, stale)
	}
	return nil
}

package main

import (
	"fmt"
	"path/filepath"

	"openletter/report/build"
	"openletter/report/fact"
)

// index lists the editions in a folder on a page.
func index(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.lang, "lang", "en", "write the page in the language `LANG` (en)")
	if err := c.parse(1, 1, "index takes one word, the folder with the editions"); err != nil {
		return err
	}
	facts, err := c.load()
	if err != nil {
		return err
	}
	if err := build.Index(c.project, facts, c.given[0], fact.Lang(c.lang)); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, filepath.ToSlash(filepath.Join(c.given[0], build.IndexFile)))
	return nil
}

package main

import (
	"cmp"
	"path/filepath"
	"strings"

	"openletter/report/build"
)

// render makes HTML and PDF of a document in Markdown, which somebody may have edited after build made it.
func render(c *call) error {
	c.templatesFlag()
	allowed := append(build.Printed()[1:], build.Converted()...) // it is Markdown already
	c.formatFlag("", "make only the format `FORMAT` (html and pdf)", allowed)
	output := c.flags.String("output", "", "write into the folder `DIR` (the folder of FILE.md)")
	const misuse = "render takes one file whose name ends in .md, a document in Markdown"
	if err := c.parse(1, 1, misuse); err != nil {
		return err
	}
	name := c.given[0]
	if !strings.HasSuffix(name, ".md") {
		return usageError(misuse)
	}
	formats := []string{"html", "pdf"}
	if c.format != "" {
		formats = []string{c.format}
	}
	if err := c.open(); err != nil {
		return err
	}
	folder := cmp.Or(*output, filepath.Dir(name))
	files, err := build.Render(c.project, name, formats, folder)
	if err == nil {
		listFiles(files, folder, c.stdout, c.stderr)
	}
	return err
}

package main

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"

	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/markdown"
)

// render makes HTML and PDF of a document in Markdown, which somebody may have edited after build made it.
func render(c *call) error {
	c.templatesFlag()
	formats := build.Formats()[1:] // it is Markdown already
	c.formatFlag("", "make only the format `FORMAT` (both)", formats)
	output := c.flags.String("output", "", "write into the folder `DIR` (the folder of FILE.md)")
	const misuse = "render takes one file whose name ends in .md, a document in Markdown"
	if err := c.parse(1, 1, misuse); err != nil {
		return err
	}
	name, ok := strings.CutSuffix(c.words[0], ".md")
	if !ok {
		return usageError(misuse)
	}
	if c.format != "" {
		formats = []string{c.format}
	}
	d, err := readDocument(c.words[0])
	if err != nil {
		return err
	}
	if err := c.open(); err != nil {
		return err
	}
	words, err := build.Words(c.project, fact.Lang(d.Lang))
	if err != nil {
		return err
	}
	folder := cmp.Or(*output, filepath.Dir(name))
	files, err := build.WriteDocument(c.project, d, words, filepath.Base(name), formats, folder)
	if err != nil {
		return err
	}
	listFiles(files, folder, c.stdout, c.stderr)
	return nil
}

// readDocument reads a document in Markdown.
func readDocument(name string) (*document.Document, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	d, problems := markdown.Read(source, filepath.ToSlash(name))
	if len(problems) > 0 {
		return nil, build.ProblemsIn{What: name, Err: problems.Once()}
	}
	return d, nil
}

package main

import (
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"strings"

	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/project"
)

// render makes HTML and PDF of a document in Markdown, which somebody may have edited after build made it.
func render(args []string, stdout, stderr *printer) error {
	flags := flag.NewFlagSet("render", flag.ContinueOnError)
	var shown view
	shown.templatesFlag(flags)
	formats := build.Formats()[1:] // it is Markdown already
	format := formatFlag(flags, "", "make only the format `FORMAT` (both)", formats)
	output := flags.String("output", "", "write into the folder `DIR` (the folder of FILE.md)")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(names) != 1 || !strings.HasSuffix(names[0], ".md") {
		return usage("render takes one file whose name ends in .md, a document in Markdown")
	}
	if format.value != "" {
		formats = []string{format.value}
	}
	d, err := readDocument(names[0])
	if err != nil {
		return err
	}
	p, err := shown.open()
	if err != nil {
		return err
	}
	defer p.Close()
	words, err := build.Words(p, fact.Lang(d.Lang))
	if err != nil {
		return err
	}
	folder := cmp.Or(*output, filepath.Dir(names[0]))
	files, err := build.WriteDocument(p, d, words, strings.TrimSuffix(filepath.Base(names[0]), ".md"), formats, folder)
	if err != nil {
		return err
	}
	listFiles(files, folder, stdout, stderr)
	return nil
}

// readDocument reads a document in Markdown.
func readDocument(name string) (*document.Document, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, project.AccessError{Err: err}
	}
	d, problems := markdown.Read(source, filepath.ToSlash(name))
	if len(problems) > 0 {
		return nil, build.ProblemsIn{What: name, Err: problems.Once()}
	}
	return d, nil
}

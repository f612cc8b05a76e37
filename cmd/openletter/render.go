package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"

	"openletter/report/build"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/project"
	"openletter/report/wording"
)

// render makes HTML and PDF of a document in Markdown, which somebody may have edited after build made it.
func render(args []string, stdout *printer) error {
	flags := flag.NewFlagSet("render", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	format := flags.String("format", "", "")
	output := flags.String("output", "", "")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(names) != 1 || !strings.HasSuffix(names[0], ".md") {
		return usage("render takes one file whose name ends in .md, a document in Markdown")
	}
	formats := build.Formats[1:] // it is Markdown already
	if *format != "" {
		if err := oneOf("format", *format, formats); err != nil {
			return err
		}
		formats = []string{*format}
	}
	d, words, err := shown.document(names[0])
	if err != nil {
		return err
	}
	if *output == "" {
		*output = filepath.Dir(names[0])
	}
	files, err := build.WriteDocument(d, words, strings.TrimSuffix(filepath.Base(names[0]), ".md"), formats, *output)
	if err != nil {
		return err
	}
	return listFiles(files, stdout)
}

// document reads a document, with the interface texts of its language.
func (v *view) document(name string) (*document.Document, wording.Words, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, project.AccessError{Err: err}
	}
	d, problems := markdown.Read(source, filepath.ToSlash(name))
	if len(problems) > 0 {
		return nil, nil, fileError{name, problems}
	}
	p, err := v.open()
	if err != nil {
		return nil, nil, err
	}
	defer p.Close()
	words, err := build.Words(p, fact.Lang(d.Lang))
	return d, words, err
}

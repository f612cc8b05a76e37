package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/problem"
)

// documentError is what is wrong with a document that somebody edited.
type documentError struct {
	file     string
	problems problem.List
}

func (e documentError) Error() string { return e.problems.Error() }

// renderFile makes HTML and PDF of a document in Markdown, which somebody may have edited after build made it.
func renderFile(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("render", flag.ContinueOnError)
	format := flags.String("format", "", "")
	output := flags.String("output", "", "")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(names) != 1 {
		return usage("render takes one file, a document in Markdown")
	}
	formats := []string{"html", "pdf"}
	if *format != "" {
		if err := oneOf("format", *format, formats); err != nil {
			return err
		}
		formats = []string{*format}
	}
	name, isMarkdown := strings.CutSuffix(filepath.Base(names[0]), ".md")
	if !isMarkdown || name == "" {
		return usage("%s does not end in .md", names[0])
	}
	folder := *output
	if folder == "" {
		folder = filepath.Dir(names[0])
	}
	files, err := filesOf(names[0], name, formats)
	if err != nil {
		return err
	}
	return deliver(folder, files, stdout)
}

// filesOf reads a document and makes it in some formats.
func filesOf(path, name string, formats []string) ([]file, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, accessError{err}
	}
	d, problems := markdown.Read(source, filepath.ToSlash(path))
	if len(problems) > 0 {
		return nil, documentError{path, problems}
	}
	words, err := interfaceWords(fact.Lang(d.Lang))
	if err != nil {
		return nil, usage("%s: %v", path, err)
	}
	var files []file
	for _, format := range formats {
		data, err := encode(format, source, d, words)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", path, format, err)
		}
		files = append(files, file{name + "." + format, data})
	}
	return files, nil
}

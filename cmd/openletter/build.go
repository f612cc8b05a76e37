package main

import (
	"flag"
	"fmt"
	"path/filepath"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
)

// buildReports makes reports and writes them.
func buildReports(args []string, stdout, stderr *printer) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	var shown view
	shown.dataFlag(flags)
	shown.langFlag(flags)
	shown.dayFlag(flags)
	output := flags.String("output", "output", "")
	format := flags.String("format", "", "")
	since := flags.String("since", "", "")
	names, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if *format != "" {
		if err := oneOf("format", *format, build.Formats[:]); err != nil {
			return err
		}
	}
	p, err := shown.open()
	if err != nil {
		return err
	}
	defer p.Close()
	if err := apart(*output, p.Folder); err != nil {
		return err
	}
	result, err := build.Run(p, build.Request{
		Reports: names, Lang: fact.Lang(shown.lang), Format: *format, Day: shown.day.Date, Since: *since, Output: *output,
	}, progress(stderr))
	if err != nil {
		return err
	}
	return listFiles(result.Files, stdout)
}

// listFiles lists what was written, and what was left as it is because nothing has changed.
func listFiles(files []build.File, stdout *printer) error {
	for _, f := range files {
		said := f.Name
		if f.Unchanged {
			said += " (unchanged)"
		}
		if _, err := fmt.Fprintln(stdout, said); err != nil {
			return project.AccessError{Err: err}
		}
	}
	return nil
}

// apart refuses to write reports among the data, where they would be found to be wrong the next time.
func apart(output, data string) error {
	if output == "" {
		return usage("-output names no folder")
	}
	if data == "" {
		return nil // what is built in
	}
	to, err := realPath(output)
	if err != nil {
		return project.AccessError{Err: err}
	}
	from, err := realPath(data)
	if err != nil {
		return project.AccessError{Err: err}
	}
	if inside, err := filepath.Rel(from, to); err == nil && filepath.IsLocal(inside) {
		return usage("-output %s lies in the data folder; reports go elsewhere", output)
	}
	return nil
}

// realPath is a path from the root, with the links in that part of it which exists resolved.
func realPath(name string) (string, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	rest := ""
	for at := path; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest), nil
		}
		if at == filepath.Dir(at) {
			return path, nil
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

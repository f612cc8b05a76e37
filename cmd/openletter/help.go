package main

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

const overview = `openletter compares messengers from YAML files, as Markdown, HTML and PDF

  openletter build [REPORT...]               write reports into output/
  openletter check                           tell every problem in the data
  openletter explain MESSENGER [CRITERION]   show how a score came about
  openletter list                            show reports, messengers, criteria
  openletter version                         show the version
  openletter help [COMMAND]                  show this, or more about a command

examples
  openletter build                           every report, all languages
  openletter build flagship -lang en         one report in one language
  openletter explain max e2ee-direct         from claim to points
  openletter check -data ../my-data          another data folder

exit codes: 0 done, 1 problems in the data, 2 wrong use, 3 no access to a file
`

// manual says more about each command.
var manual = map[string]string{
	"build": `openletter build [REPORT...] [-data DIR] [-output DIR] [-lang LANG] [-format FORMAT]

Reads the data folder, makes the reports named (all when none is), and writes
REPORT.LANG.FORMAT for each language and format of the report's definition.
Nothing is written unless everything is right; each file appears whole.

  -data DIR       where the data is (data)
  -output DIR     where the reports go; made when it does not exist (output)
  -lang LANG      only this language of the report
  -format FORMAT  only this format: md, html or pdf
`,
	"check": `openletter check [-data DIR]

Reads the whole data folder and makes every report without writing any. Tells
all problems in one run, each as file:line:col.

  -data DIR       where the data is (data)
`,
	"explain": `openletter explain MESSENGER [CRITERION] [-report REPORT] [-data DIR] [-lang LANG]

Shows how the score of a messenger came about: criterion, answer, rule, points,
weight, claim and sources. With a criterion or a dimension, only that.

  -report REPORT  in which report (the first that compares the messenger)
  -data DIR       where the data is (data)
  -lang LANG      in which language (the report's first)
`,
	"list": `openletter list [-data DIR]

Shows the reports that can be built, and the messengers and criteria that can
be explained.

  -data DIR       where the data is (data)
`,
	"version": `openletter version

Shows the version of the program and of Go.
`,
}

// help prints the overview, or the manual of one command.
func help(args []string, stdout io.Writer) error {
	if len(args) == 0 {
		fmt.Fprint(stdout, overview)
		return nil
	}
	text, ok := manual[args[0]]
	if !ok {
		return usage("there is no command %q", args[0])
	}
	fmt.Fprint(stdout, text)
	return nil
}

// version prints what this program was built from.
func version(args []string, stdout io.Writer) error {
	words, err := parse(flag.NewFlagSet("version", flag.ContinueOnError), args, stdout)
	if err != nil {
		return err
	}
	if len(words) > 0 {
		return usage("version takes no words")
	}
	built := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		built = info.Main.Version
	}
	fmt.Fprintf(stdout, "openletter %s %s\n", built, runtime.Version())
	return nil
}

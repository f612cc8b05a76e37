package main

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
)

const overview = `openletter compares messengers from YAML files, as Markdown, HTML and PDF

  openletter build [REPORT...]               write reports into output/
  openletter check                           tell every problem in the data
  openletter explain MESSENGER [CRITERION]   show how a score came about
  openletter diff OLD NEW                    show what changed and what moved it
  openletter findings REPORT                 print all that follows, as JSON
  openletter render FILE.md                  make HTML and PDF of an edited text
  openletter list                            show reports, messengers, criteria
  openletter version                         show the version
  openletter help [COMMAND]                  show this, or more about a command

examples
  openletter build                           every report, all languages
  openletter build flagship -lang en         one report in one language
  openletter explain max e2ee-direct         from claim to points
  openletter check -data ../my-data          another data folder
  openletter diff HEAD~9 data                the last nine commits

exit codes: 0 done, 1 problems in the data, 2 wrong use, 3 no access to a file,
            4 fault of the program
`

// manual says more about each command. What its flags mean stands where they are defined.
var manual = map[string]string{
	"build": `openletter build [REPORT...]

Reads the data, makes the reports named (all when none is), and writes
REPORT.LANG.FORMAT for each language and format of the report's definition;
with -as-of REPORT.LANG.DAY.FORMAT.

Nothing is replaced before every file is made and on the disk; then all are. If
that is interrupted, the next build in the same folder completes it. Two builds
in one folder wait for each other. What was made from the same data, layout,
interface texts, look and program is left as it is, and said to be unchanged.
For all this there is a hidden folder .openletter in the output folder, which
git ignores. It can be deleted; then the next build makes everything again.
`,
	"check": `openletter check

Reads the whole data folder and the templates, and makes every report in every
format without writing any, which takes as long as a build: what only shows in
a format is a problem too. Tells all problems in one run, of one file 200 at
most, each as file:line:col: what is wrong; what is allowed [rule]. Also tells
how many texts a report prints in another language than its own. With the day of
today as -as-of, -max-age tells what has aged.
`,
	"explain": `openletter explain MESSENGER [CRITERION]

Shows how the score of a messenger came about: criterion, answer, rule, points,
weight, claim and sources. With a criterion or a dimension, only that.
`,
	"diff": `openletter diff OLD NEW

Compares two states of the data: which claims changed, which scores, grades and
orders moved, and whether facts or rules moved them. OLD and NEW are data
folders or else git revisions of the folder that -data names; to read those, git
is run. Where a folder and a branch have the same name, the folder is meant;
write refs/heads/NAME for the branch. The repository must lie round the folder
that -data names; one inside it is not read. Ends with 0 whether or not there
are differences.
`,
	"findings": `openletter findings REPORT
openletter findings -schema

Prints all that follows from the facts for one report as JSON, for programs:
scores with all steps to them, ranking, demands, profiles, exposure, history.
It holds ids and exact numbers, and is the same for every language.
`,
	"render": `openletter render FILE.md

Makes HTML and PDF of a document in Markdown: one that build has written, and
that somebody has edited since. What it does not understand is told as
file:line:col. Report and data are not looked at.
`,
	"list": `openletter list

Shows the reports that can be built, and the messengers and criteria that can
be explained.
`,
	"version": `openletter version

Shows the version of the program and of Go.
`,
	"help": `openletter help [COMMAND]

Shows all commands, or more about one of them.
`,
}

// printManual prints the manual of a command, and its flags.
func printManual(flags *flag.FlagSet, stdout io.Writer) error {
	text := manual[flags.Name()]
	separator := "\n"
	flags.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		const indent = "\n                   "
		text += fmt.Sprintf("%s  %-16s %s\n", separator, "-"+f.Name+" "+value, strings.ReplaceAll(usage, "\n", indent))
		separator = ""
	})
	_, err := io.WriteString(stdout, text)
	return err
}

// help prints the overview, or the manual of one command.
func help(args []string, stdout, stderr *printer) error {
	about, err := parse(flag.NewFlagSet("help", flag.ContinueOnError), args, stdout)
	switch {
	case err != nil:
		return err
	case len(about) > 1:
		return usage("help takes one command at most")
	case len(about) == 0:
		_, err = io.WriteString(stdout, overview)
		return err
	case manual[about[0]] == "":
		return usage("there is no command %q", about[0])
	}
	return command([]string{about[0], "-h"}, stdout, stderr)
}

// version prints what this program was built from.
func version(args []string, stdout io.Writer) error {
	if err := noWords(flag.NewFlagSet("version", flag.ContinueOnError), args, stdout); err != nil {
		return err
	}
	built := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		built = info.Main.Version
	}
	_, err := fmt.Fprintf(stdout, "openletter %s %s\n", built, runtime.Version())
	return err
}

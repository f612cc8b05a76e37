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

// manual says more about each command.
var manual = map[string]string{
	"build": `openletter build [REPORT...] [-data DIR] [-output DIR] [-lang LANG] [-format FORMAT]
                 [-as-of DAY] [-since OLD]

Reads the data, makes the reports named (all when none is), and writes
REPORT.LANG.FORMAT for each language and format of the report's definition.
Nothing is replaced before every file is made and on the disk; then all are.
What was made from the same data, layout, words, look and program is left as it
is, and said to be unchanged.

  -data DIR       where the data is (the folder data; where there is none, what
                  is built into the program). A folder without attributes.yaml
                  lies over the built-in data, file by file
  -templates DIR  layouts, words and look that lie over the built-in ones (the
                  folder templates beside the data, where there is one)
  -output DIR     where the reports go; made when it does not exist (output)
  -lang LANG      only this language of the report
  -format FORMAT  only this format: md, html or pdf
  -as-of DAY      the reports as things stood on DAY, such as 2025-08-01; the
                  files are then named REPORT.LANG.DAY.FORMAT
  -since OLD      also tell what changed since OLD, a data folder or a git
                  revision of -data (see "openletter help diff")
`,
	"check": `openletter check [-data DIR] [-max-age MONTHS] [-as-of DAY] [-missing LANG]
                 [-max N]

Reads the whole data folder, and makes every report in every format without
writing any, which takes as long as a build: what only shows in a format is a
problem too. Tells all problems in the data in one run, of one file 200 at most,
each as file:line:col: what is wrong; what is allowed [rule]. Also tells how many
texts a report prints in another language than its own.

  -data DIR       where the data is (data)
  -max-age MONTHS also fail on each claim that a report counts and whose
                  evidence is older than that on the day of the report; "kind"
                  instead of a number takes fresh-for of each question
  -as-of DAY      the day of every report; give today's to see what has aged
  -missing LANG   list the texts that LANG lacks, each with the file and the key
                  of its translation; no report need be made in LANG yet
  -max N          print at most N problems (all)
`,
	"explain": `openletter explain MESSENGER [CRITERION] [-report REPORT] [-data DIR] [-lang LANG]
                   [-as-of DAY]

Shows how the score of a messenger came about: criterion, answer, rule, points,
weight, claim and sources. With a criterion or a dimension, only that.

  -report REPORT  in which report (the first that compares the messenger)
  -data DIR       where the data is (data)
  -lang LANG      in which language (the report's first)
  -as-of DAY      as things stood on DAY, such as 2025-08-01 (the report's day)
`,
	"diff": `openletter diff OLD NEW [-report REPORT] [-format FORMAT] [-lang LANG] [-data DIR]
                [-as-of DAY]

Compares two states of the data: which claims changed, which scores, grades and
orders moved, and whether facts or rules moved them. OLD and NEW are data folders
or else git revisions of the folder that -data names; to read those, git is run.
Where a folder and a branch have the same name, the folder is meant; write
refs/heads/NAME for the branch. The repository must lie round the folder that
-data names; one inside it is not read. Ends with 0 whether or not there are
differences.

  -report REPORT  only this report and its messengers
  -format FORMAT  text, md or json (text)
  -lang LANG      in which language (en)
  -data DIR       of which folder revisions are read (data)
  -as-of DAY      both states as of DAY (each report's day)
`,
	"findings": `openletter findings REPORT [-data DIR] [-as-of DAY]
openletter findings -schema

Prints all that follows from the facts for one report as JSON, for programs:
scores with the whole way to them, ranking, demands, profiles, exposure, history.
It holds ids and exact numbers, and is the same for every language.

  -data DIR       where the data is (data)
  -as-of DAY      as things stood on DAY, such as 2025-08-01 (the report's day)
  -schema         print the JSON Schema of it instead
`,
	"render": `openletter render FILE.md [-format FORMAT] [-output DIR] [-templates DIR]

Makes HTML and PDF of a document in Markdown: one that build has written, and
that somebody has edited since. What it does not understand is told as
file:line:col. Report and data are not looked at.

  -format FORMAT  only this format: html or pdf
  -output DIR     where the files go (the folder of FILE.md)
  -templates DIR  words and look that lie over the built-in ones
`,
	"list": `openletter list [-data DIR]

Shows the reports that can be built, and the messengers and criteria that can
be explained.

  -data DIR       where the data is (data)
`,
	"version": `openletter version

Shows the version of the program and of Go.
`,
	"help": `openletter help [COMMAND]

Shows all commands, or more about one of them.
`,
}

// help prints the overview, or the manual of one command.
func help(args []string, stdout io.Writer) error {
	about, err := parse(flag.NewFlagSet("help", flag.ContinueOnError), args, stdout)
	if err != nil {
		return err
	}
	if len(about) > 1 {
		return usage("help takes one command at most")
	}
	text := overview
	if len(about) == 1 {
		var ok bool
		if text, ok = manual[about[0]]; !ok {
			return usage("there is no command %q", about[0])
		}
	}
	_, err = io.WriteString(stdout, text)
	return err
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
	_, err = fmt.Fprintf(stdout, "openletter %s %s\n", built, runtime.Version())
	return err
}

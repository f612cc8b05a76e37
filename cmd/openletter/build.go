package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
)

// buildReports makes reports and writes them.
func buildReports(c *call) error {
	c.dataFlags()
	c.flags.StringVar(&c.lang, "lang", "", "make only the language `LANG` of a report (all)")
	c.dayFlag()
	layout := c.flags.String("layout", "",
		"make only the layout `LAYOUT`, a file of the\ntemplates (those of the report)")
	output := c.flags.String("output", "output", "write into the folder `DIR`, made when it does not exist\n(output)")
	c.formatFlag("", "make only the format `FORMAT` (those of the report)", append(build.Formats(),
		build.Converted()...))
	since := c.flags.String("since", "",
		"also tell what changed since `OLD`, a data folder or a git\nrevision of -data (see \"openletter help diff\")")
	check := c.flags.Bool("check", false, "write nothing, and fail if a file of the output folder is\nstale or missing")
	shard := c.shardFlag()
	if err := c.parse(0, math.MaxInt, ""); err != nil {
		return err
	}
	if err := c.open(); err != nil {
		return err
	}
	if err := apart(*output, c.project); err != nil {
		return err
	}
	if err := c.tellOtherData(); err != nil {
		return err
	}
	tell, end := progress(c.stderr)
	make := build.Run
	if *check {
		make = build.Verify
	}
	result, err := make(c.project, build.Request{
		Reports: c.given, Lang: fact.Lang(c.lang), Layout: *layout, Format: c.format, Day: c.day, Since: *since, Output: *output,
		Shard: *shard,
	}, tell)
	end()
	if err != nil {
		return err
	}
	c.tellBuilt(result, *output)
	return nil
}

// tellBuilt lists the files of a run in an output folder, and notes what a user may not expect.
func (c *call) tellBuilt(result build.Result, output string) {
	if c.project.Folder == "" {
		fmt.Fprintf(c.stderr, "note: there is no folder data here, so the reports in %s are made from the data in "+
			"the program\n", output)
	}
	listFiles(result.Files, output, c.stdout, c.stderr)
	if len(result.Left) > 0 {
		fmt.Fprintf(c.stderr, "note: %s also holds files that were made earlier for these reports and are not made any "+
			"more: %s; delete those that nobody needs\n", output, strings.Join(result.Left, ", "))
	}
}

// shardFlag defines the flag -shard.
func (c *call) shardFlag() *build.Shard {
	const most = 10_000
	var s build.Shard
	const usage = "make only part `I/N` of the editions, such as 2/4, where N\nmachines share the work (all)"
	c.flags.Func("shard", usage, func(v string) error {
		number, of, _ := strings.Cut(v, "/")
		var errs [2]error
		s.Number, errs[0] = strconv.Atoi(number)
		s.Of, errs[1] = strconv.Atoi(of)
		if errs != [2]error{} || s.Number < 1 || s.Number > s.Of || s.Of > most {
			return fmt.Errorf("give the number of a part and how many there are, at most %d, such as 2/4", most)
		}
		return nil
	})
	return &s
}

// listFiles lists what was written or left as it is. It warns of Markdown too large for GitHub and GitLab to show.
func listFiles(files []build.File, folder string, stdout, stderr *printer) {
	const mostShown = 512 << 10
	for _, f := range files {
		said := f.Name
		if f.Unchanged {
			said += " (unchanged)"
		}
		fmt.Fprintln(stdout, said)
		info, err := os.Stat(filepath.Join(folder, f.Name))
		if err == nil && !f.Unchanged && strings.HasSuffix(f.Name, ".md") && info.Size() > mostShown {
			fmt.Fprintf(stderr,
				"note: %s has %d KiB; GitHub and GitLab show Markdown of at most %d KiB as a page\n", f.Name,
				info.Size()>>10, mostShown>>10)
		}
	}
}

// apart refuses to write reports among the data or the templates, where they would be taken for such the next time.
func apart(output string, p *project.Project) error {
	for _, folder := range [...]struct{ what, name string }{{"data", p.Folder}, {"templates", p.TemplatesFolder}} {
		if _, in := project.Inside(folder.name, output); in && folder.name != "" { // "" is what is built in
			return usage("-output %s lies in the %s folder; reports go elsewhere", output, folder.what)
		}
	}
	return nil
}

// progress tells how far a long work is, on one line that overwrites itself, where stderr is a terminal; end clears the
// line. It does not pass through the printer, which would take away the signs that overwrite it.
func progress(stderr *printer) (tell build.Progress, end func()) {
	const clear = "\r\x1b[K"
	out := io.Discard
	if terminal, ok := stderr.to.(*os.File); ok {
		if info, err := terminal.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			out = terminal
		}
	}
	tell = func(done, all int, name string) { fmt.Fprintf(out, clear+"%d of %d: %s", done, all, harmless(name)) }
	return tell, func() { fmt.Fprint(out, clear) }
}

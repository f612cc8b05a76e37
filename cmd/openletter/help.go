package main

import (
	"cmp"
	"embed"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"openletter/report/build"
)

// manuals has the overview, and more about each command. What its flags mean stands where they are defined.
//
//go:embed help/*.txt
var manuals embed.FS

// manual is what there is about a command; "" when there is no such command.
func manual(name string) string {
	text, _ := manuals.ReadFile("help/" + name + ".txt") // none is none
	return string(text)
}

// printManual prints the manual of a command, and its flags.
func printManual(flags *flag.FlagSet, stdout io.Writer) {
	fmt.Fprint(stdout, manual(flags.Name()))
	separator := "\n"
	flags.VisitAll(func(f *flag.Flag) {
		value, usage := flag.UnquoteUsage(f)
		const indent = "\n                   "
		fmt.Fprintf(stdout, "%s  %-16s %s\n", separator, "-"+f.Name+" "+value, strings.ReplaceAll(usage, "\n", indent))
		separator = ""
	})
}

// help prints the overview, or the manual of one command.
func help(c *call) error {
	err := c.parse(0, 1, "help takes one command at most")
	if err == nil && len(c.given) == 1 {
		return command([]string{c.given[0], "-h"}, c.stdout, c.stderr)
	}
	if err == nil {
		fmt.Fprint(c.stdout, manual("overview"))
	}
	return err
}

// released is the version that .ci/release builds, such as "v1.2.0", and that the linker sets; "" in any other program.
var released string

// version prints what this program was built from.
func version(c *call) error {
	if err := c.parse(0, 0, "version takes no words"); err != nil {
		return err
	}
	built := cmp.Or(released, "(devel)")
	if info, ok := debug.ReadBuildInfo(); ok && released == "" && info.Main.Version != "" {
		built = info.Main.Version
	}
	revision, err := build.BuiltInRevision()
	if err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "openletter %s %s, data %s\n", built, runtime.Version(), revision)
	return nil
}

package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
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
func printManual(flags *flag.FlagSet, stdout io.Writer) error {
	text := manual(flags.Name())
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
		_, err = io.WriteString(stdout, manual("overview"))
		return err
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

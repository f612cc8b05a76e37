package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// parse reads flags and words in any order, and returns the words. A wrong flag is a usageError.
func parse(flags *flag.FlagSet, args []string, stdout io.Writer) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	var words []string
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			fmt.Fprint(stdout, manual[flags.Name()])
			return nil, err
		} else if err != nil {
			return nil, usage("%s: %v", flags.Name(), err)
		}
		if flags.NArg() == 0 {
			return words, nil
		}
		words = append(words, flags.Arg(0))
		args = flags.Args()[1:]
	}
}

// dataFlag is the folder to read, the same in every command.
func dataFlag(flags *flag.FlagSet) *string {
	return flags.String("data", "data", "")
}

// oneOf refuses a flag's value that is not in a list.
func oneOf(name, value string, allowed []string) error {
	for _, a := range allowed {
		if value == a {
			return nil
		}
	}
	return usage("-%s %q is not known; it is one of %s", name, value, strings.Join(allowed, ", "))
}

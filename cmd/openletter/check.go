package main

import (
	"flag"
	"fmt"
	"io"
)

// check tells every problem in the data, and makes every report without writing it: what only shows in a format is a
// problem too.
func check(args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	data := dataFlag(flags)
	words, err := parse(flags, args, stdout)
	if err != nil {
		return err
	}
	if len(words) > 0 {
		return usage("check takes no words; -data names another folder")
	}
	facts, err := load(*data, nil)
	if err != nil {
		return err
	}
	editions, err := editionsOf(facts, nil, "", "")
	if err != nil {
		return err
	}
	if _, err := render(facts, editions, func(int, int, string) {}); err != nil {
		return err
	}
	claims := 0
	for _, m := range facts.Messengers {
		claims += len(m.Claims)
	}
	fmt.Fprintf(stdout, "no problems: %d messengers, %d claims, %d sources, %d reports\n",
		len(facts.Messengers), claims, len(facts.Sources), len(facts.Definitions))
	return nil
}

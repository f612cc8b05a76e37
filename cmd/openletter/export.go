package main

import (
	"fmt"
	"os"

	"openletter/report/project"
)

// export copies the data that is built into the program into a folder, in which nothing is overwritten.
func export(c *call) error {
	if err := c.parse(1, 1, "export takes one word, the folder for the data"); err != nil {
		return err
	}
	if err := os.CopyFS(c.given[0], project.Embedded().Data); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, c.given[0])
	return nil
}

package main

import (
	"fmt"

	"openletter/report/dataset"
	"openletter/report/fact"
)

// A day is the value of -as-of. The zero day means the day of each report's definition.
type day struct{ fact.Date }

// Set implements flag.Value. A month or a year is refused: nobody could tell which of its days is meant. So is a year that
// the data cannot speak of.
func (d *day) Set(s string) error {
	date, err := fact.ParseDate(s)
	if err != nil && len(s) == len("2025-02-30") {
		return err // says which day there is not
	}
	if err != nil || date.Day == 0 || date.Year < dataset.FirstYear || date.Year > dataset.LastYear {
		return fmt.Errorf("give a day from %d to %d, such as 2025-08-01", dataset.FirstYear, dataset.LastYear)
	}
	d.Date = date
	return nil
}

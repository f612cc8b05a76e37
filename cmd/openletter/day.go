package main

import (
	"errors"

	"openletter/report"
)

// A day is the value of -as-of. The zero day means the day of each report's definition.
type day struct{ report.Date }

// Set implements flag.Value. A month or a year is refused: nobody could tell which of its days is meant.
func (d *day) Set(s string) error {
	date, err := report.ParseDate(s)
	if err == nil && date.Day == 0 {
		err = errors.New("give a day, such as 2025-08-01")
	}
	d.Date = date
	return err
}

// describe makes the reports of facts describe another day, if one is given.
func (d *day) describe(facts *report.Facts) {
	if d.IsZero() {
		return
	}
	for i, def := range facts.Definitions {
		other := *def
		other.AsOf = d.Date
		facts.Definitions[i] = &other
	}
}

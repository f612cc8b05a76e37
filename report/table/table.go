// Package table makes tables of a report: rows and columns to take away, for a spreadsheet or a program.
//
// Its rules:
//   - Every row has an id, or ids, of the data. They are those of every other format, and the anchors of the page.
//   - Names of tables and columns are the same in every language. Texts stand in the language that was asked for or,
//     where there are none in it, in the one in which they were written.
//   - A score is exact, as a decimal number. Reports print it rounded down to whole points.
//   - Nothing is computed here.
package table

import (
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Formats are the formats of the tables of a report.
func Formats() []string { return []string{"json", "csv", "jsonld"} }

// Ending is how the name of a file in one of the Formats ends: the CSV files lie in an archive.
func Ending(format string) string {
	if format == "csv" {
		return "csv.zip"
	}
	return format
}

// A Report is what tables are made from.
type Report struct {
	Facts *fact.Facts
	Found *finding.Findings
	Lang  fact.Lang
}

// Print makes one of the Formats of a report; nil for another format.
func Print(format string, r Report) ([]byte, error) {
	switch format {
	case "json":
		return JSON(r, Of(r))
	case "csv":
		return archive(r, Of(r))
	case "jsonld":
		return linked(r, Of(r))
	}
	return nil, nil
}

// A Table is rows of values under named columns.
type Table struct {
	Name    string
	Says    string // what its rows are, in English, for the description of the data
	Columns []Column
	Rows    [][]any // as many values as columns, each of the type of its column, or nil where there is none
}

// A Column is one of a table.
type Column struct {
	Name string
	Type Type
	Says string // what it holds, in English
}

// A Type says which values a column holds.
type Type string

// The types. Where a value is missing, the cell is empty.
const (
	Text    Type = "text"    // string
	Day     Type = "day"     // fact.Date: a day, a month or a year, as precise as the sources are
	Number  Type = "number"  // finding.Exact
	Integer Type = "integer" // int
	Truth   Type = "truth"   // bool
	List    Type = "list"    // []string: ids
)

// newTable is a table without rows. A column is written as its name, its type, and what it holds.
func newTable(name, says string, columns ...string) *Table {
	t := &Table{Name: name, Says: says}
	for _, c := range columns {
		name, rest, _ := strings.Cut(c, " ")
		kind, says, _ := strings.Cut(rest, " ")
		t.Columns = append(t.Columns, Column{name, Type(kind), says})
	}
	return t
}

// add adds a row. What is empty is missing.
func (t *Table) add(values ...any) {
	for i, v := range values {
		switch held := v.(type) {
		case string:
			if held == "" {
				values[i] = nil
			}
		case fact.Date:
			if held.IsZero() {
				values[i] = nil
			}
		case []string:
			if len(held) == 0 {
				values[i] = nil
			}
		}
	}
	t.Rows = append(t.Rows, values)
}

// Column is the number of the column with a name; -1 for none.
func (t *Table) Column(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
}

// in is a text in the language of the report or, where it has none, in the one in which it was written.
func (r *Report) in(t fact.Text) string {
	if s := t.In(r.Lang); s != "" || len(t) == 0 {
		return s
	}
	return t[0].Words
}

package table

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// archive is a ZIP file with a CSV file of each table and a datapackage.json that describes them (Frictionless Data).
// Its files carry the day of the report.
func archive(r Report, tables []*Table) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	day := r.Found.AsOf.First()
	put := func(name string, content []byte) error {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate,
			Modified: time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = f.Write(content)
		}
		return err
	}
	described, err := describe(r, tables, false)
	if err == nil {
		err = put("datapackage.json", described)
	}
	for _, t := range tables {
		if err == nil {
			err = put(t.Name+".csv", t.csv())
		}
	}
	if err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}

// csv is a table as RFC 4180 has it, in UTF-8 behind a byte order mark, without which Excel takes Cyrillic for
// something else.
func (t *Table) csv() []byte {
	out := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	cells := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = c.Name
	}
	_ = w.Write(cells) // a buffer never fails
	for _, row := range t.Rows {
		for i, v := range row {
			switch held := v.(type) {
			case nil:
				cells[i] = ""
			case string:
				cells[i] = Inert(held)
			case []string:
				cells[i] = Inert(strings.Join(held, " "))
			default: // numbers, dates and truth values, which we write ourselves
				cells[i] = fmt.Sprint(held)
			}
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return out.Bytes()
}

// beginsFormula finds where a spreadsheet would begin to compute: at the beginning of a cell, and behind a semicolon
// or a line break, where a program that takes semicolons for separators begins another cell.
var beginsFormula = regexp.MustCompile(`(^|[;\n\r])([\s\p{Z}"]*)([=+\-@\t\r＝＋－＠])`)

// Rule says what Inert does.
const Rule = "A text that begins with =, +, -, @, a tab or a carriage return, or has one of them behind a semicolon or a line " +
	"break, has an apostrophe before that sign, so that no spreadsheet takes it for a formula."

// Inert is a text that no spreadsheet computes: an apostrophe stands before what would begin a formula.
func Inert(text string) string {
	if strings.ContainsAny(text, "=+-@\t\r＝＋－＠") {
		return beginsFormula.ReplaceAllString(text, "$1$2'$3")
	}
	return text
}

package table

import (
	"bytes"
	"encoding/json"

	"openletter/report/fact"
)

// Format is the version of the format of the tables. It grows when a table or column is renamed, removed, or comes to
// mean something else; new ones leave it alone.
const Format = 1

// A description is a Data Package as Frictionless has it (https://specs.frictionlessdata.io): of CSV files, or with
// the rows in it.
type description struct {
	Profile     string `json:"profile"`
	Title       string `json:"title"`
	Description string `json:"description"`
	head
	Contributors []contributor `json:"contributors,omitempty"`
	Licenses     []license     `json:"licenses"`
	Resources    []resource    `json:"resources"`
}

// A head says what everything that is made for programs is of.
type head struct {
	Format   int       `json:"format"`
	Name     string    `json:"name"`
	Lang     fact.Lang `json:"lang"`
	AsOf     fact.Date `json:"as-of"`
	Revision string    `json:"revision"`
	Ruleset  string    `json:"ruleset"`
	Version  string    `json:"ruleset-version"`
	Weights  string    `json:"weights"`
}

func (r *Report) head() head {
	f := r.Found
	return head{Format, f.Report.ID, r.Lang, f.AsOf, f.Revision, f.Ruleset.ID, f.Ruleset.Version, f.Profile.ID}
}

// A contributor is who answers for the report, where somebody says so.
type contributor struct {
	Title string `json:"title"`
	Role  string `json:"role"`
}

type license struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Path  string `json:"path"`
}

// cc is the licence of the data.
var cc = license{"CC-BY-4.0", "Creative Commons Attribution 4.0 International, by “openletter contributors”",
	"https://creativecommons.org/licenses/by/4.0/"}

// A resource is one table.
type resource struct {
	Profile     string   `json:"profile"`
	Name        string   `json:"name"`
	Path        string   `json:"path,omitempty"`
	Media       string   `json:"mediatype,omitempty"`
	Encoding    string   `json:"encoding,omitempty"`
	Description string   `json:"description"`
	Schema      schema   `json:"schema"`
	Data        *[]named `json:"data,omitempty"`
}

type schema struct {
	Fields []field `json:"fields"`
}

type field struct {
	Name        string            `json:"name"`
	Type        string            `json:"type"`
	Description string            `json:"description"`
	Constraints map[string]string `json:"constraints,omitempty"`
}

// dayForm is a day, a month or a year.
const dayForm = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`

// jsonTypes names each type as JSON Schema and the Table Schema of Frictionless do.
var jsonTypes = map[Type]string{Text: "string", Day: "string", Number: "number", Integer: "integer",
	Truth: "boolean", List: "array"}

// JSON is tables as one document: a Data Package with the rows in it.
func JSON(r Report, tables []*Table) ([]byte, error) { return describe(r, tables, true) }

func describe(r Report, tables []*Table, inline bool) ([]byte, error) {
	def := r.Found.Report
	d := description{"tabular-data-package", r.in(def.Title), r.in(def.Lead), r.head(), nil, []license{cc}, nil}
	if by := r.Facts.Publisher; by.Name != "" {
		d.Contributors = []contributor{{by.Name, "publisher"}}
	}
	if !inline {
		d.Description += " (" + Rule + ")"
	}
	for _, t := range tables {
		made := resource{Profile: "tabular-data-resource", Name: t.Name, Description: t.Says}
		for _, c := range t.Columns {
			made.Schema.Fields = append(made.Schema.Fields, c.field(inline))
		}
		if inline {
			rows := t.named()
			made.Data = &rows
		} else {
			made.Path, made.Media, made.Encoding = t.Name+".csv", "text/csv", "utf-8"
		}
		d.Resources = append(d.Resources, made)
	}
	return indented(d)
}

// field describes a column. A list is one in JSON, and a text in a CSV file.
func (c Column) field(inline bool) field {
	f := field{Name: c.Name, Type: jsonTypes[c.Type], Description: c.Says}
	switch {
	case c.Type == Day:
		f.Constraints = map[string]string{"pattern": dayForm}
	case c.Type == List && !inline:
		f.Type, f.Description = "string", f.Description+"; with blanks between them"
	}
	return f
}

// named is a row that is written as an object: its values by the names of their columns, in their order.
type named struct {
	table  *Table
	values []any
}

// named lists the rows so; a table without rows has an empty list.
func (t *Table) named() []named {
	rows := make([]named, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = named{t, row}
	}
	return rows
}

// MarshalJSON implements json.Marshaler.
func (row named) MarshalJSON() ([]byte, error) {
	out := bytes.NewBufferString("{")
	for i, v := range row.values {
		text, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString(`"` + row.table.Columns[i].Name + `":`)
		out.Write(text)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// indented is JSON with two blanks a step and a line break behind it.
func indented(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return out.Bytes(), err
}

package problem

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// A Severity says how much a problem matters. The zero Severity is that of an error.
type Severity string

// The severities.
const (
	Error   Severity = ""        // a report cannot be made
	Warning Severity = "warning" // a report can be made, and somebody should look
	Note    Severity = "note"    // something that is left to do
)

// String is the name of a severity.
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return string(s)
}

// With is the problems with a severity.
func (l List) With(s Severity) List {
	out := slices.Clone(l)
	for i := range out {
		out[i].Severity = s
	}
	return out
}

// Formats lists the formats for programs.
func Formats() []string { return []string{"github", "sarif", "json"} }

// Format writes problems in one of the Formats.
func (l List) Format(format string) []byte {
	var out []byte
	switch format {
	case "github":
		for _, p := range l {
			out = append(out, p.workflowCommand()...)
		}
		return out
	case "sarif":
		out, _ = json.MarshalIndent(l.sarif(), "", "  ") // never fails
	default:
		found := []jsonProblem{}
		for _, p := range l {
			place := regionOf(p.Place, p.Place.File)
			found = append(found, jsonProblem{p.Rule, p.Severity.String(), visible(p.Message), place, p.Allowed, p.jsonFix()})
		}
		out, _ = json.MarshalIndent(map[string]any{"problems": found}, "", "  ")
	}
	return append(out, '\n')
}

// workflowCommand is the line that makes an annotation of a problem on GitHub. What stands in the data cannot begin a
// line, nor end the fields before the message: percent signs, line breaks, and there colons and commas, are escaped.
func (p Problem) workflowCommand() string {
	level := p.Severity.String()
	if p.Severity == Note {
		level = "notice"
	}
	fields := "file=" + inField.Replace(p.Place.File)
	if p.Place.Line > 0 {
		fields += fmt.Sprintf(",line=%d,col=%d,endLine=%d", p.Place.Line, p.Place.Column, p.Place.EndLine)
		if p.Place.EndLine == p.Place.Line && p.Place.EndColumn > p.Place.Column {
			fields += fmt.Sprintf(",endColumn=%d", p.Place.EndColumn)
		}
	}
	return fmt.Sprintf("::%s %s,title=%s::%s\n", level, fields, p.Rule, inMessage.Replace(visible(p.Message)))
}

var (
	inMessage = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	inField   = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// A region is a place in the words of SARIF. In JSON of our own it has the file as well.
type region struct {
	File        string `json:"file,omitempty"`
	StartLine   int    `json:"startLine,omitempty"`
	StartColumn int    `json:"startColumn,omitempty"`
	EndLine     int    `json:"endLine,omitempty"`
	EndColumn   int    `json:"endColumn,omitempty"`
}

func regionOf(p Place, file string) region {
	return region{file, p.Line, p.Column, p.EndLine, p.EndColumn}
}

type jsonProblem struct {
	Rule     Rule     `json:"rule"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Place    region   `json:"place"`
	Allowed  []string `json:"allowed,omitempty"`
	Fix      *jsonFix `json:"fix,omitempty"`
}

type jsonFix struct {
	Place region `json:"place"`
	Text  string `json:"text"`
}

func (p Problem) jsonFix() *jsonFix {
	if p.Fix == nil {
		return nil
	}
	return &jsonFix{regionOf(p.Fix.Place, p.Fix.Place.File), p.Fix.Text}
}

// object is a JSON object.
type object map[string]any

// sarif is the log of a run in the Static Analysis Results Interchange Format 2.1.0.
func (l List) sarif() object {
	ids := map[Rule]bool{}
	rules, results := []object{}, []object{}
	for _, p := range l {
		if !ids[p.Rule] {
			ids[p.Rule] = true
			rules = append(rules, object{"id": p.Rule})
		}
		result := object{"ruleId": p.Rule, "level": p.Severity.String(), "message": object{"text": visible(p.Message)},
			"locations": []object{{"physicalLocation": location(p.Place, "region")}}}
		if p.Fix != nil {
			change := location(p.Fix.Place, "deletedRegion")
			replacement := object{"deletedRegion": change["deletedRegion"], "insertedContent": object{"text": p.Fix.Text}}
			result["fixes"] = []object{{"artifactChanges": []object{
				{"artifactLocation": change["artifactLocation"], "replacements": []object{replacement}},
			}}}
		}
		results = append(results, result)
	}
	return object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []object{{
			"tool":       object{"driver": object{"name": "openletter", "rules": rules}},
			"columnKind": "unicodeCodePoints", "results": results,
		}},
	}
}

// location is a place; what names the range in it, which a file as such has not.
func location(p Place, what string) object {
	at := object{"artifactLocation": object{"uri": (&url.URL{Path: p.File}).EscapedPath()}}
	if p.Line > 0 {
		at[what] = regionOf(p, "")
	}
	return at
}

package dataset

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"openletter/report/problem"
)

// fieldPlaces says where in testdata/ok/small.txtar stands what a section of the manual describes: the file, and the keys and
// numbers of items on the way.
func fieldPlaces() map[string]string {
	const rules, ru = "rulesets/plain.yaml ", "countries/ru.yaml "
	return map[string]string{
		"File": "attributes.yaml", "Advice": "advice.yaml advice 0", "Basis": "advice.yaml advice 0 because 0",
		"Population": "attributes.yaml populations 0", "Attribute": "attributes.yaml attributes 2",
		"Value": "attributes.yaml attributes 0 values 0", "Source": "sources.yaml sources 1", "Messenger": "messengers/cat.yaml",
		"Archive": "sources.yaml sources 2 archive", "Quote": "messengers/cat.yaml claims 3 quote", "Seat": "messengers/cat.yaml seat",
		"EarlierOperator": "messengers/cat.yaml earlier-operators 0", "Claim": "messengers/dog.yaml claims 2",
		"Side": "messengers/dog.yaml claims 0 other-side 0", "Country": "countries/uz.yaml",
		"Survey": "countries/uz.yaml surveyed 0", "Duty": ru + "duties 0", "Listing": ru + "duties 0 lists 0",
		"Mandate": ru + "mandates 0", "Block": ru + "blocks 0", "Event": "events.yaml events 0",
		"LedgerClaim": "ledger/encryption.yaml claims 0", "Ruleset": rules, "Dimension": rules + "dimensions 0",
		"Criterion": rules + "dimensions 0 criteria 0", "ValuePoints": rules + "dimensions 0 criteria 0 points 0",
		"Cap": rules + "caps 0", "Floor, Gate, Grade": rules, "Profile": rules + "profiles 1",
		"Requirement": rules + "profiles 1 required 0", "Alternative": rules + "alternatives 0",
		"Choice": rules + "alternatives 0 choices 0", "Exposure": rules + "exposures 0", "ExposedKind": rules + "exposures 0 kinds 0",
		"ExposureRule": rules + "exposures 0 kinds 0 rules 0", "AuditPoint": rules + "audit 0", "Definition": "reports/brief.yaml",
		"Further language": "reports/cats.yaml also 0",
	}
}

// A field is a row of a table of fields in the manual.
type field struct{ section, name, kind, required string }

// TestFieldsAreChecked holds that each field of the manual is refused where it is lacking and needed, and where it is
// written otherwise than its type says.
func TestFieldsAreChecked(t *testing.T) {
	places := fieldPlaces()
	seen := map[string]bool{}
	for _, f := range manualFields(t) {
		place, known := places[f.section]
		if !known {
			t.Errorf("no place is known for what the section %s describes", f.section)
			continue
		}
		seen[f.section] = true
		if f.section == "Mandate" && f.name == "answer" {
			continue // nothing follows from the mandate of this folder; see checkedCountries
		}
		t.Run(f.section+"/"+f.name, func(t *testing.T) {
			if f.required == "yes" {
				f.refused(t, place, nil, problem.MissingKey)
			}
			faults := faultyValues(f.kind)
			if len(faults) == 0 {
				t.Errorf("no fault is known for the type %s", f.kind)
			}
			for _, fault := range faults {
				f.refused(t, place, &fault.value, fault.want...)
			}
		})
	}
	for section := range places {
		if !seen[section] {
			t.Errorf("the manual has no table of fields in a section %s", section)
		}
	}
}

// A faultyValue is what a field of a type must not be, and the problems of which one is told.
type faultyValue struct {
	value string // as YAML
	want  []problem.Rule
}

var numberBounds = regexp.MustCompile(`^number, (\d+) (?:to|or) (\d+)$`)

// faultyValues lists values that are not of a type.
func faultyValues(kind string) []faultyValue {
	text := faultyValue{"[a]", []problem.Rule{problem.WrongKind}}
	if m := numberBounds.FindStringSubmatch(kind); m != nil {
		least, _ := strconv.Atoi(m[1])
		most, _ := strconv.Atoi(m[2])
		bad := []problem.Rule{problem.BadNumber}
		return []faultyValue{{"many", text.want}, {fmt.Sprint(least - 1), bad}, {fmt.Sprint(most + 1), bad}}
	}
	long := func(most int) faultyValue {
		return faultyValue{strings.Repeat("a", most+1), []problem.Rule{problem.TooLong}}
	}
	switch word, _, _ := strings.Cut(kind, " "); word {
	case "id":
		return []faultyValue{{"No id!", []problem.Rule{problem.BadID, problem.UnknownValue}}}
	case "word":
		return []faultyValue{{"no such word", []problem.Rule{problem.UnknownValue, problem.BadLanguage}}}
	case "text":
		return []faultyValue{text, long(maxText)}
	case "note":
		return []faultyValue{text, long(maxNote)}
	case "label", "name":
		return []faultyValue{text, long(maxName)}
	case "date":
		return []faultyValue{{"soon", []problem.Rule{problem.BadDate}}}
	case "`true`":
		return []faultyValue{{"perhaps", text.want}}
	case "string":
		return []faultyValue{text}
	case "list", "mapping", "seat", "archive", "quote", "floor", "gate":
		return []faultyValue{{"alone", text.want}}
	}
	return nil
}

// refused holds that one of some problems is told where the field has another value, or none: at the mapping that lacks it.
func (f field) refused(t *testing.T, place string, value *string, want ...problem.Rule) {
	t.Helper()
	way := strings.Fields(place)
	for part := range strings.SplitSeq(strings.ReplaceAll(f.name, "[]", ".0"), ".") {
		way = append(way, part)
	}
	files := small(t)
	files[way[0]] = respelt(t, files[way[0]], way[1:], value)
	problems := faultsOf(files)
	key := way[len(way)-1]
	if !slices.ContainsFunc(problems, func(p problem.Problem) bool {
		return slices.Contains(want, p.Rule) && p.Place.File == "data/"+way[0] &&
			(value != nil && strings.Contains(p.Line, key+":") || value == nil && strings.Contains(p.Message, key))
	}) {
		t.Errorf("with %s no problem %v, but\n%v", read(value), want, problems)
	}
}

func read(value *string) string {
	if value == nil {
		return "nothing"
	}
	return *value
}

// respelt gives the text of a file in which a key has another value, or is lacking.
func respelt(t *testing.T, text string, way []string, value *string) string {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		t.Fatal(err)
	}
	n := document.Content[0]
	for _, step := range way[:len(way)-1] {
		if i, err := strconv.Atoi(step); err == nil {
			n = n.Content[i]
		} else if i := keyIn(n, step); i >= 0 {
			n = n.Content[i+1]
		} else {
			t.Fatalf("%s has no %s", text, step)
		}
	}
	n.Style = 0 // so that the key has a line of its own
	key := way[len(way)-1]
	if i := keyIn(n, key); i >= 0 {
		n.Content = slices.Delete(n.Content, i, i+2)
	}
	if value != nil {
		var other yaml.Node
		if err := yaml.Unmarshal([]byte(*value), &other); err != nil {
			t.Fatal(err)
		}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, other.Content[0])
	}
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(&document); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// keyIn is the index of a key of a mapping; -1 where it has none.
func keyIn(n *yaml.Node, key string) int {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return i
		}
	}
	return -1
}

// manualFields gives the rows of all tables of fields in data/README.md.
func manualFields(t *testing.T) (list []field) {
	t.Helper()
	row := regexp.MustCompile("^\\| `([a-z.\\[\\]-]+)` \\| ([^|]*) \\| ([^|]*) \\|")
	section, inTable := "", false
	for line := range strings.Lines(readManual(t)) {
		if heading, ok := strings.CutPrefix(line, "### "); ok {
			section = strings.TrimSpace(heading)
		}
		inTable = strings.HasPrefix(line, "| Field |") || inTable && strings.HasPrefix(line, "|")
		if m := row.FindStringSubmatch(line); m != nil && inTable {
			list = append(list, field{section, m[1], m[2], m[3]})
		}
	}
	return list
}

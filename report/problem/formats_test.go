package problem

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// obey reads a line as GitHub's runner does: "::command name=value,…::message", %-codes decoded at last.
func obey(line string) (command string, properties map[string]string, message string) {
	rest, _ := strings.CutPrefix(line, "::")
	head, message, _ := strings.Cut(rest, "::")
	command, list, _ := strings.Cut(head, " ")
	properties = map[string]string{}
	for _, property := range strings.Split(list, ",") {
		name, value, _ := strings.Cut(property, "=")
		properties[name] = strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",").Replace(value)
	}
	return command, properties, strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n").Replace(message)
}

func TestGitHub(t *testing.T) {
	list := List{
		New(UnknownValue, At("data/a.yaml", 3, 8, 4), "no value"),
		{Rule: OldEvidence, Place: InFile("data/b.yaml"), Message: "old", Severity: Warning},
		{Rule: MissingLanguage, Message: "3 texts", Severity: Note},
		{Rule: NotYAML, Place: Place{"c.yaml", 1, 5, 2, 1}, Message: "two lines"},
	}
	want := "::error file=data/a.yaml,line=3,endLine=3,col=8,endColumn=12,title=unknown-value::no value\n" +
		"::warning file=data/b.yaml,title=old-evidence::old\n" +
		"::notice title=missing-language::3 texts\n" +
		"::error file=c.yaml,line=1,endLine=2,title=not-yaml::two lines\n"
	if got := list.GitHub(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// FuzzGitHub puts hostile texts in the name of a file and in a message: the runner still finds one command, with these
// texts in the places where they belong, and no older command.
func FuzzGitHub(f *testing.F) {
	for _, hostile := range []string{
		"a\n::error::b", "a\r\n::set-output name=x::y", "a%0A::error::b", "%250A%0D", "a::b", "x,line=9::add-mask::y",
		"file.yaml,title=ok:: done", "##[group]x", "###[endgroup] ####vso[task.complete]", "#\u200b#[x]",
		"\x1b[31m\u202e\u2028",
		"::stop-commands::x", "", "д,%2C%3A",
	} {
		f.Add(hostile, hostile)
	}
	f.Fuzz(func(t *testing.T, file, message string) {
		line := List{New(BadID, At("f"+file, 1, 2, 3), "%s", message)}.GitHub()
		if strings.Count(line, "\n") != 1 || strings.ContainsAny(line, "\r\x1b\u202e\u2028") || older.MatchString(line) {
			t.Fatalf("%q", line)
		}
		command, properties, said := obey(strings.TrimSuffix(line, "\n"))
		parted := func(s string) string { return older.ReplaceAllString(visible(s), "## $1") }
		want := map[string]string{
			"file": parted("f" + file), "line": "1", "endLine": "1", "col": "2", "endColumn": "5", "title": "bad-id",
		}
		if command != "error" || said != parted(message) || !reflect.DeepEqual(properties, want) {
			t.Errorf("%q: %s, %v, %q", line, command, properties, said)
		}
	})
}

// TestSARIF compares with what the standard (SARIF 2.1.0, sections 3.13 to 3.30) asks of these properties.
func TestSARIF(t *testing.T) {
	list := List{
		New(UnknownValue, At("data/ä b.yaml", 3, 8, 4), "no value"),
		{Rule: OldEvidence, Place: InFile("/tmp/b:c.yaml"), Message: "old", Severity: Warning},
		{Rule: MissingLanguage, Message: "3 texts", Severity: Note},
		New(UnknownValue, At("a:b.yaml", 1, 1, 0), "neither"),
	}
	text, err := json.Marshal(list.SARIF())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{` +
		`"tool":{"driver":{"name":"openletter","rules":[{"id":"unknown-value"},{"id":"old-evidence"},` +
		`{"id":"missing-language"}]}},"columnKind":"unicodeCodePoints","results":[` +
		`{"ruleId":"unknown-value","ruleIndex":0,"level":"error","message":{"text":"no value"},"locations":[{` +
		`"physicalLocation":{"artifactLocation":{"uri":"data/%C3%A4%20b.yaml"},` +
		`"region":{"startLine":3,"startColumn":8,"endLine":3,"endColumn":12}}}]},` +
		`{"ruleId":"old-evidence","ruleIndex":1,"level":"warning","message":{"text":"old"},"locations":[{` +
		`"physicalLocation":{"artifactLocation":{"uri":"file:///tmp/b:c.yaml"}}}]},` +
		`{"ruleId":"missing-language","ruleIndex":2,"level":"note","message":{"text":"3 texts"},"locations":[]},` +
		`{"ruleId":"unknown-value","ruleIndex":0,"level":"error","message":{"text":"neither"},"locations":[{` +
		`"physicalLocation":{"artifactLocation":{"uri":"./a:b.yaml"},` +
		`"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}]}]}]}`
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if text, _ := json.Marshal(List(nil).SARIF()); !bytes.Contains(text, []byte(`"rules":[]`)) ||
		!bytes.Contains(text, []byte(`"results":[]`)) { // the standard allows no null here
		t.Errorf("without problems: %s", text)
	}
}

// TestSchema holds that the schema names the fields of the types, and asks for those that are always written.
func TestSchema(t *testing.T) {
	type object struct {
		Properties map[string]json.RawMessage
		Required   []string
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema, &schema); err != nil {
		t.Fatal(err)
	}
	var fix object
	if err := json.Unmarshal(schema.Defs["Problem"].Properties["fix"], &fix); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		is object
		of reflect.Type
	}{
		{schema.object, reflect.TypeFor[Report]()}, {schema.Defs["Problem"], reflect.TypeFor[Problem]()},
		{schema.Defs["Place"], reflect.TypeFor[Place]()}, {fix, reflect.TypeFor[Fix]()},
	} {
		for f := range c.of.Fields() {
			name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
			if _, there := c.is.Properties[name]; !there || (option == "") != slices.Contains(c.is.Required, name) {
				t.Errorf("%s.%s: the schema has it: %v; it is required: %v", c.of, f.Name, there, option != "")
			}
		}
		if len(c.is.Properties) != c.of.NumField() {
			t.Errorf("%s: the schema has %d properties, want %d", c.of, len(c.is.Properties), c.of.NumField())
		}
	}
}

// TestReport writes a report and reads it back.
func TestReport(t *testing.T) {
	list := List{
		{Severity: Note, Rule: BadID, Place: At("a", 1, 2, 3), Message: "m", Allowed: []string{"x"}, Line: "l",
			Fix: &Fix{At("a", 1, 2, 3), "y"}},
		{Severity: Warning, Rule: BadID, Message: "m"},
	}
	text, err := json.Marshal(list.ForPrograms())
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, Report{Format, list}) {
		t.Errorf("%s was read as %+v (%v)", text, back, err)
	}
	if text, _ := json.Marshal(List(nil).ForPrograms()); string(text) != `{"format":1,"problems":[]}` {
		t.Errorf("without problems: %s", text)
	}
	if err := json.Unmarshal([]byte(`{"format":1,"problems":[{"severity":"fatal"}]}`), &back); err == nil {
		t.Error("an unknown severity is read")
	}
}

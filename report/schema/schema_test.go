package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestValidate breaks each keyword once.
func TestValidate(t *testing.T) {
	const schema = `{"type": "object", "additionalProperties": false, "required": ["format"], "properties": {
		"format": {"const": 1},
		"list": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/$defs/word"}},
		"open": {"type": "object", "properties": {"n": {"type": "number", "minimum": 0}}},
		"line": {"type": "integer"},
		"yes": {"type": "boolean"},
		"how": {"type": "string", "oneOf": [{"const": "added"}, {"const": "removed"}]},
		"severity": {"enum": ["error", "note"]}},
		"$defs": {"word": {"type": "string", "pattern": "^[a-z]+$"}}}`
	for text, want := range map[string]string{
		`{"format": 1, "list": ["a", "b"], "open": {"n": 0.5, "more": [null]}, "line": 3}`: "",
		`{"format": 1, "yes": true, "how": "added", "severity": "note"}`:                   "",
		`{"format": 1} `:                       "",
		`{"format": 2}`:                        "/format/: is not 1",
		`{"format": "1"}`:                      "/format/: is not 1",
		`{}`:                                   "/: lacks format",
		`[]`:                                   "/: is not of the type object",
		`null`:                                 "/: is not of the type object",
		`{"format": 1, "Format": 1}`:           `/: has the unknown key "Format"`,
		`{"format": 1, "list": []}`:            "/list/: has 0 items",
		`{"format": 1, "list": ["a","b","c"]}`: "/list/: has 3 items",
		`{"format": 1, "list": ["a", "B"]}`:    "/list/1/: does not match ^[a-z]+$",
		`{"format": 1, "list": [1]}`:           "/list/0/: is not of the type string",
		`{"format": 1, "open": {"n": -1}}`:     "/open/n/: is less than 0",
		`{"format": 1, "line": 1.5}`:           "/line/: is not of the type integer",
		`{"format": 1, "line": true}`:          "/line/: is not of the type integer",
		`{"format": 1, "yes": 1}`:              "/yes/: is not of the type boolean",
		`{"format": 1, "how": "gone"}`:         "/how/: is none of what is allowed",
		`{"format": 1, "severity": "fatal"}`:   "/severity/: is none of [error note]",
		`{"format": 1} {}`:                     "something stands behind the value",
		`{"format": 1`:                         "unexpected EOF",
		``:                                     "EOF",
	} {
		if got := said(Validate([]byte(text), []byte(schema), "")); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if err := Validate([]byte(`"ab"`), []byte(schema), "word"); err != nil {
		t.Error(err)
	}
	if got := said(Validate([]byte(`"ab"`), []byte(schema), "words")); got != `the schema has no definition "words"` {
		t.Error(got)
	}
	got := said(Validate([]byte(`1`), []byte(`{"maximum": 3}`), ""))
	if !strings.Contains(got, `unknown field "maximum"`) {
		t.Errorf("a keyword that is not known: %q", got)
	}
}

func said(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestOwnSchemas holds that the schemas of this project use no keyword that is not known here.
func TestOwnSchemas(t *testing.T) {
	names, err := filepath.Glob(filepath.FromSlash("../*/*.schema.json"))
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(Validate([]byte("null"), text, "")); got != "/: is not of the type object" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

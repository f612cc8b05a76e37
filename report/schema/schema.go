// Package schema holds JSON against a JSON Schema, before anything is done with what strangers send. It knows those
// keywords that the schemas of this project use, and refuses a schema with another one rather than pass over it.
package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A node is a schema or a part of one.
type node struct {
	Ref         string          `json:"$ref"`
	Type        string          `json:"type"`
	Const       any             `json:"const"`
	Enum        []any           `json:"enum"`
	OneOf       []*node         `json:"oneOf"`
	Pattern     string          `json:"pattern"`
	Minimum     *float64        `json:"minimum"`
	Items       *node           `json:"items"`
	MinItems    int             `json:"minItems"`
	MaxItems    *int            `json:"maxItems"`
	Properties  map[string]node `json:"properties"`
	Required    []string        `json:"required"`
	Additional  *bool           `json:"additionalProperties"`
	Defs        map[string]node `json:"$defs"`
	Schema      string          `json:"$schema"`
	Title       string          `json:"title"`
	Description string          `json:"description"`
}

// Validate tells where a JSON text first breaks a schema. With a name, the definition of that name has to hold.
func Validate(text, schema []byte, name string) error {
	var top node
	if err := decode(schema, &top); err != nil {
		return fmt.Errorf("the schema: %w", err)
	}
	var value any
	if err := decode(text, &value); err != nil {
		return err
	}
	if name != "" {
		return top.validate("", value, &node{Ref: definitions + name})
	}
	return top.validate("", value, &top)
}

const definitions = "#/$defs/"

// decode reads one JSON value, behind which nothing stands.
func decode(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("something stands behind the value")
	}
	return nil
}

// validate holds a value at a place against a part of a schema.
func (top *node) validate(at string, value any, n *node) error {
	if name, is := strings.CutPrefix(n.Ref, definitions); is {
		def, ok := top.Defs[name]
		if !ok {
			return fmt.Errorf("the schema has no definition %q", name)
		}
		return top.validate(at, value, &def)
	}
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("%s: %s", at+"/", fmt.Sprintf(format, args...))
	}
	if n.Const != nil && value != n.Const {
		return wrong("is not %v", n.Const)
	}
	if n.Enum != nil && !slices.Contains(n.Enum, value) {
		return wrong("is none of %v", n.Enum)
	}
	if n.OneOf != nil && !slices.ContainsFunc(n.OneOf, func(o *node) bool { return top.validate(at, value, o) == nil }) {
		return wrong("is none of what is allowed")
	}
	if found := kind(value); n.Type != "" && found != n.Type && !(n.Type == "integer" && isWhole(value)) {
		return wrong("is not of the type %s", n.Type)
	}
	switch v := value.(type) {
	case float64:
		if n.Minimum != nil && v < *n.Minimum {
			return wrong("is less than %v", *n.Minimum)
		}
	case string:
		if n.Pattern != "" && !regexp.MustCompile(n.Pattern).MatchString(v) {
			return wrong("does not match %s", n.Pattern)
		}
	case []any:
		return top.validateItems(at, v, n)
	case map[string]any:
		return top.validateFields(at, v, n)
	}
	return nil
}

func (top *node) validateItems(at string, list []any, n *node) error {
	if len(list) < n.MinItems || n.MaxItems != nil && len(list) > *n.MaxItems {
		return fmt.Errorf("%s/: has %d items", at, len(list))
	}
	for i, item := range list {
		if n.Items == nil {
			break
		}
		if err := top.validate(fmt.Sprintf("%s/%d", at, i), item, n.Items); err != nil {
			return err
		}
	}
	return nil
}

func (top *node) validateFields(at string, object map[string]any, n *node) error {
	for _, name := range n.Required {
		if _, there := object[name]; !there {
			return fmt.Errorf("%s/: lacks %s", at, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		p, known := n.Properties[name]
		if !known && n.Additional != nil && !*n.Additional {
			return fmt.Errorf("%s/: has the unknown key %.50q", at, name)
		}
		if !known {
			continue
		}
		if err := top.validate(at+"/"+name, object[name], &p); err != nil {
			return err
		}
	}
	return nil
}

// kind is the type of a value as schemas name it.
func kind(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "null"
}

func isWhole(value any) bool {
	v, ok := value.(float64)
	return ok && v == float64(int64(v))
}

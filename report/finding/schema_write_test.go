package finding

import (
	"encoding"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"strings"
)

// sources are the files of the types below Findings: their comments describe the fields of the schema.
var sources = []string{
	"choices.go", "counterfactual.go", "difference.go", "exact.go", "findings.go", "ranking.go", "reading.go", "score.go",
}

// writeSchema writes the schema: the shape comes from the types, the descriptions from the comments in their source.
func writeSchema() ([]byte, error) {
	w := schemaWriter{said: map[string]string{}, values: map[string][]*node{}, defs: map[string]*node{}}
	if err := w.read(); err != nil {
		return nil, err
	}
	top := w.node(reflect.TypeFor[Findings]())
	top.Schema, top.Title, top.Defs = "https://json-schema.org/draft/2020-12/schema", "Findings of openletter", w.defs
	return json.MarshalIndent(top, "", "  ")
}

// A node is a schema or a part of one. Left out is what does not apply.
type node struct {
	Schema      string           `json:"$schema,omitempty"`
	Title       string           `json:"title,omitempty"`
	Ref         string           `json:"$ref,omitempty"`
	Const       *string          `json:"const,omitempty"`
	Description string           `json:"description,omitempty"`
	Type        string           `json:"type,omitempty"`
	OneOf       []*node          `json:"oneOf,omitempty"`
	Items       *node            `json:"items,omitempty"`
	MinItems    int              `json:"minItems,omitempty"`
	MaxItems    int              `json:"maxItems,omitempty"`
	Properties  map[string]*node `json:"properties,omitempty"`
	Required    []string         `json:"required,omitempty"`
	Additional  *bool            `json:"additionalProperties,omitempty"`
	Defs        map[string]*node `json:"$defs,omitempty"`
}

type schemaWriter struct {
	said   map[string]string  // comments, by "Type" or "Type.Field"
	values map[string][]*node // the constants of a type
	defs   map[string]*node   // by type
}

// read gathers what the source says of types, fields and constants.
func (w *schemaWriter) read() error {
	for _, name := range sources {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if d, ok := d.(*ast.GenDecl); ok {
				for _, s := range d.Specs {
					w.readSpec(d, s)
				}
			}
		}
	}
	return nil
}

func (w *schemaWriter) readSpec(d *ast.GenDecl, s ast.Spec) {
	switch s := s.(type) {
	case *ast.TypeSpec:
		w.said[s.Name.Name] = comment(d.Doc)
		if t, ok := s.Type.(*ast.StructType); ok {
			for _, f := range t.Fields.List {
				for _, n := range f.Names {
					w.said[s.Name.Name+"."+n.Name] = comment(f.Comment)
				}
			}
		}
	case *ast.ValueSpec:
		t, typed := s.Type.(*ast.Ident)
		if !typed || len(s.Values) != 1 {
			return
		}
		if v, ok := s.Values[0].(*ast.BasicLit); ok && v.Kind == token.STRING {
			value, _ := strconv.Unquote(v.Value)
			w.values[t.Name] = append(w.values[t.Name], &node{Const: &value, Description: comment(s.Comment)})
		}
	}
}

// comment is a comment in one line.
func comment(c *ast.CommentGroup) string { return strings.Join(strings.Fields(c.Text()), " ") }

// node is the schema of a type.
func (w *schemaWriter) node(t reflect.Type) *node {
	switch kind := t.Kind(); {
	case t == reflect.TypeFor[Exact]():
		return &node{Type: "number"}
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		return &node{Type: "string"}
	case kind == reflect.Pointer:
		return w.node(t.Elem())
	case kind == reflect.Slice:
		return &node{Type: "array", Items: w.node(t.Elem())}
	case kind == reflect.Array:
		return &node{Type: "array", Items: w.node(t.Elem()), MinItems: t.Len(), MaxItems: t.Len()}
	case kind == reflect.Int:
		return &node{Type: "integer"}
	case kind == reflect.Bool:
		return &node{Type: "boolean"}
	case kind == reflect.String && w.values[t.Name()] == nil:
		return &node{Type: "string"}
	}
	if w.defs[t.Name()] == nil {
		w.defs[t.Name()] = &node{Description: w.said[t.Name()]} // before its fields, which may lead back to it
		w.define(w.defs[t.Name()], t)
	}
	return &node{Ref: "#/$defs/" + t.Name()}
}

// define fills in the schema of a type with constants or fields.
func (w *schemaWriter) define(n *node, t reflect.Type) {
	if t.Kind() == reflect.String {
		n.Type, n.OneOf = "string", w.values[t.Name()]
		return
	}
	closed := false
	n.Type, n.Additional, n.Properties = "object", &closed, map[string]*node{}
	for f := range t.Fields() {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		p := w.node(f.Type)
		p.Description = w.said[t.Name()+"."+f.Name]
		n.Properties[name] = p
		if option == "" {
			n.Required = append(n.Required, name)
		}
	}
}

package dataset

import (
	"gopkg.in/yaml.v3"

	"openletter/report/problem"
)

// Words reads the interface words of one language: one flat mapping from a key to a text. It is as strict as Load,
// and its error is a problem.List. name is the file as problems name it.
func Words(source []byte, name string) (map[string]string, error) {
	f := &file{path: name, name: name, source: source, known: &known{}}
	root := f.read()
	if root == nil {
		return nil, f.faults()
	}
	m := make(map[string]string, len(root.Content)/2)
	for i := 0; i < len(root.Content); i += 2 {
		key := root.Content[i]
		text := value{file: f, what: "the text of " + problem.Quote(key.Value), node: root.Content[i+1]}
		m[key.Value] = text.published(maxText)
	}
	if len(f.problems) > 0 {
		return nil, f.faults()
	}
	return m, nil
}

// read scans and parses a file and gives its mapping, or nil when it cannot be walked.
func (f *file) read() *yaml.Node {
	if f.unread {
		return nil
	}
	f.problems = scan(f.path, f.source)
	if len(f.problems) > 0 {
		f.unread = true
		return nil
	}
	root := f.parse()
	f.exclamations = exclamations(f.source)
	if root == nil || !f.strict(root, 1) {
		f.unread = true
		return nil
	}
	if root.Kind != yaml.MappingNode || root.Style&yaml.FlowStyle != 0 {
		f.problem(problem.NotYAML, root, "a data file is a mapping, with one key on each line (key: value)")
		f.unread = true
		return nil
	}
	return root
}

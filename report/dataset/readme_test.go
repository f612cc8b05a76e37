package dataset

import (
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
)

// TestReadmeNamesEveryKey holds the description of the format against the program: every key that it reads (the small
// folder uses them all) and every word of its closed lists stands in data/README.md.
func TestReadmeNamesEveryKey(t *testing.T) {
	readme, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for name, text := range small(t) {
		if path.Ext(name) == ".yaml" {
			var n yaml.Node
			if err := yaml.Unmarshal([]byte(text), &n); err != nil {
				t.Fatal(err)
			}
			names = keysOf(&n, names)
		}
	}
	for _, list := range [][]string{
		marks, scopes, statuses, verdicts, dutyKinds, mandateKinds, forces, sourceKinds[:], fact.Formats[:],
	} {
		names = append(names, list...)
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		text := string(readme)
		if !strings.Contains(text, "`"+name+"`") && !strings.Contains(text, "."+name+"`") && !strings.Contains(text, "| "+name+" |") {
			t.Errorf("data/README.md does not name `%s`", name)
		}
	}
}

// keysOf lists the keys of all mappings.
func keysOf(n *yaml.Node, keys []string) []string {
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			keys = append(keys, child.Value)
		}
		keys = keysOf(child, keys)
	}
	return keys
}

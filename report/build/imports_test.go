package build

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// policy says which package of this project may import what, beside the standard library. It is a statement of the
// architecture: data flows one way, and each outside library stands where its work is done. A line here changes only
// with a reason.
var policy = map[string][]string{
	// The vocabularies.
	"report/fact":     {},
	"report/problem":  {},
	"report/document": {},
	"report/schema":   {},
	"report/figure":   {"report/document"},
	"report/finding":  {"report/fact"},
	"report/wording":  {"report/fact", "report/finding", "golang.org/x/text"},

	// The crafts.
	"report/dataset":           {"report/fact", "report/problem", "golang.org/x/text/unicode/norm", "gopkg.in/yaml.v3"},
	"report/assess":            {"report/assess/*", "report/fact", "report/finding"},
	"report/assess/card":       {"report/fact", "report/finding"},
	"report/assess/ranking":    {"report/assess/card", "report/fact", "report/finding"},
	"report/assess/difference": {"report/assess/card", "report/assess/ranking", "report/fact", "report/finding"},
	"report/evidence":          {"report/fact", "report/problem", "golang.org/x/net/html", "golang.org/x/text/unicode/norm"},
	"report/section":           {"report/document", "report/fact", "report/finding", "report/wording"},
	"report/table":             {"report/fact", "report/finding"},
	"report/layout":            {"report/document", "report/fact", "report/markdown", "report/problem", "report/section"},

	// The printers. None imports another.
	"report/markdown": {"report/document", "report/problem", "github.com/yuin/goldmark"},
	"report/html":     {"report/document", "report/figure", "report/problem", "report/wording"},
	"report/pdf":      {"report/document", "report/figure", "report/pdf/*", "report/problem", "report/wording", "templates"},
	"report/pandoc":   {"report/document", "report/wording"},

	// The rooms of the PDF printer.
	"report/pdf/file":      {"report/pdf/display", "report/pdf/structure", "report/pdf/typeface", "github.com/go-pdf/fpdf", "github.com/klauspost/compress/zlib"},
	"report/pdf/display":   {"report/pdf/structure", "report/pdf/typeface"},
	"report/pdf/judge":     {"report/pdf/display", "report/pdf/structure", "report/pdf/typeface"}, // tests alone use it
	"report/pdf/structure": {},
	"report/pdf/typeset":   {"report/pdf/typeface"},
	"report/pdf/typeface":  {"eliasnaur.com/font"},

	// The wiring.
	"data":           {},
	"templates":      {},
	"report/project": {"data", "templates"},
	"report/build":   {"report/assess", "report/dataset", "report/document", "report/fact", "report/finding", "report/html", "report/layout", "report/markdown", "report/pandoc", "report/pdf", "report/problem", "report/project", "report/section", "report/table", "report/wording", "github.com/rogpeppe/go-internal/lockedfile"},
	"cmd/openletter": {"report/assess", "report/assess/difference", "report/build", "report/dataset", "report/document", "report/evidence", "report/fact", "report/finding", "report/markdown", "report/problem", "report/project", "report/schema", "report/section", "report/table"},
	"report/testkit": {},
}

// forbidden are packages of the standard library, and all below them, that must not be near what strangers send: nothing
// here has a reason to open a connection or to run a program. net/url is none of them: it only reads addresses.
var forbidden = []string{"net", "crypto/tls", "log/syslog", "os/exec", "plugin", "syscall", "unsafe"}

// excepted are the files that may import one of them all the same, each with its reason. report/project/revision.go runs
// git to read a data folder at an earlier revision; nothing that it runs, and no argument, comes from the data.
// report/pandoc/convert.go runs pandoc; all that it gets is a tree on its standard input, which names no file.
// report/testkit/testkit.go runs the judges, and stands in tests alone.
var excepted = map[string]string{
	"report/pandoc/convert.go":   "os/exec",
	"report/project/revision.go": "os/exec",
	"report/testkit/testkit.go":  "os/exec",
}

// TestImportsRunOneWay holds that no package imports what it may not, that the policy speaks of the packages that there
// are, and that each of its permissions is in use.
func TestImportsRunOneWay(t *testing.T) {
	seen := map[string]imports{}
	for _, name := range sources(t) {
		dir := path.Dir(name)
		if seen[dir] == nil {
			seen[dir] = imports{}
		}
		for _, imported := range importsOf(t, name) {
			seen[dir][imported] = name
		}
	}
	if len(seen) < 5 {
		t.Errorf("only %d packages were looked at", len(seen))
	}
	for dir, found := range seen {
		if allowed, ok := policy[dir]; ok {
			found.mustKeep(t, dir, allowed)
		} else {
			t.Errorf("the policy does not know the package %s", dir)
		}
	}
	for dir := range policy {
		if seen[dir] == nil {
			t.Errorf("the policy speaks of %s, which does not exist", dir)
		}
	}
}

// TestNothingForbidden holds that no file imports what is forbidden, but those that are excepted, which do.
func TestNothingForbidden(t *testing.T) {
	found := map[string]string{}
	for _, name := range sources(t) {
		for _, imported := range importsOf(t, name) {
			if isForbidden(imported) && excepted[name] != imported {
				t.Errorf("%s imports %s, which nothing here may", name, imported)
			} else if isForbidden(imported) {
				found[name] = imported
			}
		}
	}
	if !maps.Equal(found, excepted) {
		t.Errorf("excepted are %v, of which only %v import what they may", excepted, found)
	}
}

// TestForbidden fixes what is forbidden at the borders of the list.
func TestForbidden(t *testing.T) {
	for imported, want := range map[string]bool{
		"net": true, "net/http": true, "net/http/httputil": true, "net/rpc": true, "net/url": false, "network": false,
		"crypto/tls": true, "crypto/sha256": false, "log/syslog": true, "os/exec": true, "os": false,
	} {
		if isForbidden(imported) != want {
			t.Errorf("%s: forbidden is %v", imported, !want)
		}
	}
}

// sources lists the files of this project that are no tests.
func sources(t *testing.T) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS("../.."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if base := path.Base(name); name != "." && strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules" {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// importsOf lists what a file imports.
func importsOf(t *testing.T, name string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", filepath.FromSlash(name)), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		list = append(list, imported)
	}
	return list
}

func isForbidden(imported string) bool {
	return imported != "net/url" && slices.ContainsFunc(forbidden, func(f string) bool {
		return imported == f || strings.HasPrefix(imported, f+"/")
	})
}

// imports are what a package imports, each with a file that does.
type imports map[string]string

// mustKeep compares what a package imports beside the standard library with what it may.
func (found imports) mustKeep(t *testing.T, dir string, allowed []string) {
	used := map[string]bool{}
	for imported, name := range found {
		first, _, _ := strings.Cut(imported, "/")
		own, isOwn := strings.CutPrefix(imported, "openletter/")
		if !isOwn && !strings.Contains(first, ".") {
			continue
		}
		i := slices.IndexFunc(allowed, func(line string) bool { return permits(line, own) })
		if i < 0 {
			t.Errorf("%s may not import %s; %s may import %s", name, own, dir, strings.Join(allowed, ", "))
			continue
		}
		used[allowed[i]] = true
	}
	for _, line := range allowed {
		if !used[line] {
			t.Errorf("%s may import %s, and does not", dir, line)
		}
	}
}

// permits says whether a line of the policy allows an import: the package itself, a part of an outside module, or
// any room of a folder.
func permits(line, imported string) bool {
	if folder, all := strings.CutSuffix(line, "*"); all {
		return strings.HasPrefix(imported, folder)
	}
	return imported == line || strings.Contains(line, ".") && strings.HasPrefix(imported, line+"/")
}

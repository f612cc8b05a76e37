package report_test

import (
	"go/parser"
	"go/token"
	"io/fs"
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
	"cmd/openletter": {"report", "report/dataset", "report/compose", "report/difference", "report/document", "report/html", "report/pdf", "templates"},

	"report":         {},
	"report/dataset": {"report", "gopkg.in/yaml.v3"},
	"report/score":   {"report"},
	"report/age":     {"report"},
	"report/history": {"report", "report/score"},

	"report/difference": {"report", "report/order", "report/score"},

	"report/counterfactual": {"report"},
	"report/exposure":       {"report"},
	"report/reader":         {"report", "report/score"},
	"report/order":          {"report", "report/score"},

	"report/compose":  {"report", "report/age", "report/counterfactual", "report/difference", "report/exposure", "report/history", "report/order", "report/reader", "report/score"},
	"report/document": {"report", "github.com/yuin/goldmark"},

	"report/html": {"report", "report/document", "templates", "github.com/yuin/goldmark"},

	"report/pdf":           {"report", "report/document", "report/pdf/*", "github.com/yuin/goldmark"},
	"report/pdf/flow":      {"report", "report/document", "report/pdf/sheet", "report/pdf/structure", "report/pdf/typeface", "report/pdf/typeset"},
	"report/pdf/file":      {"report/pdf/sheet", "report/pdf/structure", "report/pdf/typeface", "github.com/go-pdf/fpdf", "github.com/klauspost/compress/zlib"},
	"report/pdf/sheet":     {"report/pdf/structure", "report/pdf/typeface"},
	"report/pdf/structure": {},
	"report/pdf/typeset":   {"report/pdf/typeface"},
	"report/pdf/typeface":  {"eliasnaur.com/font"},

	"templates": {},
}

// forbidden are packages of the standard library that must not be near what strangers send: nothing here has a
// reason to open a connection or to run a program.
var forbidden = []string{"net", "net/http", "os/exec", "plugin", "syscall", "unsafe"}

// excepted are the files that may import one of them all the same, each with its reason. cmd/openletter/revision.go runs
// git to read a data folder at an earlier revision; nothing that it runs, and no argument, comes from the data.
var excepted = map[string]string{"cmd/openletter/revision.go": "os/exec"}

func TestImportsRunOneWay(t *testing.T) {
	root := os.DirFS("..")
	seen := map[string]bool{}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
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
			seen[path.Dir(name)] = true
			checkImports(t, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir := range policy {
		if !seen[dir] {
			t.Errorf("the policy speaks of %s, which does not exist", dir)
		}
	}
	if len(seen) < 5 {
		t.Errorf("only %d packages were looked at", len(seen))
	}
}

func checkImports(t *testing.T, name string) {
	dir := path.Dir(name)
	allowed, ok := policy[dir]
	if !ok {
		t.Errorf("%s: the policy does not know the package %s", name, dir)
		return
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", filepath.FromSlash(name)), nil, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		if slices.Contains(forbidden, imported) && excepted[name] != imported {
			t.Errorf("%s imports %s, which nothing here may", name, imported)
		}
		first, _, _ := strings.Cut(imported, "/")
		if own, isOwn := strings.CutPrefix(imported, "openletter/"); isOwn {
			imported = own
		} else if !strings.Contains(first, ".") {
			continue
		}
		if !slices.ContainsFunc(allowed, func(a string) bool { return permits(a, imported) }) {
			t.Errorf("%s may not import %s; %s may import %s", name, imported, dir, strings.Join(allowed, ", "))
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

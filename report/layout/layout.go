// Package layout makes a document from a layout: a Markdown file that says which sections stand where.
//
// Its rules:
//
//   - A layout begins with a comment that says its language: <!-- layout: lang=en -->
//   - "{name}" alone in a paragraph places the blocks of a section. "## {name}" places it with its own title, at the
//     level of that heading; "## Title {name}" gives it another title. "{name key=value}" changes a setting.
//   - "{title}" is the title of the report, and "{contents}" the table of contents, made from the document itself.
//   - Everything else is prose of the layout's own. Text in further languages stands behind the text that it translates,
//     between <!-- lang: de --> and <!-- /lang -->. "{key}" within prose is an interface text.
//   - A document without {sources} refers to none.
//   - A section that has nothing to say is left out with its heading, and so is a heading under which nothing stands.
package layout

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/markdown"
	"openletter/report/problem"
	"openletter/report/section"
)

// Default is the layout of a report that names none.
const Default = "dossier"

// A Layout is a layout that was read.
type Layout struct {
	name   string
	source string
	head   map[string]string
	tree   *document.Document
}

// Names are the layouts that there are.
func Names(files fs.FS) []string {
	names, _ := fs.Glob(files, "*.md") // the pattern is well formed
	names = slices.DeleteFunc(names, func(name string) bool { return name == "README.md" })
	for i, name := range names {
		names[i] = strings.TrimSuffix(path.Base(name), ".md")
	}
	return names
}

// NoLayout is the error of Make for a layout that does not exist. It says which there are.
type NoLayout string

// Error implements error.
func (e NoLayout) Error() string { return string(e) }

// Make reads the layout with a name, Default for "", and makes the document of a report with it. The error is a
// NoLayout, a problem.List that says what is wrong with the layout, or one of the section that could not be made.
func Make(files fs.FS, name string, c section.Context) (*document.Document, error) {
	l, err := Read(files, cmp.Or(name, Default))
	if err != nil {
		return nil, err
	}
	return l.Make(c)
}

// Read reads a layout. The error is a NoLayout or a problem.List.
func Read(files fs.FS, name string) (*Layout, error) {
	file := name + ".md"
	source, err := fs.ReadFile(files, file)
	if err != nil || !slices.Contains(Names(files), name) {
		return nil, NoLayout(fmt.Sprintf("there is no layout %q; there are %s", name, strings.Join(Names(files), ", ")))
	}
	l := &Layout{name: "templates/" + file, source: string(source)}
	var problems problem.List
	l.tree, l.head, problems = markdown.ReadLayout(source, l.name)
	problems = append(l.checkHead(), problems...)
	if len(problems) > 0 {
		return nil, problems
	}
	return l, nil
}

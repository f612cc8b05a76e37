package main

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"openletter/report/build"
	"openletter/report/fact"
	"openletter/report/project"
)

// starts are the files that init and new write, with places such as {id}.
//
//go:embed start
var starts embed.FS

// start is a file to start from, its places filled from pairs of place and text.
func start(name string, pairs ...string) string {
	text, err := starts.ReadFile("start/" + name)
	if err != nil {
		panic(err) // a fault of the program
	}
	return strings.NewReplacer(pairs...).Replace(string(text))
}

// A draft is a file that is to be written.
type draft struct{ name, text string }

// write writes drafts into a folder, all or none: nothing that exists is overwritten.
func write(folder string, drafts []draft) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, d := range drafts {
		if _, err := root.Lstat(d.name); !errors.Is(err, fs.ErrNotExist) {
			return usage("%s exists, and nothing is overwritten", filepath.Join(folder, filepath.FromSlash(d.name)))
		}
	}
	for _, d := range drafts {
		if err := root.MkdirAll(path.Dir(d.name), 0o755); err != nil {
			return err
		}
		f, err := root.OpenFile(d.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return err
		}
		if _, err = f.WriteString(d.text); err == nil {
			err = f.Close()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// isID says whether a word can name a file of the data.
func isID(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(word) <= 60
}

// newFile writes a file with comments that passes check.
func newFile(c *call) error {
	c.dataFlags()
	const misuse = "new takes two words: messenger, country, source, report, layout or language, and a name"
	if err := c.parse(2, 2, misuse); err != nil {
		return err
	}
	kind, id := c.given[0], c.given[1]
	if kind == "language" && !fact.Lang(id).IsTag() {
		return usage("%q is not a language; give a tag such as de or pt-BR", id)
	} else if kind != "language" && !isID(id) {
		return usage("%q is not an id; an id has small letters a to z, digits, and single hyphens between them, "+
			"at most 60 characters", id)
	}
	if err := c.open(); err != nil {
		return err
	}
	data := c.project.Folder
	if data == "" {
		return usage("there is no data folder here; \"openletter init DIR\" makes a project, and -data names a folder")
	}
	templates := cmp.Or(c.project.TemplatesFolder, filepath.Join(filepath.Dir(data), "templates"))
	switch kind {
	case "messenger", "country":
		return c.write(data, draft{plural(kind) + "/" + id + ".yaml", c.described(kind, id)})
	case "source":
		return c.newSource(data, id)
	case "report":
		return c.newReport(data, id)
	case "layout":
		return c.write(templates, draft{id + ".md", start("layout.md")})
	case "language":
		return c.newLanguage(templates, id)
	}
	return usage(misuse)
}

// newReport writes a report on three messengers.
func (c *call) newReport(data, id string) error {
	facts, err := build.Load(project.Embedded(), nil, fact.Date{})
	if err != nil {
		return err
	}
	text := report(facts, id, []string{"signal", "telegram", "whatsapp"}, "")
	return c.write(data, draft{"reports/" + id + ".yaml", text})
}

// plural is the folder of the data in which files of a kind lie.
func plural(kind string) string {
	return map[string]string{"messenger": "messengers", "country": "countries"}[kind]
}

// write writes one file and says so.
func (c *call) write(folder string, d draft) error {
	if err := write(folder, []draft{d}); err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "%s\n", filepath.ToSlash(filepath.Join(folder, d.name)))
	return nil
}

// described is the file of a messenger or a country: a whole one, or where the data below have one, what is added to
// it.
func (c *call) described(kind, id string) string {
	name := kind + ".yaml"
	if c.project == nil || c.project.Under != nil {
		if _, err := fs.Stat(project.Embedded().Data, plural(kind)+"/"+id+".yaml"); err == nil {
			name = kind + "-below.yaml"
		}
	}
	return start(name, "{id}", id, "{ID}", strings.ToUpper(id))
}

// newSource writes a source into the list of sources, at its place in the order of their ids.
func (c *call) newSource(data, id string) error {
	item := start("source.yaml", "{id}", id)
	name := filepath.Join(data, "sources.yaml")
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return c.write(data, draft{"sources.yaml", start("sources.yaml") + item})
	} else if err != nil {
		return err
	}
	at, offset := len(text), 0
	for line := range bytes.Lines(text) {
		if other, ok := bytes.CutPrefix(line, []byte("  - id: ")); ok {
			switch there := string(bytes.TrimSpace(other)); {
			case there == id:
				return usage("%s has a source %s, and nothing is overwritten", name, id)
			case there > id:
				at = min(at, offset)
			}
		}
		offset += len(line)
	}
	if at == len(text) && !bytes.HasSuffix(text, []byte("\n")) {
		item = "\n" + item
	}
	temporary := name + "~" // which is passed over where it is left behind
	if err := os.WriteFile(temporary, slices.Concat(text[:at], []byte(item), text[at:]), 0o644); err != nil {
		return err
	}
	if err := os.Rename(temporary, name); err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "%s\n", filepath.ToSlash(name))
	return nil
}

// newLanguage writes the interface texts of a language: those in the program, or where there are none those in English,
// to be translated.
func (c *call) newLanguage(templates, lang string) error {
	ours := project.Embedded().Templates
	known, err := fs.ReadFile(ours, "words/"+lang+".yaml")
	if err != nil {
		if known, err = fs.ReadFile(ours, "words/en.yaml"); err != nil {
			return err
		}
	}
	_, texts, _ := strings.Cut(string(known), "\n\n") // behind the comment at its beginning
	return c.write(templates, draft{"words/" + lang + ".yaml", start("language.yaml", "{id}", lang) + "\n" + texts})
}

// report is the file of a report on some messengers, in a country or "".
func report(facts *fact.Facts, id string, messengers []string, country string) string {
	title, in, line := "Messengers compared", "", "# country: ru"
	if country != "" {
		title, line = "Messengers in the country "+strings.ToUpper(country), "country: "+country
		if known := facts.Country(country); known != nil {
			in = " " + known.In.In("en")
			title = "Messengers" + in
		}
	}
	lead := "What is known about these messengers" + in + ": who can read the messages, where the data\n  lies, how states " +
		"get at it, and who is made to use what. Where nobody has looked, it says so."
	day := fact.Date{}
	for _, d := range facts.Definitions {
		if d.AsOf.Compare(day) > 0 {
			day = d.AsOf
		}
	}
	return start("report.yaml", "{id}", id, "{title}", title, "{lead}", lead,
		"{messengers}", strings.Join(messengers, ", "), "{country}", line, "{day}", day.String())
}

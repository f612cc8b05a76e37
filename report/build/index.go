package build

import (
	"io/fs"
	"os"
	"slices"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/html"
	"openletter/report/project"
	"openletter/report/section"
	"openletter/report/wording"
)

// IndexFile is the name of the page that lists the editions in a folder.
const IndexFile = "index.html"

// Index writes a page into an output folder that lists the editions of which it holds files, with links to them. It is in a
// language of the interface. A file that is of no edition of these facts is not listed.
func Index(p *project.Project, facts *fact.Facts, folder string, lang fact.Lang) error {
	words, err := Words(p, lang)
	if err != nil {
		return err
	}
	editions, err := Suited(p, Editions(facts, Request{}), Request{})
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return project.AccessError{Err: err}
	}
	defer root.Close()
	var entries []section.Entry
	for _, e := range editions {
		if files := e.madeIn(root.FS()); files != nil {
			entries = append(entries, section.Entry{Report: e.Report, Layout: e.Layout, Lang: e.Lang,
				Language: wording.OwnName(string(e.Lang)), Revision: facts.RevisionOf(e.Report), Files: files})
		}
	}
	if entries == nil {
		return wrong("%s holds no file of an edition of these data", folder)
	}
	d, err := section.Index(words, lang, facts.Publisher.String(), entries)
	if err != nil {
		return err
	}
	page, err := html.Print(d, words, p.Templates)
	if err != nil {
		return inTemplates(p, err)
	}
	return replace(folder, IndexFile, page)
}

// madeIn lists the files of an edition that a folder holds, by the names of their formats.
func (e Edition) madeIn(folder fs.FS) (files []document.Link) {
	for _, format := range slices.Concat(Formats(), Converted()) {
		info, err := fs.Stat(folder, e.file(format))
		if err == nil && info.Mode().IsRegular() {
			files = append(files, document.Link{To: e.file(format), Text: document.PlainLine(html.FormatName(format))})
		}
	}
	return files
}

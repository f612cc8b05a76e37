package main

import (
	"fmt"
	"runtime"
	"sync"

	"openletter/report"
	"openletter/report/compose"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/html"
	"openletter/report/markdown"
	"openletter/report/pdf"
	"openletter/report/wording"
	"openletter/templates"
)

// A file is a finished file, not yet written.
type file struct {
	name string
	data []byte
}

// render makes every file of the editions. Editions are made side by side, and so are the formats of one; the files
// come back in the order of the editions, whichever was ready first.
func render(facts *fact.Facts, editions []edition, tell func(done, all int, name string)) ([]file, error) {
	results := make([][]file, len(editions))
	errs := make([]error, len(editions))
	var wait sync.WaitGroup
	var mutex sync.Mutex
	ready := 0
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, e := range editions {
		wait.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			results[i], errs[i] = e.render(facts)
			mutex.Lock()
			defer mutex.Unlock()
			ready++
			tell(ready, len(editions), e.name())
		})
	}
	wait.Wait()
	var files []file
	for i := range editions {
		if errs[i] != nil {
			return nil, fmt.Errorf("%s: %w", editions[i].name(), errs[i])
		}
		files = append(files, results[i]...)
	}
	return files, nil
}

// render makes the files of one edition: the Markdown first, and the others from its tree.
func (e edition) render(facts *fact.Facts) ([]file, error) {
	words, err := interfaceWords(e.lang)
	if err != nil {
		return nil, err
	}
	r, err := e.compose(facts, words)
	if err != nil {
		return nil, err
	}
	source, err := markdown.Write(r, words, templates.Files, "flagship.md.tmpl")
	if err != nil {
		return nil, err
	}
	tree, problems := markdown.Read(source, e.name()+".md")
	if len(problems) > 0 {
		return nil, fmt.Errorf("%s", problems[0])
	}
	files := make([]file, len(e.formats))
	errs := make([]error, len(e.formats))
	var wait sync.WaitGroup
	for i, format := range e.formats {
		files[i].name = e.name() + "." + format
		wait.Go(func() { files[i].data, errs[i] = encode(format, source, tree, words) })
	}
	wait.Wait()
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.formats[i], err)
		}
	}
	return files, nil
}

// compose makes the report of an edition.
func (e edition) compose(facts *fact.Facts, words wording.Words) (*report.Report, error) {
	if e.since != nil {
		return compose.Since(e.since, facts, e.definition, words, e.lang)
	}
	return compose.Report(facts, e.definition, words, e.lang)
}

// encode makes one format of a document.
func encode(format string, source []byte, tree *document.Document, words wording.Words) ([]byte, error) {
	switch format {
	case "md":
		return source, nil
	case "html":
		return html.Print(tree, words)
	case "pdf":
		return pdf.Print(tree, words)
	}
	return nil, fmt.Errorf("there is no format %q", format)
}

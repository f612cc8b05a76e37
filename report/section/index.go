package section

import (
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/wording"
)

// An Entry is an edition in the index of editions: one report in one layout and one language, with its files.
type Entry struct {
	Report   *fact.Definition
	Layout   string
	Lang     fact.Lang
	Language string // the name of Lang in that language
	Revision string // of the data that the report uses
	Files    []document.Link
}

// Index is a page that lists editions, those of one report together.
func Index(words wording.Words, lang fact.Lang, publisher string, entries []Entry) (*document.Document, error) {
	w := &Writer{Context: Context{Lang: lang, Words: words}, lang: &wording.Language{Tag: lang, Words: words}}
	d := &document.Document{Lang: string(lang), Title: w.Say("index-title"), By: publisher}
	var table *document.Table
	for i, e := range entries {
		if i == 0 || e.Report != entries[i-1].Report {
			table = &document.Table{Kind: document.Ledger, RowHeads: true}
			for _, key := range []string{"index-layout", "index-language", "index-day", "edition-revision", "index-files"} {
				table.Columns = append(table.Columns, document.Column{Text: w.Say(key)})
			}
			title := &document.Section{ID: "report." + e.Report.ID, Title: w.In(e.Report.Title)}
			title.Blocks = []document.Block{table}
			d.Blocks = append(d.Blocks, title)
		}
		files := joined(" · ", each(e.Files, func(f document.Link) document.Line { return line(f) })...)
		language := document.Line{document.Foreign{Lang: string(e.Lang), Text: document.PlainLine(e.Language)}}
		table.Rows = append(table.Rows, row("", line(e.Layout), language, line(w.lang.Date(e.Report.AsOf)),
			line(document.Code{Text: e.Revision}), files))
	}
	return d, w.lang.Err()
}

// Package templates holds what an editor may change without touching Go: the Markdown templates of the documents, the
// shell and style of the HTML page, and the interface texts of each language.
//
// Its rules:
//
//   - *.md.tmpl write documents; page.html is the shell around one that is shown as a page, page.css its style. Places of
//     the shell such as {{title}} are those that package html fills; {{say KEY}} is an interface text.
//   - words/*.yaml hold the texts that belong to no fact, a flat "key: text" for each language, named by its BCP 47
//     tag. Every language has the same keys.
//   - A template decides nothing: it places what a report already says.
package templates

import "embed"

// Files are all the files of this folder, by their names in it, such as "page.css" or "words/en.yaml".
//
//go:embed *.tmpl *.html *.css words/*.yaml
var Files embed.FS

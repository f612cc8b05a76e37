// Package templates holds what an editor may change without touching Go: the layouts of the documents, the shell and
// style of the HTML page, and the interface texts of each language.
//
// Its rules:
//
//   - *.md are layouts: which sections a document has (see package layout). page.html is the shell around a document that
//     is shown as a page, page.css its style.
//   - words/*.yaml hold the texts that belong to no fact, a flat "key: text" for each language, named by its BCP 47
//     tag. Every language has the same keys.
//   - A template decides nothing: it places what sections say.
package templates

import "embed"

// Files are all the files of this folder, by their names in it, such as "page.css" or "words/en.yaml".
//
//go:embed *.md *.html *.css words/*.yaml
var Files embed.FS

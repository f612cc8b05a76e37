// Package markdown prints a document as GitHub-flavoured Markdown, and reads it back.
//
// Its rules:
//
//   - [Print] writes what the tree says, and [Read] makes the same tree of it: nothing gets lost on the way. A text is escaped
//     where it stands, so that it reads as itself and nothing else.
//   - What Markdown has no word for is said in conventions that read well as plain text. All are explicit: nothing is
//     concluded from how long a text is or how it looks.
//   - A comment before a block says what it is for (see purpose), a comment before the title says what the document is.
//     <!-- lang: ru --> and <!-- /lang --> stand round a text in another language.
//   - A sign such as ✗ with which a paragraph, an item or a cell begins is its mark. The same sign from the data is written
//     as a character reference.
//   - <a id="…"></a> at the beginning of a heading, an item or a cell is its id, and in the first cell of a row that of the
//     row. A heading without one has the name that GitHub gives it.
//   - Sources are footnotes, and a list of sources stands where they are defined.
//   - What a document has no type for is a problem with its line and column, not a blank.
package markdown

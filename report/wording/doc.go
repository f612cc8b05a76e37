// Package wording holds what a document says in one language beside the data: interface texts, dates, numbers, and the
// order of letters.
//
// Its rules:
//
//   - Nothing is worded in Go: every word comes from the interface texts of the language.
//   - A text that is missing is an error that names its key and the language, never an empty text.
package wording

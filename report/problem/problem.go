// Package problem is what a person must put right: in a data file, a layout, a word list or a document.
//
// Its rules:
//
//   - A problem has a place, and says what is wrong and what is allowed. One cause is told once.
//   - A rule is a stable id: people look it up, and tools filter by it. Its list stands in this package.
//   - All problems of a run are told, by file, line and column.
//   - A fault of the program is no problem: it is an ordinary error.
package problem

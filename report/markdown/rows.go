package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// HeadsRows says whether the first cell of each row of a table is the head of its row. It is not where first cells hold
// sentences: a screen reader repeats the head of a row with every cell of it.
func (d *Document) HeadsRows(table ast.Node) bool {
	const most = 80 // characters of a name
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		if first := row.FirstChild(); first != nil && utf8.RuneCountInString(d.Text(first)) > most {
			return false
		}
	}
	return true
}

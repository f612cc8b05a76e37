// Package templates holds what an editor may change without touching Go. Its rules:
//   - *.md are layouts: which sections a document has (see package layout). page.html is the shell around a document that
//     is shown as a page, page.css its style. look.css holds the colours, which the PDF has too.
//   - words/*.yaml hold the texts that belong to no fact: flat "key: text", the same keys in each language (BCP 47).
//   - A template decides nothing: it places what sections say.
package templates

import (
	"embed"
	"fmt"
	"strings"
)

// Files are all the files of this folder, by their names in it, such as "page.css" or "words/en.yaml".
//
//go:embed *.md *.html *.css words/*.yaml
var Files embed.FS

// An RGB is a colour on a screen: how much red, green and blue it has.
type RGB struct{ R, G, B uint8 }

// Color is a colour of look.css by its name, such as "ink". It panics where there is none: the file is part of the program.
func Color(name string) RGB {
	look, err := Files.ReadFile("look.css")
	_, rest, _ := strings.Cut(string(look), "--"+name+": #")
	var c RGB
	if _, wrong := fmt.Sscanf(rest, "%2x%2x%2x;", &c.R, &c.G, &c.B); err != nil || wrong != nil {
		panic(fmt.Sprintf("look.css: no colour --%s: #rrggbb;", name))
	}
	return c
}

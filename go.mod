module openletter

go 1.26.6

// Eight libraries, each for its own field.
require (
	eliasnaur.com/font v0.0.0-20230308162249-dd43949cb42d // Roboto as Go packages: Latin, Cyrillic, Greek, and no binary in this repository
	github.com/go-pdf/fpdf v0.9.0 // makes the pages of the PDF: paper, page objects, boxes, document information; stands in report/pdf/file alone, whose comment says what it does not do
	github.com/klauspost/compress v1.20.3 // zlib for PDF streams: 2.6 times as fast as the standard library at its fastest, and a tenth smaller
	github.com/rogpeppe/go-internal v1.16.0 // the lock of an output folder (lockedfile); in tests stories of the command (testscript) and folders in a file (txtar)
	github.com/yuin/goldmark v1.8.7 // reads layouts, and documents that people have edited by hand; stands in report/markdown alone
	golang.org/x/net v0.62.0 // reads the text of saved pages in HTML (html) and their encodings (html/charset); stands in report/evidence alone
	golang.org/x/text v0.44.0 // the order of letters in each language, which package wording asks for, names of languages for package html, and letters written as two characters, which package dataset refuses
	gopkg.in/yaml.v3 v3.0.1 // YAML with positions; stands in report/dataset alone
)

require (
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
)

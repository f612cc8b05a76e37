package html

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"openletter/templates"
)

// shellParts is what all pages share.
type shellParts struct {
	template *template.Template
	style    string
	policy   string
}

// shell reads the shell when the first page is rendered, and keeps it: it never changes while a program runs.
var shell = sync.OnceValues(readShell)

func readShell() (*shellParts, error) {
	t, err := template.ParseFS(templates.Files, "page.html.tmpl")
	if err != nil {
		return nil, fmt.Errorf("the shell of the HTML page: %w", err)
	}
	css, err := templates.Files.ReadFile("page.css")
	if err != nil {
		return nil, fmt.Errorf("the style of the HTML page: %w", err)
	}
	style := withoutComments(string(css))
	return &shellParts{template: t, style: style, policy: policyFor(style)}, nil
}

// policyFor is a Content-Security-Policy (level 3) that lets a browser use this style and nothing else. The hash is
// that of the text between <style> and </style>, to the byte.
func policyFor(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
}

// withoutComments leaves out the comments of a style and the blank lines they leave. They are for those who change
// page.css, not for everyone who opens a page. A string in the style must not hold the signs of a comment. The style
// neither begins nor ends with blank space: the Nu checker leaves that out when it computes the hash.
func withoutComments(css string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(css, "/*")
		out.WriteString(before)
		if !found {
			break
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
	var lines []string
	for line := range strings.Lines(out.String()) {
		if line = strings.TrimRight(line, " \t\r\n"); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

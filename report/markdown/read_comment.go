package markdown

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"github.com/yuin/goldmark/ast"
)

// headPrefix begins the comment that begins a document.
const headPrefix = "openletter:"

// A purpose is what a comment before a block says of it.
type purpose string

// The purposes.
const (
	isLead           purpose = "lead"
	isFine           purpose = "fine"
	isPairs          purpose = "facts"
	isContents       purpose = "contents"
	isBars           purpose = "chart: bars"
	isLedger         purpose = "ledger"
	isHeadless       purpose = "no row heads"
	isHeadlessLedger purpose = "ledger: no row heads"
)

// purposes says before which kinds of block each may stand.
var purposes = []struct {
	purpose purpose
	before  []string
}{
	{isLead, []string{"paragraph"}}, {isFine, []string{"paragraph", "list"}},
	{isPairs, []string{"list"}}, {isContents, []string{"list"}},
	{isBars, []string{"table"}}, {isLedger, []string{"table"}}, {isHeadless, []string{"table"}}, {isHeadlessLedger, []string{"table"}},
}

// comment is what stands in a comment that is a block; "" for other HTML.
func (r *reader) comment(html *ast.HTMLBlock) string {
	var raw bytes.Buffer
	for i := range html.Lines().Len() {
		line := html.Lines().At(i)
		raw.Write(line.Value(r.source))
	}
	if html.HasClosure() {
		raw.Write(html.ClosureLine.Value(r.source))
	}
	body, isComment := strings.CutPrefix(strings.TrimSpace(raw.String()), "<!--")
	body, closed := strings.CutSuffix(body, "-->")
	if !isComment || !closed || strings.Contains(body, "--") {
		return ""
	}
	return strings.TrimSpace(body)
}

// purpose is what a comment says of the block that follows; "" with a problem where it says nothing that is known.
func (r *reader) purpose(html *ast.HTMLBlock) purpose {
	body := r.comment(html)
	if body == "" {
		start := r.source[r.at(html):]
		if bytes.HasPrefix(start, []byte(foreignOpen)) {
			r.problem(ruleComment, r.at(html), "Markdown reads no text behind a comment that begins a block; put %s before the comment", blankReference)
		} else {
			r.unknown(html)
		}
		return ""
	}
	var known []string
	for _, p := range purposes {
		if body == string(p.purpose) {
			return p.purpose
		}
		known = append(known, string(p.purpose))
	}
	r.problem(ruleComment, r.at(html), "the comment %q is not known here; known are %s", body, strings.Join(known, ", "))
	return ""
}

// fits refuses a comment before a block that it says nothing of.
func (r *reader) fits(p purpose, block string, n ast.Node) bool {
	for _, known := range purposes {
		if known.purpose == p && !slices.Contains(known.before, block) {
			r.problem(ruleComment, r.at(n), "the comment %q stands before a %s, not before a %s", p, strings.Join(known.before, " or a "), block)
			return false
		}
	}
	return true
}

// head reads the fields of the comment that begins a document.
func (r *reader) head(fields string, at int) {
	for field := range strings.SplitSeq(fields, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(field), "=")
		switch {
		case name == "lang" && isLang(value):
			r.doc.Lang = value
		case name == "as-of" && isDate(value):
			r.doc.AsOf = value
		default:
			r.problem(ruleHead, at, "%q is not known here; the first comment says lang, such as lang=en, and as-of, such as as-of=2026-07-31", strings.TrimSpace(field))
			return
		}
	}
	if r.doc.Lang == "" || r.doc.AsOf == "" {
		r.problem(ruleHead, at, "the first comment says lang and as-of")
	}
}

// isDate says whether a text is a day, a month or a year.
func isDate(s string) bool {
	return slices.ContainsFunc([]string{"2006-01-02", "2006-01", "2006"}, func(layout string) bool {
		_, err := time.Parse(layout, s)
		return err == nil
	})
}

// isLang says whether a text has the form of a BCP 47 tag.
func isLang(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || len(part) > 8 || strings.Trim(part, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			return false
		}
	}
	return true
}

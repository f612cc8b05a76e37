package problem

import (
	"fmt"
	"regexp"
	"strings"
)

// levels are the words of GitHub's runner for severities.
var levels = [...]string{"error", "warning", "notice"}

// GitHub writes problems as commands of GitHub's runner, which shows each beside the line of the file. What stands in
// the data cannot end a command, nor begin another one: see inCommand.
func (l List) GitHub() string {
	var b strings.Builder
	for _, p := range l {
		fmt.Fprintf(&b, "::%s ", levels[p.Severity])
		if p.Place.File != "" {
			fmt.Fprintf(&b, "file=%s,", inProperty(p.Place.File))
		}
		if at := p.Place; at.Line > 0 {
			fmt.Fprintf(&b, "line=%d,endLine=%d,", at.Line, max(at.Line, at.EndLine))
			if at.EndLine <= at.Line { // GitHub knows no columns over several lines
				fmt.Fprintf(&b, "col=%d,endColumn=%d,", at.Column, max(at.Column, at.EndColumn))
			}
		}
		fmt.Fprintf(&b, "title=%s::%s\n", inProperty(string(p.Rule)), inCommand(p.Message))
	}
	return b.String()
}

// older is how commands begin that runners look for anywhere in a line, such as "##[group]".
var older = regexp.MustCompile(`##([A-Za-z0-9_.-]*\[)`)

// inCommand is a text as the message of a command: without what ends it (line breaks) or what the runner decodes (%). A
// blank parts the older commands.
func inCommand(s string) string {
	return strings.ReplaceAll(older.ReplaceAllString(visible(s), "## $1"), "%", "%25")
}

// inProperty is a text as the value of a property: it also lacks what ends a property (, and :).
func inProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(inCommand(s))
}

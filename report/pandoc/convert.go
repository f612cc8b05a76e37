package pandoc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"openletter/report/document"
	"openletter/report/wording"
)

// Formats are the formats that an installed pandoc makes of a document.
func Formats() []string { return []string{"docx", "odt", "epub"} }

// Missing is the error that pandoc is not installed.
type Missing struct{}

// Error implements error.
func (Missing) Error() string {
	return "docx, odt and epub are made by pandoc, which is not installed. Install it (Debian, Ubuntu: apt install pandoc; " +
		"macOS: brew install pandoc; Windows: winget install JohnMacFarlane.Pandoc), or make -format pandoc and convert that elsewhere"
}

// Convert has pandoc make one of the Formats of a document. A tree is all that pandoc gets, and none holds an image
// or a raw text, the only things for which it would read a file or ask the network. (Its sandbox would say so twice,
// but the pandoc of Debian cannot find its own files in there.) The same pandoc makes the same bytes, with the day of
// the document where a file needs a time.
func Convert(format string, d *document.Document, words wording.Words) ([]byte, error) {
	if !slices.Contains(Formats(), format) {
		return nil, fmt.Errorf("pandoc is asked for no %q here", format)
	}
	program, err := exec.LookPath("pandoc")
	if err != nil {
		return nil, Missing{}
	}
	made, err := tree(d, words)
	if err != nil {
		return nil, err
	}
	if made.Version, err = versionOf(program); err != nil {
		return nil, err
	}
	day, _ := time.Parse(time.DateOnly, d.AsOf) // without one, the time is the first of all
	text, err := json.Marshal(made)
	if err != nil {
		return nil, err
	}
	return run(program, day, text, "-f", "json", "-t", format, "-o", "-")
}

// versionOf is the version of pandoc-types that a pandoc speaks; it reads no other.
func versionOf(program string) ([]int, error) {
	text, err := run(program, time.Time{}, nil, "-f", "markdown", "-t", "json")
	if err != nil {
		return nil, err
	}
	var empty Tree
	err = json.Unmarshal(text, &empty)
	return empty.Version, err
}

// run runs pandoc with an input, and gives back its output.
func run(program string, day time.Time, input []byte, args ...string) ([]byte, error) {
	cmd := exec.Command(program, args...)
	cmd.Stdin = bytes.NewReader(input)
	cmd.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", max(day.Unix(), 0)))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("pandoc %s: %w: %s", strings.Join(args, " "), err, bytes.TrimSpace(errs.Bytes()))
	}
	return out, nil
}

package evidence

import (
	"bufio"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// pageOf reads the page that a record holds: an answer of a server, or a page by itself. It is nil where the record
// holds none.
func pageOf(r io.Reader, header map[string]string) (content []byte, f form, contentType string, err error) {
	in := bufio.NewReaderSize(r, maxLine)
	contentType = header["content-type"]
	var body io.Reader = in
	switch kind := header["warc-type"]; {
	case kind == "response" && strings.HasPrefix(contentType, "application/http"):
		status, err := line(in)
		if err != nil {
			return nil, 0, "", inside(err)
		}
		answer, err := headerOf(in)
		if err != nil {
			return nil, 0, "", inside(err)
		}
		if fields := strings.Fields(status); len(fields) < 2 || !strings.HasPrefix(fields[1], "2") {
			return nil, 0, "", nil // a page that is elsewhere, or not there
		}
		contentType = answer["content-type"]
		if body, err = decoded(in, answer); err != nil {
			return nil, 0, "", err
		}
	case kind != "resource" && kind != "conversion" && kind != "response":
		return nil, 0, "", nil
	}
	f, isPage := formIn(contentType, header["warc-target-uri"])
	if !isPage {
		return nil, 0, "", nil
	}
	content, err = readPage(body)
	return content, f, contentType, err
}

// formIn is the form of a page by the type that a server gives it. Markdown is often sent as plain text.
func formIn(contentType, address string) (f form, known bool) {
	kind, _, _ := strings.Cut(contentType, ";")
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "text/html", "application/xhtml+xml":
		return hypertext, true
	case "text/markdown":
		return markdown, true
	case "text/plain":
		if f, _ := formOf(path.Ext(bare(strings.Trim(address, "<>")))); f == markdown {
			return markdown, true
		}
		return plainText, true
	}
	return plainText, false
}

// decoded is the body of an answer without the encodings in which it was sent. Programs that save pages often keep the
// header and write the body decoded, so an encoding counts only where the body begins like one.
func decoded(in *bufio.Reader, header map[string]string) (io.Reader, error) {
	if strings.EqualFold(header["transfer-encoding"], "chunked") {
		if begins, _ := in.Peek(20); chunkForm.Match(begins) {
			in = bufio.NewReaderSize(&chunks{in: in}, maxLine)
		}
	}
	begins, _ := in.Peek(2) // fewer are no packed text
	switch encoding := strings.ToLower(header["content-encoding"]); encoding {
	case "", "identity":
		return in, nil
	case "gzip", "x-gzip":
		if string(begins) != "\x1f\x8b" {
			return in, nil
		}
		return gzip.NewReader(in)
	case "deflate":
		if len(begins) < 2 || begins[0] != 0x78 {
			return in, nil
		}
		return zlib.NewReader(in)
	default:
		return nil, fmt.Errorf("the page is packed as %q, which is not read; save it as gzip or unpacked", encoding)
	}
}

// chunkForm is the line that begins a part of a body.
var chunkForm = regexp.MustCompile(`^[0-9a-fA-F]{1,8}[ \t]*(;|\r?\n)`)

// chunks reads a body that was sent in parts, each behind a line with its length.
type chunks struct {
	in   *bufio.Reader
	left int64 // of the present part
	some bool  // a part was begun
}

// Read implements io.Reader.
func (c *chunks) Read(to []byte) (int, error) {
	for c.left == 0 {
		if c.some {
			if _, err := line(c.in); err != nil { // the end of the part before
				return 0, inside(err)
			}
		}
		head, err := line(c.in)
		if err != nil {
			return 0, inside(err)
		}
		length, _, _ := strings.Cut(head, ";")
		c.left, err = strconv.ParseInt(strings.TrimSpace(length), 16, 64)
		if err != nil || c.left < 0 {
			return 0, errors.New("a part of the page has no length")
		}
		if c.left == 0 {
			return 0, io.EOF
		}
		c.some = true
	}
	n, err := c.in.Read(to[:min(int64(len(to)), c.left)])
	c.left -= int64(n)
	return n, inside(err)
}

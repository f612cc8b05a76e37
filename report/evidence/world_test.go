package evidence

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"openletter/report/fact"
)

// said is facts with one quote of the source policy-2026.
func said(before, text, after string) *fact.Facts {
	q := fact.Quote{Source: "policy-2026", Lang: "en", Before: before, Text: text, After: after,
		At: fact.Position{File: "data/messengers/dog.yaml", Line: 7, Column: 12}}
	return &fact.Facts{
		Sources: map[string]*fact.Source{"policy-2026": {ID: "policy-2026", URL: "https://dog.example/privacy?l=en#kept",
			Archive: fact.Archive{URL: "https://archive.example/2026/dog"}}},
		Messengers: []*fact.Messenger{{ID: "dog", Claims: []*fact.Claim{{Messenger: "dog", Attribute: "logs", Quote: q}}}},
	}
}

// files is a folder of files in memory.
func files(namesAndTexts ...string) fstest.MapFS {
	folder := fstest.MapFS{}
	for i := 0; i < len(namesAndTexts); i += 2 {
		folder[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1]), Mode: 0o444}
	}
	return folder
}

// check gives what became of the only quote of some facts, and the problems as text.
func check(t testing.TB, facts *fact.Facts, folder fstest.MapFS) (*Result, string) {
	t.Helper()
	report, problems := Check(facts, folder, "saved")
	if len(report.Results) != 1 {
		t.Fatalf("%d results of one quote", len(report.Results))
	}
	if len(problems) > 0 {
		return report.Results[0], problems.Error()
	}
	return report.Results[0], ""
}

// record is one record of a WARC file, and answer the block of one that holds an answer of a server.
func record(kind, contentType, address, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, contentType, len(block), block)
}

func answer(header, body string) string { return "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + body }

// response is a record of an answer with a page.
func response(address, header, body string) string {
	return record("response", "application/http; msgtype=response", address, answer(header, body))
}

func packed(texts ...string) string {
	var b bytes.Buffer
	for _, text := range texts { // one member for each, as programs that crawl write them
		z, _ := gzip.NewWriterLevel(&b, gzip.HuffmanOnly) // fast
		z.Write([]byte(text))
		z.Close()
	}
	return b.String()
}

// zipped is a zip archive of files.
func zipped(t testing.TB, namesAndTexts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(namesAndTexts); i += 2 {
		w, err := z.Create(namesAndTexts[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(namesAndTexts[i+1]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// chunked is a body as it is sent in parts.
func chunked(body string) string {
	var b strings.Builder
	for len(body) > 0 {
		n := min(len(body), 7)
		fmt.Fprintf(&b, "%x\r\n%s\r\n", n, body[:n])
		body = body[n:]
	}
	return b.String() + "0\r\n\r\n"
}

package evidence

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const address = "https://dog.example/privacy?l=en"

// TestRecords holds which records of a WARC file are copies of the page.
func TestRecords(t *testing.T) {
	const html = "Content-Type: text/html"
	sound := response(address, html, "<p>"+kept)
	for _, c := range [...]struct {
		name, warc string
		want       Outcome
		told       string
	}{
		{"an answer", sound, Found, ""},
		{"by an address in brackets", response("<"+address+">", html, kept), Found, ""},
		{"of another part of the page", response(address+"#other", html, kept), Found, ""},
		{"of another page", response(address+"2", html, kept), NoCopy, ""},
		{"a page by itself", record("resource", "text/html", address, kept), Found, ""},
		{"Markdown as plain text", record("resource", "text/plain", address, kept), Found, ""},
		{"what was asked", record("request", "application/http", address, kept), NoCopy, ""},
		{"no page", response(address, "Content-Type: image/png", kept), NoCopy, ""},
		{"not found", record("response", "application/http", address, "HTTP/1.1 404 Not Found\r\n"+html+"\r\n\r\n"+kept), NoCopy, ""},
		{"sent in parts", response(address, html+"\r\nTransfer-Encoding: chunked", chunked(kept)), Found, ""},
		{"said to be in parts", response(address, html+"\r\nTransfer-Encoding: chunked", kept), Found, ""},
		{"packed", response(address, html+"\r\nContent-Encoding: gzip", packed(kept)), Found, ""},
		{"said to be packed", response(address, html+"\r\nContent-Encoding: gzip", kept), Found, ""},
		{"packed by another program", response(address, html+"\r\nContent-Encoding: br", kept) + sound, Found,
			`saved/a.warc: the saved page cannot be read: the page is packed as "br", which is not read; save it as gzip or unpacked [bad-copy]`},
		{"parts without end", response(address, html+"\r\nTransfer-Encoding: chunked", "5\r\nab") + sound, Found, "unexpected EOF"},
		{"nothing", "", NoCopy, ""},
		{"no WARC", "<html>", NoCopy, "unexpected EOF"},
		{"no WARC either", "<html>\n", NoCopy, `record 1: it begins with "<html>" and not with WARC/`},
		{"cut", sound[:len(sound)-20], NoCopy, "record 1: unexpected EOF"},
		{"cut in the header", sound + sound[:30], Found, "record 2: unexpected EOF"},
		{"no length", strings.Replace(sound, "Length: ", "Length: -", 1), NoCopy, "its Content-Length is no number"},
		{"long lines", "WARC/1.1 " + strings.Repeat("x", maxLine), NoCopy, "a line of a header has more than 65536 bytes"},
		{"long headers", "WARC/1.1\n" + strings.Repeat("a: b\n", 300), NoCopy, "a header has more than 200 lines"},
	} {
		for _, folder := range []fstest.MapFS{files("a.warc", c.warc), files("a.warc.gz", packed(c.warc)), files("a.wacz", zipped(t, "x/a.warc", c.warc))} {
			result, told := check(t, said("", kept, ""), folder)
			if result.Outcome != c.want || c.told == "" && told != "" || strings.HasPrefix(c.told, "saved") && folder["a.warc"] != nil && told != c.told {
				t.Errorf("%s: %s %s, want %s", c.name, result.Outcome, told, c.want)
			}
			if _, reason, _ := strings.Cut(c.told, ": "); c.told != "" && !strings.Contains(told, reason) {
				t.Errorf("%s: told %q, want %q", c.name, told, c.told)
			}
		}
	}
}

// TestHostileFolders holds that what strangers put there is told, or passed over, and never obeyed.
func TestHostileFolders(t *testing.T) {
	sound := response(address, "Content-Type: text/html", kept)
	long := strings.Repeat("a ", maxPage/2+1)
	for _, c := range [...]struct {
		name   string
		folder fstest.MapFS
		want   Outcome
		told   string
	}{
		{"a name that leads elsewhere", files("a.wacz", zipped(t, "../../../etc/a.warc", sound)), Found, ""},
		{"an absolute name", files("a.wacz", zipped(t, "/etc/a.warc", sound)), Found, ""},
		{"an empty zip", files("a.wacz", zipped(t)), NoCopy, "there is no WARC file in it"},
		{"no zip", files("a.wacz", "PK"), NoCopy, "zip: not a valid zip file"},
		{"no gzip", files("a.warc.gz", sound), NoCopy, "gzip: invalid header"},
		{"a long page", files("policy-2026.txt", long), NoCopy, "a page has more than 8388608 bytes"},
		{"a long page in a record", files("a.warc.gz", packed(response(address, "Content-Type: text/html", long))), NoCopy, "[too-large]"},
		{"a long page in a page", files("a.warc", response(address, "Content-Type: text/html\r\nContent-Encoding: gzip", packed(long))), NoCopy, "[too-large]"},
		{"a long list of contents", files("a.wacz", zipped(t, many(50_000)...)), NoCopy, "its list of contents is too long"},
		{"a link", fstest.MapFS{"policy-2026.txt": {Data: []byte(kept), Mode: fs.ModeSymlink}}, NoCopy, "[symbolic-link]"},
		{"a pipe", fstest.MapFS{"policy-2026.txt": {Data: []byte(kept), Mode: fs.ModeNamedPipe}}, NoCopy, "[unexpected-file]"},
	} {
		if result, told := check(t, said("", kept, ""), c.folder); result.Outcome != c.want || !strings.Contains(told, c.told) || (told == "") != (c.told == "") {
			t.Errorf("%s: %s %q, want %s %q", c.name, result.Outcome, told, c.want, c.told)
		}
	}
}

// TestManyCopies reads so many pages of a source and no more, and says so once.
func TestManyCopies(t *testing.T) {
	sent := strings.Repeat(response(address, "Content-Type: text/html", kept), maxCopies+2)
	result, told := check(t, said("", kept, ""), files("a.warc", sent))
	if len(result.Copies) != maxCopies || strings.Count(told, "more than 1000 pages of the source policy-2026") != 1 {
		t.Errorf("%d copies, %s", len(result.Copies), told)
	}
}

// many is the names and texts of so many empty files.
func many(n int) (list []string) {
	for i := range n {
		list = append(list, fmt.Sprintf("archive/a-file-with-a-long-name-%d.txt", i), "")
	}
	return list
}

// TestBomb unpacks what would fill any memory: 4 GiB of nothing in 4 MiB, which are packed once more.
func TestBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks a gibibyte")
	}
	var once bytes.Buffer
	z, _ := gzip.NewWriterLevel(&once, gzip.BestSpeed)
	z.Write([]byte("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 4294967296\r\n\r\n"))
	zeros := make([]byte, 1<<20)
	for range 1100 {
		z.Write(zeros)
	}
	z.Close()
	_, told := check(t, said("", kept, ""), files("a.warc.gz", once.String()))
	if !strings.Contains(told, "hold more than 1073741824 bytes") {
		t.Error(told)
	}
}

// TestRealFolder reads a folder of the system, in which links and folders lie.
func TestRealFolder(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("policy-2026.md", kept)
	write("other-2026.md", kept)
	write("picture.png", "")
	write("b.wacz", zipped(t, "archive/a.warc", response(address, "Content-Type: text/html", kept)))
	if err := os.Mkdir(filepath.Join(dir, "policy-2026_files"), 0o755); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	report, problems := Check(said("", kept, ""), root.FS(), "saved")
	if got := fmt.Sprint(report.Unused, report.Results[0].Copies, problems); got !=
		"[other-2026.md picture.png policy-2026_files/] [{b.wacz:archive/a.warc https://dog.example/privacy?l=en found} {policy-2026.md  found}] " {
		t.Error(got)
	}
	if err := os.Symlink("policy-2026.md", filepath.Join(dir, "policy-2026.txt")); err != nil {
		t.Skip("this system makes no symbolic links: ", err)
	}
	if _, problems := Check(said("", kept, ""), root.FS(), "saved"); len(problems) != 1 || problems[0].Rule != "symbolic-link" {
		t.Error(problems)
	}
}

// FuzzWARC holds that no bytes make the reader fail otherwise than by a problem, or find a quote that is not there.
func FuzzWARC(f *testing.F) {
	f.Add([]byte(response(address, "Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked("a page"))))
	f.Add([]byte(packed("WARC/1.0\r\n\r\n")))
	f.Add([]byte("WARC/1.0\nContent-Length: 99999999999\n\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, name := range [...]string{"a.warc", "a.warc.gz", "a.wacz", "policy-2026.html", "policy-2026.md"} {
			text := string(content)
			if result, _ := check(t, said("", "ключ-2026-никому", ""), files(name, text)); result.Outcome == Found && !strings.Contains(text, "2026") {
				t.Errorf("%s: %s", name, result.Outcome)
			}
		}
	})
}

package file

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A reading is a file of ours, taken apart again: dictionaries by object number, and streams unpacked.
type reading struct {
	t       *testing.T
	objects map[int]string
	streams map[int]string
	trailer string
}

var (
	streamObject = regexp.MustCompile(`(?s)^(\d+) 0 obj\n<<(.*?)>>\nstream\n`)
	fpdfHead     = regexp.MustCompile(`^0 J\n0 j\n0\.57 w\n[0-9. ]+ R?G\n[0-9. ]+ r?g\n`)
	startXref    = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
)

// read follows the cross-reference stream, as a viewer does.
func read(t *testing.T, data []byte) *reading {
	t.Helper()
	r := &reading{t: t, objects: map[int]string{}, streams: map[int]string{}}
	m := startXref.FindSubmatch(data)
	if m == nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Fatalf("%d bytes are not a PDF file", len(data))
	}
	at, _ := strconv.Atoi(string(m[1]))
	r.stream(data, at)
	r.trailer = r.objects[r.number(data, at)]
	table := r.table(r.streams[r.number(data, at)])
	var packed [][3]int
	for n := 0; n*7 < len(table); n++ {
		entry := []byte(table[n*7:][:7])
		second, third := int(binary.BigEndian.Uint32(entry[1:])), int(binary.BigEndian.Uint16(entry[5:]))
		switch entry[0] {
		case 1:
			if got := r.number(data, second); got != n {
				t.Errorf("object %d stands where %d should", got, n)
			}
			r.stream(data, second)
		case 2:
			packed = append(packed, [3]int{n, second, third})
		}
	}
	for _, p := range packed {
		r.unpack(p[0], p[1], p[2])
	}
	return r
}

// table undoes the filter of a cross-reference stream: each row is the difference to the one above it.
func (r *reading) table(rows string) string {
	if !strings.Contains(r.trailer, "/DecodeParms<</Predictor 12/Columns 7>>") {
		r.t.Errorf("the cross-reference stream does not name its filter: %s", r.trailer)
	}
	var table []byte
	above := make([]byte, 7)
	for ; len(rows) >= 8; rows = rows[8:] {
		if rows[0] != 2 {
			r.t.Fatalf("a row of the cross-reference stream has the filter %d", rows[0])
		}
		for i := range above {
			above[i] += rows[1+i]
		}
		table = append(table, above...)
	}
	return string(table)
}

func (r *reading) number(data []byte, at int) int {
	n, _ := strconv.Atoi(string(streamObject.FindSubmatch(data[at:])[1]))
	return n
}

func (r *reading) stream(data []byte, at int) {
	m := streamObject.FindSubmatchIndex(data[at:])
	number, dictionary := r.number(data, at), string(data[at:][m[4]:m[5]])
	length, _ := numberAfter(dictionary, "/Length ")
	body := data[at+m[1]:][:length]
	if strings.Contains(dictionary, "/FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(body))
		if err != nil {
			r.t.Fatalf("object %d: %v", number, err)
		}
		if body, err = io.ReadAll(z); err != nil {
			r.t.Fatalf("object %d: %v", number, err)
		}
	}
	r.objects[number], r.streams[number] = dictionary, string(body)
}

// unpack takes an object out of its object stream.
func (r *reading) unpack(number, container, index int) {
	body := r.streams[container]
	first, _ := numberAfter(r.objects[container], "/First ")
	fields := strings.Fields(body[:first])
	if fields[2*index] != strconv.Itoa(number) {
		r.t.Errorf("object %d is not number %d of stream %d", number, index, container)
	}
	begin, _ := strconv.Atoi(fields[2*index+1])
	end := len(body) - first
	if 2*index+3 < len(fields) {
		end, _ = strconv.Atoi(fields[2*index+3])
	}
	r.objects[number] = strings.TrimSpace(body[first:][begin:end])
}

// content is the content stream of a page, without what fpdf puts in front of it.
func (r *reading) content(page int) string {
	r.t.Helper()
	tree, _ := r.follow(r.root(), "Pages")
	_, contents := r.follow(r.list(tree, "Kids ")[page], "Contents")
	content := r.streams[contents]
	head := fpdfHead.FindString(content)
	if head == "" {
		r.t.Errorf("page %d has the content %q", page, content)
	}
	return content[len(head):]
}

// follow returns the object that a key of another object refers to, and its number.
func (r *reading) follow(object, key string) (string, int) {
	r.t.Helper()
	n, ok := numberAfter(object, "/"+key+" ")
	if !ok || r.objects[n] == "" {
		r.t.Fatalf("%s leads nowhere in %q", key, object)
	}
	return r.objects[n], n
}

func (r *reading) root() string {
	root, _ := r.follow(r.trailer, "Root")
	return root
}

// numberAfter is the number behind the first place where a text holds key.
func numberAfter(text, key string) (int, bool) {
	_, rest, found := strings.Cut(text, key)
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	n, err := strconv.Atoi(rest[:digits])
	return n, found && err == nil
}

// list returns the objects that the array behind a key refers to.
func (r *reading) list(object, key string) []string {
	_, rest, _ := strings.Cut(object, "/"+key)
	rest, _, _ = strings.Cut(strings.TrimLeft(rest, " "), "]")
	var objects []string
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(rest, -1) {
		n, _ := strconv.Atoi(m[1])
		objects = append(objects, r.objects[n])
	}
	return objects
}

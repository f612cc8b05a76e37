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
	startXref    = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
)

// read follows the cross-reference stream, as a viewer does.
func read(t *testing.T, data []byte) *reading {
	t.Helper()
	r := &reading{t: t, objects: map[int]string{}, streams: map[int]string{}}
	m := startXref.FindSubmatch(data)
	if m == nil || !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) {
		t.Fatalf("%d bytes are not a PDF file", len(data))
	}
	at, _ := strconv.Atoi(string(m[1]))
	r.stream(data, at)
	table := r.streams[r.number(data, at)]
	r.trailer = r.objects[r.number(data, at)]
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

func (r *reading) number(data []byte, at int) int {
	n, _ := strconv.Atoi(string(streamObject.FindSubmatch(data[at:])[1]))
	return n
}

func (r *reading) stream(data []byte, at int) {
	m := streamObject.FindSubmatchIndex(data[at:])
	number, dictionary := r.number(data, at), string(data[at:][m[4]:m[5]])
	length, _ := numberAfter([]byte(dictionary), "/Length ")
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
	first, _ := numberAfter([]byte(r.objects[container]), "/First ")
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

// follow returns the object that a key of another object refers to, and its number.
func (r *reading) follow(object, key string) (string, int) {
	r.t.Helper()
	n, ok := numberAfter([]byte(object), "/"+key+" ")
	if !ok || r.objects[n] == "" {
		r.t.Fatalf("%s leads nowhere in %q", key, object)
	}
	return r.objects[n], n
}

func (r *reading) root() string {
	root, _ := r.follow(r.trailer, "Root")
	return root
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

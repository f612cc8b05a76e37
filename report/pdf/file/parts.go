package file

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// parts are the objects of the file that fpdf wrote.
type parts struct {
	objects    [][]byte // by number: what stands between "N 0 obj" and "endobj"; nothing at 0
	root, info int      // numbers of the catalogue and of the information dictionary
}

// cut takes fpdf's file apart. It holds one classic cross-reference table (ISO 32000-1, 7.5.4), numbers without
// gaps, and nothing between one object and the next.
func cut(pressed []byte) (*parts, error) {
	broken := errors.New("fpdf's file has no cross-reference table in the place where it says")
	at := bytes.LastIndex(pressed, []byte("startxref\n"))
	table, ok := numberAfter(pressed[max(at, 0):], "startxref\n")
	if at < 0 || !ok || table >= len(pressed) {
		return nil, broken
	}
	count, ok := numberAfter(pressed[table:], "xref\n0 ")
	if !ok {
		return nil, broken
	}
	p := &parts{objects: make([][]byte, count)}
	const entry = 20
	first := table + len("xref\n0 ") + len(strconv.Itoa(count)) + 1
	for n := 1; n < count; n++ {
		offset, err := strconv.Atoi(string(pressed[first+entry*n:][:10]))
		if err != nil {
			return nil, broken
		}
		if p.objects[n], err = objectAt(pressed[offset:table], n); err != nil {
			return nil, err
		}
	}
	trailer := pressed[first+entry*count:]
	p.root, _ = numberAfter(trailer, "/Root ")
	p.info, ok = numberAfter(trailer, "/Info ")
	if !ok || p.root == 0 || p.root >= count {
		return nil, broken
	}
	return p, nil
}

// objectAt returns the inside of the object that a text begins with. A stream may hold any bytes, so its length is
// counted and not searched.
func objectAt(text []byte, number int) ([]byte, error) {
	missing := fmt.Errorf("object %d of fpdf's file is not in its place", number)
	body, ok := bytes.CutPrefix(text, []byte(strconv.Itoa(number)+" 0 obj\n"))
	if !ok {
		return nil, missing
	}
	end := bytes.Index(body, []byte("endobj"))
	if stream := bytes.Index(body[:max(end, 0)], []byte("\nstream\n")); stream >= 0 {
		length, _ := numberAfter(body[:stream], "/Length ")
		end = stream + len("\nstream\n") + length + len("\nendstream\n")
	}
	if end < 0 || !bytes.HasPrefix(body[min(end, len(body)):], []byte("endobj")) {
		return nil, missing
	}
	return body[:end], nil
}

// numberAfter reads the whole number behind the first place where a text holds key.
func numberAfter(text []byte, key string) (int, bool) {
	at := bytes.Index(text, []byte(key))
	if at < 0 {
		return 0, false
	}
	digits := text[at+len(key):]
	n := 0
	for n < len(digits) && digits[n] >= '0' && digits[n] <= '9' {
		n++
	}
	value, err := strconv.Atoi(string(digits[:n]))
	return value, err == nil
}

// stream splits an object into its dictionary and the data behind it; data is nil when the object is no stream.
func (p *parts) stream(number int) (dictionary, data []byte) {
	body := p.objects[number]
	dictionary, rest, found := bytes.Cut(body, []byte("\nstream\n"))
	if !found {
		return bytes.TrimSpace(body), nil
	}
	return dictionary, bytes.TrimSuffix(rest, []byte("\nendstream\n"))
}

// kids are the numbers of the page objects, in the order of the pages.
func (p *parts) kids() []int {
	const pageTree = 1
	_, rest, _ := bytes.Cut(p.objects[pageTree], []byte("/Kids ["))
	list, _, _ := bytes.Cut(rest, []byte("]"))
	var kids []int
	for _, reference := range bytes.Split(list, []byte(" 0 R ")) {
		if n, err := strconv.Atoi(string(bytes.TrimSpace(reference))); err == nil {
			kids = append(kids, n)
		}
	}
	return kids
}

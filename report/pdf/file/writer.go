package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"

	"github.com/klauspost/compress/zlib"
)

// A writer lays out objects as PDF 1.5 and later allow: everything but streams goes into compressed object streams
// (ISO 32000-1, 7.5.7), and the cross-reference table is a stream as well (7.5.8).
type writer struct {
	out    []byte
	places []place // by object number

	heads, bodies []byte // the object stream that is being filled
	packed        int    // how many objects it holds
	container     int    // its number

	deflater deflater
	scratch  []byte // for an object that is being put together
}

// A deflater compresses for the filter FlateDecode (7.4.4), one piece after the other. Its zero value is ready.
type deflater struct {
	compressor *zlib.Writer
	deflated   bytes.Buffer
}

// deflate returns data compressed. The result is good until the next call.
func (d *deflater) deflate(data []byte) []byte {
	const level = zlib.BestSpeed // level 5 makes files a tenth smaller and printing a tenth slower (measured in November 2026)
	d.deflated.Reset()
	if d.compressor == nil {
		d.compressor, _ = zlib.NewWriterLevel(&d.deflated, level) // fails for a level that does not exist
	} else {
		d.compressor.Reset(&d.deflated)
	}
	_, _ = d.compressor.Write(data) // a bytes.Buffer takes everything
	_ = d.compressor.Close()
	return d.deflated.Bytes()
}

// A place is where an object stands: at an offset in the file, or as the index-th object of a container.
type place struct {
	container int // 0 when it stands by itself
	at        int // offset or index; an offset of 0 means that the object does not exist
}

// Object streams of this many objects compress well, and a viewer that needs one object unpacks little else.
const objectsPerStream = 500

// newWriter begins a file that has objects numbered 1 to last, of so many bytes, and will have about so many more.
func newWriter(bytes, last, more int) *writer {
	const pages, object = 3, 32 // what compression leaves: a third of pages, and of other objects so many bytes each
	w := &writer{
		out:    make([]byte, 0, bytes/pages+object*more+1<<14),
		places: make([]place, last+1, last+1+more+more/objectsPerStream+50),
	}
	w.out = append(w.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	return w
}

// allocate returns a number that no object has yet.
func (w *writer) allocate() int {
	w.places = append(w.places, place{})
	return len(w.places) - 1
}

// put writes an object that is not a stream.
func (w *writer) put(number int, object []byte) {
	if w.packed == objectsPerStream {
		w.flush()
	}
	if w.packed == 0 {
		w.container = w.allocate()
	}
	w.places[number] = place{container: w.container, at: w.packed}
	w.heads = append(strconv.AppendInt(w.heads, int64(number), 10), ' ')
	w.heads = append(strconv.AppendInt(w.heads, int64(len(w.bodies)), 10), ' ')
	w.bodies = append(append(w.bodies, object...), '\n')
	w.packed++
}

// flush writes the object stream that is being filled.
func (w *writer) flush() {
	if w.packed == 0 {
		return
	}
	dictionary := fmt.Sprintf("/Type/ObjStm/N %d/First %d", w.packed, len(w.heads))
	w.heads = append(w.heads, w.bodies...)
	w.putStream(w.container, dictionary, w.heads)
	w.heads, w.bodies, w.packed = w.heads[:0], w.bodies[:0], 0
}

// putStream writes a stream and compresses it. The dictionary comes without its brackets, filter and length.
func (w *writer) putStream(number int, dictionary string, data []byte) {
	w.putRaw(number, dictionary+"/Filter/FlateDecode", w.deflater.deflate(data))
}

// putRaw writes a stream as it is.
func (w *writer) putRaw(number int, dictionary string, data []byte) {
	w.places[number] = place{at: len(w.out)}
	w.out = fmt.Appendf(w.out, "%d 0 obj\n<<%s/Length %d>>\nstream\n", number, dictionary, len(data))
	w.out = append(w.out, data...)
	w.out = append(w.out, "\nendstream\nendobj\n"...)
}

// putAsIs writes a stream with its dictionary.
func (w *writer) putAsIs(number int, object []byte) {
	w.places[number] = place{at: len(w.out)}
	w.out = append(append(fmt.Appendf(w.out, "%d 0 obj\n", number), object...), "endobj\n"...)
}

// end writes the cross-reference stream and returns the file.
func (w *writer) end(root, info int) []byte {
	w.flush()
	sum := sha256.Sum256(w.out) // tells files apart (14.4)
	number, at := w.allocate(), len(w.out)
	w.places[number] = place{at: at}
	w.putStream(number, fmt.Sprintf("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]",
		len(w.places), root, info, sum[:16], sum[:16]), w.table())
	return fmt.Appendf(w.out, "startxref\n%d\n%%%%EOF\n", at)
}

// table is the cross-reference table, a row of 7 bytes for each object. Each row says how it differs from the one before
// it (the filter Up of PNG, which 7.4.4.4 allows): most differ in two bytes, so that little is left after compression.
func (w *writer) table() []byte {
	const up, columns = 2, 7
	table := make([]byte, 0, (1+columns)*len(w.places))
	var row, above [columns]byte
	for _, p := range w.places {
		kind, second, third := byte(1), p.at, 0
		switch {
		case p.container > 0:
			kind, second, third = 2, p.container, p.at
		case p.at == 0:
			kind, third = 0, 65535
		}
		row[0] = kind
		binary.BigEndian.PutUint32(row[1:], uint32(second))
		binary.BigEndian.PutUint16(row[5:], uint16(third))
		table = append(table, up)
		for i := range row {
			table = append(table, row[i]-above[i])
		}
		above = row
	}
	return table
}

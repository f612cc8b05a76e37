package file

import (
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

	compressor *zlib.Writer // one for all streams; it writes to out
}

// A place is where an object stands: at an offset in the file, or as the index-th object of a container.
type place struct {
	container int32 // 0 when it stands by itself
	at        int32 // offset or index; an offset of 0 means that the object does not exist
}

// Object streams of this many objects compress well, and a viewer that needs one object unpacks little else.
const objectsPerStream = 500

// newWriter begins a file that has so many objects, which include number 0.
func newWriter(objects int) *writer {
	w := &writer{places: make([]place, objects)}
	w.out = append(w.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)
	const level = zlib.BestSpeed                    // level 5 makes files a tenth smaller and printing a tenth slower (measured in November 2026)
	w.compressor, _ = zlib.NewWriterLevel(w, level) // fails for a level that does not exist
	return w
}

// Write implements io.Writer: it appends to the file.
func (w *writer) Write(b []byte) (int, error) {
	w.out = append(w.out, b...)
	return len(b), nil
}

// allocate returns a number that no object has yet.
func (w *writer) allocate() int {
	w.places = append(w.places, place{})
	return len(w.places) - 1
}

// open begins an object that is not a stream. Its text is to be appended to what open returns and then given to close;
// no other object can be written before that.
func (w *writer) open(number int) []byte {
	if w.packed == objectsPerStream {
		w.flush()
	}
	if w.packed == 0 {
		w.container = w.allocate()
	}
	w.places[number] = place{container: int32(w.container), at: int32(w.packed)}
	w.heads = append(strconv.AppendInt(w.heads, int64(number), 10), ' ')
	w.heads = append(strconv.AppendInt(w.heads, int64(len(w.bodies)), 10), ' ')
	w.packed++
	return w.bodies
}

// close ends the object that was opened.
func (w *writer) close(bodies []byte) { w.bodies = append(bodies, '\n') }

// put writes an object that is not a stream.
func (w *writer) put(number int, object []byte) { w.close(append(w.open(number), object...)) }

// add writes an object that is not a stream and returns its number.
func (w *writer) add(object []byte) int {
	number := w.allocate()
	w.put(number, object)
	return number
}

// flush writes the object stream that is being filled.
func (w *writer) flush() {
	if w.packed == 0 {
		return
	}
	dictionary := fmt.Sprintf("/Type/ObjStm/N %d/First %d", w.packed, len(w.heads))
	w.putStream(w.container, dictionary, w.heads, w.bodies)
	w.heads, w.bodies, w.packed = w.heads[:0], w.bodies[:0], 0
}

// putStream writes the pieces of a stream, compressed for the filter FlateDecode (7.4.4). The dictionary comes without
// its brackets, filter and length. The length is known last, so room is left for it.
func (w *writer) putStream(number int, dictionary string, pieces ...[]byte) {
	const room = "        "
	w.places[number] = place{at: int32(len(w.out))}
	w.out = fmt.Appendf(w.out, "%d 0 obj\n<<%s/Filter/FlateDecode/Length %s>>\nstream\n", number, dictionary, room)
	begin := len(w.out)
	w.compressor.Reset(w)
	for _, piece := range pieces {
		_, _ = w.compressor.Write(piece) // a writer takes everything
	}
	_ = w.compressor.Close()
	length := begin - len(room+">>\nstream\n")
	strconv.AppendInt(w.out[length:length], int64(len(w.out)-begin), 10)
	w.out = append(w.out, "\nendstream\nendobj\n"...)
}

// addStream writes a stream and returns its number.
func (w *writer) addStream(dictionary string, data []byte) int {
	number := w.allocate()
	w.putStream(number, dictionary, data)
	return number
}

// putAsIs writes a stream with its dictionary.
func (w *writer) putAsIs(number int, object []byte) {
	w.places[number] = place{at: int32(len(w.out))}
	w.out = append(append(fmt.Appendf(w.out, "%d 0 obj\n", number), object...), "endobj\n"...)
}

// end writes the cross-reference stream and returns the file.
func (w *writer) end(root, info int) []byte {
	w.flush()
	sum := sha256.Sum256(w.out) // tells files apart (14.4)
	number, at := w.allocate(), len(w.out)
	w.places[number] = place{at: int32(at)}
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
		kind, second, third := byte(1), p.at, int32(0)
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

package file

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
)

// A writer lays out objects as PDF 1.5 and later allow: everything but streams goes into compressed object streams
// (ISO 32000-1, 7.5.7), and the cross-reference table is a stream as well (7.5.8).
type writer struct {
	out           bytes.Buffer
	rows          []row        // of the cross-reference table, by object number
	heads, bodies []byte       // the object stream that is being filled
	packed        int          // how many objects it holds
	container     int          // its number
	compressor    *zlib.Writer // one for all streams; it writes to out
}

// A row of the cross-reference table (7.5.8.3): the type of the object, a number of four bytes and one of two.
type row [7]byte

// entry is the row of an object at an offset in the file (type 1, generation 0) or in an object stream (type 2).
func entry(kind byte, place, index int) (r row) {
	r[0] = kind
	binary.BigEndian.PutUint32(r[1:], uint32(place))
	binary.BigEndian.PutUint16(r[5:], uint16(index))
	return r
}

// Object streams of this many objects compress well, and a viewer that needs one object unpacks little else.
const objectsPerStream = 500

// newWriter begins a file of a version of PDF that has so many objects, which include number 0.
func newWriter(objects int, version string) *writer {
	w := &writer{rows: make([]row, objects, 1<<14), bodies: make([]byte, 0, 1<<16)}
	w.rows[0] = entry(0, 0, 65535)                   // no object
	w.out = *bytes.NewBuffer(make([]byte, 0, 1<<20)) // longer than most files
	w.out.WriteString("%PDF-" + version + "\n%\xE2\xE3\xCF\xD3\n")
	const level = 5                                      // a tenth smaller than 1, a 25th more time (November 2026)
	w.compressor, _ = zlib.NewWriterLevel(&w.out, level) // fails for a level that does not exist
	return w
}

func (w *writer) allocate() int {
	w.rows = append(w.rows, row{})
	return len(w.rows) - 1
}

// open begins an object that is no stream: append its text to what open returns and close it before the next one.
func (w *writer) open(number int) []byte {
	if w.packed == objectsPerStream {
		w.flush()
	}
	if w.packed == 0 {
		w.container = w.allocate()
	}
	w.rows[number] = entry(2, w.container, w.packed)
	w.heads = append(strconv.AppendInt(w.heads, int64(number), 10), ' ')
	w.heads = append(strconv.AppendInt(w.heads, int64(len(w.bodies)), 10), ' ')
	w.packed++
	return w.bodies
}

func (w *writer) close(bodies []byte) { w.bodies = append(bodies, '\n') }

func (w *writer) put(number int, object []byte) { w.close(append(w.open(number), object...)) }

func (w *writer) add(object []byte) int {
	number := w.allocate()
	w.put(number, object)
	return number
}

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
	w.rows[number] = entry(1, w.out.Len(), 0)
	fmt.Fprintf(&w.out, "%d 0 obj\n<<%s/Filter/FlateDecode/Length %s>>\nstream\n", number, dictionary, room)
	begin := w.out.Len()
	w.compressor.Reset(&w.out)
	for _, piece := range pieces {
		_, _ = w.compressor.Write(piece) // a buffer takes everything
	}
	_ = w.compressor.Close()
	length := w.out.Bytes()[begin-len(room+">>\nstream\n"):]
	strconv.AppendInt(length[:0], int64(w.out.Len()-begin), 10)
	w.out.WriteString("\nendstream\nendobj\n")
}

func (w *writer) addStream(dictionary string, data []byte) int {
	number := w.allocate()
	w.putStream(number, dictionary, data)
	return number
}

// putAsIs writes a stream with its dictionary.
func (w *writer) putAsIs(number int, object []byte) {
	w.rows[number] = entry(1, w.out.Len(), 0)
	fmt.Fprintf(&w.out, "%d 0 obj\n%sendobj\n", number, object)
}

// end writes the cross-reference stream and returns the file. Its information dictionary is 0 for none.
func (w *writer) end(root, info int) []byte {
	w.flush()
	sum := sha256.Sum256(w.out.Bytes()) // tells files apart (14.4)
	number, at := w.allocate(), w.out.Len()
	w.rows[number] = entry(1, at, 0)
	dictionary := fmt.Sprintf("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size %d/Root %d 0 R/ID[<%x><%x>]",
		len(w.rows), root, sum[:16], sum[:16])
	if info != 0 {
		dictionary += fmt.Sprintf("/Info %d 0 R", info)
	}
	w.putStream(number, dictionary, w.table())
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", at)
	return w.out.Bytes()
}

// table is the cross-reference table. Each row says how it differs from the one before it (the filter Up of PNG, which
// 7.4.4.4 allows): most differ in two bytes, so that little is left after compression.
func (w *writer) table() []byte {
	const up = 2
	table := make([]byte, 0, 8*len(w.rows))
	var above row
	for _, r := range w.rows {
		table = append(table, up)
		for i := range r {
			table = append(table, r[i]-above[i])
		}
		above = r
	}
	return table
}

// text is the bytes of a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16.
func text(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
		return s
	}
	wide := append(make([]byte, 0, 2+2*len(s)), "\xFE\xFF"...)
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = append(wide, byte(unit>>8), byte(unit))
	}
	return string(wide)
}

func appendText(b []byte, s string) []byte { return appendLiteral(b, text(s)) }

// appendLiteral appends a string of bytes (7.3.4.2).
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '(')
	for at := strings.IndexAny(s, "()\\\r"); at >= 0; at = strings.IndexAny(s, "()\\\r") {
		b, s = appendCode(append(b, s[:at]...), s[at]), s[at+1:]
	}
	return append(append(b, s...), ')')
}

func appendCode(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // a viewer would take it for a newline
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

// hundredths is a number in hundredths, which is finer than any printer.
func hundredths(v float64) int { return int(math.Round(v * 100)) }

func appendNumber(b []byte, v float64) []byte { return appendHundredths(b, hundredths(v)) }

// appendHundredths appends a number of hundredths as a number with at most two decimals.
func appendHundredths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, int64(n/100), 10)
	if rest := n % 100; rest != 0 {
		b = append(b, '.', byte('0'+rest/10))
		if rest%10 != 0 {
			b = append(b, byte('0'+rest%10))
		}
	}
	return b
}

// appendReference appends an indirect reference (7.3.10).
func appendReference(b []byte, number int) []byte {
	return append(strconv.AppendInt(b, int64(number), 10), " 0 R"...)
}

func appendKey(b []byte, key string, number int) []byte {
	b = append(append(append(b, '/'), key...), ' ')
	return appendReference(b, number)
}

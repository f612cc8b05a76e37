package file

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"testing"
	"unicode/utf16"
)

// A profileTag is an entry of an ICC profile. Tags that share their data with the one before them have none.
type profileTag struct {
	signature string
	data      []byte
}

func TestProfile(t *testing.T) {
	if got := base64.StdEncoding.EncodeToString(sRGBProfile()); got != sRGB {
		t.Errorf("the colour profile is\n%s\nwant\n%s", sRGB, got)
	}
}

// sRGBProfile is an ICC profile of version 4.2 (ISO 15076-1) for the colours of IEC 61966-2-1. The primaries are those
// of sRGB, adapted to the white D50 that profiles are stated in.
func sRGBProfile() []byte {
	return profile([]profileTag{
		{"desc", profileText("sRGB IEC61966-2.1")},
		{"cprt", profileText("No copyright, use freely")},
		{"wtpt", fixedPoints("XYZ ", 0.9642, 1, 0.8249)},
		{"chad", fixedPoints("sf32", 1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)},
		{"rXYZ", fixedPoints("XYZ ", 0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", fixedPoints("XYZ ", 0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", fixedPoints("XYZ ", 0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", transferCurve()}, {"gTRC", nil}, {"bTRC", nil},
	})
}

// profile puts the header, the table of tags and their data together.
func profile(tags []profileTag) []byte {
	const headerSize, entrySize = 128, 12
	begin := headerSize + 4 + entrySize*len(tags)
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	var at, length int
	for _, t := range tags {
		if t.data != nil {
			at, length = begin+len(data), len(t.data)
			data = append(data, t.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, t.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(length))
	}
	header := make([]byte, headerSize)
	binary.BigEndian.PutUint32(header, uint32(begin+len(data)))
	binary.BigEndian.PutUint32(header[8:], 0x04200000) // version
	copy(header[12:], "mntrRGB XYZ ")                  // a monitor; colours in RGB, connection space XYZ
	for i, v := range []uint16{2026, 1, 1} {           // made on; the profile never changes
		binary.BigEndian.PutUint16(header[24+2*i:], v)
	}
	copy(header[36:], "acsp")
	for i, v := range []float64{0.9642, 1, 0.8249} { // white of the connection space
		binary.BigEndian.PutUint32(header[68+4*i:], s15Fixed16(v))
	}
	return append(append(header, table...), data...)
}

// s15Fixed16 is a number as profiles write it.
func s15Fixed16(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }

func fixedPoints(kind string, values ...float64) []byte {
	b := append([]byte(kind), 0, 0, 0, 0)
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, s15Fixed16(v))
	}
	return b
}

// transferCurve is sRGB's curve as a parametric curve of type 3: a power with a straight piece near black.
func transferCurve() []byte {
	b := append([]byte("para"), 0, 0, 0, 0, 0, 3, 0, 0)
	for _, v := range []float64{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045} {
		b = binary.BigEndian.AppendUint32(b, s15Fixed16(v))
	}
	return b
}

// profileText is a text in one language.
func profileText(s string) []byte {
	const recordSize, textAt = 12, 28
	units := utf16.Encode([]rune(s))
	b := append([]byte("mluc"), 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, 1)
	b = binary.BigEndian.AppendUint32(b, recordSize)
	b = append(b, "enUS"...)
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(units)))
	b = binary.BigEndian.AppendUint32(b, textAt)
	for _, u := range units {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return b
}

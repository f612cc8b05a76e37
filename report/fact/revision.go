package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// RevisionOf identifies what a report says and rests on, by 12 hexadecimal digits: its definition and its part of the facts,
// in its languages and the original one. What else there is, and how the data is laid out in files, leaves it alone.
func (f *Facts) RevisionOf(d *Definition) string {
	h := sha256.New()
	w := newWriter(h, func(l Lang) bool { return slices.Contains(d.Languages, l) })
	part := f.Part(d)
	part.Revision = ""
	w.value(reflect.ValueOf(*part))
	w.flush()
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// A writer writes facts as bytes that are different for different facts. Fields stand by their names, and those that are
// empty are left out, so that a field which is new to the vocabulary changes nothing that does not use it.
type writer struct {
	sink   io.Writer                 // never fails
	prints func(Lang) bool           // whether a language is written beside the original
	names  map[reflect.Type][]string // the fields of a struct that are written; "" for the others
	out    []byte                    // what is not in the sink yet
}

func newWriter(sink io.Writer, prints func(Lang) bool) *writer {
	return &writer{sink: sink, prints: prints, names: map[reflect.Type][]string{}}
}

func (w *writer) flush() {
	w.sink.Write(w.out)
	w.out = w.out[:0]
}

func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		w.value(v.Elem())
	case reflect.Struct:
		w.fields(v)
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[Text]() {
			w.text(v.Interface().(Text))
			return
		}
		w.number(v.Len())
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Map:
		sources := v.Interface().(map[string]*Source)
		for _, id := range slices.Sorted(maps.Keys(sources)) {
			w.fields(reflect.ValueOf(*sources[id]))
		}
	case reflect.String:
		w.string(v.String())
	case reflect.Int:
		w.number(int(v.Int()))
	case reflect.Bool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	default:
		panic("fact: a " + v.Kind().String() + " cannot be written")
	}
}

func (w *writer) string(s string) {
	w.number(len(s))
	w.out = append(w.out, s...)
	if len(w.out) > 4096 {
		w.flush()
	}
}

func (w *writer) number(n int) {
	w.out = append(strconv.AppendInt(w.out, int64(n), 10), ' ')
}

func (w *writer) fields(v reflect.Value) {
	for i, name := range w.namesOf(v.Type()) {
		if field := v.Field(i); name != "" && !field.IsZero() {
			w.out = append(append(w.out, name...), ' ')
			w.value(field)
		}
	}
	w.out = append(w.out, '\n')
}

// namesOf lists the fields of a struct. Places in files are not written.
func (w *writer) namesOf(t reflect.Type) []string {
	names, known := w.names[t]
	if !known {
		names = make([]string, t.NumField())
		for i := range names {
			if field := t.Field(i); field.Type != reflect.TypeFor[Position]() {
				names[i] = field.Name
			}
		}
		w.names[t] = names
	}
	return names
}

// text writes the part of a text that the report can print: the original, and its own languages.
func (w *writer) text(t Text) {
	for i, one := range t {
		if i == 0 || one.Lang == "" || w.prints(one.Lang) {
			w.string(string(one.Lang))
			w.string(one.Words)
		}
	}
	w.out = append(w.out, '\n')
}

package fact

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// RevisionOf identifies what a report says and rests on, by 12 hexadecimal digits: its definition and its part of the facts,
// in its languages and the original one. What else there is, and how the data is laid out in files, leaves it alone.
func (f *Facts) RevisionOf(d *Definition) string {
	h := sha256.New()
	part := f.Part(d)
	part.Revision = ""
	w := writer{bufio.NewWriterSize(h, 4096), func(l Lang) bool { return slices.Contains(d.Spoken(), l) }}
	w.value(reflect.ValueOf(*part))
	w.Flush()
	return fmt.Sprintf("%.6x", h.Sum(nil))
}

// A writer writes facts as bytes that are different for different facts. Fields stand by their names, and those that are
// empty are left out, so that a field which is new to the vocabulary changes nothing that does not use it.
type writer struct {
	*bufio.Writer
	prints func(Lang) bool // whether a language is written beside the original
}

// value writes facts; the sink never fails.
func (w writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		w.value(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if held := v.Field(i); !held.IsZero() && held.Type() != reflect.TypeFor[Position]() {
				w.WriteString(v.Type().Field(i).Name)
				w.WriteByte(' ')
				w.value(held)
			}
		}
		w.WriteByte('\n')
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[Text]() {
			w.text(v)
			return
		}
		w.number(v.Len())
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Map:
		sources := v.Interface().(map[string]*Source)
		for _, id := range slices.Sorted(maps.Keys(sources)) {
			w.value(reflect.ValueOf(*sources[id]))
		}
	case reflect.String:
		w.string(v.String())
	case reflect.Int:
		w.number(int(v.Int()))
	case reflect.Bool:
		w.WriteString(strconv.FormatBool(v.Bool()))
	default:
		panic("fact: a " + v.Kind().String() + " cannot be written")
	}
}

func (w writer) string(s string) {
	w.number(len(s))
	w.WriteString(s)
}

func (w writer) number(n int) {
	w.Write(append(strconv.AppendInt(w.AvailableBuffer(), int64(n), 10), ' '))
}

// text writes the part of a text that the report can print: the original, and its own languages.
func (w writer) text(t reflect.Value) {
	for i := range t.Len() {
		one := t.Index(i).Addr().Interface().(*Wording) // which copies nothing
		if i == 0 || one.Lang == "" || w.prints(one.Lang) {
			w.string(string(one.Lang))
			w.string(one.Words)
		}
	}
	w.WriteByte('\n')
}

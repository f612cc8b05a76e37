package dataset

import (
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"openletter/report/fact"
	"openletter/report/problem"
)

// hidden says whether a character must never come out of a data file. It is written without a look at the scan.
func hidden(r rune) bool {
	return r == utf8.RuneError || r < ' ' || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp)
}

// FuzzScan holds that bytes which pass the scan are clean lines of UTF-8, and that every complaint can be printed.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"a: b\n", "a: \x00", "\ufeff", "a\r\n", "\t", "a\u2028b", "\xff\xfe", "---\n", "и\u0306", "\xed\xa0\x80"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		problems := scan("f.yaml", source)
		if problems != nil {
			printsClean(t, problems)
			return
		}
		if !utf8.Valid(source) {
			t.Error("not UTF-8")
		}
		for line := range strings.SplitSeq(string(source), "\n") {
			if i := strings.IndexFunc(line, func(r rune) bool { return hidden(r) && r != '\ufffd' }); i >= 0 {
				t.Errorf("%q passes in %q", line[i:], line)
			}
		}
	})
}

func printsClean(t *testing.T, problems problem.List) {
	t.Helper()
	for _, p := range problems {
		if strings.ContainsFunc(p.Error(), func(r rune) bool { return r != '\n' && r != '\ufffd' && !unicode.IsPrint(r) }) {
			t.Errorf("a complaint that cannot be printed: %q", p.Error())
		}
	}
}

// FuzzLoadFile reads any bytes as each kind of file. Nothing may panic; what the scan refuses must not come out; and
// what comes out without complaint has texts that can be shown.
func FuzzLoadFile(f *testing.F) {
	files := small(f)
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range files {
			if path.Ext(name) == ".yaml" && !yield(name) {
				return
			}
		}
	})
	for i, name := range names {
		f.Add(byte(i), []byte(files[name]))
	}
	for _, name := range cases(f, "err") {
		for _, part := range readCase(f, name).Files {
			if i := slices.Index(names, part.Name); i >= 0 {
				f.Add(byte(i), part.Data)
			}
		}
	}
	attributes := readAlone("attributes.yaml", []byte(files["attributes.yaml"]), &loading{})
	f.Fuzz(func(t *testing.T, kind byte, source []byte) {
		name := names[int(kind)%len(names)]
		k := &loading{}
		if name != "attributes.yaml" {
			k.questions = attributes.part
		}
		got := readAlone(name, source, k)
		printsClean(t, got.problems)
		if name == "attributes.yaml" { // the others must bear whatever it says
			for _, other := range names[1:] {
				printsClean(t, readAlone(other, []byte(files[other]), k).problems)
			}
		}
		if len(got.problems) > 0 {
			return
		}
		if scan(name, source) != nil {
			t.Error("the scan complains, and the file is read")
		}
		strings := textsOf(reflect.ValueOf(got.part), nil)
		if len(strings) == 0 {
			t.Error("no complaint, and nothing read")
		}
		for _, s := range strings {
			if s == "" || slices.ContainsFunc([]rune(s), hidden) {
				t.Errorf("%q comes out", s)
			}
		}
	})
}

// readAlone reads one file as Load does.
func readAlone(name string, source []byte, k *loading) *file {
	f := &file{path: "data/" + name, name: name, source: source}
	f.parse()
	f.walk(k)
	return f
}

// textsOf lists the words of every text in a value.
func textsOf(v reflect.Value, list []string) []string {
	if w, ok := v.Interface().(fact.Wording); ok {
		return append(list, w.Words)
	}
	switch v.Kind() {
	case reflect.Pointer:
		return textsOf(v.Elem(), list)
	case reflect.Slice:
		for i := range v.Len() {
			list = textsOf(v.Index(i), list)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			list = textsOf(v.MapIndex(key), list)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			list = textsOf(v.Field(i), list)
		}
	}
	return list
}

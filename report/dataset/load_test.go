package dataset

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/testkit"
)

// TestFacts holds what each key of the small folder becomes.
func TestFacts(t *testing.T) {
	facts, err := Reader{}.Load(mapFS(small(t)), "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	dump(&b, "", reflect.ValueOf(*facts))
	const golden = "testdata/small.facts"
	if *testkit.Update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wantLines := strings.Split(string(want), "\n")
	for i, line := range strings.Split(b.String(), "\n") {
		if i >= len(wantLines) || line != wantLines[i] {
			t.Fatalf("%s:%d: got %s; want %s", golden, i+1, line, append(wantLines, "")[min(i, len(wantLines))])
		}
	}
	if len(want) != b.Len() {
		t.Errorf("%s has %d bytes, the facts have %d", golden, len(want), b.Len())
	}
}

// dump writes one line for each leaf that is set: its path, and its value as a reader of the data would write it.
func dump(b *strings.Builder, path string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case fact.Position:
		fmt.Fprintf(b, "%s = %s:%d:%d\n", path, x.File, x.Line, x.Column)
		return
	case fact.Date:
		if !x.IsZero() {
			fmt.Fprintf(b, "%s = %s\n", path, x)
		}
		return
	case fact.Wording:
		fmt.Fprintf(b, "%s = %s %q\n", path, x.Lang, x.Words)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		dump(b, path, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			dump(b, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Map:
		for _, key := range slices.Sorted(maps.Keys(v.Interface().(map[string]*fact.Source))) {
			dump(b, fmt.Sprintf("%s[%q]", path, key), v.MapIndex(reflect.ValueOf(key)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			dump(b, strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), v.Field(i))
		}
	default:
		if !v.IsZero() {
			fmt.Fprintf(b, "%s = %v\n", path, v.Interface())
		}
	}
}

// TestSmallFolderUsesEveryField holds that the golden above covers the vocabulary: a field that is added to a type of
// package report and never read would be noticed.
func TestSmallFolderUsesEveryField(t *testing.T) {
	facts, err := Reader{}.Load(mapFS(small(t)), "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	fields(reflect.ValueOf(facts), seen)
	for field, set := range seen {
		if onlyOver := field == "Claim.Instead" || strings.HasPrefix(field, "Corrected."); !set && !onlyOver && // see TestOver
			field != "Facts.Publisher" && field != "Facts.Paper" && !strings.HasPrefix(field, "Publisher.") { // of a project; see TestSettings
			t.Errorf("%s is zero in all of the small folder", field)
		}
	}
}

// fields notes each field of the structs in a value, and whether it is set anywhere.
func fields(v reflect.Value, seen map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		fields(v.Elem(), seen)
	case reflect.Slice:
		for i := range v.Len() {
			fields(v.Index(i), seen)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			fields(v.MapIndex(key), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(i).Name
			seen[name] = seen[name] || !v.Field(i).IsZero()
			fields(v.Field(i), seen)
		}
	}
}

func TestWant(t *testing.T) {
	files := small(t)
	files["reports/dogs.yaml"] = strings.NewReplacer("cats", "dogs", "[cat]", "[dog]", "country: ru", "country: ru\ncontrast: [uz]").
		Replace(files["reports/cats.yaml"])
	fsys := mapFS(files)
	for _, c := range []struct {
		want                               []string
		definitions, messengers, countries string
	}{
		{nil, "brief cats dogs", "cat dog", "ru uz"},
		{[]string{}, "brief cats dogs", "cat dog", "ru uz"},
		{[]string{"cats"}, "cats", "cat", "ru"},
		{[]string{"dogs"}, "dogs", "dog", "ru uz"},
		{[]string{"brief"}, "brief", "dog cat", "ru uz"},
		{[]string{"dogs", "cats"}, "cats dogs", "dog cat", "ru uz"},
		{[]string{"cats", "cats"}, "cats", "cat", "ru"},
	} {
		facts, err := Reader{}.Load(fsys, "data", c.want)
		if err != nil {
			t.Errorf("%v: %v", c.want, err)
			continue
		}
		got := []string{
			ids(facts.Definitions, func(d *fact.Definition) string { return d.ID }),
			ids(facts.Messengers, func(m *fact.Messenger) string { return m.ID }),
			ids(facts.Countries, func(c *fact.Country) string { return c.ID }),
		}
		if want := []string{c.definitions, c.messengers, c.countries}; !slices.Equal(got, want) {
			t.Errorf("%v: got %q, want %q", c.want, got, want)
		}
	}
}

func ids[T any](list []T, id func(T) string) string {
	var words []string
	for _, item := range list {
		words = append(words, id(item))
	}
	return strings.Join(words, " ")
}

// TestWantReadsNoMoreThanItNeeds holds that what another report needs cannot get into the way of this one.
func TestWantReadsNoMoreThanItNeeds(t *testing.T) {
	files := small(t)
	files["messengers/dog.yaml"] = "not: [yaml"
	files["countries/uz.yaml"] = "\x00"
	files["reports/far.yaml"] = "id: near"
	files["words/de/messengers/cat.yaml"] = "\x00"
	files["rulesets/other.yaml"] = "\x00"
	fsys := mapFS(files)
	if _, err := (Reader{}).Load(fsys, "data", []string{"cats"}); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"brief", "far"} {
		if _, err := (Reader{}).Load(fsys, "data", []string{want}); err == nil {
			t.Errorf("no complaint about files that %s needs", want)
		}
	}
}

// TestAnotherReportAsksForNothing adds a report on a country that is not in the data.
func TestAnotherReportAsksForNothing(t *testing.T) {
	files := small(t)
	files["reports/far.yaml"] = strings.NewReplacer("cats", "far", "country: ru", "country: zz").
		Replace(files["reports/cats.yaml"])
	delete(files, "reports/brief.yaml")
	if _, err := (Reader{}).Load(mapFS(files), "data", []string{"cats"}); err != nil {
		t.Error(err)
	}
	if _, err := (Reader{}).Load(mapFS(files), "data", nil); err == nil || !strings.Contains(err.Error(), `there is no country "zz"`) {
		t.Errorf("no complaint about what the other report needs: %v", err)
	}
}

// TestRevision holds that all that was read has one revision, and what a report uses has another.
func TestRevision(t *testing.T) {
	revisions := func(files map[string]string, want ...string) (all, cats string) {
		t.Helper()
		facts, err := Reader{}.Load(mapFS(files), "data", want)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range facts.Definitions {
			if d.ID == "cats" {
				return facts.Revision, facts.RevisionOf(d)
			}
		}
		t.Fatal("there is no report cats")
		return "", ""
	}
	const today, catsToday = "72d77af7c66b", "5055311f9747"
	files := small(t)
	if all, cats := revisions(files); all != today || cats != catsToday {
		t.Errorf("revisions %s and %s, want %s and %s", all, cats, today, catsToday)
	}
	if all, cats := revisions(files, "cats"); all == today || cats != catsToday {
		t.Errorf("revisions %s and %s for one report, want one of what was read, and %s", all, cats, catsToday)
	}
	files["README.md"] = "Other words."
	if all, _ := revisions(files); all != today {
		t.Errorf("revision %s, want %s: README.md is no data", all, today)
	}
	files["messengers/dog.yaml"] += "# A comment.\n"
	files["words/uk/messengers/cat.yaml"] = "about: Месенджер.\n"
	files["reports/more.yaml"] = strings.ReplaceAll(files["reports/cats.yaml"], "cats", "more")
	if all, cats := revisions(files); all == today || len(all) != 12 || cats != catsToday {
		t.Errorf("revisions %s and %s after a change beside the report, want another one and %s", all, cats, catsToday)
	}
	files["messengers/cat.yaml"] = strings.Replace(files["messengers/cat.yaml"], "It worked.", "It works.", 1)
	if _, cats := revisions(files); cats == catsToday {
		t.Error("the same revision after a change in the report")
	}
}

// TestOrderDoesNotDependOnWorkers loads a folder with problems in many files on one worker and on several.
func TestOrderDoesNotDependOnWorkers(t *testing.T) {
	files := small(t)
	for name, text := range files {
		files[name] = strings.NewReplacer("herald-2025", "herald-2026", "status: confirmed", "status: sure").Replace(text)
	}
	fsys := mapFS(files)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	_, one := Reader{}.Load(fsys, "data", nil)
	if one == nil {
		t.Fatal("no complaint")
	}
	for range 20 {
		runtime.GOMAXPROCS(4)
		if _, four := (Reader{}).Load(fsys, "data", nil); four == nil || four.Error() != one.Error() {
			t.Fatalf("one worker says\n%v\nfour say\n%v", one, four)
		}
	}
}

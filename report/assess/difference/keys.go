package difference

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"openletter/report/fact"
)

// keysOf lists what a thing says, key by key. It asks the type which keys there are, so that one which the vocabulary
// gains is compared without anybody thinking of it. Left out are places in files, and fields that are compared elsewhere.
func keysOf(thing any, but ...string) []entry {
	var out []entry
	for field, held := range reflect.ValueOf(thing).Fields() {
		if field.Type != position && !slices.Contains(but, field.Name) {
			out = append(out, entry{key(field.Name), spelled(held)})
		}
	}
	return out
}

// position is what is no property of a thing.
var position = reflect.TypeFor[fact.Position]()

// spelled writes a value so that another one is written otherwise, but for its place in a file.
func spelled(v reflect.Value) string {
	var parts []string
	switch v.Kind() {
	case reflect.Slice:
		for _, element := range v.Seq2() {
			parts = append(parts, spelled(element))
		}
	case reflect.Struct:
		for field, held := range v.Fields() {
			if field.Type != position {
				parts = append(parts, spelled(held))
			}
		}
	default:
		return fmt.Sprintf("%#v", v.Interface())
	}
	return "{" + strings.Join(parts, " ") + "}"
}

// key is how the data files write the name of a field: AsOf is as-of.
func key(field string) string {
	if field == "Changer" {
		return "changed-by" // the only one whose key is another word
	}
	var b strings.Builder
	for i, r := range field {
		if i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(rune(field[i-1])) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

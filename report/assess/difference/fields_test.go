package difference_test

import (
	"reflect"
	"testing"

	"openletter/report/assess/difference"
	"openletter/report/fact"
)

// TestEveryFieldCounts changes one field after the other, whatever fields the vocabulary has: no two states of which a
// reader could be told something different are the same. Beside it the bytes of the data and places in files may differ.
func TestEveryFieldCounts(t *testing.T) {
	state := full()
	changed := 0
	eachField(reflect.ValueOf(state.Facts).Elem(), "facts", func(name string, field reflect.Value) {
		was := reflect.ValueOf(field.Interface())
		field.Set(another(was))
		changed++
		if d, err := difference.Between(full(), state); err == nil && d.IsZero() {
			t.Errorf("%s is %v instead of %v, and nothing has changed", name, field, was)
		}
		field.Set(was)
	})
	if changed < 150 {
		t.Errorf("only %d fields were changed: this test does not reach them", changed)
	}
}

// full is a world in which no field is empty. Its report has one messenger, so that no order is drawn: changed fields may
// break what the dataset makes sure of.
func full() difference.State {
	s := world()
	s.Facts.Definitions[0].Profile, s.Facts.Definitions[0].Messengers = "all", []string{"alfa"}
	s.Facts.Rulesets[0].Profiles[0].Required = []fact.Requirement{{Attribute: "reading", Worst: "some"}}
	s.Facts.Rulesets[0].Caps = []fact.Cap{{Dimension: "encryption", Attribute: "reading", Worst: "all", AtMost: 90}}
	fill(reflect.ValueOf(s.Facts).Elem())
	return s
}

// fill gives every field that is empty a value, and every list that is empty an element.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem())
	case reflect.Struct:
		for _, field := range v.Fields() {
			fill(field)
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for _, element := range v.Seq2() {
			fill(element)
		}
	case reflect.Map:
		for _, element := range v.Seq2() {
			fill(element)
		}
	default:
		if v.IsZero() {
			v.Set(another(v))
		}
	}
}

// eachField visits everything that a state says: words, numbers, lists. Each may be changed during the visit.
func eachField(v reflect.Value, name string, visit func(name string, field reflect.Value)) {
	switch v.Kind() {
	case reflect.Pointer:
		eachField(v.Elem(), name, visit)
	case reflect.Struct:
		for field, held := range v.Fields() {
			ofClaim := v.Type() == reflect.TypeFor[fact.Claim]() && // repeats whose claim it is, or says only where it stands
				(field.Name == "Messenger" || field.Name == "Follows")
			if field.Type != reflect.TypeFor[fact.Position]() && field.Name != "Revision" && field.Name != "Publisher" && field.Name != "Paper" && !ofClaim {
				eachField(held, name+"."+field.Name, visit)
			}
		}
	case reflect.Slice:
		visit(name, v)
		for _, element := range v.Seq2() {
			eachField(element, name, visit)
		}
	case reflect.Map:
		for _, element := range v.Seq2() {
			eachField(element, name, visit)
		}
	default:
		visit(name, v)
	}
}

// another is a value of the same kind that says something different; of a list one without its last element.
func another(v reflect.Value) reflect.Value {
	other := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		other.SetString(v.String() + "x")
	case reflect.Int:
		other.SetInt(v.Int() + 1)
	case reflect.Bool:
		other.SetBool(!v.Bool())
	case reflect.Slice:
		return v.Slice(0, v.Len()-1)
	}
	return other
}

package problem

import "fmt"

// A Severity says what follows from a problem. The zero Severity is Error.
type Severity int

// The severities, from the gravest on.
const (
	Error   Severity = iota // nothing is made before it is put right
	Warning                 // nothing fails; somebody should look soon
	Note                    // good to know, such as a text that is not translated yet
)

var severities = [...]string{"error", "warning", "note"}

// String is the word for a severity.
func (s Severity) String() string { return severities[s] }

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, word := range severities {
		if word == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("severity %q is none of error, warning, note", text)
}

// WithSeverity is the list with another severity.
func (l List) WithSeverity(s Severity) List {
	out := make(List, len(l))
	for i, p := range l {
		out[i], out[i].Severity = p, s
	}
	return out
}

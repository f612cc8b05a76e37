package fact

import "strings"

// A Publisher is who answers for the reports of a project. It is zero where nobody says so.
type Publisher struct {
	Name    string
	Contact string // such as an e-mail address or a telephone number; may be empty
	Address string // of a page, http or https; may be empty
}

// String is the publisher in one line; "" for none.
func (p Publisher) String() string {
	parts := only([]string{p.Name, p.Contact, p.Address}, func(part string) bool { return part != "" })
	return strings.Join(parts, ", ")
}

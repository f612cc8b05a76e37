package fact

// RevisionOf identifies the data that a report uses.
func (f *Facts) RevisionOf(*Definition) string { return f.Revision }

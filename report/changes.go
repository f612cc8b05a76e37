package report

// Changes is a Difference in words, one sentence or line each.
type Changes struct {
	Between string            // what was compared with what
	Summary string            // that no conclusion moved, or nothing changed at all; "" when one did
	Reports []ReportInChanges // those whose conclusions, day or rules changed
	Claims  []string          // first those whose answer is another one
	Rules   []string
	Facts   []string
	Left    int // claims that were left out of Claims
}

// IsZero says that nothing changed.
func (c *Changes) IsZero() bool {
	return len(c.Reports)+len(c.Claims)+len(c.Rules)+len(c.Facts) == 0
}

// ReportInChanges is what became of one report.
type ReportInChanges struct {
	Title string
	Lines []string // never empty
}

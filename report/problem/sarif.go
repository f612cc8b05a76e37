package problem

import (
	"net/url"
	"path"
	"slices"
)

// The parts of a log in SARIF 2.1.0, a format of OASIS for what checkers find, as far as they are used here.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID Rule `json:"id"`
	}
	sarifResult struct {
		RuleID    Rule            `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     Severity        `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
)

// SARIF is the log of a run that found some problems, to be written as JSON.
func (l List) SARIF() any {
	rules := []sarifRule{}
	for _, p := range l {
		if !slices.Contains(rules, sarifRule{p.Rule}) {
			rules = append(rules, sarifRule{p.Rule})
		}
	}
	results := []sarifResult{}
	for _, p := range l {
		results = append(results, sarifResult{
			RuleID: p.Rule, RuleIndex: slices.Index(rules, sarifRule{p.Rule}), Level: p.Severity,
			Message: sarifMessage{p.Message}, Locations: p.Place.sarif(),
		})
	}
	return sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{
			Tool: sarifTool{sarifDriver{"openletter", rules}}, ColumnKind: "unicodeCodePoints", Results: results,
		}},
	}
}

// sarif is a place as a list of locations: of one, or of none for what stands in no file.
func (p Place) sarif() []sarifLocation {
	if p.File == "" {
		return []sarifLocation{}
	}
	address := url.URL{Path: p.File}
	if path.IsAbs(p.File) {
		address.Scheme = "file"
	}
	at := sarifPhysical{Artifact: sarifArtifact{address.String()}}
	if p.Line > 0 {
		at.Region = &sarifRegion{p.Line, p.Column, max(p.Line, p.EndLine), p.EndColumn}
		if at.Region.EndLine == p.Line {
			at.Region.EndColumn = max(p.Column, p.EndColumn)
		}
	}
	return []sarifLocation{{at}}
}

package table

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// node is a thing of schema.org with its properties, as JSON-LD has it.
type node map[string]any

// linked is a report as a Dataset of schema.org, for search engines and archives: what it is about, what was
// measured, for which messengers, and what it rests on.
func linked(r Report, tables []*Table) ([]byte, error) {
	f := r.Found
	d := node{
		"@context": "https://schema.org", "@type": "Dataset", "identifier": f.Report.ID + " " + f.Revision,
		"name": r.in(f.Report.Title), "description": r.in(f.Report.Lead), "inLanguage": r.Lang, "version": f.Revision,
		"temporalCoverage": f.AsOf, "license": cc.Path, "isAccessibleForFree": true,
		"creator":              node{"@type": "Organization", "name": "openletter contributors"},
		"measurementTechnique": "ruleset " + f.Ruleset.ID + " " + f.Ruleset.Version + ", weights " + f.Profile.ID,
	}
	if f.Country != nil {
		d["spatialCoverage"] = node{"@type": "Country", "name": r.in(f.Country.Name)}
	}
	if by := r.Facts.Publisher; by.Name != "" {
		d["publisher"] = node{"@type": "Organization", "name": by.Name}
	}
	var about, measured []node
	for i, m := range f.Messengers {
		about = append(about, node{"@type": "SoftwareApplication", "@id": "#" + m.ID, "name": r.in(m.Name),
			"description": r.in(m.About)})
		measured = append(measured, r.measured(&f.Scores[i])...)
	}
	d["about"], d["variableMeasured"] = about, measured
	d["distribution"] = r.distribution()
	var cited []node
	last := tables[len(tables)-1] // the sources
	for _, row := range last.Rows {
		cited = append(cited, r.cited(r.Facts.Sources[row[last.Column("id")].(string)]))
	}
	d["citation"] = cited
	return indented(d)
}

// measured is the total of a messenger and its score in each dimension.
func (r *Report) measured(s *finding.Score) []node {
	value := func(id, name string, score finding.Interval) node {
		return node{"@type": "PropertyValue", "propertyID": s.Messenger + "." + id, "name": name,
			"value":    score[finding.Point],
			"minValue": score[finding.Low], "maxValue": score[finding.High],
			"unitText":       "points from 0 to 100, higher = more private",
			"valueReference": node{"@id": "#" + s.Messenger}}
	}
	list := []node{value("total", "total", s.Total)}
	for _, d := range s.Dimensions {
		list = append(list, value(d.Dimension.ID, r.in(d.Dimension.Name), d.Score))
	}
	return list
}

// distribution lists the files with tables that the report is made in beside this one.
func (r *Report) distribution() []node {
	media := map[string]string{"json": "application/json", "csv": "application/zip"}
	files := []node{}
	for _, format := range r.Found.Report.Formats {
		if media[format] != "" {
			files = append(files, node{"@type": "DataDownload", "encodingFormat": media[format],
				"contentUrl": r.Found.Report.ID + "." + string(r.Lang) + "." + Ending(format)})
		}
	}
	return files
}

func (r *Report) cited(s *fact.Source) node {
	n := node{"@type": "CreativeWork", "@id": "#source." + s.ID, "publisher": node{"@type": "Organization",
		"name": r.in(s.Publisher)}}
	if s.Title != "" {
		n["name"], n["inLanguage"] = s.Title, s.TitleLang
	} else {
		n["description"] = r.in(s.Described)
	}
	if s.URL != "" {
		n["url"] = s.URL
	}
	if s.Archive.URL != "" {
		n["archivedAt"] = s.Archive.URL
	}
	if slices.Contains([]string{"press", "state-press"}, s.Kind) {
		n["@type"] = "NewsArticle"
	}
	if !s.Published.IsZero() {
		n["datePublished"] = s.Published
	}
	return n
}

package problem

// Rules about documents in Markdown, which somebody may have edited.
const (
	// DocumentText is a character that no document holds.
	DocumentText Rule = "document-text"
	// DocumentHead is a document that does not begin with the comment that says its language and its day.
	DocumentHead Rule = "document-head"
	// DocumentHeading is a title that is lacking, stands twice or not first, or a heading of a level that is too deep.
	DocumentHeading Rule = "document-heading"
	// DocumentComment is a comment that says nothing that is known, or says it of a block that it does not fit.
	DocumentComment Rule = "document-comment"
	// DocumentID is an id that two things have, that no format can write, or that stands where none can.
	DocumentID Rule = "document-id"
	// DocumentLink is a link that leads nowhere, or that could do harm.
	DocumentLink Rule = "document-link"
	// DocumentSource is a citation or a link without its source, or a source that is not one of one list.
	DocumentSource Rule = "document-source"
	// DocumentTable is a row that does not fit its table.
	DocumentTable Rule = "document-table"
	// DocumentChart is a table that does not hold what is to be drawn.
	DocumentChart Rule = "document-chart"
	// DocumentList is an item that has not the form which the comment before its list names.
	DocumentList Rule = "document-list"
	// DocumentUnknown is what Markdown has and a document has not.
	DocumentUnknown Rule = "document-unknown"
)

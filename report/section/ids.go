package section

// Ids of what a document shows. They come from the data and from the names of sections, so that they are the same in
// every language, format and edition. A messenger's answer is named by both: "max.e2ee-direct". Everything else has its
// kind before it: "dimension.encryption", "mandate.ru-preinstall", "source.tass-2025-08-21".

// answerID is the id of the answer of a messenger to the question about an attribute.
func answerID(messenger, attribute string) string { return messenger + "." + attribute }

// idOf is the id of something of a kind.
func idOf(kind, id string) string { return kind + "." + id }

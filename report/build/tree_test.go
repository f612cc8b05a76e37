package build

// treeText is the text of a tree of pandoc, without its notes.
func treeText(tree any) (text string) {
	switch v := tree.(type) {
	case []any:
		for _, part := range v {
			text += treeText(part)
		}
	case map[string]any:
		switch v["t"] {
		case "Note":
			return ""
		case "Str":
			return v["c"].(string)
		case "Code":
			return v["c"].([]any)[1].(string)
		}
		for _, part := range []any{v["meta"], v["title"], v["blocks"], v["c"]} {
			text += treeText(part)
		}
	}
	return text
}

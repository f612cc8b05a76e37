package evidence

import "strings"

// maxSpan is how many bytes the target of a link or a tag may have that is left out of Markdown.
const maxSpan = 4096

// maxBrackets is how many closing brackets the target of a link may hold, its own included.
const maxBrackets = 4

// unmarked is a text in Markdown without its marks. Which sign is a mark and which one a sign of the text depends in
// Markdown on what stands far away, and people copy quotes from the source as well as from a page that was made of it.
// So page and quote both lose every sign that can be a mark, whether or not it is one:
//
//   - * _ ` ~ \ [ ] anywhere, and ! before [; a | is a blank;
//   - at the beginning of a line: > of quotations, # of headings, and - + * of lists, with the blank behind them.
//     Numbers of lists stay;
//   - lines of nothing but - = * _ | and :, which are rules or the heads of tables;
//   - the target of a link, ](…), and HTML tags. An address in angle brackets stays.
func unmarked(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		if strings.Trim(line, "-=*_|: \t\r\n") == "" {
			b.WriteByte('\n')
			continue
		}
		unmarkLine(&b, lineStart(line))
	}
	return b.String()
}

// lineStart is a line without the marks with which it begins.
func lineStart(line string) string {
	for {
		line = strings.TrimLeft(line, " \t")
		rest := strings.TrimLeft(line, "#")
		switch {
		case strings.HasPrefix(line, ">"):
			rest = line[1:]
		case len(line) > 1 && strings.Contains("-+*", line[:1]) && strings.Contains(" \t", line[1:2]):
			rest = line[2:]
		case rest == line || !strings.HasPrefix(rest, " "):
			return line
		}
		line = rest
	}
}

// unmarkLine writes a line without the marks within it.
func unmarkLine(b *strings.Builder, line string) {
	for i := 0; i < len(line); i++ {
		switch c := line[i]; c {
		case ']':
			i += target(line[i+1:])
		case '*', '_', '`', '~', '\\', '[':
		case '!':
			if !strings.HasPrefix(line[i+1:], "[") {
				b.WriteByte(c)
			}
		case '|':
			b.WriteByte(' ')
		case '<':
			words, length := tag(line[i:])
			b.WriteString(words)
			i += length - 1
		default:
			b.WriteByte(c)
		}
	}
}

// target is the length of the target of a link that begins a text, with its brackets; 0 where none does.
func target(text string) int {
	if !strings.HasPrefix(text, "(") {
		return 0
	}
	text = text[:min(len(text), maxSpan)]
	end := 0
	for range maxBrackets {
		next := strings.IndexByte(text[end:], ')')
		if next < 0 {
			break
		}
		end += next + 1
		if strings.Count(text[:end], "(") == strings.Count(text[:end], ")") {
			return end
		}
	}
	return 0
}

// tag gives the words that stand for the tag or address which begins a text, and its length; < itself where neither
// does.
func tag(text string) (words string, length int) {
	end := 1 + strings.IndexAny(text[1:min(len(text), maxSpan)], "<>")
	if end < 2 || text[end] == '<' {
		return "<", 1
	}
	inner := text[1:end]
	name := strings.TrimLeft(inner, "/")
	if i := strings.IndexFunc(name, func(r rune) bool { return !isAlphanumeric(r) }); i >= 0 {
		name = name[:i]
	}
	switch {
	case !strings.Contains(inner, " ") && (strings.Contains(inner, "://") || strings.Contains(inner, "@")):
		return inner, end + 1
	case inner[0] != '!' && name == "":
		return "<", 1
	case parting[strings.ToLower(name)]:
		return " ", end + 1
	}
	return "", end + 1
}

func isAlphanumeric(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

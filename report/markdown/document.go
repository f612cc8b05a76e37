// Package markdown holds the one document that all formats show: Markdown.
//
// Its rules:
//
//   - A template writes GitHub-flavoured Markdown from a report. That Markdown is a finished product, and the only
//     thing that HTML and PDF are made from, so the formats cannot disagree.
//   - Text from data enters Markdown through Escape. The template cannot forget it: every action is escaped unless its
//     last function makes Markdown on purpose. Addresses of sources stand between < and >, which the dataset has
//     refused in them.
//   - What Markdown has no word for is said in conventions that read well as plain text: a mark at the beginning of
//     a cell, a comment that gives the next block a role, comments around words in another language, GitHub's alerts,
//     footnotes for sources.
//   - What no renderer knows is an error with its line, not a blank.
package markdown

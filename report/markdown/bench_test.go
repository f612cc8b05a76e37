package markdown_test

import (
	"os"
	"testing"

	"openletter/report/markdown"
)

// BenchmarkEscape measures texts such as a report is full of.
func BenchmarkEscape(b *testing.B) {
	texts := []string{
		"Telegram",
		"confirmed, as of 2025",
		"Ordinary chats are cloud chats: by default Telegram is technically able to read them.",
		"Шифрование сообщений между двумя людьми",
		"MTProto [v2], looked at *by many*",
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			markdown.Escape(text)
		}
	}
}

// BenchmarkParse measures the sample.
func BenchmarkParse(b *testing.B) {
	source, err := os.ReadFile("testdata/sample.en.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := markdown.Parse(source); err != nil {
			b.Fatal(err)
		}
	}
}

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkProcess times the whole command, from start-up and YAML to three files on the disk, as a process of its
// own: processor time and, on Linux, the most memory that it held. Run it by hand:
//
//	go test ./cmd/openletter -run '^$' -bench Process -benchtime 5x
//
// To reach, on two cores: the flagship in one language with 60 ms and 56 MiB, 300 made-up messengers with 3 s and
// 192 MiB, and costs that grow no faster than the number of messengers.
func BenchmarkProcess(b *testing.B) {
	program := filepath.Join(b.TempDir(), "openletter")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	b.Run("flagship", func(b *testing.B) {
		process(b, program, "-data", filepath.FromSlash("../../data"), "flagship")
	})
	for _, n := range []int{3, 30, 300} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			data := filepath.Join(b.TempDir(), "data")
			if err := makeUp(data, n); err != nil {
				b.Fatal(err)
			}
			process(b, program, "-data", data, "made-up")
		})
	}
}

// process runs one build per iteration and reports what the operating system says of it.
func process(b *testing.B, program string, args ...string) {
	args = append([]string{"build", "-lang", "en", "-output", b.TempDir()}, args...)
	var cpu time.Duration
	var most float64
	for b.Loop() {
		cmd := exec.Command(program, args...)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		most = max(most, mostMemory(cmd.ProcessState))
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(b.N), "cpu-ms/op")
	if most > 0 {
		b.ReportMetric(most, "MiB")
	}
}

// TestMadeUpData: what is measured has no problems.
func TestMadeUpData(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	if err := makeUp(data, 3); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr strings.Builder
	if code := run([]string{"check", "-data", data}, &stdout, &stderr); code != 0 {
		t.Errorf("exit code %d\n%s%s", code, stdout.String(), stderr.String())
	}
}

const (
	madeUpDimensions = 7
	madeUpCriteria   = 5 // of each dimension
	madeUpSources    = 100
)

// makeUp writes a data folder about messengers that do not exist: 35 criteria, each answered with a note in two
// languages.
func makeUp(dir string, messengers int) error {
	files := map[string]string{
		"attributes.yaml":       madeUpAttributes(),
		"sources.yaml":          madeUpBibliography(),
		"countries/ru.yaml":     "id: ru\nname: {en: Russia, ru: Россия}\nin: {en: in Russia, ru: в России}\n",
		"events.yaml":           madeUpEvents(),
		"rulesets/made-up.yaml": madeUpRuleset(),
	}
	var ids []string
	for i := range messengers {
		id := fmt.Sprintf("m-%03d", i)
		ids = append(ids, id)
		files["messengers/"+id+".yaml"] = madeUpMessenger(id, i)
	}
	files["reports/made-up.yaml"] = `id: made-up
title: {en: Messengers that do not exist, ru: "Мессенджеры, которых нет"}
lead: {en: Made up to measure how long a report takes., ru: Придумано для измерений.}
messengers: [` + strings.Join(ids, ", ") + `]
ruleset: made-up
country: ru
as-of: 2026-06-30
verdict: [c-0-0, c-1-0, c-2-0, c-3-0, c-4-0]
languages: [en, ru]
formats: [md, html, pdf]
`
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func madeUpAttributes() string {
	var b strings.Builder
	b.WriteString("populations:\n  - id: officials\n    name: {en: officials, ru: служащие}\nattributes:\n")
	for d := range madeUpDimensions {
		for c := range madeUpCriteria {
			fmt.Fprintf(&b, `  - id: c-%d-%d
    name: {en: Criterion %[1]d.%[2]d, ru: Критерий %[1]d.%[2]d}
    question: {en: "What is the answer to criterion %[1]d.%[2]d?", ru: "Каков ответ на вопрос %[1]d.%[2]d?"}
    changed-by: operator
    values:
      - id: good
        mark: ✓
        label: {en: by default, ru: по умолчанию}
        means: {en: It protects you., ru: Это вас защищает.}
        demand: {en: do it by default, ru: делать это по умолчанию}
      - id: partly
        mark: ◐
        label: {en: on request, ru: по выбору}
        means: {en: You have to ask for it., ru: Об этом надо просить.}
        demand: {en: do it on request, ru: делать это по просьбе}
      - {id: bad, mark: ✗, label: {en: none, ru: нет}, means: {en: It does not protect you., ru: Это вас не защищает.}}
`, d, c)
		}
	}
	return b.String()
}

func madeUpRuleset() string {
	var b strings.Builder
	b.WriteString("id: made-up\nversion: \"1.0.0\"\ntitle: {en: Made-up rules, ru: Придуманные правила}\ndimensions:\n")
	for d := range madeUpDimensions {
		fmt.Fprintf(&b, `  - id: d-%d
    name: {en: Dimension %[1]d, ru: Измерение %[1]d}
    question: {en: "What about dimension %[1]d?", ru: "Что с измерением %[1]d?"}
    headline: %v
    because: {en: It matters to those who write., ru: "Это важно тем, кто пишет."}
    criteria:
`, d, d < 4)
		for c := range madeUpCriteria {
			fmt.Fprintf(&b, `      - attribute: c-%d-%d
        weight: 20
        because: {en: All weigh the same., ru: Все весят одинаково.}
        points:
          - {value: good, points: 100, because: {en: Nothing is left to ask for., ru: Больше нечего желать.}}
          - {value: partly, points: 40, because: {en: Few people change settings., ru: Настройки меняют немногие.}}
          - {value: bad, points: 0, because: {en: There is no protection., ru: Защиты нет.}}
`, d, c)
		}
	}
	b.WriteString(`caps:
  - id: first
    dimension: d-0
    at-most: 40
    attribute: c-0-0
    worst: bad
    because: {en: Without it the rest helps little., ru: Без этого остальное мало помогает.}
floor: {margin: 30, because: {en: Strength elsewhere cannot hide a collapse., ru: Сила в другом не скроет провала.}}
gate: {percent: 70, because: {en: Fewer answers are guesses., ru: Меньше ответов — догадки.}}
grades:
  - {name: A, at-least: 70, means: {en: good, ru: хорошо}}
  - {name: B, at-least: 0, means: {en: less good, ru: хуже}}
profiles:
  - id: reader
    name: {en: general reader, ru: обычный читатель}
    because: {en: All dimensions count., ru: Считаются все измерения.}
    weights:
`)
	for d := range madeUpDimensions {
		weight := 14
		if d < 2 {
			weight = 15
		}
		fmt.Fprintf(&b, "      - {dimension: d-%d, weight: %d}\n", d, weight)
	}
	b.WriteString("limits:\n  - {en: Anything that exists., ru: Ничего из существующего.}\n")
	return b.String()
}

func madeUpBibliography() string {
	var b strings.Builder
	b.WriteString("sources:\n")
	for i := range madeUpSources {
		fmt.Fprintf(&b, `  - id: source-%03d
    publisher: Journal %[1]d
    title: "An article about messengers, number %[1]d"
    title-lang: en
    url: https://journal.example.org/2026/%[1]d
    published: 2026-05
    kind: press
`, i)
	}
	return b.String()
}

func madeUpEvents() string {
	var b strings.Builder
	b.WriteString("events:\n")
	for i := range 40 {
		fmt.Fprintf(&b, `  - id: event-%02d
    date: 2025-%02d-%02d
    title: {en: "Something was decided about messengers, for the %[1]d. time.", ru: "О мессенджерах решили в %[1]d-й раз."}
    country: ru
    status: reported
    sources: [source-%03[1]d]
`, i, 1+i/4, 1+7*(i%4))
	}
	return b.String()
}

func madeUpMessenger(id string, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "id: %s\nname: Messenger %03d\noperator: {en: A company, ru: Компания}\nabout: {en: It does not exist., ru: Его нет.}\nclaims:\n", id, n)
	values := [...]string{"good", "partly", "bad", "good", "unknown"}
	statuses := [...]string{"confirmed", "company", "reported"}
	for d := range madeUpDimensions {
		for c := range madeUpCriteria {
			k := n*7 + d*5 + c*3 + n*c
			fmt.Fprintf(&b, "  - attribute: c-%d-%d\n    value: %s\n", d, c, values[k%len(values)])
			if values[k%len(values)] != "unknown" {
				fmt.Fprintf(&b, "    status: %s\n    since: 2024-%02d\n    as-of: 2026-05\n    sources: [source-%03d, source-%03d]\n",
					statuses[k%len(statuses)], 1+k%12, k%madeUpSources, (k+37)%madeUpSources)
			}
			fmt.Fprintf(&b, `    note:
      en: >-
        The source tells what the makers say about point %[1]d.%[2]d of messenger %[3]d and how it was examined; what
        happens after an update was not looked at.
      ru: >-
        Источник передаёт, что разработчики говорят о пункте %[1]d.%[2]d мессенджера %[3]d и как это проверяли; что
        происходит после обновления, не изучали.
`, d, c, n)
		}
	}
	return b.String()
}

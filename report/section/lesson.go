package section

import (
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A task asks pupils which messenger gives an answer; exactly one does.
type task struct {
	criterion *fact.Criterion
	value     string // the answer
	messenger int    // that gives it
}

// tasks asks which messenger gives which answer, with a box to tick for each. Where the right ones stand is in the key alone: the
// questions and their order say nothing of who gives which answer.
func tasks(w *Writer, s Settings) []document.Block { return w.taskList(s, false) }

// taskKey is the same list with the right boxes ticked.
func taskKey(w *Writer, s Settings) []document.Block { return w.taskList(s, true) }

func (w *Writer) taskList(s Settings, solved bool) []document.Block {
	all := few(s, w.findTasks())
	list := &document.List{Ordered: true, Start: 1, Items: each(all, func(t task) document.Item {
		a := w.attribute(t.criterion.Attribute)
		var boxes []document.Item // not by result, which would say something of the answers
		for m := range w.Found.Messengers {
			box := document.Item{Task: document.TaskOpen, Text: w.Name(m)}
			if solved && m == t.messenger {
				box.Task, box.Text = document.TaskDone, strong(w.Name(m))
			}
			boxes = append(boxes, box)
		}
		return document.Item{Text: w.Say("task", "question", w.In(a.Question), "answer", w.label(a, t.value)), Blocks: body(boxes)}
	})}
	return w.under("tasks-intro", list)
}

// findTasks lists the tasks: one for each criterion that all messengers answer uncontested, and one of them otherwise than all
// others. Of several such answers the best is asked for.
func (w *Writer) findTasks() (found []task) {
	for _, d := range w.Found.Ruleset.Dimensions {
		for i := range d.Criteria {
			c := &d.Criteria[i]
			by := map[string][]int{} // messengers by their answers
			for _, m := range w.messengers {
				if a := w.Found.Scores[m].Answer(c.Attribute); a.State == finding.Answered && a.Claim.Population == "" {
					by[a.Claim.Value] = append(by[a.Claim.Value], m)
				} else {
					by = nil
					break
				}
			}
			for _, v := range w.attribute(c.Attribute).Values {
				if len(by[v.ID]) == 1 && len(by) > 1 {
					found = append(found, task{c, v.ID, by[v.ID][0]})
					break
				}
			}
		}
	}
	return found
}

// quiz lists things that people say, for pupils to find out what the evidence makes of them.
func quiz(w *Writer, s Settings) []document.Block {
	return body(&document.List{Ordered: true, Start: 1, Items: items(each(w.asked(s), func(c *fact.LedgerClaim) document.Line { return w.In(c.Claim) }))})
}

// quizKey says what the evidence makes of each of them, in a line that is set upside down.
func quizKey(w *Writer, s Settings) []document.Block {
	verdicts := each(w.asked(s), func(c *fact.LedgerClaim) document.Line { return w.Say("verdict-" + string(c.Verdict)) })
	numbered := make([]document.Line, len(verdicts))
	for i, v := range verdicts {
		numbered[i] = w.Say("numbered", "number", i+1, "text", v)
	}
	if len(numbered) == 0 {
		return nil
	}
	return body(&document.Paragraph{Role: document.Turned, Text: sentences(numbered...)})
}

// asked are the things of a quiz: of each verdict the shortest first, those that can be settled before what is disputed. They stand
// in the order of their ids, which says nothing of their verdicts.
func (w *Writer) asked(s Settings) []*fact.LedgerClaim {
	about := only(w.Found.Ledger, func(c *fact.LedgerClaim) bool { return len(c.About) > 0 })
	slices.SortStableFunc(about, func(a, b *fact.LedgerClaim) int { return len(a.Claim[0].Words) - len(b.Claim[0].Words) })
	var chosen []*fact.LedgerClaim
	for round := 0; len(chosen) < len(about); round++ {
		for _, v := range [...]fact.Verdict{fact.VerdictSupported, fact.VerdictRefuted, fact.VerdictUnsupported, fact.VerdictDisputed} {
			if same := only(about, func(c *fact.LedgerClaim) bool { return c.Verdict == v }); round < len(same) {
				chosen = append(chosen, same[round])
			}
		}
	}
	chosen = few(s, chosen)
	slices.SortFunc(chosen, func(a, b *fact.LedgerClaim) int { return strings.Compare(a.ID, b.ID) })
	return chosen
}

// blank is a table to fill in: a row for each case, and a column for each messenger.
func blank(w *Writer, s Settings) []document.Block {
	heads := make([]document.Line, s.number("rows", 3))
	for i := range heads {
		heads[i] = w.Say("blank-case", "number", i+1)
	}
	return body(w.beside("col-case", heads, func(int, int) document.Cell { return document.Cell{} }))
}

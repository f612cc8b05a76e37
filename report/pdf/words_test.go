package pdf

import (
	"openletter/report/wording"
)

// english and russian are interface texts for tests; the real ones stand with the templates.
var (
	english = wording.Words{
		pageOf: "Page {page} of {pages}", contentsLink: "{heading}, page {page}", sectionLink: "Section: {heading}",
		webLink: "Web page: {address}", sourceLink: "Source {number}", backToText: "Back to the text from source {number}",
		markGood: "good", markPartly: "partly", markBad: "bad",
		taskOpen: "not ticked", taskDone: "ticked",
		"legend-good": "protects", "legend-partly": "in part", "legend-bad": "does not protect", "legend-unknown": "not known", "legend-moot": "does not arise", "legend-disputed": "disputed",
		"tone-note": "Note", "tone-tip": "Tip", "tone-important": "Important", "tone-warning": "Warning", "tone-caution": "Caution",
	}
	russian = wording.Words{
		pageOf: "Страница {page} из {pages}", contentsLink: "{heading}, страница {page}", sectionLink: "Раздел: {heading}",
		webLink: "Веб-страница: {address}", sourceLink: "Источник {number}", backToText: "Назад к тексту от источника {number}",
		markGood: "хорошо", markPartly: "отчасти", markBad: "плохо",
		taskOpen: "не отмечено", taskDone: "отмечено",
		"legend-good": "защищает", "legend-partly": "отчасти", "legend-bad": "не защищает", "legend-unknown": "неизвестно", "legend-moot": "не возникает", "legend-disputed": "спорно",
		"tone-note": "Примечание", "tone-tip": "Совет", "tone-important": "Важно", "tone-warning": "Внимание", "tone-caution": "Осторожно",
	}
)

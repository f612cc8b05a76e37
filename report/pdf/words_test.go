package pdf

import (
	"openletter/report/wording"
)

// english and russian are interface texts for tests; the real ones stand with the templates.
var (
	english = wording.Words{
		pageOf: "Page {page} of {pages}", contentsLink: "{heading}, page {page}", sectionLink: "Section: {heading}",
		webLink: "Web page: {address}", sourceLink: "Source {number}", backToText: "Back to the text from source {number}",
		markGood: "good", markPartly: "partly", markBad: "bad", markUnknown: "unknown", markMoot: "moot", markDisputed: "disputed",
		taskOpen: "not ticked", taskDone: "ticked",
		"tone-note": "Note", "tone-tip": "Tip", "tone-important": "Important", "tone-warning": "Warning", "tone-caution": "Caution",
	}
	russian = wording.Words{
		pageOf: "Страница {page} из {pages}", contentsLink: "{heading}, страница {page}", sectionLink: "Раздел: {heading}",
		webLink: "Веб-страница: {address}", sourceLink: "Источник {number}", backToText: "Назад к тексту от источника {number}",
		markGood: "хорошо", markPartly: "отчасти", markBad: "плохо", markUnknown: "неизвестно", markMoot: "не возникает", markDisputed: "спорно",
		taskOpen: "не отмечено", taskDone: "отмечено",
		"tone-note": "Примечание", "tone-tip": "Совет", "tone-important": "Важно", "tone-warning": "Внимание", "tone-caution": "Осторожно",
	}
)

package dataset

import "openletter/report/problem"

// checkedQuestions lists the rules of attributes.yaml, advice.yaml and sources.yaml.
func checkedQuestions() map[string][]rule {
	return map[string][]rule{
		"Attribute": {
			{"claims name a country", problem.MissingKey, shown("claim-country-lacking")},
			{"may name a population", problem.NeedlessKey, shown("claim-population-needless")},
			{"It needs a scope.", problem.MissingKey, shown("attribute-follows-without-scope")},
			{"at least two", problem.MissingKey, shown("attribute-one-value")},
		},
		"Value": {
			{"never better than the mark of the value before it", problem.WrongOrder, shown("attribute-mark-order")},
			{"for every value but the last", problem.MissingKey, shown("attribute-demand-lacking")},
			{"but the last", problem.NeedlessKey, shown("attribute-demand-of-the-worst")},
			{"unless `changed-by` is `nobody`", problem.NeedlessKey, shown("attribute-demand-of-nobody")},
		},
		"Advice": {
			{"`because` | one of the two", problem.MissingKey, shown("advice-without-reason")},
			{"`sources` | one of the two", problem.MissingKey, shown("advice-without-reason")},
			{"profiles of a ruleset", problem.UnknownID, shown("advice-for-nobody")},
		},
		"Basis": {
			{"values of the attribute or special values", problem.UnknownValue, shown("advice-value")},
			{"but not `unknown`", problem.IdleRule, shown("advice-from-unknown")},
		},
		"Source": {
			{"sorted by id", problem.WrongOrder, shown("source-order")},
			{"`title` | one of the two", problem.MissingKey, shown("source-without-title")},
			{"No e-mail address", problem.AddressInText, shown("source-title-with-mail-address")},
			{"`title-lang` | with `title`", problem.MissingKey, shown("source-title-without-language")},
			{"with `title`", problem.NeedlessKey, shown("source-language-without-title")},
			{"language of the title, as a BCP 47 tag", problem.BadLanguage, shown("source-title-language")},
			{"`described` | one of the two", problem.NeedlessKey, shown("source-title-and-described")},
			{"http or https", problem.BadAddress, shown("url-scheme")},
			{"of a host that everybody reaches", problem.BadAddress, shown("url-host")},
			{"no number", problem.BadAddress, made("sources.yaml", "https://gazette.example.org", "https://192.0.2.1")},
			{"Two sources have the same address only", problem.DuplicateSource, shown("source-address-twice")},
			{"where there is no `url`", problem.MissingKey, shown("source-without-address")},
			{"Where none is recorded", problem.MissingKey, shown("source-without-address")},
			{"never another copy", problem.CopyOfCopy, shown("source-copy-of-copy")},
		},
		"Archive": {
			{"held to what is asked of the `url` of a source", problem.BadAddress, shown("archive-address")},
			{"not before `published`", problem.DateOrder, shown("archive-before-the-page")},
		},
	}
}

// checkedMessengers lists the rules of messengers/.
func checkedMessengers() map[string][]rule {
	const dog = "messengers/dog.yaml"
	return map[string][]rule{
		"Messenger": {
			{"the name of the file", problem.BadID, shown("id-not-the-file-name")},
		},
		"Claim": {
			{"No two claims may have the same", problem.DuplicateClaim, shown("claim-twice")},
			{"if the scope is `country`", problem.MissingKey, shown("claim-country-lacking")},
			{"if the scope is", problem.NeedlessKey, shown("claim-country-needless")},
			{"only if the scope is `population`", problem.NeedlessKey, shown("claim-population-needless")},
			{"`status` | unless", problem.MissingKey, made(dog, "    status: confirmed\n", "")},
			{"`as-of` | unless", problem.MissingKey, made(dog, "    as-of: 2026-05\n", "")},
			{"`sources` | unless", problem.MissingKey, made(dog, "    sources: [gazette-2025-06-24]\n", "")},
			{"not with `unknown`", problem.NeedlessKey, shown("quote-of-nothing")},
			{"with `alleged`", problem.MissingOtherSide, shown("claim-alleged-without-other-side")},
			{"and `disputed`", problem.MissingOtherSide, shown("claim-disputed-without-other-side")},
			{"last day for which the sources show it", problem.DateOrder, shown("date-later-than-the-sources")},
			{"if a source says that it ended, not before", problem.DateOrder, shown("claim-until")},
		},
		"EarlierOperator": {{"later than that of the one before", problem.WrongOrder, shown("operator-order")}},
		"Quote": {
			{"with several `sources`", problem.MissingKey, shown("quote-of-which-source")},
			{"one of the sources of the fact", problem.UnknownID, shown("quote-of-another-source")},
			{"where the source has no `title-lang`", problem.MissingKey, shown("quote-without-language")},
			{"language of the passage", problem.BadLanguage, shown("quote-language")},
			{"before it: at most 60 characters", problem.TooLong, shown("quote-long")},
			{"10 to 300", problem.TooLong, shown("quote-long")},
			{"behind it: at most 60 characters", problem.TooLong, shown("quote-long")},
			{"10 to", problem.BadText, shown("quote-short")},
			{"in one line", problem.BadText, shown("quote-paragraphs")},
		},
		"Side": {
			{"it is an error to leave it out", problem.MissingOtherSide, shown("block-alleged-without-other-side")},
			{"only in claims about a messenger", problem.UnknownKey, shown("side-value-of-nothing")},
			{"the value that this party gives", problem.AgreeingSide, shown("claim-other-side-agrees")},
		},
	}
}

// checkedCountries lists the rules of countries/.
func checkedCountries() map[string][]rule {
	const ru = "countries/ru.yaml"
	return map[string][]rule{
		"countries/": {
			{"share one set of ids", problem.DuplicateID, shown("id-twice-across-files")},
		},
		"Country": {
			{"ISO 3166-1 alpha-2 in small letters", problem.BadID, shown("id-country-not-iso")},
			{"ISO 3166-1 alpha-2", problem.BadID, shown("id-country-of-nobody")},
			{"the name of the file", problem.BadID, made(ru, "id: ru\n", "id: uz\n")},
		},
		"Survey": {
			{"each at most once", problem.DuplicateItem, shown("survey-twice")},
		},
		"Duty": {
			{"with `listed` in `on`", problem.MissingKey, shown("duty-listed-by-nobody")},
			{"with `listed` in `on`, and not without", problem.NeedlessKey, shown("duty-register-needless")},
			{"the duty whose `lists` name the services", problem.UnknownID, shown("duty-listed-elsewhere")},
			{"with `on`", problem.MissingKey, shown("duty-without-what-it-asks")},
			{"with `on`, and not without", problem.NeedlessKey, made(ru, "    on: [seated, listed]\n    by: ru-storage\n", "")},
			{"a value of the attribute that follows from its kind", problem.UnknownValue, made(ru, "asks: content", "asks: letters")},
			{"not `alleged` or `disputed`", problem.UnknownValue, shown("duty-denied")},
			{"where `since` is left out", problem.MissingKey, shown("duty-undated")},
		},
		"Mandate": {
			{"with `messengers`, for `pre-installation`", problem.MissingKey, shown("mandate-without-answer")},
			{"a value of the attribute that follows from its kind", problem.UnknownValue, shown("mandate-answer-misspelt")},
			{"what its force says", problem.UnknownValue, shown("mandate-answer-unknown")},
			{"where `since` is left out", problem.MissingKey,
				made(ru, "    since: 2025-09-01\n    as-of: 2026-05\n", "")},
			{"with `alleged` and `disputed`", problem.MissingOtherSide, shown("mandate-disputed-without-other-side")},
		},
		"Block": {
			{"a value of the attribute `availability`", problem.UnknownValue, shown("block-extent")},
			{"with `alleged` and `disputed`", problem.MissingOtherSide, shown("block-alleged-without-other-side")},
		},
	}
}

// checkedEvents lists the rules of events.yaml and ledger/.
func checkedEvents() map[string][]rule {
	return map[string][]rule{
		"Event": {
			{"sorted by date", problem.WrongOrder, shown("event-order")},
			{"last day of a period", problem.DateOrder, shown("date-until-before-date")},
			{"with `alleged` and `disputed`", problem.MissingOtherSide, made("events.yaml", "status: confirmed", "status: alleged")},
		},
		"LedgerClaim": {
			{"not without `sources`", problem.NeedlessKey, shown("quote-in-the-ledger-of-nothing")},
			{"unless `unsupported`", problem.MissingKey, shown("ledger-finding-without-source")},
			{"with `disputed`", problem.MissingOtherSide, shown("ledger-disputed-without-other-side")},
			{"mandates, duties, blocks or events", problem.UnknownID, shown("ref-see-mandate")},
		},
	}
}

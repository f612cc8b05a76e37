// Package fact holds the facts of openletter: what is known about messengers and countries, the ruleset that judges it,
// and the definitions of reports. It holds types and their plain properties only; it reads no file and asks no clock.
//
// The words here are the words of the data files and of the documentation:
//
//   - A [Claim] says which value an attribute of a messenger has, on whose word, and when.
//   - A [Source] is where a claim was read. It lives in the bibliography and is named by its id.
//   - An [Attribute] is a question with a closed list of answers, ordered from best to worst for the reader.
//   - A [Ruleset] turns answers into points. Facts hold no points, and rulesets hold no facts.
//   - A [Definition] says which report to make.
package fact

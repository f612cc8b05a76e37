// Package finding holds what follows from the facts: scores, rankings, counterfactuals, changes. It holds types and
// their plain properties only, and no word of any language; package assess computes them.
package finding

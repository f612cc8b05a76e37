// Package wording holds what a document says in one language beside the facts: interface texts and how values are put
// into them.
package wording

// Package report holds the worded form of a report.
package report

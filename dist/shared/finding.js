// packages/shared/src/model/finding.ts
/** Worst first. `unknown` counts as high wherever a threshold is applied. */
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low",
	"unknown"
];

export { SEVERITIES as t };
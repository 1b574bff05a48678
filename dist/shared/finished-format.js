// packages/shared/src/formats/reports/finished-format.ts
/** What holds of each adapter that reads a finished report in a format of the field: nothing is run, so nothing can be planted or silenced. */
const FINISHED_FORMAT = {
	kind: "format",
	runsProjectCode: false,
	inputs: [],
	silencers: [],
	suppressionComments: [],
	capabilities: {
		network: "none",
		writesProject: false,
		children: []
	},
	canary: null,
	command: null
};

export { FINISHED_FORMAT as t };
// packages/shared/src/policy/answers/confinement.ts
const SANDBOXES = ["user-namespace", "dropped-uid"];
const NOTHING = {
	reason: null,
	warning: null
};
/**
* Compares the box that a tool ran in with the one that the policy demands. `best` takes whatever there was: in high assurance only for a
* rehearsal, and then it says that a real release would be refused.
*/
function judgeConfinement(tool, confinement, policy) {
	if (confinement !== null && SANDBOXES.includes(confinement)) return NOTHING;
	switch (policy.confinement) {
		case "required": return {
			...NOTHING,
			reason: missing(tool, confinement, "the policy demands a sandbox")
		};
		case "ephemeral": return confinement === "hosted-job" ? NOTHING : {
			...NOTHING,
			reason: missing(tool, confinement, "the policy demands a sandbox or a hosted job")
		};
		case "best": return judgeBest(tool, confinement, policy);
	}
}
function judgeBest(tool, confinement, policy) {
	return policy.rehearsal || policy.mode === "MODE_DEVELOPER" ? {
		...NOTHING,
		warning: missing(tool, confinement, "a real release would be refused")
	} : {
		...NOTHING,
		reason: missing(tool, confinement, "high assurance takes `best` in a rehearsal only")
	};
}
function missing(tool, confinement, why) {
	return {
		code: "CONFINEMENT_MISSING",
		message: `\`${tool}\` ran with confinement \`${confinement ?? "unknown"}\`: ${why}`,
		next: "Install bubblewrap on this machine, or run the gate on a hosted runner"
	};
}

export { judgeConfinement as t };
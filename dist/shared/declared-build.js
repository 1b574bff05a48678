import { t as ActionError } from "./errors.js";
import { t as canonicalJson } from "./canonical-json.js";

// packages/shared/src/policy/base/declared-build.ts
const POLICY_NEXT = "or change `build` in `.github/interlock.yml` of the protected branch first";
/**
* The build of the base policy or, where it leaves it open, that of the caller. The change that is judged can so name a build, but never
* another one than its base allows, and never who builds. Raises BUILD_NOT_DECLARED, BUILD_DIFFERS, ARTIFACT_NOT_WANTED, ARTIFACT_NOT_GIVEN.
*/
function declaredBuild(policy, given) {
	return policy.by === "caller" ? builtByCaller(policy, given) : builtByInterlock(policy, given);
}
/**
* Demands that a build which somebody recorded is one that the policy declares, by the rule by which it was settled: also a record that
* claims less is refused. Raises the codes of `declaredBuild`.
*/
function requireDeclaredBuild(policy, build) {
	const given = {
		argv: [],
		artifact: null,
		...build
	};
	if (canonicalJson(declaredBuild(policy, given)) !== canonicalJson(build)) throw differs();
}
function builtByInterlock(policy, { argv, artifacts, artifact }) {
	if (artifact !== null) throw new ActionError("ARTIFACT_NOT_WANTED", "The caller hands over an artifact of its own, and the policy lets only Interlock build", `Leave out \`artifact-id\` and \`artifact-sha256\`, ${POLICY_NEXT}`, void 0, "fail");
	const { lockFile } = policy;
	const isDeclared = policy.argv.length > 0 || policy.artifacts.length > 0;
	const isGiven = argv.length > 0 || artifacts.length > 0;
	const isSame = isSameList(policy.argv, argv) && isSameSet(policy.artifacts, artifacts);
	if (isDeclared && isGiven && !isSame) throw differs();
	const chosen = isDeclared ? policy : {
		argv,
		artifacts
	};
	if (chosen.argv.length === 0 || chosen.artifacts.length === 0) throw new ActionError("BUILD_NOT_DECLARED", "Neither the policy nor the caller declares a build command with its artifacts", "Set `build.argv` and `build.artifacts` in `.github/interlock.yml` of the protected branch");
	return {
		by: "interlock",
		argv: chosen.argv,
		artifacts: chosen.artifacts,
		lockFile
	};
}
function builtByCaller(policy, { argv, artifacts, artifact }) {
	const isDeclared = policy.artifacts.length > 0;
	const isOther = isDeclared && artifacts.length > 0 && !isSameSet(policy.artifacts, artifacts);
	if (argv.length > 0 || isOther) throw differs();
	if (artifact === null) throw new ActionError("ARTIFACT_NOT_GIVEN", "The policy lets the caller build, and the caller handed over no artifact", `Pass \`artifact-id\` and \`artifact-sha256\` of an upload in the same run, ${POLICY_NEXT}`);
	const chosen = isDeclared ? policy.artifacts : artifacts;
	if (chosen.length === 0) throw new ActionError("BUILD_NOT_DECLARED", "Neither the policy nor the caller declares the files of the artifact", "Set `build.artifacts` in `.github/interlock.yml` of the protected branch");
	return {
		by: "caller",
		artifact,
		artifacts: chosen
	};
}
function differs() {
	return new ActionError("BUILD_DIFFERS", "The caller asks for another build than the one that the policy declares", `Leave out the inputs \`build\` and \`artifacts\`, ${POLICY_NEXT}`, void 0, "fail");
}
/** A command is compared word by word. */
function isSameList(one, other) {
	return one.length === other.length && one.every((text, index) => text === other[index]);
}
function isSameSet(one, other) {
	return isSameList(sorted(one), sorted(other));
}
function sorted(texts) {
	return texts.toSorted((one, other) => one.localeCompare(other));
}

export { requireDeclaredBuild as n, declaredBuild as t };
import { t as ActionError } from "./errors.js";
import { I as safeParse, M as pipe, P as regex, d as is, i as check, k as parseJson, t as array, y as minLength, z as string } from "./valibot.js";
import { l as text, o as lines, s as optional } from "./summary.js";
import { t as compileGlob } from "./glob.js";
import { l as clashingName, n as isArtifactName } from "./subjects.js";
import { t as digestInput } from "./handoff-inputs.js";

// packages/shared/src/formats/declared-files.ts
/**
* Demands exactly the declared files: each pattern (a plain name or a glob, without folders) names at least one, and every file is
* named. `holder` begins the sentence, such as `The caller's artifact`. Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_EXTRA.
*/
function requireDeclaredFiles(holder, names, patterns) {
	const declared = patterns.map((pattern) => ({
		pattern,
		expression: compileGlob(pattern)
	}));
	const missing = declared.find(({ expression }) => !names.some((name) => expression.test(name)));
	if (missing !== void 0) throw refused("BUILD_ARTIFACT_MISSING", `${holder} holds no \`${missing.pattern}\``, "Hand over every declared file; files of an artifact are declared by name, without folders");
	const extra = names.find((name) => !declared.some(({ expression }) => expression.test(name)));
	if (extra !== void 0) throw refused("BUILD_ARTIFACT_EXTRA", `${holder} holds \`${extra}\`, which nobody declared`, "Hand over only the declared files, or declare it in `build.artifacts` of the policy");
}
/** The name that a declared path or glob of the built tree asks for: artifacts lose their folders. */
function declaredName(pattern) {
	return pattern.slice(pattern.lastIndexOf("/") + 1);
}
function refused(code, message, next) {
	return new ActionError(code, message, next, void 0, "fail");
}

// packages/shared/src/action/caller-artifact.ts
/**
* Takes the artifact that a job of the caller uploaded in this run: exactly this one by number and digest, and in it exactly the declared
* files. Nothing of it is run. Raises BUILD_ARTIFACT_MISSING, BUILD_ARTIFACT_EXTRA, BUILD_ARTIFACT_NAME and the ARTIFACT_ codes.
*/
async function takeCallerArtifact(effects, { artifact, artifacts }, attempt) {
	const folder = `${await effects.files.makePrivateFolder()}/artifacts`;
	await effects.artifacts.download({
		...artifact,
		attempt
	}, folder);
	const names = await effects.files.list(folder);
	requireNames(names);
	requireDeclaredFiles("The caller’s artifact", names, artifacts);
	return {
		folder,
		subjects: await Promise.all(names.map(async (name) => ({
			name,
			...await effects.files.digest(`${folder}/${name}`)
		})))
	};
}
/** Plain names in one folder: what a release cannot carry is refused here, not renamed. */
function requireNames(names) {
	if (!names.every(isArtifactName) || clashingName(names) !== null) throw new ActionError("BUILD_ARTIFACT_NAME", "The caller’s artifact holds a file that a release cannot carry: in a folder, oddly named, or like another of the release but for its case", "Upload a flat folder of distinct names of letters, digits, `.`, `_`, `+` and `-`", void 0, "fail");
}

// packages/shared/src/action/build-inputs.ts
const Argv = pipe(string(), parseJson(), array(pipe(string(), check((word) => !word.includes("\0")))), minLength(1));
const ProjectPath = pipe(string(), regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]{1,400}$/u));
const ARTIFACT_ID = text(/^[1-9][0-9]{0,15}$/, "the number of an artifact, the output `artifact-id` of its upload");
const argvInput = (value, name) => {
	if (value === void 0) return [];
	const parsed = safeParse(Argv, value);
	if (!parsed.success) throw new Error(`\`${name}\` must be a JSON array of strings, such as ["python", "-m", "build"]`);
	return parsed.output;
};
const artifactsInput = (value, name) => {
	const paths = lines()(value, name);
	if (!paths.every((path) => is(ProjectPath, path))) throw new Error(`\`${name}\` must be paths without a root or a step upwards, one a line`);
	return paths;
};
/** The inputs by which a caller names a build: for the action that builds, and for the one that decides. */
const buildInputs = {
	argv: argvInput,
	artifacts: artifactsInput,
	"artifact-id": optional(ARTIFACT_ID),
	"artifact-sha256": optional(digestInput)
};
/** What the caller gives; half of a build, or two kinds of one, is no build. Raises INPUT_INVALID. */
function givenBuild(read) {
	const { argv, artifacts, "artifact-id": id, "artifact-sha256": sha256 } = read;
	if (id === null !== (sha256 === null)) throw invalid("The number of an artifact and its digest are given together or not at all", "Give `artifact-id` and `artifact-sha256`, the outputs of the upload");
	const artifact = id === null || sha256 === null ? null : {
		id: Number(id),
		sha256
	};
	if (argv.length > 0 && artifact !== null) throw invalid("A build command and an artifact that is built already exclude each other", "Give one of them, the one that the policy names in `build.by`");
	if (artifact === null && argv.length === 0 !== (artifacts.length === 0)) throw invalid("The build command and its artifacts are given together or not at all", "Give both, or leave both to the policy");
	return {
		argv,
		artifacts,
		artifact
	};
}
function invalid(message, next) {
	return new ActionError("INPUT_INVALID", message, next);
}

export { requireDeclaredFiles as a, declaredName as i, givenBuild as n, takeCallerArtifact as r, buildInputs as t };
import { A as partial, C as nullable, D as optional, E as object, F as safeInteger, I as safeParse, M as pipe, N as record, P as regex, R as strictObject, T as number, U as unknown, a as description, b as minValue, i as check, j as picklist, o as endsWith, r as boolean, t as array, v as maxValue, y as minLength, z as string } from "./valibot.js";
import { t as ActionError } from "./errors.js";
import { t as nearName } from "./near-name.js";
import { n as readPolicyDocument } from "./policy-file-document.js";

// packages/shared/src/formats/policy-file/policies.generated.ts
const PRESETS = {
	"phased": {
		"mode": "MODE_HIGH_ASSURANCE",
		"tools": {
			"bandit": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "bandit --ignore-nosec $(git ls-files '*.py' '*.pyw')",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"pip-audit": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "pip-audit --strict -r requirements.txt --require-hashes",
				"timeout-seconds": 600,
				"freshness-days": 30,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"gitleaks": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "gitleaks git .",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"deptry": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "deptry .",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"vulture": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "vulture $(git ls-files '*.py') --min-confidence 80",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": 80,
				"accept-incomplete": null
			},
			"mutmut": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "mutmut run",
				"timeout-seconds": 1800,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": .6,
				"minimum-confidence": null,
				"accept-incomplete": null
			}
		},
		"waivers": {
			"accept": "signed",
			"maximum-days": 90,
			"warn-days": 14,
			"entries": []
		},
		"baseline": [],
		"skips": [],
		"build": {
			"by": "interlock",
			"argv": [],
			"artifacts": [],
			"lock-file": "requirements-dev.txt"
		},
		"source-roots": ["src"],
		"dependency-lock": "requirements.txt",
		"advisories": null,
		"confinement": "ephemeral",
		"platform": {
			"server": "https://github.com",
			"api": "https://api.github.com",
			"issuer": "https://token.actions.githubusercontent.com"
		},
		"signing": {
			"fulcio": "https://fulcio.sigstore.dev",
			"rekor": "https://rekor.sigstore.dev",
			"timestamp-authority": null,
			"trusted-root": {
				"path": ".github/interlock/trusted_root.json",
				"sha256": "0000000000000000000000000000000000000000000000000000000000000000"
			},
			"detached": false,
			"allow-public-log": false
		},
		"identity": {
			"workflow": "https://github.com/OWNER/interlock/.github/workflows/release.yml",
			"builder-commits": [],
			"triggers": [
				"push",
				"workflow_dispatch",
				"release"
			]
		},
		"sbom": { "supplier": "not stated" },
		"promotion": {
			"runs": 10,
			"streak": 5
		},
		"release": {
			"first": false,
			"registry": null
		},
		"rehearsal": false
	},
	"starter": {
		"mode": "MODE_HIGH_ASSURANCE",
		"tools": {
			"bandit": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "bandit --ignore-nosec $(git ls-files '*.py' '*.pyw')",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"gitleaks": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "gitleaks git .",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"deptry": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "deptry .",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": null,
				"accept-incomplete": null
			},
			"vulture": {
				"phase": 1,
				"fail-at": "low",
				"owner": "maintainers",
				"local-command": "vulture $(git ls-files '*.py') --min-confidence 80",
				"timeout-seconds": 600,
				"freshness-days": null,
				"suppression-budget": 0,
				"minimum-score": null,
				"minimum-confidence": 80,
				"accept-incomplete": null
			}
		},
		"waivers": {
			"accept": "signed",
			"maximum-days": 90,
			"warn-days": 14,
			"entries": []
		},
		"baseline": [],
		"skips": [],
		"build": {
			"by": "interlock",
			"argv": [],
			"artifacts": [],
			"lock-file": null
		},
		"source-roots": ["src"],
		"dependency-lock": null,
		"advisories": null,
		"confinement": "ephemeral",
		"platform": {
			"server": "https://github.com",
			"api": "https://api.github.com",
			"issuer": "https://token.actions.githubusercontent.com"
		},
		"signing": {
			"fulcio": "https://fulcio.sigstore.dev",
			"rekor": "https://rekor.sigstore.dev",
			"timestamp-authority": null,
			"trusted-root": {
				"path": ".github/interlock/trusted_root.json",
				"sha256": "0000000000000000000000000000000000000000000000000000000000000000"
			},
			"detached": false,
			"allow-public-log": false
		},
		"identity": {
			"workflow": "https://github.com/OWNER/interlock/.github/workflows/release.yml",
			"builder-commits": [],
			"triggers": [
				"push",
				"workflow_dispatch",
				"release"
			]
		},
		"sbom": { "supplier": "not stated" },
		"promotion": {
			"runs": 10,
			"streak": 5
		},
		"release": {
			"first": false,
			"registry": null
		},
		"rehearsal": false
	}
};

// packages/shared/src/formats/policy-file/policy-file-forms.ts
/** What the library calls a type, in the words of a person. */
const FORMS = /* @__PURE__ */ new Map([
	["Object", "a map of keys"],
	["Array", "a list"],
	["string", "text"]
]);
const AnyMap = record(string(), unknown());
/** The form that a value needs, from the library's word for its type; a word that is not known stays. */
function formOf(type) {
	return FORMS.get(type) ?? type;
}
/** The paths at which a list was written and a map was read: the library takes an empty list for a map without keys. */
function listsAsMaps(written, read, path = []) {
	if (Array.isArray(written) && !Array.isArray(read)) return [path];
	const [before, after] = [safeParse(AnyMap, written), safeParse(AnyMap, read)];
	return before.success && after.success ? Object.entries(before.output).flatMap(([key, value]) => listsAsMaps(value, after.output[key], [...path, key])) : [];
}
/** The path of a list that stands where a key was looked for, or null: the fault is the list, not the key that it does not have. */
function listAbove(written, path) {
	let found = written;
	for (const [depth, key] of path.entries()) {
		if (Array.isArray(found) && typeof key === "string") return path.slice(0, depth);
		const map = safeParse(AnyMap, found);
		found = map.success ? map.output[String(key)] : null;
	}
	return null;
}

// packages/shared/src/formats/policy-file/policy-file-merge.ts
/**
* Lays a file over a preset: maps merge key by key, everything else (also a list) replaces what the preset says. A null tool is taken out.
* `sourceOf` names the place of a value of the file.
*/
function mergeValues(preset, presetName, file, sourceOf) {
	const sources = /* @__PURE__ */ new Map();
	const fromPreset = {
		kind: "preset",
		preset: presetName
	};
	return {
		values: merge(preset, file, []),
		sources
	};
	function merge(base, over, path) {
		const result = Object.create(null);
		for (const [key, value] of Object.entries(base)) if (!Object.hasOwn(over, key)) result[key] = note(value, [...path, key], () => fromPreset);
		for (const [key, value] of Object.entries(over)) {
			const here = [...path, key];
			const below = base[key];
			if (isRemoval(value, path)) continue;
			result[key] = isMap(value) && isMap(below) ? merge(below, value, here) : note(value, here, sourceOf);
		}
		return result;
	}
	function note(value, path, source) {
		if (isMap(value) && Object.keys(value).length > 0) {
			for (const [key, member] of Object.entries(value)) note(member, [...path, key], source);
			return value;
		}
		sources.set(path.join("."), source(path));
		return value;
	}
}
function isRemoval(value, path) {
	return value === null && path.length === 1 && path[0] === "tools";
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/shared/src/formats/policy-file/policy-file-model.ts
/** Turns the effective policy file into our words: the same values under the names that code uses. */
function toPolicy(values) {
	const { signing, identity, build, waivers } = values;
	return {
		mode: values.mode,
		tools: Object.fromEntries(Object.entries(values.tools).map(([id, tool]) => [id, toToolPolicy(tool)])),
		waivers: {
			accept: waivers.accept,
			maximumDays: waivers["maximum-days"],
			warnDays: waivers["warn-days"],
			entries: waivers.entries
		},
		baseline: values.baseline,
		skips: values.skips,
		build: {
			by: build.by,
			argv: build.argv,
			artifacts: build.artifacts,
			lockFile: build["lock-file"]
		},
		sourceRoots: values["source-roots"],
		dependencyLock: values["dependency-lock"],
		advisories: values.advisories,
		confinement: values.confinement,
		platform: values.platform,
		signing: {
			fulcio: signing.fulcio,
			rekor: signing.rekor,
			timestampAuthority: signing["timestamp-authority"],
			trustedRoot: signing["trusted-root"],
			detached: signing.detached,
			allowPublicLog: signing["allow-public-log"]
		},
		identity: {
			workflow: identity.workflow,
			builderCommits: identity["builder-commits"],
			triggers: identity.triggers
		},
		sbom: values.sbom,
		promotion: values.promotion,
		release: values.release,
		rehearsal: values.rehearsal
	};
}
function toToolPolicy(tool) {
	return {
		phase: tool.phase,
		failAt: tool["fail-at"],
		owner: tool.owner,
		localCommand: tool["local-command"],
		timeoutSeconds: tool["timeout-seconds"],
		freshnessDays: tool["freshness-days"],
		suppressionBudget: tool["suppression-budget"],
		minimumScore: tool["minimum-score"],
		minimumConfidence: tool["minimum-confidence"],
		acceptIncomplete: tool["accept-incomplete"]
	};
}

// packages/shared/src/formats/policy-file/policy-file-words.ts
/** A project-relative path with forward slashes: no root, no step upwards, no drive, nothing that cannot be printed. */
const PROJECT_PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\\p{Cc}:]{1,400}$/u;
const LINE = /^[^\p{Cc}]{1,1000}$/u;
const ENDPOINT = /^(?:https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(?::\d{1,5})?)(?:\/[A-Za-z0-9._~/-]*)?$/;
const WORKFLOW = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[A-Za-z0-9._-]+\.ya?ml$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const projectPath = pipe(string(), regex(PROJECT_PATH, "a path inside the project, such as `src/app.py`"));
const line = pipe(string(), regex(LINE, "one line of text"));
const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/, "a SHA-256 of 64 lower-case hexadecimal digits"));
const commit = pipe(string(), regex(/^[0-9a-f]{40}$/, "a commit of 40 lower-case hexadecimal digits"));
const endpoint = pipe(string(), regex(ENDPOINT, "an https address, or http on this machine"));
const indexAddress = pipe(endpoint, endsWith("/", "the address of a simple index that ends in a slash"));
const workflow = pipe(string(), regex(WORKFLOW, "the address of a workflow file, such as `https://github.com/OWNER/REPO/.github/workflows/release.yml`"));
const date = pipe(string(), regex(DATE, "a date such as 2026-12-31"), check(isRealDate, "a day that exists"));
const wholeNumber = pipe(number("a whole number"), safeInteger("a whole number"), minValue(0, "not less than 0"));
const positiveNumber = pipe(number("a whole number"), safeInteger("a whole number"), minValue(1, "not less than 1"));
const share = pipe(number("a number from 0 to 1"), minValue(0, "not less than 0"), maxValue(1, "not more than 1"));
/** A date that rolls over, such as 30 February, would move an expiry. */
function isRealDate(text) {
	const parsed = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

// packages/shared/src/formats/policy-file/policy-file-schema.ts
const said = description;
/** Presets that `extends` may name; each is a file in policies/. */
const PRESET_NAMES = ["starter", "phased"];
const acceptance = strictObject({
	reason: line,
	owner: line,
	expires: date
});
const tool = strictObject({
	phase: pipe(picklist([1, 2], "1 (advisory) or 2 (required)"), said("1 advisory: keeps its verdict, never closes the gate by itself outside of a release. 2 required.")),
	"fail-at": pipe(picklist([
		"critical",
		"high",
		"medium",
		"low"
	], "one of critical, high, medium, low"), said("The mildest severity that fails; a finding of unknown severity counts as high.")),
	owner: pipe(line, said("Who answers for this tool.")),
	"local-command": pipe(line, said("The command by which a person runs the tool on their own machine.")),
	"timeout-seconds": pipe(positiveNumber, maxValue(21600, "not more than 21600"), said("A tool that runs longer is killed, and its answer is incomplete.")),
	"freshness-days": pipe(nullable(pipe(wholeNumber, maxValue(90, "not more than 90"))), said("Maximum age of advisory data in days; null for a tool that uses none.")),
	"suppression-budget": pipe(wholeNumber, said("Silencing comments and settings allowed in the whole project.")),
	"minimum-score": pipe(nullable(share), said("Least share of killed mutants; null for a tool without a score.")),
	"minimum-confidence": pipe(nullable(pipe(wholeNumber, maxValue(100, "not more than 100"))), said("Least certainty in percent at which the tool reports; null for a tool without such a scale.")),
	"accept-incomplete": pipe(nullable(acceptance), said("Accepts an incomplete answer of a hygiene tool until a day; never of a security tool."))
});
const waiver = strictObject({
	tool: line,
	fingerprint: optional(nullable(line), null),
	rule: optional(nullable(line), null),
	path: optional(nullable(line), null),
	reason: line,
	owner: line,
	expires: date
});
const waivers = strictObject({
	accept: pipe(picklist(["none", "signed"], "none or signed"), said("none: no finding can be waived. signed: a waiver holds when it stands at the protected base, where a code owner approved it.")),
	"maximum-days": pipe(positiveNumber, said("A waiver may not end later than this many days from today.")),
	"warn-days": pipe(wholeNumber, said("Days before its end from which a waiver is warned about.")),
	entries: pipe(array(waiver), said("Accepted findings, each by exact fingerprint or by rule and exact path."))
});
const skip = strictObject({
	name: line,
	version: line,
	reason: line,
	owner: line,
	expires: date
});
const build = strictObject({
	by: pipe(picklist(["interlock", "caller"], "interlock or caller"), said("interlock: the build job of the release workflow builds, SLSA build level 3. caller: an earlier job of the caller built, level 1.")),
	argv: pipe(array(line), said("The build command, one list item an argument; no shell reads it. Empty when the caller builds.")),
	artifacts: pipe(array(projectPath), said("The files that the release carries, each of which the build has to make; when the caller builds, exactly the names in its artifact.")),
	"lock-file": pipe(nullable(projectPath), said("Hash lock of what building and testing need."))
});
const platform = strictObject({
	server: endpoint,
	api: endpoint,
	issuer: endpoint
});
const signing = strictObject({
	fulcio: endpoint,
	rekor: endpoint,
	"timestamp-authority": nullable(endpoint),
	"trusted-root": pipe(strictObject({
		path: projectPath,
		sha256
	}), said("The trusted root that signatures are verified with, by digest.")),
	detached: pipe(boolean("true or false"), said("Also writes `.sig` and `.pem` files.")),
	"allow-public-log": pipe(boolean("true or false"), said("Lets a repository that is not public write to a public log."))
});
const identity = strictObject({
	workflow: pipe(workflow, said("The only workflow whose signature counts.")),
	"builder-commits": pipe(array(commit), said("Accepted commits of that workflow.")),
	triggers: pipe(array(line), minLength(1, "a list with at least one event"), said("Events that a release may come from."))
});
const release = strictObject({
	first: pipe(boolean("true or false"), said("True for the first release only: there is no earlier one to link to.")),
	registry: pipe(nullable(strictObject({
		kind: picklist(["simple-index"], "simple-index"),
		url: pipe(indexAddress, said("Address of the index, as an installer is given it."))
	})), said("The package index that `finalize.yml` compares with the draft, read without a token; null where a release goes to none."))
});
/** The effective policy as a file: presets merged, every key there. */
const PolicySchema = strictObject({
	mode: pipe(picklist(["MODE_HIGH_ASSURANCE", "MODE_DEVELOPER"], "MODE_HIGH_ASSURANCE or MODE_DEVELOPER"), said("A release accepts only MODE_HIGH_ASSURANCE.")),
	tools: pipe(record(string(), tool), said("The tools that must answer, by id.")),
	waivers,
	baseline: pipe(array(sha256), said("Fingerprints of findings that stood when the policy came; medium and low only.")),
	skips: pipe(array(skip), said("Locked packages that no advisory data covers, accepted until a day.")),
	build,
	"source-roots": pipe(array(projectPath), minLength(1, "a list with at least one folder"), said("Folders that hold importable source code; `src`, or the folder of a package.")),
	"dependency-lock": pipe(nullable(projectPath), said("Hash lock of what the project needs at run time; what an audit has to cover.")),
	advisories: pipe(nullable(strictObject({
		path: projectPath,
		sha256
	})), said("Frozen advisory snapshot, by digest; null means none, and an audit is then incomplete.")),
	confinement: pipe(picklist([
		"required",
		"ephemeral",
		"best"
	], "one of required, ephemeral, best"), said("required: a sandbox that was probed. ephemeral: that, or a hosted job without secrets. best: whatever there is, for rehearsals.")),
	platform,
	signing,
	identity,
	sbom: strictObject({ supplier: line }),
	promotion: strictObject({
		runs: positiveNumber,
		streak: positiveNumber
	}),
	release,
	rehearsal: pipe(boolean("true or false"), said("Set by `interlock rehearse` in its temporary repository; needs stand-ins on this machine."))
});
/** The policy file as a person writes it: what is absent comes from the preset that `extends` names. */
const PolicyFileSchema = strictObject({
	...partial(PolicySchema).entries,
	extends: pipe(optional(picklist(PRESET_NAMES, `one of ${PRESET_NAMES.join(", ")}`)), said("The preset that gives what this file leaves out.")),
	tools: optional(pipe(record(string(), nullable(partial(tool))), said("Tools by id; null takes a tool of the preset out."))),
	waivers: optional(partial(waivers)),
	build: optional(partial(build)),
	platform: optional(partial(platform)),
	signing: optional(partial(signing)),
	identity: optional(partial(identity)),
	promotion: optional(partial(PolicySchema.entries.promotion)),
	release: optional(partial(release))
});

// packages/shared/src/formats/policy-file/policy-file.ts
const POLICY_PATH = ".github/interlock.yml";
/** The preset that judges where there is no file; a file is never filled by a preset that it does not name. */
const STARTER = "starter";
const MAX_PROBLEMS_SHOWN = 40;
/**
* Reads a policy file and lays it over its preset. `knownTools` are the ids that this version has adapters for.
* Raises POLICY_INVALID with every problem, and POLICY_UNKNOWN_TOOL when unknown tools are the only problem.
*/
function parsePolicyFile(bytes, knownTools) {
	const document = readPolicyDocument(bytes);
	if (!isDocument(document)) throw invalid(document);
	const shaped = safeParse(PolicyFileSchema, document.value);
	const unknown = unknownTools(document, knownTools);
	if (!shaped.success) throw invalid([...problemsOf(shaped.issues, document), ...unknown]);
	const lists = listedForMaps(document, shaped.output);
	if (lists.length > 0) throw invalid([...lists, ...unknown]);
	if (unknown.length > 0) throw unknownTool(unknown);
	const { extends: preset, ...own } = shaped.output;
	const sourceOf = (path) => ({
		kind: "file",
		line: document.positionOf(path).line
	});
	if (preset === void 0) return withoutPreset(mergeValues({}, "", own, sourceOf), document);
	return finish(mergeValues(PRESETS[preset], preset, own, sourceOf), document);
}
/** A file without `extends` has to give every value itself: a preset that nobody named would be a default hidden in code. */
function withoutPreset(merged, document) {
	if (!safeParse(PolicySchema, merged.values).success) throw invalid([{
		line: 1,
		column: 1,
		message: "`extends` is missing: name the preset that gives what this file leaves out, such as `starter`"
	}]);
	return finish(merged, document);
}
/** A preset as it stands, without a file over it. Raises POLICY_INVALID only for a preset that is broken. */
function presetPolicy(preset) {
	const noFile = {
		value: {},
		positionOf: () => ({
			line: 1,
			column: 1
		})
	};
	const sourceOf = () => ({
		kind: "preset",
		preset
	});
	return finish(mergeValues(PRESETS[preset], preset, {}, sourceOf), noFile);
}
function finish({ values, sources }, document) {
	const whole = safeParse(PolicySchema, values);
	if (!whole.success) throw invalid(problemsOf(whole.issues, document));
	const policy = toPolicy(whole.output);
	const problems = contradictions(policy);
	if (problems.length > 0) throw invalid(problems.map(({ path, message }) => ({
		...document.positionOf(path),
		message
	})));
	return {
		policy,
		values,
		sources
	};
}
/** What no single value shows. */
function contradictions(policy) {
	const found = [];
	if (Object.keys(policy.tools).length === 0) found.push({
		path: ["tools"],
		message: "`tools` names no tool, so nothing would be judged"
	});
	if (policy.promotion.streak > policy.promotion.runs) found.push({
		path: ["promotion", "streak"],
		message: "`promotion.streak` is longer than `promotion.runs`"
	});
	found.push(...buildContradictions(policy.build));
	if (policy.confinement === "best" && policy.mode === "MODE_HIGH_ASSURANCE" && !policy.rehearsal) found.push({
		path: ["confinement"],
		message: "`confinement: best` is for rehearsals; high assurance takes required or ephemeral"
	});
	return found;
}
/** Nothing is run for a caller that builds itself, and its files are taken as they lie in the artifact: flat. */
function buildContradictions({ by, argv, artifacts }) {
	if (by === "interlock") return [];
	const command = argv.length === 0 ? [] : [{
		path: ["build", "argv"],
		message: "`build.argv` must be empty where `build.by` is caller"
	}];
	const nested = artifacts.some((artifact) => artifact.includes("/")) ? [{
		path: ["build", "artifacts"],
		message: "`build.artifacts` must be file names without folders where `build.by` is caller"
	}] : [];
	return [...command, ...nested];
}
function listedForMaps(document, read) {
	return listsAsMaps(document.value, read).map((path) => notAMap(document, path));
}
function notAMap(document, path) {
	const name = path.map(String).join(".");
	return {
		...document.positionOf(path),
		message: `${quoted(name)} must be ${formOf("Object")}`
	};
}
function unknownTools(document, knownTools) {
	const tools = safeParse(object({ tools: record(string(), unknown()) }), document.value);
	return (tools.success ? Object.keys(tools.output.tools) : []).filter((id) => !knownTools.includes(id)).map((id) => ({
		...document.positionOf(["tools", id]),
		message: `${quoted(id)} is not a tool that this version knows${hint(nearName(id, knownTools))}`
	}));
}
function problemsOf(issues, document) {
	return issues.map((issue) => {
		const path = (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
		const list = listAbove(document.value, path);
		if (list !== null) return notAMap(document, list);
		const name = path.map(String).join(".");
		const near = nearName(String(path.at(-1) ?? ""), keysBeside(path.slice(0, -1)));
		return {
			...document.positionOf(path),
			message: describe(issue, name, near)
		};
	});
}
function describe(issue, name, near) {
	if (issue.type === "strict_object" && issue.expected === "never") return `${quoted(name)} is not a key of the policy${hint(near)}`;
	if (issue.type === "strict_object" && issue.received === "undefined") return `${quoted(name)} is missing, and the preset does not give it`;
	const expected = issue.expected ?? "another value";
	const be = issue.received === "null" ? "is empty, and must be" : "must be";
	return `${quoted(name)} ${be} ${issue.message.startsWith("Invalid") ? formOf(expected) : issue.message}`;
}
/** The keys that a map of the policy can hold at a path, as the preset has them; none for an entry of a list. */
function keysBeside(path) {
	const [first] = path;
	const place = first === "tools" && path.length === 2 ? ["tools", "bandit"] : path;
	let found = PRESETS[STARTER];
	for (const key of place) {
		const map = safeParse(record(string(), unknown()), found);
		found = map.success ? map.output[String(key)] : null;
	}
	const map = safeParse(record(string(), unknown()), found);
	return map.success ? Object.keys(map.output) : [];
}
function hint(near) {
	return near === null ? "" : ` (did you mean ${quoted(near)}?)`;
}
function quoted(name) {
	return `\`${name.replaceAll(/[\p{Cc}`]/gu, "?").slice(0, 120)}\``;
}
function oneLine(problems) {
	const shown = problems.slice(0, MAX_PROBLEMS_SHOWN).map(({ line, column, message }) => `${line}:${column} ${message}`);
	const rest = problems.length - shown.length;
	return rest > 0 ? `${shown.join("; ")}; and ${rest} more` : shown.join("; ");
}
function invalid(problems) {
	return new ActionError("POLICY_INVALID", `The policy file does not hold: ${oneLine(problems)}`, `Correct these lines of the policy, which is \`${POLICY_PATH}\` in a repository`);
}
function unknownTool(problems) {
	return new ActionError("POLICY_UNKNOWN_TOOL", `The policy file names a tool that nobody can run: ${oneLine(problems)}`, "Correct the spelling, or use a version of Interlock that has this tool");
}
function isDocument(document) {
	return !Array.isArray(document);
}

export { presetPolicy as i, STARTER as n, parsePolicyFile as r, POLICY_PATH as t };
import { t as exitCode } from "./exit-code.js";
import { n as missingPrerequisites } from "./missing-prerequisites.js";
import { t as ActionError } from "./errors.js";
import { t as amount } from "./amount.js";
import { n as plainText } from "./plain-text.js";
import { t as demandRoot } from "./demand-root.js";
import { r as require_dist, t as complaintWords } from "./policy-file-document.js";
import { t as codeOf } from "./files-open.js";
import { t as demandFolder } from "./demand-folder.js";
import { n as onePositional, t as isSet } from "./command.js";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/cli/src/doctor/rule.ts
/** A finding of a rule at a line of a workflow. */
function at(workflow, line, found) {
	return {
		...found,
		path: workflow.path,
		line
	};
}
/** Whether a job can publish: it may write contents or packages, or runs a publishing command. */
function isPublishing(job) {
	return [
		"all",
		"contents",
		"packages",
		"pages"
	].some((name) => job.permissions.get(name)?.value.startsWith("write") === true) || job.steps.some(({ run, uses }) => PUBLISHING.test(`${run?.value ?? ""}\n${uses?.value ?? ""}`));
}
const PUBLISHING = /\b(?:npm publish|twine upload|uv publish|poetry publish|hatch publish|cargo publish|gh release (?:create|upload|edit)|docker push|helm push|goreleaser)\b|pypa\/gh-action-pypi-publish|softprops\/action-gh-release|actions\/deploy-pages/;

// packages/cli/src/doctor/always-publishes.ts
const STATUS_FUNCTION = /\b(?:always|failure|cancelled)\s*\(\s*\)/;
const DEMANDS_SUCCESS$1 = /==\s*'success'/;
/** A publishing job that also runs after a failure publishes what a check has refused. */
const rule$9 = {
	id: "always-publishes",
	find: (workflow) => workflow.jobs.flatMap((job) => job.condition !== null && STATUS_FUNCTION.test(job.condition.value) && !DEMANDS_SUCCESS$1.test(job.condition.value) && isPublishing(job) ? [at(workflow, job.condition.line, {
		rule: "always-publishes",
		severity: "high",
		message: `Job \`${job.id}\` can publish, and also runs when a job before it has failed`,
		next: "Remove the status function, so that the job needs the success of what stands before it"
	})] : [])
};

// packages/cli/src/doctor/continue-on-error.ts
/** `continue-on-error` makes a failed step or job count as a success for everything that waits for it. */
const rule$8 = {
	id: "continue-on-error",
	find: (workflow) => workflow.jobs.flatMap((job) => [...found(job.continuesOnError).map(({ line }) => at(workflow, line, {
		rule: "continue-on-error",
		severity: "high",
		message: `Job \`${job.id}\` counts as a success for \`needs.${job.id}.result\` when it fails`,
		next: "Remove the key; an advisory check is phase 1 of a gate, which keeps its true verdict"
	})), ...job.steps.flatMap((step) => found(step.continuesOnError).map(({ line }) => at(workflow, line, {
		rule: "continue-on-error",
		severity: "medium",
		message: `A step of job \`${job.id}\` may fail and the job stays green`,
		next: "Remove the key; an advisory check is phase 1 of a gate, which keeps its true verdict"
	})))])
};
function found(value) {
	return value === null || value.value === "false" ? [] : [value];
}

// packages/cli/src/doctor/inherited-secrets.ts
/** `secrets: inherit` hands every secret of the repository to the called workflow. */
const rule$7 = {
	id: "inherited-secrets",
	find: (workflow) => workflow.jobs.flatMap((job) => job.secrets?.value === "inherit" ? [at(workflow, job.secrets.line, {
		rule: "inherited-secrets",
		severity: "medium",
		message: `Job \`${job.id}\` hands every secret to the workflow that it calls`,
		next: "Name the secrets that the called workflow needs"
	})] : [])
};

// packages/cli/src/doctor/shell-lines.ts
/** Every logical line of every script of a workflow, with the line of the file where it starts. */
function shellLines(workflow) {
	return workflow.jobs.flatMap((job) => job.steps.flatMap(({ run, shell }) => {
		if (run === null) return [];
		const first = run.line + (run.value.includes("\n") ? 1 : 0);
		const context = {
			job: job.id,
			shell: shell ?? job.shell ?? workflow.shell,
			script: run.value
		};
		return logicalLines(run.value).map(({ text, offset }) => ({
			text,
			line: first + offset,
			...context
		}));
	}));
}
function logicalLines(script) {
	const lines = [];
	let joined = null;
	for (const [offset, raw] of script.split("\n").entries()) {
		const line = raw.replace(/(?:^|\s)#.*$/, "").trimEnd();
		const current = joined === null ? {
			text: line,
			offset
		} : {
			text: `${joined.text} ${line.trim()}`,
			offset: joined.offset
		};
		const isOpen = current.text.endsWith("|") || current.text.endsWith("&&");
		joined = current.text.endsWith("\\") ? {
			...current,
			text: current.text.slice(0, -1).trimEnd()
		} : null;
		joined = isOpen ? current : joined;
		if (joined === null && current.text.trim() !== "") lines.push(current);
	}
	return joined === null ? lines : [...lines, joined];
}

// packages/cli/src/doctor/join-accepts-skipped.ts
const RESULT = /needs\.[A-Za-z0-9_*-]+\.result|needs\.\*\.result/;
const REFUSES_ONLY_FAILURE = /!=\s*["']?failure|==\s*["']?(?:failure|cancelled)|contains\([^)]*["'](?:failure|cancelled)["']\s*\)/;
const DEMANDS_SUCCESS = /(?:==|=|-eq|!=)\s*["']?success\b/;
const TOLERATES_SKIPPED = /["']?skipped\b/;
/** A join that only looks for failures is green when the job that it waits for never ran. */
const rule$6 = {
	id: "join-accepts-skipped",
	find: (workflow) => {
		return [...workflow.jobs.flatMap((job) => [job.condition, ...job.steps.map((step) => step.condition)].flatMap((condition) => condition === null ? [] : [{
			job: job.id,
			text: condition.value,
			line: condition.line
		}])), ...shellLines(workflow)].flatMap(({ text, line, job }) => {
			const acceptsSkipped = TOLERATES_SKIPPED.test(text) || REFUSES_ONLY_FAILURE.test(text) && !DEMANDS_SUCCESS.test(text);
			return RESULT.test(text) && acceptsSkipped ? [at(workflow, line, {
				rule: "join-accepts-skipped",
				severity: "high",
				message: `Job \`${job}\` takes a job that was skipped for one that passed`,
				next: "Demand `success` of every needed job"
			})] : [];
		});
	}
};

// packages/cli/src/doctor/lying-action.ts
const WHATEVER = /^/;
const NOTHING_OR_ZERO = /^(?:|0|none)$/;
/** Actions that are green without a look. Source: their own files, read in 2026; bandit-action c549655, osv-scanner-action f4cfcc0. */
const LYING_ACTIONS = [
	{
		pattern: /^pycqa\/bandit-action$/,
		input: "",
		lies: WHATEVER,
		lie: "starts bandit with `|| true`, so no finding and no crash fails the step"
	},
	{
		pattern: /^gitleaks\/gitleaks-action$/,
		input: "",
		lies: WHATEVER,
		lie: "looks at no more than 30 commits of a pull request"
	},
	{
		pattern: /^aquasecurity\/trivy-action$/,
		input: "exit-code",
		lies: NOTHING_OR_ZERO,
		lie: "ends with 0 whatever it finds, unless `exit-code` says otherwise"
	},
	{
		pattern: /^google\/osv-scanner-action(?:\/|$)/,
		input: "",
		lies: WHATEVER,
		lie: "reports no vulnerabilities when its scanner broke"
	},
	{
		pattern: /^golang\/govulncheck-action$/,
		input: "output-format",
		lies: /^(?:json|sarif|openvex)$/,
		lie: "ends with 0 in this format whatever it finds"
	},
	{
		pattern: /^reviewdog\/action-(?!setup$)/,
		input: "fail_level",
		lies: NOTHING_OR_ZERO,
		lie: "ends with 0 whatever it finds, unless `fail_level` is set"
	}
];
/** Actions whose success is no proof that their tool looked, also when they are pinned. */
const rule$5 = {
	id: "lying-action",
	find: (workflow) => workflow.jobs.flatMap((job) => job.steps.flatMap((step) => {
		const { uses } = step;
		const name = uses?.value.split("@")[0] ?? "";
		const found = LYING_ACTIONS.find((known) => isLying(known, name, step));
		return uses === null || found === void 0 ? [] : [at(workflow, uses.line, {
			rule: "lying-action",
			severity: "medium",
			message: `\`${name}\` in job \`${job.id}\` ${found.lie}`,
			next: "Start the tool in a step of your own and judge its report: `interlock assess`, or `reports:` of the gate"
		})];
	}))
};
function isLying({ pattern, input, lies }, name, step) {
	return pattern.test(name.toLowerCase()) && lies.test(step.inputs.get(input)?.value ?? "");
}

// packages/cli/src/doctor/lying-tool.ts
/** Ways to start a tool in which exit code 0 does not mean that it looked and found nothing. Measured with the tools themselves. */
const LIARS = [
	{
		tool: "bandit",
		pattern: /\bbandit\b.*--exit-zero\b/,
		honest: null,
		lie: "ends with 0 whatever it finds"
	},
	{
		tool: "bandit",
		pattern: /\bbandit\s+(?!.*(?:--version|--help|--exit-zero))/,
		honest: null,
		lie: "ends with 0 on a path that does not exist and on files that it cannot read"
	},
	{
		tool: "gitleaks",
		pattern: /\bgitleaks\s+(?:git|detect|protect)\b/,
		honest: /\s--no-git\b/,
		lie: "prints an empty report and ends with 0 when git refuses to read the repository"
	},
	{
		tool: "govulncheck",
		pattern: /\bgovulncheck\b.*(?:-json\b|-format[= ](?:json|sarif|openvex)\b)/,
		honest: null,
		lie: "ends with 0 in this format whatever it finds"
	},
	{
		tool: "zizmor",
		pattern: /\bzizmor\b.*--format[= ](?:sarif|github)\b/,
		honest: null,
		lie: "ends with 0 in this format whatever it finds"
	},
	{
		tool: "cargo-deny",
		pattern: /\bcargo[- ]deny\b.*(?:--format[= ]sarif|-f[= ]?sarif)\b/,
		honest: null,
		lie: "ends with 0 in this format whatever it finds"
	},
	{
		tool: "trivy",
		pattern: /\btrivy\s+(?:fs|image|repo|config|rootfs|filesystem|repository)\b/,
		honest: /--exit-code[= ][1-9]/,
		lie: "ends with 0 whatever it finds, unless `--exit-code` says otherwise"
	},
	{
		tool: "semgrep",
		pattern: /\bsemgrep\s+scan\b/,
		honest: /--error\b/,
		lie: "ends with 0 whatever it finds, unless `--error` is given"
	},
	{
		tool: "semgrep",
		pattern: /\bsemgrep\s+ci\b/,
		honest: /--no-suppress-errors\b/,
		lie: "ends with 0 when it breaks, unless `--no-suppress-errors` is given"
	},
	{
		tool: "reviewdog",
		pattern: /\breviewdog\b/,
		honest: /-fail-(?:on-error|level)\b/,
		lie: "ends with 0 whatever it is given, unless `-fail-level` is set"
	},
	{
		tool: "mutmut",
		pattern: /\bmutmut\s+run\b/,
		honest: null,
		lie: "ends with 0 when mutants survive"
	},
	{
		tool: "vulture",
		pattern: /\bvulture\b\s+(?!.*(?:--version|--help))/,
		honest: null,
		lie: "ends with 0 on a folder without Python files"
	},
	{
		tool: "pip-audit",
		pattern: /\bpip-audit\b/,
		honest: /--strict\b|--version\b/,
		lie: "ends with 0 when it skipped packages, unless `--strict` is given"
	},
	{
		tool: "npm audit",
		pattern: /\bnpm\s+audit\b.*(?:--audit-level[= ]none|--offline(?![= ]false))\b/,
		honest: null,
		lie: "ends with 0 whatever there is to find"
	},
	{
		tool: "deptry",
		pattern: /\bdeptry\b\s+(?!.*(?:--version|--help))/,
		honest: null,
		lie: "ends with 0 when it could not read a file"
	}
];
/** Installing a tool or printing its name does not start it. */
const NOT_STARTED = /\b(?:pip|pipx|uv|brew|apt-get|apt|npm|cargo|go)\s+(?:pip\s+)?(?:tool\s+)?(?:install|add|get)\b|^\s*(?:echo|printf)\b/;
/** Tools whose exit code is no proof that they looked. */
const rule$4 = {
	id: "lying-exit-code",
	find: (workflow) => shellLines(workflow).flatMap(({ text, line, job }) => {
		const liar = NOT_STARTED.test(text) ? void 0 : LIARS.find(({ pattern, honest }) => pattern.test(text) && honest?.test(text) !== true);
		return liar === void 0 ? [] : [at(workflow, line, {
			rule: "lying-exit-code",
			severity: "medium",
			message: `\`${liar.tool}\` in job \`${job}\` ${liar.lie}`,
			next: "Judge its report instead of its exit code: `interlock assess`, or `reports:` of the gate"
		})];
	})
};

// packages/cli/src/doctor/pipe-without-pipefail.ts
const PIPE = /[^|]\|(?![|&])[^|]/;
/** The runner's default shell is `bash -e`; only `shell: bash` adds pipefail. Without it a pipe has the exit code of its last command. */
const rule$3 = {
	id: "pipe-without-pipefail",
	find: (workflow) => shellLines(workflow).filter(({ text, shell, script }) => {
		const hasPipefail = shell === "bash" || (shell?.includes("pipefail") ?? false) || /\bset\s+-[a-z]*o\s+pipefail\b/.test(script);
		return (shell === null || /^(?:bash|sh)\b/.test(shell)) && !hasPipefail && PIPE.test(withoutQuotes(text));
	}).map(({ line, job }) => at(workflow, line, {
		rule: "pipe-without-pipefail",
		severity: "medium",
		message: `A pipe in job \`${job}\` ends with the exit code of its last command only`,
		next: "Set `shell: bash`, which turns pipefail on"
	}))
};
function withoutQuotes(text) {
	return text.replaceAll(/'[^']*'|"(?:[^"\\]|\\.)*"/g, "\"\"");
}

// packages/cli/src/doctor/swallowed-exit-code.ts
const SWALLOWED = /\|\|[\s({]*(?:(?:\/(?:usr\/)?bin\/)?true\b|:(?=\s|$|;)|exit\s+(?:0\b|\$\(\(\s*0\s*\)\))|echo\b)|;\s*true\s*$|(?:^|[;&]\s*)set\s+\+e\b|^\s*exit\s+0\s*$/;
/** What makes a tool end with 0 whatever it finds. */
const FORCED = /\s(--(?:exit-zero|no-exit-codes|exit-code[= ]0|continue-on-error|soft-fail)|--?no-fail)(?=\s|$)/;
/** What a line only prints, up to where it could run something. */
const PRINTED = /^(\s*(?:echo|printf))(?:\s+(?:-\w+|"(?:[^"`$\\]|\$(?!\())*"|'[^']*'))+/;
/** Commands that are run to see whether they fail. */
const CHECK = String.raw`(?:\S*\/)?(?:python3?\s+-m\s+)?(?:bandit|cargo|deptry|eslint|flake8|gitleaks|go|govulncheck|jest|mutmut|mypy|nox|npm|npx|pip-audit|pylint|pyright|pytest|ruff|semgrep|tox|trivy|unittest|vulture|zizmor)\b`;
const NEGATED = new RegExp(String.raw`(?:^|[;&|]\s*)!\s+${CHECK}`);
const CONDITION = new RegExp(String.raw`(?:^|[;&|]\s*)(?:if|elif|while|until)\s+(?:!\s+)?${CHECK}`);
const IN_BACKGROUND = new RegExp(String.raw`(?:^|[;&|]\s*)${CHECK}.*[^&>]&\s*(?:$|wait\s*$)`);
/** What a script does that takes up the answer of a condition, or of what runs in the background. */
const TAKES_UP = /\b(?:exit|return)\s+(?:[1-9]|"?\$)|\bfalse\b/;
const WAITS = /\bwait\s+(?:-n\b|"?[$%])/;
function isSwallowed(text, script) {
	return SWALLOWED.test(text) || NEGATED.test(text) || CONDITION.test(text) && !TAKES_UP.test(script) || IN_BACKGROUND.test(text) && !WAITS.test(script);
}
/** What lets a line be green for nothing, and how to mend it; null where nothing does. */
function faultOf({ text: whole, script, job }) {
	const text = whole.replace(PRINTED, "$1");
	const flag = FORCED.exec(text)?.[1];
	if (flag !== void 0) return {
		message: `\`${flag}\` in job \`${job}\` makes the tool end with 0 whatever it finds`,
		next: `Take \`${flag}\` out, or judge the report with \`interlock assess\``
	};
	return isSwallowed(text, script) ? {
		message: `A command in job \`${job}\` may fail without failing the step`,
		next: "Let the exit code through, or judge the report with `interlock assess`"
	} : null;
}
/** `|| true` and its relatives: the command may fail, the step is green. */
const rule$2 = {
	id: "swallowed-exit-code",
	find: (workflow) => shellLines(workflow).flatMap((shellLine) => {
		const fault = faultOf(shellLine);
		return fault === null ? [] : [at(workflow, shellLine.line, {
			rule: "swallowed-exit-code",
			severity: "medium",
			...fault
		})];
	})
};

// packages/cli/src/doctor/unpinned-action.ts
const PINNED = /@[0-9a-f]{40}$|^docker:\/\/.*@sha256:[0-9a-f]{64}$/;
const LOCAL = /^(?:\.\/|\$\/)/;
/** A tag or branch of an action can be moved to other code at any time. */
const rule$1 = {
	id: "unpinned-action",
	find: (workflow) => workflow.jobs.flatMap((job) => [job.uses, ...job.steps.map((step) => step.uses)]).flatMap((uses) => uses === null || PINNED.test(uses.value) || LOCAL.test(uses.value) ? [] : [uses]).map(({ value, line }) => at(workflow, line, {
		rule: "unpinned-action",
		severity: "medium",
		message: `\`${value}\` can be moved to other code without a change here`,
		next: "Pin it to the 40 characters of a commit"
	}))
};

// packages/cli/src/doctor/untrusted-checkout.ts
const PRIVILEGED = /* @__PURE__ */ new Set(["pull_request_target", "workflow_run"]);
const FOREIGN_REF = /github\.(?:event\.pull_request\.head|event\.workflow_run\.head|head_ref)|refs\/pull\//;
/** A privileged trigger that checks out the code of a stranger runs it with the repository's token and secrets. */
const rule = {
	id: "untrusted-checkout",
	find: (workflow) => {
		const trigger = workflow.triggers.find(({ value }) => PRIVILEGED.has(value));
		if (trigger === void 0) return [];
		return workflow.jobs.flatMap((job) => job.steps.flatMap(({ uses, run, inputs }) => {
			const ref = [inputs.get("ref"), inputs.get("repository")].find((input) => input !== void 0 && FOREIGN_REF.test(input.value));
			const isCheckout = uses?.value.startsWith("actions/checkout@") === true && ref !== void 0;
			const isScript = run !== null && /\bgit\b|\bgh pr checkout\b/.test(run.value) && (FOREIGN_REF.test(run.value) || run.value.includes("gh pr checkout"));
			const line = isCheckout ? ref.line : run?.line;
			return (isCheckout || isScript) && line !== void 0 ? [at(workflow, line, {
				rule: "untrusted-checkout",
				severity: "high",
				message: `Job \`${job.id}\` checks out a stranger's code under \`${trigger.value}\`, with this repository's token`,
				next: "Use `pull_request`, or do not check out the head"
			})] : [];
		}));
	}
};

// packages/cli/src/doctor/rules.ts
/** Every rule of the doctor. */
const DOCTOR_RULES = [
	rule$9,
	rule,
	rule$6,
	rule$8,
	rule$2,
	rule$4,
	rule$5,
	rule$3,
	rule$1,
	rule$7
];

// packages/cli/src/doctor/unreadable.ts
/** The rule of a file that cannot be read: a doubt about all that stands in it. */
const UNREADABLE_WORKFLOW = "unreadable-workflow";
/** A place that cannot be read as a whole, or from `line` on. */
function unreadable(why, next, line) {
	return {
		kind: "unreadable",
		line,
		why,
		next
	};
}
/** The finding of a place that cannot be read: never a clean file. */
function unreadableFinding(path, { line, why, next }) {
	const message = `${why}, so nobody knows what it does`;
	return {
		rule: UNREADABLE_WORKFLOW,
		severity: "medium",
		path,
		line,
		message,
		next
	};
}

// packages/cli/src/doctor/workflow.ts
var import_dist = require_dist();
/** Anchors are expanded at most this often, so that a small file cannot become a huge one. */
const MAX_ALIASES = 50;
const NO_JOBS = "Put a workflow there that has `jobs`";
/** Reads a workflow file; what is no YAML mapping with jobs says why, which is a finding of its own. */
function readWorkflow(path, text) {
	const counter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: counter,
		uniqueKeys: true,
		logLevel: "error"
	});
	const [error] = document.errors;
	if (error !== void 0) {
		const { line, col } = counter.linePos(error.pos[0]);
		const why = `This file is no YAML that can be read: ${line}:${col} ${complaintWords(error.code)}`;
		return unreadable(why, "Correct that line", Math.max(line, 1));
	}
	if (!(0, import_dist.isMap)(document.contents)) {
		const isEmpty = document.contents === null;
		return unreadable(`This file ${isEmpty ? "is empty" : "is no map of keys"}`, NO_JOBS, 1);
	}
	const root = isExpandable(document) ? withoutAliases(document) : null;
	if (root === null) return unreadable(`Aliases of this file repeat too much: more than ${MAX_ALIASES} times, or without an end`, "Write out what the aliases stand for", 1);
	const reader = readerOf(counter);
	const jobs = mapAt(root, "jobs");
	if (jobs === null) return unreadable("This file has no `jobs`, or they are no map of keys", NO_JOBS, 1);
	return {
		path,
		triggers: readTriggers(root, reader),
		shell: reader.defaultShell(root),
		jobs: jobs.items.flatMap(({ key, value }) => (0, import_dist.isMap)(value) ? [readJob(String(key), value, reader)] : [])
	};
}
function isExpandable(document) {
	try {
		document.toJS({ maxAliasCount: MAX_ALIASES });
		return true;
	} catch {
		return false;
	}
}
/** Puts what an alias stands for in its place, as the runner does; null where that has no end, or is too much of it. */
function withoutAliases(document) {
	let left = MAX_ALIASES;
	(0, import_dist.visit)(document, { Alias: (_key, alias, path) => {
		const node = alias.resolve(document);
		left = node === void 0 || path.includes(node) ? -1 : left - 1;
		return left < 0 ? import_dist.visit.BREAK : node;
	} });
	return left < 0 || !(0, import_dist.isMap)(document.contents) ? null : document.contents;
}
/** A scalar as the runner reads it: numbers and truth values become text. */
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function mapAt(parent, name) {
	const node = parent.get(name, true);
	return (0, import_dist.isMap)(node) ? node : null;
}
function readerOf(counter) {
	const lineOf = (node) => counter.linePos(node.range?.[0] ?? 0).line;
	const scalar = (map, name) => {
		const node = map.get(name, true);
		return (0, import_dist.isScalar)(node) && node.value !== null ? {
			value: textOf(node.value),
			line: lineOf(node)
		} : null;
	};
	const scalars = (parent) => {
		const names = (parent?.items ?? []).map(({ key }) => String(key));
		return new Map(names.flatMap((name) => {
			const value = parent === null ? null : scalar(parent, name);
			return value === null ? [] : [[name, value]];
		}));
	};
	const defaultShell = (parent) => {
		const defaults = mapAt(parent, "defaults");
		const run = defaults === null ? null : mapAt(defaults, "run");
		return run === null ? null : scalar(run, "shell")?.value ?? null;
	};
	return {
		lineOf,
		scalar,
		scalars,
		defaultShell
	};
}
function readTriggers(root, { lineOf }) {
	const node = root.get("on", true);
	if ((0, import_dist.isScalar)(node)) return [{
		value: textOf(node.value),
		line: lineOf(node)
	}];
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => (0, import_dist.isScalar)(item) ? [{
		value: textOf(item.value),
		line: lineOf(item)
	}] : []);
	return (0, import_dist.isMap)(node) ? node.items.flatMap(({ key }) => (0, import_dist.isScalar)(key) ? [{
		value: textOf(key.value),
		line: lineOf(key)
	}] : []) : [];
}
function readJob(id, job, reader) {
	const { lineOf, scalar, scalars, defaultShell } = reader;
	const needs = job.get("needs", true);
	const steps = job.get("steps", true);
	const all = scalar(job, "permissions");
	return {
		id,
		line: lineOf(job),
		uses: scalar(job, "uses"),
		needs: (0, import_dist.isSeq)(needs) ? needs.items.map(String) : (0, import_dist.isScalar)(needs) ? [textOf(needs.value)] : [],
		shell: defaultShell(job),
		condition: scalar(job, "if"),
		continuesOnError: scalar(job, "continue-on-error"),
		secrets: scalar(job, "secrets"),
		permissions: all === null ? scalars(mapAt(job, "permissions")) : /* @__PURE__ */ new Map([["all", all]]),
		steps: (0, import_dist.isSeq)(steps) ? steps.items.flatMap((step) => (0, import_dist.isMap)(step) ? [readStep(step, reader)] : []) : []
	};
}
function readStep(step, { lineOf, scalar, scalars }) {
	return {
		line: lineOf(step),
		name: scalar(step, "name")?.value ?? null,
		uses: scalar(step, "uses"),
		run: scalar(step, "run"),
		shell: scalar(step, "shell")?.value ?? null,
		condition: scalar(step, "if"),
		continuesOnError: scalar(step, "continue-on-error"),
		inputs: scalars(mapAt(step, "with"))
	};
}

// packages/cli/src/doctor/examine.ts
/** Applies every rule to every workflow; a file that cannot be read is a finding, never a clean file. Sorted by severity, path and line. */
function examine(files) {
	return [...files].flatMap(([path, text]) => {
		const workflow = typeof text === "string" ? readWorkflow(path, text) : text;
		return "kind" in workflow ? [unreadableFinding(path, workflow)] : DOCTOR_RULES.flatMap((rule) => rule.find(workflow));
	}).toSorted((a, b) => Number(a.severity === "medium") - Number(b.severity === "medium") || (a.path === b.path ? 0 : a.path < b.path ? -1 : 1) || a.line - b.line || (a.rule < b.rule ? -1 : 1));
}

// packages/cli/src/doctor/workflow-files.ts
const FOLDER = ".github/workflows";
const MAX_WORKFLOW_BYTES = 1048576;
/** Reads the workflow files of a project; what is no file of at most 1 MiB of text is not read, and shows why. Raises PROJECT_MISSING, FILE_UNREADABLE. */
async function readWorkflowFiles(project) {
	await demandFolder(project);
	const names = await readdir(join(project, FOLDER)).catch((cause) => {
		if (["ENOENT", "ENOTDIR"].includes(codeOf(cause))) return [];
		throw new ActionError("FILE_UNREADABLE", `The folder \`${FOLDER}\` of the project cannot be read`, "Check its permissions", cause);
	});
	const files = /* @__PURE__ */ new Map();
	for (const name of names.filter((candidate) => /\.ya?ml$/.test(candidate)).toSorted()) files.set(`${FOLDER}/${name}`, await readText(join(project, FOLDER, name)));
	return files;
}
async function readText(path) {
	const found = await lstat(path).catch(() => null);
	if (found?.isDirectory() === true) return unreadable("This is a folder with the name of a workflow file", "Give the folder another name, or move it away", 1);
	if (found?.isFile() === false) return unreadable("This is a link, a pipe or a device and no file", "Put the workflow file itself there", 1);
	if (found !== null && found.size > MAX_WORKFLOW_BYTES) return unreadable("This file is larger than 1 MiB", "Put a file of at most 1 MiB there", 1);
	const bytes = await readFile(path).catch(() => null);
	if (bytes === null) return unreadable("This file cannot be opened", "Check its permissions", 1);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return unreadable("This file is not UTF-8 text", "Save it as UTF-8", 1);
	}
}

// packages/cli/src/commands/doctor.ts
/** Reads workflows and lists the checks that can be green without looking. */
const command = {
	name: "doctor",
	summary: "list the checks in your workflows that can be green without looking",
	help: `Usage
  interlock doctor [PATH] [--json]

Reads the files in .github/workflows of PATH (here, when it is left out) and lists every place where a check can be green
without having looked, worst first. It needs no token, no sandbox and no policy, and changes nothing. What this machine lacks
for the other commands is listed too, and does not count as a finding.

It ends with 0 when nothing was found, with 1 when something was, and with 2 when there is no workflow, or one that cannot be read.`,
	options: {},
	run: async (values, positionals, io) => {
		const project = resolve(io.cwd, onePositional("doctor", positionals) ?? ".");
		const files = await readWorkflowFiles(project);
		if (files.size === 0) {
			await demandRoot(project, io.environment);
			throw new ActionError("WORKFLOW_MISSING", "There is no file in .github/workflows, so nothing is checked here at all", "Write a first workflow with `interlock init`");
		}
		const findings = examine(files);
		const missing = await missingPrerequisites(io.environment);
		const verdict = verdictOf(findings);
		if (isSet(values, "json")) io.json({
			verdict,
			workflows: [...files.keys()],
			findings,
			missing
		});
		else {
			show(io, files.size, findings);
			for (const { name, why, install } of missing) io.err(`This machine lacks ${name} (${why}): ${install}\n`);
		}
		return exitCode(verdict);
	}
};
/** What stands in a file that nobody could read is not known, whatever the others hold. */
function verdictOf(findings) {
	if (findings.some(({ rule }) => rule === "unreadable-workflow")) return "error";
	return findings.length === 0 ? "pass" : "fail";
}
function show(io, workflows, findings) {
	const places = Map.groupBy(findings, ({ path, line }) => `${path}:${line}`);
	for (const [place, found] of places) {
		const rules = found.map(({ rule }) => rule).join(", ");
		const said = found.map(({ message, next }) => `  ${plainText(message)}. ${plainText(next)}.\n`);
		io.out(`${plainText(place)}  ${found[0]?.severity}  ${rules}\n${[...new Set(said)].join("")}`);
	}
	const unread = findings.filter(({ rule }) => rule === UNREADABLE_WORKFLOW).length;
	const all = amount(workflows, "workflow", "workflows");
	const read = unread === 0 ? `${all} read` : `${all}, ${unread} of them could not be read`;
	io.out(findings.length === 0 ? `${read}, nothing found.\n` : `\n${read}, ${amount(places.size, "place", "places")} where green may mean nothing.\n`);
}

export { command };
import { D as optional, E as object, H as union, M as pipe, P as regex, R as strictObject, g as looseObject, t as array, y as minLength, z as string } from "./valibot.js";
import { t as packageKey } from "./python-package.js";
import { t as normalPackageName } from "./requirements-lock.js";
import { n as nothingRead, r as unreadable, t as answer } from "./answer.js";
import { a as unseenDoubts, n as incomplete, r as nothingSeen, t as exitDoubts } from "./exit-doubts.js";
import { a as nameSome, d as jsonReport } from "./finding2.js";

// packages/shared/src/formats/python/audit-list.ts
/**
* A list for pip-audit of the packages of several locks: each line `name==version`, without the markers by which pip-audit would leave a
* package of another system out unsaid. It ends at two versions of one name, so a further version gets another spelling of the name,
* which the index takes for the same (PEP 503).
*/
function auditList(packages) {
	const seen = /* @__PURE__ */ new Map();
	return packages.map(({ name, version }) => {
		const before = seen.get(name) ?? 0;
		seen.set(name, before + 1);
		return `${spelling(name, before)}==${version}\n`;
	}).join("");
}
/** The number in binary says which letters become capitals, so that each number gives another spelling. */
function spelling(name, number) {
	let left = number;
	return name.replaceAll(/[a-z]/g, (letter) => {
		const isCapital = left % 2 === 1;
		left = Math.floor(left / 2);
		return isCapital ? letter.toUpperCase() : letter;
	});
}

// packages/shared/src/formats/reports/package-doubts.ts
/** Lock, report and advisory queries have to name the same packages; every difference is a doubt. Keys are those of `packageKey`. */
function packageDoubts(expectation, audited) {
	const locked = new Set(expectation.packages.map(({ name, version }) => packageKey(name, version)));
	const { advisories } = expectation;
	return [
		...missing("PACKAGE_NOT_AUDITED", "The report does not name", locked, audited, "Audit the lock file itself, whole"),
		...missing("PACKAGE_NOT_AUDITED", "The lock file does not name what was audited:", audited, locked, "Audit the lock file itself, and nothing else"),
		...advisories === null ? [incomplete("ADVISORY_NOT_COVERED", "No frozen advisory data was there", "Name a snapshot of advisories in the policy")] : [...missing("ADVISORY_NOT_COVERED", "The advisory data does not cover", locked, keys(advisories.covered), "Make a new snapshot that covers them"), ...missing("ADVISORY_NOT_QUERIED", "The advisory data was not asked about", locked, keys(advisories.queried), "Run the audit again")]
	];
}
function keys(names) {
	return new Set(names.map((name) => {
		const at = name.lastIndexOf("==");
		return at < 0 ? name : packageKey(name.slice(0, at), name.slice(at + 2));
	}));
}
function missing(code, start, wanted, present, next) {
	const names = [...wanted].filter((key) => !present.has(key));
	return names.length === 0 ? [] : [incomplete(code, `${start} ${nameSome(names)}`, next)];
}

// packages/shared/src/tools/pip-audit.ts
const REPORT = "pip-audit.json";
const LIST = "locked.txt";
const CANARY = "interlock-canary";
const CANARY_RULE = "PYSEC-0000-1";
const Name = pipe(string(), minLength(1));
const Vulnerability = object({
	id: Name,
	fix_versions: array(string()),
	aliases: optional(array(string()), []),
	description: optional(string())
});
const Audited = strictObject({
	name: pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)),
	version: pipe(string(), regex(/^[^\s\p{Cc}]+$/u)),
	vulns: array(Vulnerability)
});
const Skipped = strictObject({
	name: Name,
	skip_reason: string()
});
/** The object of pip-audit 2; the bare list of version 1 cannot say what was skipped and is refused. */
const Report = object({
	dependencies: array(union([Audited, Skipped])),
	fixes: array(looseObject({ name: Name }))
});
/** pip-audit 2.10: known vulnerabilities of locked Python packages. It gives no severity, so every finding is `unknown`. */
const pipAudit = {
	id: "pip-audit",
	homepage: "https://github.com/pypa/pip-audit",
	kind: "security",
	runsProjectCode: false,
	inputs: [],
	silencers: [],
	suppressionComments: [],
	capabilities: {
		network: "advisories",
		writesProject: false,
		children: []
	},
	reproduce: "pip-audit --disable-pip --require-hashes -r requirements.txt",
	canary,
	command: plan,
	read
};
/** A package that exists nowhere, and an advisory for it, served in place of the project's data. */
function canary() {
	const record = {
		schema_version: "1.6.0",
		id: CANARY_RULE,
		modified: "2026-01-01T00:00:00Z",
		summary: "A planted sample",
		details: "A planted sample",
		affected: [{
			package: {
				ecosystem: "PyPI",
				name: CANARY
			},
			ranges: [{
				type: "ECOSYSTEM",
				events: [{ introduced: "0" }, { fixed: "2.0" }]
			}],
			versions: ["1.0"]
		}]
	};
	return {
		files: { "requirements.txt": `${CANARY}==1.0 --hash=sha256:${"0".repeat(64)}\n` },
		rule: CANARY_RULE,
		packages: [{
			name: CANARY,
			version: "1.0"
		}],
		advisories: JSON.stringify({
			ecosystem: "PyPI",
			date: "2026-01-01",
			packages: [CANARY],
			advisories: [record]
		})
	};
}
/**
* Over a list of what all locks of the policy pin: the gate read their digests, and a lock's own markers would leave packages out.
* Without `--strict`: with it a skipped package ends the run without a report, and nobody learns which one it was.
*/
function plan(target) {
	const service = [
		"-s",
		"osv",
		"--osv-url",
		"{advisories}"
	];
	const source = [
		"--disable-pip",
		"--no-deps",
		"-r",
		`{config}/${LIST}`
	];
	const place = [
		"-f",
		"json",
		"-o",
		`{out}/${REPORT}`,
		"--progress-spinner",
		"off",
		"--cache-dir",
		"/tmp/pip-audit"
	];
	return {
		argv: [
			"pip-audit",
			...service,
			...source,
			...place
		],
		environment: {},
		reports: [REPORT],
		config: { [LIST]: auditList(target.packages) },
		timeoutSeconds: 300,
		writesProject: false,
		followUp: null
	};
}
function read(output, expectation) {
	const report = jsonReport(output, expectation, REPORT, Report);
	if (!report.ok) return unreadable("pip-audit", expectation, [report.doubt]);
	const { dependencies } = report.value;
	const audited = dependencies.filter((dependency) => "vulns" in dependency);
	const skipped = dependencies.filter((dependency) => "skip_reason" in dependency);
	const drafts = audited.flatMap(draftsOf);
	const knowledge = expectation.reportOnly ? "report-only" : "run";
	const keys = new Set(audited.map(({ name, version }) => packageKey(name, version)));
	return answer("pip-audit", {
		...nothingRead(expectation),
		drafts,
		doubts: [
			...exitDoubts(output, {
				clean: [0],
				findings: [1]
			}, drafts.length, knowledge),
			...skipDoubts(skipped.map(({ name }) => normalPackageName(name))),
			...fixDoubts(report.value.fixes.map(({ name }) => name), audited),
			...audited.length === 0 ? [nothingSeen("pip-audit audited no package")] : [],
			...expectation.reportOnly ? unseenDoubts(expectation.paths, []) : packageDoubts(expectation, keys)
		],
		inputsExpected: expectation.reportOnly ? expectation.paths.length : expectation.packages.length,
		inputsSeen: audited.length,
		dataDate: expectation.advisories?.date ?? null
	});
}
function draftsOf({ name, version, vulns }) {
	return vulns.map((vulnerability) => {
		const aliases = vulnerability.aliases.length > 0 ? ` (${vulnerability.aliases.join(", ")})` : "";
		const fixed = vulnerability.fix_versions.length > 0 ? `fixed in ${vulnerability.fix_versions.join(", ")}` : "no fixed version is known";
		return {
			rule: vulnerability.id,
			severity: "unknown",
			message: `${name} ${version}: ${vulnerability.id}${aliases}, ${fixed}`,
			location: null,
			text: packageKey(name, version),
			suppressed: false
		};
	});
}
/** With `--fix` pip-audit still lists what it mended, as it was before. */
function fixDoubts(fixed, audited) {
	const weak = new Set(audited.filter(({ vulns }) => vulns.length > 0).map(({ name }) => normalPackageName(name)));
	const others = fixed.map(normalPackageName).filter((name) => !weak.has(name));
	const message = `pip-audit mended packages that it does not call vulnerable: ${nameSome(others)}`;
	return others.length === 0 ? [] : [incomplete("REPORT_CONTRADICTS_ITSELF", message, "Run it again without `--fix` and keep its report whole")];
}
function skipDoubts(names) {
	return names.length === 0 ? [] : [incomplete("PACKAGE_SKIPPED", `pip-audit skipped ${nameSome(names)}`, "Lock the package from the index, or name the skip with an owner in the policy")];
}

export { pipAudit };
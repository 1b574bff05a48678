import { t as main } from "../shared/main.js";
import { t as judgeConfinement } from "../shared/confinement.js";
import { n as conclude } from "../shared/verdict.js";
import { t as indexProject } from "../shared/index-project.js";
import { n as sha256Of } from "../shared/canonical-json.js";
import { i as plantedForms, o as formatRecordedRun, t as readArtifactAnswer } from "../shared/view-answer.js";
import { t as gitleaks } from "../shared/gitleaks.js";
import { r as openPassedRecord, t as openPolicy } from "../shared/handoff-policy.js";
import { t as openSubjects } from "../shared/handoff-subjects.js";
import { t as ActionError } from "../shared/errors.js";
import { n as parseRequirementsLock, t as normalPackageName } from "../shared/requirements-lock.js";
import { t as TOOLS } from "../shared/registry.generated.js";
import { D as optional, I as safeParse, M as pipe, g as looseObject, h as literal, k as parseJson, t as array, z as string } from "../shared/valibot.js";
import { i as withView } from "../shared/scan-view.js";
import { n as referenceInput, t as digestInput } from "../shared/handoff-inputs.js";
import { c as readInputs, l as text, t as renderSummary } from "../shared/summary.js";
import { r as parseSubjects } from "../shared/subjects.js";
import { t as headline } from "../shared/single-decision.js";
import { t as amount } from "../shared/amount.js";

// packages/shared/src/formats/sbom/sbom-subject.ts
/** The version in the file name of a wheel or source distribution, or `fallback` for anything else. */
function artifactVersion(file, fallback) {
	const [, wheel] = /^[^-]+-([^-]+)(?:-[^-]+){3,4}\.whl$/.exec(file) ?? [];
	const [, source] = /^.+-([^-]+)\.(?:tar\.gz|zip)$/.exec(file) ?? [];
	return wheel ?? source ?? fallback;
}
/** The package URL of an artifact (purl-spec, types `pypi` and `generic`), with the file name as a qualifier, so that two artifacts of one version differ. */
function artifactPurl(file, version) {
	const project = indexProject(file);
	return `pkg:${project === null ? "generic" : "pypi"}/${encodeURIComponent(project ?? file)}@${encodeURIComponent(version)}?file_name=${encodeURIComponent(file)}`;
}
/** A UUID (RFC 9562, version 8) made from a digest: the serial number of the one SBOM of that artifact. */
function digestUuid(sha256) {
	const hex = sha256Of(`sbom of ${sha256}`);
	const variant = (Number.parseInt(hex.slice(16, 17), 16) % 4 + 8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// actions/sbom/src/document-reasons.ts
/** Why the two documents of an artifact are not enough; empty when they are. */
function documentReasons(listed, required, readers) {
	const { subject } = listed;
	if (listed.cyclonedx.purls.length === 0 || listed.spdx.purls.length === 0) return [reason("SBOM_EMPTY", `An SBOM of \`${subject.name}\` lists no package`, "Check that the artifact installs and that the dependency lock is named")];
	const invalid = [...schemaReasons(readers.cyclonedx, "sbom.cdx.json", listed.cyclonedx), ...schemaReasons(readers.spdx, "sbom.spdx.json", listed.spdx)];
	const other = [...listed.cyclonedx.purls.filter((purl) => !listed.spdx.purls.includes(purl)), ...listed.spdx.purls.filter((purl) => !listed.cyclonedx.purls.includes(purl))];
	const disagreement = other.length === 0 ? [] : [reason("SBOM_DISAGREE", `The two SBOMs of \`${subject.name}\` differ in ${other.length} packages`, "Check the pinned version of syft")];
	const gaps = [...required, ...ownPurls(subject.name)].filter((purl) => !listed.cyclonedx.purls.includes(purl)).map((purl) => reason("SBOM_INCOMPLETE", `An SBOM of \`${subject.name}\` does not list \`${purl}\``, "Check that the lock holds for this system"));
	return [
		...invalid,
		...disagreement,
		...gaps
	];
}
/** A wheel that was installed lists itself. */
function ownPurls(name) {
	const project = name.endsWith(".whl") ? indexProject(name) : null;
	return project === null ? [] : [`pkg:pypi/${project}@${artifactVersion(name, "")}`];
}
function schemaReasons(adapter, report, { text }) {
	const bytes = new TextEncoder().encode(text);
	const output = {
		exitCode: null,
		ended: "unknown",
		stdout: null,
		stderr: null,
		reports: /* @__PURE__ */ new Map([[report, bytes]])
	};
	const read = adapter.read(output, {
		paths: [],
		packages: [],
		commits: null,
		advisories: null,
		reportOnly: true
	});
	return read.completeness === "complete" ? [] : read.reasons.map(({ message, next }) => reason("SBOM_INVALID", `${adapter.id}: ${message}`, next));
}
function reason(code, message, next) {
	return {
		code,
		message,
		next
	};
}

// actions/sbom/src/secret-reasons.ts
/** Why the artifacts cannot be published: a secret in them, or a scan that does not prove that it looked. */
function secretReasons({ run, canary, paths }) {
	const report = readArtifactAnswer(gitleaks, {
		run,
		canary
	}, paths);
	const doubts = report.completeness === "complete" ? [] : [{
		code: "SCAN_INCOMPLETE",
		message: "The scan of the artifacts does not prove that it looked at all of them",
		next: "Read the reasons beside this one"
	}, ...report.reasons];
	return {
		reasons: [...report.findings.map(({ rule, location }) => ({
			code: "ARTIFACT_SECRET",
			message: `\`${location?.path ?? "an artifact"}\` holds what looks like a secret (${rule})`,
			next: "Revoke it, take it out of what is built, and build again"
		})), ...doubts],
		verdict: doubts.length > 0 ? "error" : "fail"
	};
}

// actions/sbom/src/unlocked-reasons.ts
/** Why installing an artifact would bring packages that nobody audited; empty when the lock holds all that it requires. */
function unlockedReasons({ subject, unlocked }) {
	const [first] = unlocked;
	if (first === void 0) return [];
	const more = unlocked.length === 1 ? "" : ` and ${unlocked.length - 1} more`;
	return [{
		code: "DEPENDENCY_NOT_LOCKED",
		message: `\`${subject.name}\` requires \`${first}\`${more}, and the dependency lock holds no version of it that fits, so nobody audited it`,
		next: "Make the lock again from what the project declares, or take the requirement out"
	}];
}

// actions/sbom/src/decide.ts
/** Both documents of every artifact are valid, agree and are whole; no artifact holds a secret; every tool was confined. */
function decide(_inputs, facts) {
	const confinement = confinementOf(facts);
	const documents = facts.listed.map((listed) => assess(`sbom:${listed.subject.name}`, `Both SBOMs of ${listed.subject.name}`, documentReasons(listed, facts.required, facts.readers), "error"));
	const secrets = secretReasons(facts.scan);
	const assessments = [
		...documents,
		assess("requirements", "What the artifacts require is locked", facts.listed.flatMap(unlockedReasons), "fail"),
		assess("secrets", "No secret in the artifacts", secrets.reasons, secrets.verdict),
		assess("confinement", "The tools were confined", confinement.reasons, "fail")
	];
	return {
		decision: conclude(assessments, confinement.warnings),
		plan: null
	};
}
function confinementOf({ policy, listed, scan }) {
	const judged = [...listed.map(({ run }) => judgeConfinement("syft", run.confinement, policy)), ...[scan.run, scan.canary].map((run) => judgeConfinement("gitleaks", run.confinement, policy))];
	const [reason] = judged.flatMap((each) => each.reason === null ? [] : [each.reason]);
	const [warning] = judged.flatMap((each) => each.warning === null ? [] : [each.warning]);
	return {
		reasons: reason === void 0 ? [] : [reason],
		warnings: warning === void 0 ? [] : [warning]
	};
}
function assess(id, title, reasons, closed) {
	return {
		id,
		title,
		verdict: reasons.length === 0 ? "pass" : closed,
		enforcement: "required",
		reasons,
		evidence: [],
		report: null
	};
}

// packages/shared/src/formats/sbom/sbom-cyclonedx.ts
const DocumentSchema$1 = looseObject({
	bomFormat: literal("CycloneDX"),
	specVersion: string(),
	metadata: looseObject({ component: looseObject({ "bom-ref": string() }) }),
	components: optional(array(looseObject({ purl: optional(string()) })), []),
	dependencies: optional(array(looseObject({
		ref: string(),
		dependsOn: optional(array(string()), [])
	})), [])
});
/**
* Ties a CycloneDX document of syft to an artifact: digest, package URL, and a serial number made from the digest. Syft names a
* folder and no digest (anchore/syft `cyclonedxhelpers.toBomDescriptorComponent`). Raises SBOM_INVALID.
*/
function bindCycloneDx(text, subject) {
	const parsed = safeParse(pipe(string(), parseJson(), DocumentSchema$1), text);
	if (!parsed.success) throw new ActionError("SBOM_INVALID", "The CycloneDX document is not in the form that syft writes", "Check the pinned version of syft");
	const document = parsed.output;
	const was = document.metadata.component["bom-ref"];
	const renamed = (reference) => reference === was ? subject.purl : reference;
	const component = {
		"bom-ref": subject.purl,
		type: "file",
		supplier: { name: subject.supplier },
		name: subject.name,
		version: subject.version,
		hashes: [{
			alg: "SHA-256",
			content: subject.sha256
		}],
		purl: subject.purl
	};
	const bound = {
		...document,
		serialNumber: `urn:uuid:${digestUuid(subject.sha256)}`,
		metadata: {
			...document.metadata,
			timestamp: subject.created,
			component
		},
		dependencies: document.dependencies.map((edge) => ({
			...edge,
			ref: renamed(edge.ref),
			dependsOn: edge.dependsOn.map(renamed)
		}))
	};
	const purls = document.components.map(({ purl }) => purl).filter((purl) => purl !== void 0);
	return {
		text: `${JSON.stringify(bound, null, 2)}\n`,
		purls: [...new Set(purls)].toSorted()
	};
}

// packages/shared/src/formats/sbom/sbom-spdx.ts
const ReferenceSchema = looseObject({
	referenceType: string(),
	referenceLocator: string()
});
const DocumentSchema = looseObject({
	spdxVersion: string(),
	SPDXID: literal("SPDXRef-DOCUMENT"),
	creationInfo: looseObject({ creators: array(string()) }),
	packages: array(looseObject({
		SPDXID: string(),
		externalRefs: optional(array(ReferenceSchema), [])
	})),
	relationships: array(looseObject({
		spdxElementId: string(),
		relatedSpdxElement: string(),
		relationshipType: string()
	}))
});
/**
* Ties an SPDX 2.3 document of syft to an artifact: the package that the document describes gets the checksum, the package URL and the
* supplier, and the namespace is made from the digest. Raises SBOM_INVALID.
*/
function bindSpdx(text, subject) {
	const parsed = safeParse(pipe(string(), parseJson(), DocumentSchema), text);
	const document = parsed.success ? parsed.output : null;
	const described = (document?.relationships ?? []).filter((edge) => edge.spdxElementId === "SPDXRef-DOCUMENT" && edge.relationshipType === "DESCRIBES");
	const [root] = described;
	if (document === null || root === void 0 || described.length !== 1) throw new ActionError("SBOM_INVALID", "The SPDX document is not in the form that syft writes", "Check the pinned version of syft");
	const packages = document.packages.map((item) => item.SPDXID === root.relatedSpdxElement ? {
		...item,
		...rootFields(subject)
	} : item);
	const bound = {
		...document,
		name: subject.name,
		documentNamespace: `${subject.namespace}/${encodeURIComponent(subject.name)}-${digestUuid(subject.sha256)}`,
		creationInfo: {
			...document.creationInfo,
			created: subject.created
		},
		packages
	};
	const purls = document.packages.filter((item) => item.SPDXID !== root.relatedSpdxElement).flatMap((item) => item.externalRefs).filter(({ referenceType }) => referenceType === "purl").map(({ referenceLocator }) => referenceLocator);
	return {
		text: `${JSON.stringify(bound, null, 2)}\n`,
		purls: [...new Set(purls)].toSorted()
	};
}
function rootFields({ name, version, sha256, purl, supplier }) {
	return {
		name,
		versionInfo: version,
		packageFileName: name,
		supplier: `Organization: ${supplier}`,
		primaryPackagePurpose: "ARCHIVE",
		checksums: [{
			algorithm: "SHA256",
			checksumValue: sha256
		}],
		externalRefs: [{
			referenceCategory: "PACKAGE-MANAGER",
			referenceType: "purl",
			referenceLocator: purl
		}]
	};
}

// actions/sbom/src/list-artifact.ts
const CYCLONEDX = "sbom.cdx.json";
const SPDX = "sbom.spdx.json";
const TIMEOUT_SECONDS = 600;
/** Installs an artifact with its locked dependencies into a folder, where syft sees them all, and lists it in both formats by one run. */
async function listArtifact(effects, subject, about, { artifact, lock, into }) {
	const { unlocked } = await effects.builds.install({
		artifacts: [artifact],
		lock,
		into
	});
	const { tool, plan } = {
		tool: "syft",
		plan: syftPlan(about)
	};
	const run = await effects.tools.run({
		tool,
		plan,
		source: into,
		advisories: null,
		environmentLock: null
	});
	if (run.output.exitCode !== 0) throw new ActionError("SBOM_INVALID", `syft could not list \`${subject.name}\``, "Read its `stderr` in the record");
	return {
		subject,
		cyclonedx: bindCycloneDx(reportText(run.output.reports, CYCLONEDX), about),
		spdx: bindSpdx(reportText(run.output.reports, SPDX), about),
		unlocked,
		run
	};
}
/** Versions that importers read today: CycloneDX 1.6 and SPDX 2.3. */
function syftPlan({ name, version }) {
	return {
		argv: [
			"syft",
			"scan",
			"dir:{src}",
			"-q",
			...[
				"-o",
				`cyclonedx-json@1.6={out}/${CYCLONEDX}`,
				"-o",
				`spdx-json@2.3={out}/${SPDX}`
			],
			"--source-name",
			name,
			"--source-version",
			version
		],
		environment: { SYFT_CHECK_FOR_APP_UPDATE: "false" },
		reports: [CYCLONEDX, SPDX],
		config: {},
		timeoutSeconds: TIMEOUT_SECONDS,
		writesProject: false,
		followUp: null
	};
}
function reportText(reports, name) {
	const bytes = reports.get(name);
	if (bytes === void 0) throw new ActionError("SBOM_INVALID", `syft wrote no \`${name}\``, "Check the pinned version of syft");
	return new TextDecoder("utf-8").decode(bytes);
}

// actions/sbom/src/scan-artifacts.ts
/** Scans all text that is in the artifacts, in whatever they pack, for secrets; the same command has to find a planted one in every disguise. */
async function scanArtifacts(effects, folder, subjects, scratch) {
	const planted = plantedForms(gitleaks.canary?.().files ?? {});
	for (const [path, content] of Object.entries(planted.files)) await effects.files.write(`${scratch}/canary/${path}`, content);
	const names = subjects.map(({ name }) => name);
	return {
		run: await scanView(effects, folder, names, `${scratch}/view`),
		canary: await scanView(effects, `${scratch}/canary`, Object.keys(planted.files), `${scratch}/canary-view`),
		paths: names
	};
}
async function scanView(effects, folder, names, source) {
	const files = names.map((path) => ({
		path,
		file: `${folder}/${path}`
	}));
	const view = await effects.files.view(files, source);
	const plan = planFor(view.sheets.map(({ name }) => name));
	const request = {
		tool: gitleaks.id,
		plan,
		source,
		advisories: null,
		environmentLock: null
	};
	return withView(await effects.tools.run(request), view);
}
function planFor(paths) {
	const target = {
		paths,
		packages: [],
		sourceRoots: [],
		hasHistory: false,
		processors: 1,
		minConfidence: null
	};
	const plan = gitleaks.command?.(target);
	if (plan === void 0) throw new ActionError("SCAN_INCOMPLETE", "There is no command to scan artifacts with", "Report this as a bug");
	return plan;
}

// actions/sbom/src/gather.ts
/**
* Compares the artifacts with the subjects, then lists and scans private copies of them. Raises SBOM_INSTALL, LOCK_INVALID and SBOM_INVALID, and
* the codes of the readers.
*/
async function gather(inputs, effects, run) {
	const record = await openPassedRecord(effects, run, "gate", inputs.policy);
	const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
	const { folder, subjects } = await openSubjects(effects, inputs.artifact, inputs.subjects);
	const lock = await readLock(effects, run, policy);
	const seconds = await effects.git.committedAt(run.workspace, run.commit);
	const created = (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(".000Z", "Z");
	const scratch = await effects.files.makePrivateFolder();
	const lockPath = lock === null ? null : `${scratch}/requirements.txt`;
	if (lock !== null && lockPath !== null) await effects.files.write(lockPath, lock.text);
	const scanning = scanArtifacts(effects, folder, subjects, scratch);
	const listing = subjects.map((subject, index) => {
		const place = {
			artifact: `${folder}/${subject.name}`,
			lock: lockPath,
			into: `${scratch}/installed-${index}`
		};
		return listArtifact(effects, subject, sbomSubject(subject, policy, run, created), place);
	});
	const [scan, ...listed] = await Promise.all([scanning, ...listing]);
	const [cyclonedx, spdx] = await Promise.all([TOOLS.cyclonedx(), TOOLS.spdx()]);
	return {
		readers: {
			cyclonedx,
			spdx
		},
		policy,
		listed,
		scan,
		required: lock === null ? [] : lock.required
	};
}
async function readLock(effects, run, { dependencyLock }) {
	if (dependencyLock === null) return null;
	const bytes = await effects.git.show(run.workspace, run.commit, dependencyLock);
	if (bytes === null) throw new ActionError("SBOM_INSTALL", "The dependency lock that the policy names is not in the commit", "Commit it, or correct `dependency-lock` in the policy");
	const text = new TextDecoder().decode(bytes);
	return {
		text,
		required: requiredPurls(text, dependencyLock)
	};
}
/** The name of a package that the lock itself limits to other systems by a marker. */
const LIMITED = /^([A-Za-z0-9._-]+)(?:\[[^\]\n]*\])?\s*==\s*\S+\s*;/gm;
/** Every locked package, but for the limited ones. */
function requiredPurls(lock, path) {
	const limited = new Set([...lock.matchAll(LIMITED)].map(([, name = ""]) => normalPackageName(name)));
	return parseRequirementsLock(lock, path).filter(({ name }) => !limited.has(name)).map(({ name, version }) => `pkg:pypi/${name}@${version}`);
}
function sbomSubject({ name, sha256 }, policy, run, created) {
	const version = artifactVersion(name, run.ref.replace(/^refs\/(?:tags|heads)\//, ""));
	const namespace = `${run.server}/${run.repository}/spdx`;
	return {
		name,
		version,
		sha256,
		purl: artifactPurl(name, version),
		created,
		supplier: policy.sbom.supplier,
		namespace
	};
}

// actions/sbom/src/inputs.ts
/** Reads the inputs. Raises INPUT_INVALID with every problem, and SUBJECTS_INVALID. */
function parse(raw) {
	const read = readInputs(raw, {
		policy: referenceInput,
		"policy-sha256": digestInput,
		artifact: referenceInput,
		subjects: text(/^\[/, "the `subjects` output of the build job")
	});
	return {
		policy: read.policy,
		policySha256: read["policy-sha256"],
		artifact: read.artifact,
		subjects: parseSubjects(read.subjects)
	};
}

// actions/sbom/src/report.ts
const SCAN = "outputs/gitleaks-artifact";
/** What the job shows; the record holds both SBOMs of each artifact and the raw outputs of the tools. */
function report({ decision, facts }) {
	const rows = (facts?.listed ?? []).map(({ subject, cyclonedx }) => [
		subject.name,
		String(cyclonedx.purls.length),
		subject.sha256
	]);
	return {
		outputs: {},
		summary: renderSummary({
			title: "Interlock SBOM",
			decision,
			listing: {
				columns: [
					"Artifact",
					"Packages",
					"SHA-256"
				],
				rows
			}
		}),
		annotations: [],
		record: facts === null ? {} : recordOf(facts),
		headline: headline(decision, `both SBOMs of ${amount(rows.length, "artifact", "artifacts")}, and no secret found`)
	};
}
function recordOf({ listed, scan }) {
	return {
		...Object.fromEntries(listed.flatMap(({ subject, cyclonedx, spdx }) => [[`${subject.name}.cdx.json`, cyclonedx.text], [`${subject.name}.spdx.json`, spdx.text]])),
		...Object.assign({}, ...listed.map(({ subject, run }) => below(`outputs/syft/${subject.name}`, formatRecordedRun(run)))),
		...below(SCAN, formatRecordedRun(scan.run)),
		...below(`${SCAN}/canary`, formatRecordedRun(scan.canary))
	};
}
function below(folder, files) {
	return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

// actions/sbom/src/sbom.ts
/** Lists and scans what was built. It reads foreign bytes and runs none of them. */
const sbom = {
	name: "sbom",
	outputs: {},
	parse,
	gather,
	decide,
	report
};

// actions/sbom/src/index.ts
await main(sbom);

export {  };
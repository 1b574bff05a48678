import { t as exitCode } from "./exit-code.js";
import { t as amount } from "./amount.js";
import { n as plainText } from "./plain-text.js";
import { t as isSha256 } from "./digest.js";
import { i as textOption, n as onePositional, o as usage, t as isSet } from "./command.js";
import { o as openRegular } from "./files-open.js";
import { r as READ_BUFFER_BYTES } from "./files-content.js";
import { t as nodeFiles } from "./files.js";
import { t as checkMessage } from "./message-signature2.js";
import { t as ActionError } from "./errors.js";
import { a as certificateKey, i as bundleCertificate, l as parseBundleLines, r as MAX_BUNDLE_BYTES, s as messageSignature } from "./sigstore-protobuf-specs.js";
import { i as parseTrustedRoot, n as verifyBundle } from "./release-case.js";
import { i as MAX_TRUSTED_ROOT_BYTES } from "./declared-build2.js";
import { n as readReleaseFile, r as releaseArtifact, t as checkSignature } from "./release-files.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { r as parsePolicyFile } from "./policy-file.js";
import { a as COMPANION_ENDINGS, c as MANIFEST_NAME, i as CLOSING_NAMES, o as DECISION_LOG_NAME, s as MANIFEST_BUNDLE_NAME } from "./subjects.js";
import { n as TOOL_IDS } from "./registry.generated.js";
import { n as expectedOfPolicy, t as certificateServer } from "./expected-identity.js";
import { t as verifyRelease } from "./release.js";
import { n as refusal, t as quoted } from "./failure.js";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { createHash } from "node:crypto";

// packages/cli/src/verify-file/request.ts
const HELP = "See `interlock verify --help`";
const REPOSITORY_ADDRESS = /^(?:https:\/\/)?[^/\s]+\.[^/\s]+(?:\/[^/\s]+){2,}$/;
/** What a person writes who has another digest, or writes this one in another way; a file of such a name is given as `./NAME`. */
const OTHER_DIGEST = /^sha-?\d+:[0-9a-f]+$/i;
const REPOSITORY_NAME = /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
/** Reads the options of `verify`. Raises USAGE for whatever is missing, empty or contradicts itself. */
function readVerifyRequest(values, artifact, cwd) {
	return {
		artifact: readArtifact(artifact, cwd),
		bundlePath: resolve(cwd, demand(values, "bundle")),
		trustedRootPath: resolve(cwd, demand(values, "trusted-root")),
		signer: readSigner(values, cwd)
	};
}
function readArtifact(artifact, cwd) {
	if (!artifact.startsWith("sha256:")) {
		if (OTHER_DIGEST.test(artifact)) throw usage("A digest alone is taken as `sha256:` with 64 hexadecimal digits only", HELP);
		return {
			kind: "file",
			path: resolve(cwd, artifact)
		};
	}
	const sha256 = artifact.slice(7).toLowerCase();
	if (!isSha256(sha256)) throw usage("`sha256:` needs 64 hexadecimal digits", HELP);
	return {
		kind: "digest",
		sha256
	};
}
function readSigner(values, cwd) {
	const key = textOption(values, "key");
	const identity = textOption(values, "certificate-identity");
	const issuer = textOption(values, "certificate-oidc-issuer");
	const source = textOption(values, "source-repository");
	const sourceRef = readSourceRef(values);
	if (key !== null) {
		if (identity !== null || issuer !== null) throw usage("`--key` and a certificate identity contradict each other", HELP);
		if (source !== null || sourceRef !== null) throw usage(`\`${source === null ? "--tag" : "--source-repository"}\` is compared with a certificate, and \`--key\` is for a signer without one`, HELP);
		return {
			kind: "key",
			path: resolve(cwd, demand(values, "key"))
		};
	}
	if (identity === null || issuer === null || identity === "" || issuer === "") throw usage("Name who must have signed: `--certificate-identity` and `--certificate-oidc-issuer`, or `--key`", HELP);
	return {
		kind: "identity",
		expected: {
			issuer,
			subjectAlternativeName: identity,
			...readSource(source, identity),
			...sourceRef === null ? {} : { sourceRef }
		}
	};
}
/** Reads `--tag` as the ref that a certificate names; null when it was not given. Raises USAGE for an empty one. */
function readSourceRef(values) {
	const tag = textOption(values, "tag");
	if (tag === "" || tag?.startsWith("refs/")) throw usage("`--tag` is the name of a tag, such as `v1.0.0`", HELP);
	return tag === null ? null : `refs/tags/${tag}`;
}
/** A number is a repository's id; an address is taken as it is; a name is completed with the server of the identity. */
function readSource(source, identity) {
	if (source === null) return {};
	if (/^[0-9]+$/.test(source)) return { sourceRepositoryId: source };
	if (REPOSITORY_ADDRESS.test(source)) return { sourceRepository: source };
	const [server] = /^https?:\/\/[^/]+/.exec(identity) ?? [];
	if (!REPOSITORY_NAME.test(source) || server === void 0) throw usage("`--source-repository` must be a repository id, OWNER/NAME beside the identity of a workflow, or an address", HELP);
	return { sourceRepository: `${server}/${source}` };
}
function demand(values, name) {
	const value = textOption(values, name);
	if (value === null || value === "") throw usage(`\`verify\` needs \`--${name}\``, HELP);
	return value;
}

// packages/shared/src/effects/artifacts/artifact-digests.ts
/** Hashes a file by SHA-256 and SHA-512 in one pass in flat memory, for statements that name it by the longer one. Raises the FILE_ codes. */
async function digestsOf(path) {
	const handle = await openRegular(path);
	try {
		const sha256 = createHash("sha256");
		const sha512 = createHash("sha512");
		const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
		let at = 0;
		let { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
		while (bytesRead > 0) {
			const part = buffer.subarray(0, bytesRead);
			sha256.update(part);
			sha512.update(part);
			at += bytesRead;
			({bytesRead} = await handle.read(buffer, 0, buffer.length, at));
		}
		return {
			sha256: sha256.digest("hex"),
			sha512: sha512.digest("hex")
		};
	} finally {
		await handle.close();
	}
}

// packages/cli/src/verify-file/verify-file.ts
const MAX_KEY_BYTES = 65536;
const files$1 = nodeFiles(tmpdir(), null);
/**
* Verifies every bundle in a file (one JSON document, or one a line) for one artifact; a single one that does not hold refuses the
* whole. It asks no service, so it is always offline. Raises the codes of `verifyBundle`, of files and of formats.
*/
async function verifyFile({ artifact, bundlePath, trustedRootPath, signer }, now) {
	const bundles = parseBundleLines(await readText(bundlePath, MAX_BUNDLE_BYTES));
	const trustedRoot = parseTrustedRoot(await readText(trustedRootPath, MAX_TRUSTED_ROOT_BYTES), signer.kind === "key" ? "key" : "certificate");
	const expected = signer.kind === "key" ? { publicKeyPem: await readText(signer.path, MAX_KEY_BYTES) } : signer.expected;
	const digests = await digestsOfArtifact(artifact, bundles);
	const verified = [];
	for (const bundle of bundles) {
		const key = "publicKeyPem" in expected ? expected.publicKeyPem : null;
		const message = artifact.kind === "digest" ? null : await messageCheck(artifact.path, bundle, key);
		if (message !== null && message.sha256 !== digests.sha256) throw new ActionError("SUBJECT_SWAPPED", "The artifact changed while it was verified", "Verify a copy that nobody writes to", void 0, "fail");
		const needsTimestamp = "when-log-gives-no-time";
		verified.push(verifyBundle({
			bundle,
			trustedRoot,
			artifact: {
				...digests,
				message
			},
			expected,
			needsTimestamp,
			logged: "proof-or-promise",
			provenance: "stated",
			now
		}));
	}
	return {
		sha256: digests.sha256,
		bundles: verified
	};
}
/** SHA-512 is read only where a statement names one: it costs a second pass of the processor over the file. */
async function digestsOfArtifact(artifact, bundles) {
	if (artifact.kind === "digest") return { sha256: artifact.sha256 };
	return bundles.some(mayNameSha512) ? await digestsOf(artifact.path) : await files$1.digest(artifact.path);
}
function mayNameSha512({ content }) {
	return content.$case === "dsseEnvelope" && content.dsseEnvelope.payload.includes("sha512");
}
async function messageCheck(path, bundle, keyPem) {
	const signature = messageSignature(bundle);
	const certificate = bundleCertificate(bundle);
	const publicKeyPem = keyPem ?? (certificate === null ? null : certificateKey(certificate));
	return signature === null || publicKeyPem === null ? null : await checkMessage(path, publicKeyPem, signature);
}
async function readText(path, maximumBytes) {
	const bytes = await files$1.read(path, maximumBytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new ActionError("FILE_UNREADABLE", `\`${path}\` is not UTF-8 text`, "Get the file again from where it was published", cause);
	}
}

// packages/shared/src/verify/releases/release-names.ts
const SIGNATURE = ".sigstore.json";
/** What a release carries beside an artifact; `.sig` and `.pem` only where the policy asks for them. */
const COMPANIONS = [
	...COMPANION_ENDINGS,
	".sig",
	".pem"
];
/**
* Tells the artifacts in the list of a release's files: those with a signature beside them. Every other file must belong to one of
* them or close the release. Raises COVERAGE_MISSING, COVERAGE_EXTRA.
*/
function artifactNames(files) {
	const names = new Set(files);
	const missing = CLOSING_NAMES.find((name) => !names.has(name));
	if (missing !== void 0) throw refusal("COVERAGE_MISSING", `${quoted(missing)} is not among the files of the release`, "Get all files of the release again");
	const artifacts = files.filter((name) => names.has(`${name}${SIGNATURE}`) && name !== "interlock-manifest.json");
	const accounted = /* @__PURE__ */ new Set([...CLOSING_NAMES, ...artifacts.flatMap((name) => [name, ...COMPANIONS.map((ending) => `${name}${ending}`)])]);
	const extra = files.find((name) => !accounted.has(name));
	if (extra !== void 0) throw refusal("COVERAGE_EXTRA", `${quoted(extra)} is neither a signed artifact nor belongs to one`, "Do not use the file; put only the files of one release into the folder");
	return artifacts;
}

// packages/cli/src/verify-folder/verify-folder.ts
const MAX_POLICY_BYTES = 4194304;
const files = nodeFiles(tmpdir(), null);
/** The whole of the world that verifying needs: files, and a check of bytes. */
const world = {
	files,
	sigstore: { checkMessage }
};
/**
* Verifies a whole release: its files are exactly those of the signed manifest, each artifact carries all it must, and the verification
* summary is a pass under this policy with each tool's proof. It asks no service. Raises the codes of files and formats.
*/
async function verifyFolder(request, now) {
	const { policy } = parsePolicyFile(await files.read(request.policyPath, MAX_POLICY_BYTES), TOOL_IDS);
	const trustedRoot = await trustedRootOf(request.trustedRootPath, policy);
	const expected = expectedOfPolicy(policy, sourceOf(request.sourceRepository, policy));
	const names = await files.list(request.folder);
	const artifacts = [];
	for (const name of artifactNames(names)) {
		const textOf = (file) => readReleaseFile(world, request.folder, file);
		artifacts.push(await releaseArtifact(world, request.folder, name, textOf));
	}
	return verifyRelease({
		artifacts,
		trustedRoot: parseTrustedRoot(trustedRoot),
		expected: request.sourceRef === null ? expected : {
			...expected,
			sourceRef: request.sourceRef
		},
		demand: {
			policy,
			sha256: sha256Of(canonicalJson(policy)),
			baseCommit: null
		},
		seal: await readSeal(request.folder, names),
		now
	});
}
async function readSeal(folder, names) {
	const bundle = await readReleaseFile(world, folder, MANIFEST_BUNDLE_NAME);
	const listed = names.filter((name) => name !== "interlock-manifest.json" && name !== "interlock-manifest.json.sigstore.json");
	const assets = await Promise.all(listed.map(async (name) => ({
		name,
		...await files.digest(`${folder}/${name}`)
	})));
	return {
		manifest: await readReleaseFile(world, folder, MANIFEST_NAME),
		manifestSignature: {
			bundle,
			check: await checkSignature(world, `${folder}/${MANIFEST_NAME}`, bundle)
		},
		decisionLog: await readReleaseFile(world, folder, DECISION_LOG_NAME),
		assets
	};
}
async function trustedRootOf(path, policy) {
	const text = new TextDecoder().decode(await files.read(path, MAX_TRUSTED_ROOT_BYTES));
	if (sha256Of(text) !== policy.signing.trustedRoot.sha256) throw new ActionError("TRUSTED_ROOT_SWAPPED", "The trusted root does not have the digest that the policy names", "Pass the trusted root of the same commit as the policy", void 0, "fail");
	return text;
}
function sourceOf(source, policy) {
	if (source === null) return null;
	return /^[0-9]+$/.test(source) ? { repositoryId: source } : { repository: `${certificateServer(policy)}/${source}` };
}

// packages/cli/src/commands/verify.ts
/** Verifies a file against a Sigstore bundle. */
const command = {
	name: "verify",
	summary: "verify a file against its Sigstore bundle, offline if asked",
	help: `Usage
  interlock verify FILE|sha256:HEX --bundle FILE --trusted-root FILE
    (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--source-repository ID|OWNER/NAME] [--tag TAG]
    [--offline] [--json]
  interlock verify DIR --policy FILE --trusted-root FILE [--source-repository ID|OWNER/NAME] [--tag TAG] [--json]

With a file, verifies signature, transparency log, times and the whole identity of the signer, and that the bundle is about this
artifact. A file of bundles with one on each line holds only when every one of them does.

With a folder and a policy, verifies a whole release: exactly the files of its signed manifest, every statement of every artifact,
and a verification summary that is a pass under this policy with each tool's proof of looking.

  --bundle FILE                   Sigstore bundle, or one bundle a line
  --trusted-root FILE             trusted_root.json of the Sigstore instance
  --certificate-identity ID       the certificate's subject alternative name, compared as a whole
  --certificate-oidc-issuer URL   the issuer, compared as a whole
  --key PEM                       public key of a signer without a certificate
  --source-repository ID|NAME     the repository that was built (or its whole address); needed when the signing workflow lies in
                                  another one
  --tag TAG                       the tag that was released; without it an earlier release of the same repository holds as well
  --policy FILE                   the release's interlock.yml, for a folder
  --offline                       ask no service; this command never does

Example
  interlock verify app-1.0.0.whl --bundle app-1.0.0.whl.sigstore.json --trusted-root trusted_root.json \\
    --certificate-identity https://github.com/OWNER/interlock/.github/workflows/release.yml@refs/tags/v1 \\
    --certificate-oidc-issuer https://token.actions.githubusercontent.com --source-repository OWNER/app`,
	options: {
		bundle: { type: "string" },
		"trusted-root": { type: "string" },
		"certificate-identity": { type: "string" },
		"certificate-oidc-issuer": { type: "string" },
		key: { type: "string" },
		"source-repository": { type: "string" },
		tag: { type: "string" },
		policy: { type: "string" },
		offline: { type: "boolean" }
	},
	run: async (values, positionals, io) => {
		const artifact = onePositional("verify", positionals);
		if (artifact === null) throw usage("`verify` needs a file or `sha256:` with a digest", "See `interlock verify --help`");
		const policy = textOption(values, "policy");
		if (policy !== null) return await runFolder(values, artifact, policy, io);
		if (await isFolder(resolve(io.cwd, artifact))) throw usage(`\`${artifact}\` is a folder, and a folder is verified as a whole release with \`--policy\``, "Give `--policy` and `--trusted-root`, or name one file; see `interlock verify --help`");
		const verification = await verifyFile(readVerifyRequest(values, artifact, io.cwd), /* @__PURE__ */ new Date());
		if (isSet(values, "json")) io.json({
			verdict: "pass",
			reasons: [],
			...verification
		});
		else show(io, verification);
		return 0;
	}
};
async function isFolder(path) {
	return (await stat(path).catch(() => null))?.isDirectory() === true;
}
function show(io, { sha256, bundles }) {
	io.out(`pass: sha256:${sha256}\n`);
	for (const { identity, statement, loggedAt } of bundles) {
		const what = statement === null ? "the artifact" : `a statement ${statement.predicateType}`;
		const who = identity === null ? "the key" : identity.subjectAlternativeName;
		io.out(`  ${plainText(`${what}, signed by ${who}${loggedAt === null ? "" : `, logged ${loggedAt}`}`)}\n`);
	}
}
async function runFolder(values, folder, policy, io) {
	const trustedRoot = textOption(values, "trusted-root");
	const contradicting = [
		"bundle",
		"certificate-identity",
		"certificate-oidc-issuer",
		"key"
	].find((name) => textOption(values, name) !== null);
	if (trustedRoot === null || policy === "" || contradicting !== void 0) throw usage(contradicting === void 0 ? "`verify` with a policy needs `--trusted-root`" : `\`--policy\` says who must have signed, so \`--${contradicting}\` contradicts it`, "See `interlock verify --help`");
	const request = {
		folder: resolve(io.cwd, folder),
		policyPath: resolve(io.cwd, policy),
		trustedRootPath: resolve(io.cwd, trustedRoot),
		sourceRepository: textOption(values, "source-repository"),
		sourceRef: readSourceRef(values)
	};
	const verification = await verifyFolder(request, /* @__PURE__ */ new Date());
	if (isSet(values, "json")) io.json(verification);
	else showRelease(io, verification);
	return exitCode(verification.verdict);
}
function showRelease(io, { verdict, reasons, artifacts, seal }) {
	const which = seal === null ? "" : ` of ${seal.manifest.ref}, commit ${seal.manifest.commit}`;
	io.out(`${plainText(`${verdict}: ${amount(artifacts.length, "artifact", "artifacts")}${which}`)}\n`);
	for (const { code, message, next } of reasons) io.out(`  ${plainText(`${code}: ${message}. ${next}.`)}\n`);
	for (const { name, sha256 } of artifacts) io.out(`  ${plainText(`${name} sha256:${sha256}`)}\n`);
}

export { command };
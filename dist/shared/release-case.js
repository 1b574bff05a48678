import { i as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as ActionError } from "./errors.js";
import { C as nullable, D as optional, E as object, F as safeInteger, G as variant, H as union, I as safeParse, M as pipe, N as record, O as parse, P as regex, R as strictObject, T as number, U as unknown, V as tuple, b as minValue, h as literal, i as check, p as isoTimestamp, t as array, y as minLength, z as string } from "./valibot.js";
import { n as parseStrictJson, t as broken } from "./strict-document.js";
import { t as isSha256 } from "./digest.js";
import { n as sha256Of, t as canonicalJson } from "./canonical-json.js";
import { r as suiteOfWorkflow, t as buildTypeOf } from "./suite.js";
import { i as MAX_TRUSTED_ROOT_BYTES } from "./declared-build2.js";
import { r as PREDICATE_TYPES, t as IN_TOTO_PAYLOAD_TYPE } from "./statement.js";
import { n as refusal, t as quoted } from "./failure.js";
import { d as require_dist$1, i as bundleCertificate, n as require_dist$2, t as require_v2 } from "./sigstore-protobuf-specs.js";
import { t as parseStatement } from "./statement3.js";
import { n as repositoryPath, t as certificateIdentity } from "./certificate-identity.js";
import { t as parsePublicKey } from "./public-key.js";
import { X509Certificate, createPublicKey } from "node:crypto";

// packages/shared/src/formats/records/decision-log.ts
const MAX_DECISION_LOG_BYTES = 16777216;
const MAX_ENTRIES = 1e4;
const KIND$2 = {
	code: "DECISION_LOG_BROKEN",
	name: "The decision log",
	next: "Take the log from the release itself; if it is the same there, treat the release as tampered with",
	maximumCharacters: MAX_DECISION_LOG_BYTES
};
const EntrySchema = strictObject({
	/** SHA-256 of the line before, or the head of the previous release's log; null at the very start. */
	previous: nullable(pipe(string(), check(isSha256))),
	sequence: pipe(number(), safeInteger(), minValue(0)),
	time: pipe(string(), isoTimestamp()),
	kind: pipe(string(), regex(/^[a-z][a-z-]{0,40}$/)),
	facts: record(string(), unknown())
});
/** Writes entries as JSON lines, each with the digest of the line before; the first one continues `after`. */
function formatDecisionLog(entries, after) {
	if (entries.length === 0) throw broken(KIND$2, "would be empty");
	let head = after?.head ?? null;
	let sequence = after?.sequence ?? -1;
	let text = "";
	for (const { time, kind, facts } of entries) {
		sequence += 1;
		const line = canonicalJson({
			previous: head,
			sequence,
			time,
			kind,
			facts
		});
		head = sha256Of(line);
		text += `${line}\n`;
	}
	return {
		text,
		end: {
			head: head ?? "",
			sequence
		}
	};
}
/**
* Reads a log and follows its chain: each entry carries the digest of the line before and the next number. `after` is the head that the
* first entry has to continue, null for a log that starts the history. Raises DECISION_LOG_BROKEN.
*/
function parseDecisionLog(text, after) {
	const lines = text.split("\n");
	if (lines.pop() !== "" || lines.length === 0 || lines.length > MAX_ENTRIES || text.length > MAX_DECISION_LOG_BYTES) throw broken(KIND$2, "is empty, cut off or too long");
	const entries = [];
	let head = after;
	for (const line of lines) {
		const parsed = safeParse(EntrySchema, parseStrictJson(line, KIND$2));
		if (!parsed.success) throw broken(KIND$2, "holds a line that is no entry");
		const entry = parsed.output;
		const before = entries.at(-1);
		if (entry.previous !== head || before !== void 0 && entry.sequence !== before.sequence + 1) throw broken(KIND$2, "is not a chain: an entry does not continue the one before it");
		entries.push(entry);
		head = sha256Of(line);
	}
	return {
		entries,
		head: head ?? ""
	};
}

// packages/shared/src/formats/signed/trusted-root.ts
var import_dist$1 = require_dist$1();
const KIND$1 = {
	code: "TRUSTED_ROOT_INVALID",
	name: "The trusted root",
	next: "Pass a Sigstore `trusted_root.json` in which every key says from when it counts",
	maximumCharacters: MAX_TRUSTED_ROOT_BYTES
};
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\.v0\.[12]\+json|\+json;version=0\.[12])$/;
/**
* Reads a trusted root. Transparency logs must be there, certificate authorities and certificate logs too unless the signer is a key
* without a certificate, and each key and authority must say from when it counts: the library takes a missing start as "always". Raises
* TRUSTED_ROOT_INVALID.
*/
function parseTrustedRoot(text, signer = "certificate") {
	const value = parseStrictJson(text, KIND$1);
	let root;
	try {
		root = import_dist$1.TrustedRoot.fromJSON(value);
	} catch {
		throw broken(KIND$1, "does not have its form");
	}
	if (!MEDIA_TYPE.test(root.mediaType)) throw broken(KIND$1, "does not say that it is one");
	const logs = [...root.tlogs, ...root.ctlogs];
	const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
	if (root.tlogs.length === 0) throw broken(KIND$1, "lacks transparency logs");
	if (signer === "certificate" && (root.certificateAuthorities.length === 0 || root.ctlogs.length === 0)) throw broken(KIND$1, "lacks certificate authorities or certificate logs");
	if ([...logs.map((log) => log.publicKey?.validFor?.start), ...authorities.map((authority) => authority.validFor?.start)].some((start) => start === void 0 || Number.isNaN(start.getTime()))) throw broken(KIND$1, "holds a key that does not say from when it counts");
	if (logs.some((log) => (log.publicKey?.rawBytes?.length ?? 0) === 0) || authorities.some((authority) => (authority.certChain?.certificates.length ?? 0) === 0)) throw broken(KIND$1, "holds an entry without its key or certificate");
	return root;
}

// packages/shared/src/verify/identities/identity.ts
const NEXT$2 = "Do not use the artifact, unless the expected identity was mistyped";
/** `SERVER/OWNER/REPO/.github/workflows/FILE@REF`; a path and a ref may hold an `@`, a workflow's file name ends in .yml or .yaml. */
const WORKFLOW_NAME = /^(https?:\/\/[^/]+\/[^/]+\/[^/]+)(\/\.github\/workflows\/[^/]+?\.ya?ml)@(.+)$/;
/**
* Compares a verified identity with the expected one, field by field, as exact strings: never as patterns or prefixes.
* Raises IDENTITY_EXPECTATION_EMPTY, IDENTITY_MISMATCH, BUILDER_NOT_ACCEPTED, IDENTITY_CALLER_UNBOUND.
*/
function requireIdentity(identity, expected) {
	requireExpectation(expected);
	requireEqual$1("issuer", identity.issuer, expected.issuer);
	requireEqual$1("certificate identity", identity.subjectAlternativeName, expected.subjectAlternativeName);
	if (expected.workflow !== void 0) {
		requireEqual$1("workflow", workflowOf(identity), expected.workflow);
		requireBuilder(identity, expected.builderCommits ?? []);
	}
	requireEqual$1("source repository", identity.sourceRepository, expected.sourceRepository);
	requireEqual$1("source repository id", identity.sourceRepositoryId, expected.sourceRepositoryId);
	requireEqual$1("source commit", identity.sourceCommit, expected.sourceCommit);
	requireEqual$1("source ref", identity.sourceRef, expected.sourceRef);
	requireEqual$1("run", identity.runUri, expected.runUri);
	if (expected.triggers !== void 0 && !expected.triggers.some((trigger) => trigger === identity.trigger)) throw mismatch("trigger", identity.trigger, expected.triggers.join(" or "));
	requireBoundCaller(identity, expected);
}
/** The workflow's address without its ref, or null when the signer is no workflow. */
function workflowOf(identity) {
	const match = WORKFLOW_NAME.exec(identity.subjectAlternativeName);
	return match === null ? null : `${match[1]}${match[2]}`;
}
/** An empty expectation accepts anybody, so it is an error and never a pass. */
function requireExpectation(expected) {
	const named = [expected.issuer, expected.subjectAlternativeName ?? expected.workflow];
	const lists = [expected.triggers, expected.workflow === void 0 ? void 0 : expected.builderCommits ?? []];
	const texts = [
		expected.sourceRepository,
		expected.sourceRepositoryId,
		expected.sourceCommit,
		expected.sourceRef,
		expected.runUri
	];
	if (named.some((value) => value === void 0 || value === "") || texts.includes("") || lists.some((list) => list?.length === 0)) throw refusal("IDENTITY_EXPECTATION_EMPTY", "The expected identity is empty or has an empty field, and any signer would do", "Name issuer and certificate identity, or a policy with `identity.workflow` and `identity.builder-commits`");
}
function requireBuilder(identity, commits) {
	const { builderCommit } = identity;
	if (builderCommit === null || !commits.includes(builderCommit)) throw refusal("BUILDER_NOT_ACCEPTED", `The workflow signed at commit ${quoted(builderCommit)}, which the policy does not list`, "Add the commit to `identity.builder-commits` after you reviewed it, or do not use the artifact");
}
/**
* A public reusable workflow gives every caller in the world the same subject name. Unless a source repository was expected (and
* compared above), the certificate must be of a workflow that signed for its own repository. GitLab's pipelines can lie in another
* project too; there the subject name starts with the address of its project.
*/
function requireBoundCaller(identity, expected) {
	if (expected.sourceRepository !== void 0 || expected.sourceRepositoryId !== void 0) return;
	const { subjectAlternativeName, sourceRepository } = identity;
	const home = WORKFLOW_NAME.exec(subjectAlternativeName)?.[1];
	if (!(home === void 0 ? serverOf(sourceRepository) !== serverOf(subjectAlternativeName) || subjectAlternativeName.startsWith(`${sourceRepository}/`) : sourceRepository !== null && repositoryPath(sourceRepository) === repositoryPath(home))) throw refusal("IDENTITY_CALLER_UNBOUND", `A workflow of ${quoted(home ?? subjectAlternativeName)} signed for ${quoted(sourceRepository)}; anybody can call such a workflow`, "Say for which repository it has to be: `--source-repository OWNER/NAME` or its id");
}
/** `https://gitlab.com`; a name that is no address has no server, and neither has an absent one: they are told apart. */
function serverOf(address) {
	return /^https?:\/\/[^/]+/.exec(address ?? "")?.[0] ?? (address === null ? "absent" : "none");
}
function requireEqual$1(field, found, wanted) {
	if (wanted !== void 0 && found !== wanted) throw mismatch(field, found, wanted);
}
function mismatch(field, found, wanted) {
	return refusal("IDENTITY_MISMATCH", `The ${field} of the signer is ${quoted(found)} and not ${quoted(wanted)}`, NEXT$2);
}

// packages/shared/src/formats/signed/provenance.ts
const KIND = {
	code: "PREDICATE_INVALID",
	name: "The provenance",
	next: "Pass SLSA provenance v1 of the run that built the artifact",
	maximumCharacters: 16777216
};
const text = pipe(string(), minLength(1));
const ProvenanceSchema = object({
	buildDefinition: object({
		buildType: text,
		externalParameters: record(string(), unknown()),
		internalParameters: optional(record(string(), unknown()), {}),
		resolvedDependencies: pipe(array(object({
			uri: text,
			digest: record(string(), text)
		})), minLength(1))
	}),
	runDetails: object({
		builder: object({ id: text }),
		metadata: object({ invocationId: text })
	})
});
/** Reads the predicate of SLSA provenance v1. Raises PREDICATE_INVALID. */
function parseProvenance(predicate) {
	const parsed = safeParse(ProvenanceSchema, predicate);
	if (!parsed.success) throw broken(KIND, "lacks its builder, its source or its invocation");
	return parsed.output;
}
const StatedSchema = object({
	buildDefinition: optional(object({
		buildType: optional(string()),
		resolvedDependencies: optional(array(object({
			uri: optional(string()),
			digest: optional(record(string(), string()))
		})))
	})),
	runDetails: optional(object({
		builder: optional(object({ id: optional(string()) })),
		metadata: optional(object({ invocationId: optional(string()) }))
	}))
});
/** Reads what SLSA provenance v1 of any generator states. Raises PREDICATE_INVALID when a field has another type than the standard gives it. */
function parseStatedProvenance(predicate) {
	const parsed = safeParse(StatedSchema, predicate);
	if (!parsed.success) throw broken(KIND, "has a field of another type than SLSA provenance v1 gives it");
	const { buildDefinition, runDetails } = parsed.output;
	const dependencies = buildDefinition?.resolvedDependencies ?? [];
	return {
		buildType: buildDefinition?.buildType,
		builder: runDetails?.builder?.id,
		invocation: runDetails?.metadata?.invocationId,
		dependencies: dependencies.map(({ uri, digest }) => ({
			uri: uri ?? "",
			commit: digest?.["gitCommit"]
		}))
	};
}

// packages/shared/src/verify/statements/provenance.ts
const NPM_BUILDER = "https://github.com/actions/runner/";
/** slsa-github-generator's delegators sign for a builder that called them, and check its name themselves (its BYOB.md). */
const DELEGATOR = /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator\/\.github\/workflows\/delegator_(?:lowperms-)?generic_slsa3\.yml@/;
/**
* Demands that provenance says what the certificate says: build type, builder, source commit and run. The certificate comes from the platform, the
* predicate from whoever held the key for ten minutes. Raises PROVENANCE_DISAGREES, PREDICATE_INVALID.
*/
function requireProvenance(predicate, identity, demand) {
	if (demand !== "stated") {
		requireWhole(parseProvenance(predicate), identity, demand);
		return;
	}
	const { buildType, builder, invocation, dependencies } = parseStatedProvenance(predicate);
	if (!DELEGATOR.test(identity.subjectAlternativeName)) requireStated("builder", builder, certifiedBuilder(buildType, builder, identity));
	requireStated("run", invocation, identity.runUri);
	for (const { uri, commit } of dependencies) if (identity.sourceRepository !== null && uri.startsWith(`git+${identity.sourceRepository}@`)) requireStated("source commit", commit, identity.sourceCommit);
}
/** What the certificate says of the builder that provenance of this kind names. */
function certifiedBuilder(buildType, builder, identity) {
	const callers = certifiedType(identity, "caller");
	if (callers !== null && buildType === callers) return identity.buildConfig;
	return builder?.startsWith(NPM_BUILDER) === true ? `${NPM_BUILDER}${identity.runnerEnvironment}` : identity.subjectAlternativeName;
}
/** The build type of a builder in the name of the suite that signed. */
function certifiedType(identity, by) {
	const suite = suiteOfWorkflow(identity.subjectAlternativeName);
	return suite === null ? null : buildTypeOf(suite, by);
}
/** A build of the caller under our builder's name would claim what nobody saw; ours under the caller's name would hide who built. */
function requireWhole({ buildDefinition, runDetails }, identity, by) {
	requireEqual("build type", buildDefinition.buildType, certifiedType(identity, by));
	const certified = by === "caller" ? identity.buildConfig : identity.subjectAlternativeName;
	requireEqual("builder", runDetails.builder.id, certified);
	requireEqual("run", runDetails.metadata.invocationId, identity.runUri);
	const source = buildDefinition.resolvedDependencies[0];
	requireEqual("source commit", source?.digest["gitCommit"], identity.sourceCommit);
	requireEqual("source", source?.uri, `git+${identity.sourceRepository}@${identity.sourceRef}`);
}
function requireStated(field, stated, certified) {
	if (stated !== void 0 && certified !== null) requireEqual(field, stated, certified);
}
function requireEqual(field, stated, certified) {
	if (certified === null || stated !== certified) throw refusal("PROVENANCE_DISAGREES", `The provenance names ${quoted(stated)} as the ${field}, the certificate ${quoted(certified)}`, "Do not use the artifact: provenance and signature come from different builds");
}

// packages/shared/src/verify/statements/stated-subject.ts
/**
* Demands that a statement is about this artifact: one subject must name at least one digest that is known here, and each that it names
* must be the artifact's. Raises SUBJECT_NOT_STATED, and ARTIFACT_NEEDED when only a digest of another kind could tell.
*/
function requireSubject({ subject }, artifact) {
	if (subject.some(({ digest: { sha256, sha512 } }) => {
		const holds = sha512 === void 0 || artifact.sha512 === void 0 || sha512 === artifact.sha512;
		return sha256 === void 0 ? sha512 !== void 0 && artifact.sha512 !== void 0 && holds : sha256 === artifact.sha256 && holds;
	})) return;
	if (subject.some(({ digest: { sha256, sha512 } }) => sha256 === void 0 && sha512 !== void 0) && artifact.sha512 === void 0) throw new ActionError("ARTIFACT_NEEDED", "The statement names its subject by SHA-512, and only a SHA-256 was given", "Pass the file itself");
	throw refusal("SUBJECT_NOT_STATED", "The statement is genuine and about other bytes than these: another artifact, or this one before it was changed", "Pass the statement that belongs to this artifact, or do not use the artifact");
}

// node_modules/@sigstore/verify/dist/bundle/dsse.js
var require_dsse$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DSSESignatureContent = void 0;
	const core_1 = require_dist$2();
	var DSSESignatureContent = class {
		env;
		constructor(env) {
			this.env = env;
		}
		compareDigest(digest) {
			return core_1.crypto.bufferEqual(digest, core_1.crypto.digest("sha256", this.env.payload));
		}
		compareSignedDigest(digest) {
			return core_1.crypto.bufferEqual(digest, core_1.crypto.digest("sha256", this.preAuthEncoding));
		}
		compareSignature(signature) {
			return core_1.crypto.bufferEqual(signature, this.signature);
		}
		verifySignature(key) {
			return core_1.crypto.verify(this.preAuthEncoding, key, this.signature);
		}
		get signature() {
			return this.env.signatures.length > 0 ? this.env.signatures[0].sig : Buffer.from("");
		}
		get preAuthEncoding() {
			return core_1.dsse.preAuthEncoding(this.env.payloadType, this.env.payload);
		}
	};
	exports.DSSESignatureContent = DSSESignatureContent;
}));

// node_modules/@sigstore/verify/dist/bundle/message.js
var require_message = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.MessageSignatureContent = void 0;
	const core_1 = require_dist$2();
	const protobuf_specs_1 = require_dist$1();
	const HASH_ALGORITHM_MAP = {
		[protobuf_specs_1.HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED]: "sha256",
		[protobuf_specs_1.HashAlgorithm.SHA2_256]: "sha256",
		[protobuf_specs_1.HashAlgorithm.SHA2_384]: "sha384",
		[protobuf_specs_1.HashAlgorithm.SHA2_512]: "sha512",
		[protobuf_specs_1.HashAlgorithm.SHA3_256]: "sha3-256",
		[protobuf_specs_1.HashAlgorithm.SHA3_384]: "sha3-384"
	};
	var MessageSignatureContent = class {
		signature;
		messageDigest;
		artifact;
		hashAlgorithm;
		constructor(messageSignature, artifact) {
			this.signature = messageSignature.signature;
			this.messageDigest = messageSignature.messageDigest.digest;
			this.artifact = artifact;
			this.hashAlgorithm = HASH_ALGORITHM_MAP[messageSignature.messageDigest.algorithm] ?? 
			/* istanbul ignore next */ "sha256";
		}
		compareSignature(signature) {
			return core_1.crypto.bufferEqual(signature, this.signature);
		}
		compareDigest(digest) {
			return core_1.crypto.bufferEqual(digest, this.messageDigest);
		}
		compareSignedDigest(digest) {
			return this.compareDigest(digest);
		}
		verifySignature(key) {
			return core_1.crypto.verify(this.artifact, key, this.signature, this.hashAlgorithm);
		}
	};
	exports.MessageSignatureContent = MessageSignatureContent;
}));

// node_modules/@sigstore/verify/dist/bundle/index.js
var require_bundle = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.toSignedEntity = toSignedEntity;
	exports.signatureContent = signatureContent;
	const core_1 = require_dist$2();
	const dsse_1 = require_dsse$1();
	const message_1 = require_message();
	function toSignedEntity(bundle, artifact) {
		const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
		const timestamps = [];
		for (const entry of tlogEntries) if (entry.integratedTime && entry.integratedTime !== "0") timestamps.push({
			$case: "transparency-log",
			tlogEntry: entry
		});
		for (const ts of timestampVerificationData?.rfc3161Timestamps ?? []) timestamps.push({
			$case: "timestamp-authority",
			timestamp: core_1.RFC3161Timestamp.parse(Buffer.from(ts.signedTimestamp))
		});
		return {
			signature: signatureContent(bundle, artifact),
			key: key(bundle),
			tlogEntries,
			timestamps
		};
	}
	function signatureContent(bundle, artifact) {
		switch (bundle.content.$case) {
			case "dsseEnvelope": return new dsse_1.DSSESignatureContent(bundle.content.dsseEnvelope);
			case "messageSignature": return new message_1.MessageSignatureContent(bundle.content.messageSignature, artifact);
		}
	}
	function key(bundle) {
		switch (bundle.verificationMaterial.content.$case) {
			case "publicKey": return {
				$case: "public-key",
				hint: bundle.verificationMaterial.content.publicKey.hint
			};
			case "x509CertificateChain": return {
				$case: "certificate",
				certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.x509CertificateChain.certificates[0].rawBytes))
			};
			case "certificate": return {
				$case: "certificate",
				certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.certificate.rawBytes))
			};
		}
	}
}));

// node_modules/@sigstore/verify/dist/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PolicyError = exports.VerificationError = void 0;
	var BaseError = class extends Error {
		code;
		cause;
		constructor({ code, message, cause }) {
			super(message);
			this.code = code;
			this.cause = cause;
			this.name = this.constructor.name;
		}
	};
	var VerificationError = class extends BaseError {};
	exports.VerificationError = VerificationError;
	var PolicyError = class extends BaseError {};
	exports.PolicyError = PolicyError;
}));

// node_modules/@sigstore/verify/dist/trust/filter.js
var require_filter = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.filterCertAuthorities = filterCertAuthorities;
	exports.filterTLogAuthorities = filterTLogAuthorities;
	function filterCertAuthorities(certAuthorities, timestamp) {
		return certAuthorities.filter((ca) => {
			return ca.validFor.start <= timestamp && ca.validFor.end >= timestamp;
		});
	}
	function filterTLogAuthorities(tlogAuthorities, criteria) {
		return tlogAuthorities.filter((tlog) => {
			if (criteria.logID && !tlog.logID.equals(criteria.logID)) return false;
			return tlog.validFor.start <= criteria.targetDate && criteria.targetDate <= tlog.validFor.end;
		});
	}
}));

// node_modules/@sigstore/verify/dist/trust/index.js
var require_trust = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.filterTLogAuthorities = exports.filterCertAuthorities = void 0;
	exports.toTrustMaterial = toTrustMaterial;
	const core_1 = require_dist$2();
	const protobuf_specs_1 = require_dist$1();
	const error_1 = require_error();
	const BEGINNING_OF_TIME = /* @__PURE__ */ new Date(0);
	const END_OF_TIME = /* @__PURE__ */ new Date(864e13);
	var filter_1 = require_filter();
	Object.defineProperty(exports, "filterCertAuthorities", {
		enumerable: true,
		get: function() {
			return filter_1.filterCertAuthorities;
		}
	});
	Object.defineProperty(exports, "filterTLogAuthorities", {
		enumerable: true,
		get: function() {
			return filter_1.filterTLogAuthorities;
		}
	});
	function toTrustMaterial(root, keys) {
		const keyFinder = typeof keys === "function" ? keys : keyLocator(keys);
		return {
			certificateAuthorities: root.certificateAuthorities.map(createCertAuthority),
			timestampAuthorities: root.timestampAuthorities.map(createCertAuthority),
			tlogs: root.tlogs.map(createTLogAuthority),
			ctlogs: root.ctlogs.map(createTLogAuthority),
			publicKey: keyFinder
		};
	}
	function createTLogAuthority(tlogInstance) {
		const keyDetails = tlogInstance.publicKey.keyDetails;
		const keyType = keyDetails === protobuf_specs_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V5 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256 || keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256 ? "pkcs1" : "spki";
		/* istanbul ignore next */
		return {
			baseURL: tlogInstance.baseUrl,
			logID: tlogInstance.checkpointKeyId ? tlogInstance.checkpointKeyId.keyId : tlogInstance.logId.keyId,
			publicKey: core_1.crypto.createPublicKey(tlogInstance.publicKey.rawBytes, keyType),
			validFor: {
				start: tlogInstance.publicKey.validFor?.start || BEGINNING_OF_TIME,
				end: tlogInstance.publicKey.validFor?.end || END_OF_TIME
			}
		};
	}
	function createCertAuthority(ca) {
		/* istanbul ignore next */
		return {
			certChain: ca.certChain.certificates.map((cert) => {
				return core_1.X509Certificate.parse(Buffer.from(cert.rawBytes));
			}),
			validFor: {
				start: ca.validFor?.start || BEGINNING_OF_TIME,
				end: ca.validFor?.end || END_OF_TIME
			}
		};
	}
	function keyLocator(keys) {
		return (hint) => {
			const key = (keys || {})[hint];
			if (!key) throw new error_1.VerificationError({
				code: "PUBLIC_KEY_ERROR",
				message: `key not found: ${hint}`
			});
			return {
				publicKey: core_1.crypto.createPublicKey(key.rawBytes),
				validFor: (date) => {
					/* istanbul ignore next */
					return (key.validFor?.start || BEGINNING_OF_TIME) <= date && (key.validFor?.end || END_OF_TIME) >= date;
				}
			};
		};
	}
}));

// node_modules/@sigstore/verify/dist/key/certificate.js
var require_certificate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CertificateChainVerifier = void 0;
	exports.verifyCertificateChain = verifyCertificateChain;
	const error_1 = require_error();
	const trust_1 = require_trust();
	function verifyCertificateChain(timestamp, leaf, certificateAuthorities) {
		const cas = (0, trust_1.filterCertAuthorities)(certificateAuthorities, timestamp);
		let error;
		for (const ca of cas) try {
			return new CertificateChainVerifier({
				trustedCerts: ca.certChain,
				untrustedCert: leaf,
				timestamp
			}).verify();
		} catch (err) {
			error = err;
		}
		throw new error_1.VerificationError({
			code: "CERTIFICATE_ERROR",
			message: "Failed to verify certificate chain",
			cause: error
		});
	}
	var CertificateChainVerifier = class {
		untrustedCert;
		trustedCerts;
		localCerts;
		timestamp;
		constructor(opts) {
			this.untrustedCert = opts.untrustedCert;
			this.trustedCerts = opts.trustedCerts;
			this.localCerts = dedupeCertificates([...opts.trustedCerts, opts.untrustedCert]);
			this.timestamp = opts.timestamp;
		}
		verify() {
			const certificatePath = this.sort();
			this.checkPath(certificatePath);
			if (!certificatePath.every((cert) => cert.validForDate(this.timestamp))) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "certificate is not valid or expired at the specified date"
			});
			return certificatePath;
		}
		sort() {
			const leafCert = this.untrustedCert;
			let paths = this.buildPaths(leafCert);
			paths = paths.filter((path) => path.some((cert) => this.trustedCerts.includes(cert)));
			if (paths.length === 0) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "no trusted certificate path found"
			});
			return [leafCert, ...paths.reduce((prev, curr) => prev.length < curr.length ? prev : curr)].slice(0, -1);
		}
		buildPaths(certificate) {
			const paths = [];
			const issuers = this.findIssuer(certificate);
			if (issuers.length === 0) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "no valid certificate path found"
			});
			for (let i = 0; i < issuers.length; i++) {
				const issuer = issuers[i];
				if (issuer.equals(certificate)) {
					paths.push([certificate]);
					continue;
				}
				const subPaths = this.buildPaths(issuer);
				for (let j = 0; j < subPaths.length; j++) paths.push([issuer, ...subPaths[j]]);
			}
			return paths;
		}
		findIssuer(certificate) {
			let issuers = [];
			let keyIdentifier;
			if (certificate.subject.equals(certificate.issuer)) {
				if (certificate.verify()) return [certificate];
			}
			if (certificate.extAuthorityKeyID) keyIdentifier = certificate.extAuthorityKeyID.keyIdentifier;
			this.localCerts.forEach((possibleIssuer) => {
				if (keyIdentifier) {
					/* istanbul ignore else */
					if (possibleIssuer.extSubjectKeyID) {
						if (possibleIssuer.extSubjectKeyID.keyIdentifier.equals(keyIdentifier)) issuers.push(possibleIssuer);
						return;
					}
				}
				if (possibleIssuer.subject.equals(certificate.issuer)) issuers.push(possibleIssuer);
			});
			issuers = issuers.filter((issuer) => {
				try {
					return certificate.verify(issuer);
				} catch (ex) {
					/* istanbul ignore next - should never error */
					return false;
				}
			});
			return issuers;
		}
		checkPath(path) {
			/* istanbul ignore if */
			if (path.length < 1) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "certificate chain must contain at least one certificate"
			});
			if (!path.slice(1).every((cert) => cert.isCA)) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "intermediate certificate is not a CA"
			});
			for (let i = path.length - 2; i >= 0; i--)
 /* istanbul ignore if */
			if (!path[i].issuer.equals(path[i + 1].subject)) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "incorrect certificate name chaining"
			});
			for (let i = 0; i < path.length; i++) {
				const cert = path[i];
				if (cert.extBasicConstraints?.isCA) {
					const pathLength = cert.extBasicConstraints.pathLenConstraint;
					if (pathLength !== void 0 && pathLength < i - 1) throw new error_1.VerificationError({
						code: "CERTIFICATE_ERROR",
						message: "path length constraint exceeded"
					});
				}
			}
		}
	};
	exports.CertificateChainVerifier = CertificateChainVerifier;
	function dedupeCertificates(certs) {
		for (let i = 0; i < certs.length; i++) for (let j = i + 1; j < certs.length; j++) if (certs[i].equals(certs[j])) {
			certs.splice(j, 1);
			j--;
		}
		return certs;
	}
}));

// node_modules/@sigstore/verify/dist/key/sct.js
var require_sct = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifySCTs = verifySCTs;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const trust_1 = require_trust();
	function verifySCTs(cert, issuer, ctlogs) {
		let extSCT;
		const clone = cert.clone();
		for (let i = 0; i < clone.extensions.length; i++) {
			const ext = clone.extensions[i];
			if (ext.subs[0].toOID() === core_1.EXTENSION_OID_SCT) {
				extSCT = new core_1.X509SCTExtension(ext);
				clone.extensions.splice(i, 1);
				break;
			}
		}
		if (!extSCT) return [];
		/* istanbul ignore if -- too difficult to fabricate test case for this */
		if (extSCT.signedCertificateTimestamps.length === 0) return [];
		const preCert = new core_1.ByteStream();
		const issuerId = core_1.crypto.digest("sha256", issuer.publicKey);
		preCert.appendView(issuerId);
		const tbs = clone.tbsCertificate.toDER();
		preCert.appendUint24(tbs.length);
		preCert.appendView(tbs);
		return extSCT.signedCertificateTimestamps.map((sct) => {
			if (!(0, trust_1.filterTLogAuthorities)(ctlogs, {
				logID: sct.logID,
				targetDate: sct.datetime
			}).some((log) => sct.verify(preCert.buffer, log.publicKey))) throw new error_1.VerificationError({
				code: "CERTIFICATE_ERROR",
				message: "SCT verification failed"
			});
			return sct.logID;
		});
	}
}));

// node_modules/@sigstore/verify/dist/key/index.js
var require_key = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyPublicKey = verifyPublicKey;
	exports.verifyCertificate = verifyCertificate;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const certificate_1 = require_certificate();
	const sct_1 = require_sct();
	const OID_FULCIO_ISSUER_V1 = "1.3.6.1.4.1.57264.1.1";
	const OID_FULCIO_ISSUER_V2 = "1.3.6.1.4.1.57264.1.8";
	function verifyPublicKey(hint, timestamps, trustMaterial) {
		const key = trustMaterial.publicKey(hint);
		timestamps.forEach((timestamp) => {
			if (!key.validFor(timestamp)) throw new error_1.VerificationError({
				code: "PUBLIC_KEY_ERROR",
				message: `Public key is not valid for timestamp: ${timestamp.toISOString()}`
			});
		});
		return { key: key.publicKey };
	}
	function verifyCertificate(leaf, timestamps, trustMaterial) {
		let path = [];
		timestamps.forEach((timestamp) => {
			path = (0, certificate_1.verifyCertificateChain)(timestamp, leaf, trustMaterial.certificateAuthorities);
		});
		return {
			scts: (0, sct_1.verifySCTs)(path[0], path[1], trustMaterial.ctlogs),
			signer: getSigner(path[0])
		};
	}
	function getSigner(cert) {
		let issuer;
		const issuerExtension = cert.extension(OID_FULCIO_ISSUER_V2);
		/* istanbul ignore next */
		if (issuerExtension) issuer = issuerExtension.valueObj.subs?.[0]?.value.toString("ascii");
		else issuer = cert.extension(OID_FULCIO_ISSUER_V1)?.value.toString("ascii");
		const oids = cert.extensions.map((ext) => {
			return {
				oid: { id: ext.subs[0].toOID().split(".").map(Number) },
				value: ext.subs[ext.subs.length - 1].value
			};
		});
		const identity = {
			extensions: { issuer },
			subjectAlternativeName: cert.subjectAltName,
			oids
		};
		return {
			key: core_1.crypto.createPublicKey(cert.publicKey),
			identity
		};
	}
}));

// node_modules/@sigstore/verify/dist/policy.js
var require_policy = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifySubjectAlternativeName = verifySubjectAlternativeName;
	exports.verifyExtensions = verifyExtensions;
	exports.verifyOIDs = verifyOIDs;
	const error_1 = require_error();
	function verifySubjectAlternativeName(policyIdentity, signerIdentity) {
		if (signerIdentity === void 0 || !signerIdentity.match(policyIdentity)) throw new error_1.PolicyError({
			code: "UNTRUSTED_SIGNER_ERROR",
			message: `certificate identity error - expected ${policyIdentity}, got ${signerIdentity}`
		});
	}
	function verifyExtensions(policyExtensions, signerExtensions = {}) {
		let key;
		for (key in policyExtensions) if (signerExtensions[key] !== policyExtensions[key]) throw new error_1.PolicyError({
			code: "UNTRUSTED_SIGNER_ERROR",
			message: `invalid certificate extension - expected ${key}=${policyExtensions[key]}, got ${key}=${signerExtensions[key]}`
		});
	}
	function verifyOIDs(policyOIDs, signerOIDs = []) {
		for (const policyOID of policyOIDs) if (!signerOIDs.find((signerOID) => oidEquals(policyOID.oid?.id, signerOID.oid?.id) && policyOID.value.equals(signerOID.value))) {
			const oid = policyOID.oid?.id.join(".") ?? "<unknown>";
			throw new error_1.PolicyError({
				code: "UNTRUSTED_SIGNER_ERROR",
				message: `invalid certificate extension - missing OID ${oid}`
			});
		}
	}
	function oidEquals(a, b) {
		if (a === void 0 || b === void 0) return false;
		return a.length === b.length && a.every((v, i) => v === b[i]);
	}
}));

// node_modules/@sigstore/verify/dist/timestamp/tsa.js
var require_tsa = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyRFC3161Timestamp = verifyRFC3161Timestamp;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const certificate_1 = require_certificate();
	const trust_1 = require_trust();
	function verifyRFC3161Timestamp(timestamp, data, timestampAuthorities) {
		const signingTime = timestamp.signingTime;
		timestampAuthorities = (0, trust_1.filterCertAuthorities)(timestampAuthorities, signingTime);
		timestampAuthorities = filterCAsBySerialAndIssuer(timestampAuthorities, {
			serialNumber: timestamp.signerSerialNumber,
			issuer: timestamp.signerIssuer
		});
		if (!timestampAuthorities.some((ca) => {
			try {
				verifyTimestampForCA(timestamp, data, ca);
				return true;
			} catch (e) {
				return false;
			}
		})) throw new error_1.VerificationError({
			code: "TIMESTAMP_ERROR",
			message: "timestamp could not be verified"
		});
	}
	function verifyTimestampForCA(timestamp, data, ca) {
		const [leaf, ...cas] = ca.certChain;
		const signingKey = core_1.crypto.createPublicKey(leaf.publicKey);
		const signingTime = timestamp.signingTime;
		try {
			new certificate_1.CertificateChainVerifier({
				untrustedCert: leaf,
				trustedCerts: cas,
				timestamp: signingTime
			}).verify();
		} catch (e) {
			throw new error_1.VerificationError({
				code: "TIMESTAMP_ERROR",
				message: "invalid certificate chain"
			});
		}
		timestamp.verify(data, signingKey);
	}
	function filterCAsBySerialAndIssuer(timestampAuthorities, criteria) {
		return timestampAuthorities.filter((ca) => ca.certChain.length > 0 && core_1.crypto.bufferEqual(ca.certChain[0].serialNumber, criteria.serialNumber) && core_1.crypto.bufferEqual(ca.certChain[0].issuer, criteria.issuer));
	}
}));

// node_modules/@sigstore/verify/dist/timestamp/index.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.getTSATimestamp = getTSATimestamp;
	exports.getTLogTimestamp = getTLogTimestamp;
	const tsa_1 = require_tsa();
	function getTSATimestamp(timestamp, data, timestampAuthorities) {
		(0, tsa_1.verifyRFC3161Timestamp)(timestamp, data, timestampAuthorities);
		return {
			type: "timestamp-authority",
			logID: timestamp.signerSerialNumber,
			timestamp: timestamp.signingTime
		};
	}
	function getTLogTimestamp(entry) {
		if (!entry.inclusionPromise) return;
		return {
			type: "transparency-log",
			logID: entry.logId.keyId,
			timestamp: /* @__PURE__ */ new Date(Number(entry.integratedTime) * 1e3)
		};
	}
}));

// node_modules/@sigstore/verify/dist/tlog/dsse.js
var require_dsse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.DSSE_API_VERSION_V1 = void 0;
	exports.verifyDSSETLogBody = verifyDSSETLogBody;
	exports.verifyDSSETLogBodyV2 = verifyDSSETLogBodyV2;
	const error_1 = require_error();
	exports.DSSE_API_VERSION_V1 = "0.0.1";
	function verifyDSSETLogBody(tlogEntry, content) {
		switch (tlogEntry.apiVersion) {
			case exports.DSSE_API_VERSION_V1: return verifyDSSE001TLogBody(tlogEntry, content);
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported dsse version: ${tlogEntry.apiVersion}`
			});
		}
	}
	function verifyDSSETLogBodyV2(tlogEntry, content) {
		const spec = tlogEntry.spec?.spec;
		if (!spec) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: `missing dsse spec`
		});
		switch (spec.$case) {
			case "dsseV002": return verifyDSSE002TLogBody(spec.dsseV002, content);
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported version: ${spec.$case}`
			});
		}
	}
	function verifyDSSE001TLogBody(tlogEntry, content) {
		if (tlogEntry.spec.signatures?.length !== 1) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "signature count mismatch"
		});
		const tlogSig = tlogEntry.spec.signatures[0].signature;
		if (!content.compareSignature(Buffer.from(tlogSig, "base64"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "tlog entry signature mismatch"
		});
		const tlogHash = tlogEntry.spec.payloadHash?.value || "";
		if (!content.compareDigest(Buffer.from(tlogHash, "hex"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "DSSE payload hash mismatch"
		});
	}
	function verifyDSSE002TLogBody(spec, content) {
		if (spec.signatures?.length !== 1) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "signature count mismatch"
		});
		const tlogSig = spec.signatures[0].content;
		if (!content.compareSignature(tlogSig)) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "tlog entry signature mismatch"
		});
		const tlogHash = spec.payloadHash?.digest || Buffer.from("");
		if (!content.compareDigest(tlogHash)) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "DSSE payload hash mismatch"
		});
	}
}));

// node_modules/@sigstore/verify/dist/tlog/hashedrekord.js
var require_hashedrekord = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HASHEDREKORD_API_VERSION_V1 = void 0;
	exports.verifyHashedRekordTLogBody = verifyHashedRekordTLogBody;
	exports.verifyHashedRekordTLogBodyV2 = verifyHashedRekordTLogBodyV2;
	const error_1 = require_error();
	exports.HASHEDREKORD_API_VERSION_V1 = "0.0.1";
	function verifyHashedRekordTLogBody(tlogEntry, content) {
		switch (tlogEntry.apiVersion) {
			case exports.HASHEDREKORD_API_VERSION_V1: return verifyHashedrekord001TLogBody(tlogEntry, content);
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported hashedrekord version: ${tlogEntry.apiVersion}`
			});
		}
	}
	function verifyHashedRekordTLogBodyV2(tlogEntry, content) {
		const spec = tlogEntry.spec?.spec;
		if (!spec) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: `missing dsse spec`
		});
		switch (spec.$case) {
			case "hashedRekordV002": return verifyHashedrekord002TLogBody(spec.hashedRekordV002, content);
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported version: ${spec.$case}`
			});
		}
	}
	function verifyHashedrekord001TLogBody(tlogEntry, content) {
		const tlogSig = tlogEntry.spec.signature.content || "";
		if (!content.compareSignature(Buffer.from(tlogSig, "base64"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "signature mismatch"
		});
		const tlogDigest = tlogEntry.spec.data.hash?.value || "";
		if (!content.compareSignedDigest(Buffer.from(tlogDigest, "hex"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "digest mismatch"
		});
	}
	function verifyHashedrekord002TLogBody(spec, content) {
		const tlogSig = spec.signature?.content || Buffer.from("");
		if (!content.compareSignature(tlogSig)) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "signature mismatch"
		});
		const tlogHash = spec.data?.digest || Buffer.from("");
		if (!content.compareSignedDigest(tlogHash)) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "digest mismatch"
		});
	}
}));

// node_modules/@sigstore/verify/dist/tlog/intoto.js
var require_intoto = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyIntotoTLogBody = verifyIntotoTLogBody;
	const error_1 = require_error();
	function verifyIntotoTLogBody(tlogEntry, content) {
		switch (tlogEntry.apiVersion) {
			case "0.0.2": return verifyIntoto002TLogBody(tlogEntry, content);
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported intoto version: ${tlogEntry.apiVersion}`
			});
		}
	}
	function verifyIntoto002TLogBody(tlogEntry, content) {
		if (tlogEntry.spec.content.envelope.signatures?.length !== 1) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "signature count mismatch"
		});
		const tlogSig = base64Decode(tlogEntry.spec.content.envelope.signatures[0].sig);
		if (!content.compareSignature(Buffer.from(tlogSig, "base64"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "tlog entry signature mismatch"
		});
		const tlogHash = tlogEntry.spec.content.payloadHash?.value || "";
		if (!content.compareDigest(Buffer.from(tlogHash, "hex"))) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: "DSSE payload hash mismatch"
		});
	}
	function base64Decode(str) {
		return Buffer.from(str, "base64").toString("utf-8");
	}
}));

// node_modules/@sigstore/verify/dist/tlog/checkpoint.js
var require_checkpoint = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.LogCheckpoint = void 0;
	exports.verifyCheckpoint = verifyCheckpoint;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const CHECKPOINT_SEPARATOR = "\n\n";
	const SIGNATURE_REGEX = /\u2014 (\S+) (\S+)\n/g;
	function verifyCheckpoint(entry, tlogs) {
		const inclusionProof = entry.inclusionProof;
		const signedNote = SignedNote.fromString(inclusionProof.checkpoint.envelope);
		const checkpoint = LogCheckpoint.fromString(signedNote.note);
		if (!verifySignedNote(signedNote, tlogs)) throw new error_1.VerificationError({
			code: "TLOG_INCLUSION_PROOF_ERROR",
			message: "invalid checkpoint signature"
		});
		return checkpoint;
	}
	function verifySignedNote(signedNote, tlogs) {
		const data = Buffer.from(signedNote.note, "utf-8");
		return signedNote.signatures.some((signature) => {
			const tlog = tlogs.find((tlog) => core_1.crypto.bufferEqual(tlog.logID.subarray(0, 4), signature.keyHint) && tlog.baseURL.includes(signature.name));
			if (!tlog) return false;
			return core_1.crypto.verify(data, tlog.publicKey, signature.signature);
		});
	}
	var SignedNote = class SignedNote {
		note;
		signatures;
		constructor(note, signatures) {
			this.note = note;
			this.signatures = signatures;
		}
		static fromString(envelope) {
			if (!envelope.includes(CHECKPOINT_SEPARATOR)) throw new error_1.VerificationError({
				code: "TLOG_INCLUSION_PROOF_ERROR",
				message: "missing checkpoint separator"
			});
			const split = envelope.indexOf(CHECKPOINT_SEPARATOR);
			const header = envelope.slice(0, split + 1);
			const matches = envelope.slice(split + 2).matchAll(SIGNATURE_REGEX);
			const signatures = Array.from(matches, (match) => {
				const [, name, signature] = match;
				const sigBytes = Buffer.from(signature, "base64");
				if (sigBytes.length < 5) throw new error_1.VerificationError({
					code: "TLOG_INCLUSION_PROOF_ERROR",
					message: "malformed checkpoint signature"
				});
				return {
					name,
					keyHint: sigBytes.subarray(0, 4),
					signature: sigBytes.subarray(4)
				};
			});
			if (signatures.length === 0) throw new error_1.VerificationError({
				code: "TLOG_INCLUSION_PROOF_ERROR",
				message: "no signatures found in checkpoint"
			});
			return new SignedNote(header, signatures);
		}
	};
	var LogCheckpoint = class LogCheckpoint {
		origin;
		logSize;
		logHash;
		rest;
		constructor(origin, logSize, logHash, rest) {
			this.origin = origin;
			this.logSize = logSize;
			this.logHash = logHash;
			this.rest = rest;
		}
		static fromString(note) {
			const lines = note.trimEnd().split("\n");
			if (lines.length < 3) throw new error_1.VerificationError({
				code: "TLOG_INCLUSION_PROOF_ERROR",
				message: "too few lines in checkpoint header"
			});
			const origin = lines[0];
			let logSize;
			try {
				logSize = BigInt(lines[1]);
			} catch {
				throw new error_1.VerificationError({
					code: "TLOG_INCLUSION_PROOF_ERROR",
					message: "invalid checkpoint log size"
				});
			}
			const rootHash = Buffer.from(lines[2], "base64");
			const rest = lines.slice(3);
			return new LogCheckpoint(origin, logSize, rootHash, rest);
		}
	};
	exports.LogCheckpoint = LogCheckpoint;
}));

// node_modules/@sigstore/verify/dist/tlog/merkle.js
var require_merkle = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyMerkleInclusion = verifyMerkleInclusion;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const RFC6962_LEAF_HASH_PREFIX = Buffer.from([0]);
	const RFC6962_NODE_HASH_PREFIX = Buffer.from([1]);
	function verifyMerkleInclusion(entry, checkpoint) {
		const inclusionProof = entry.inclusionProof;
		let logIndex;
		try {
			logIndex = BigInt(inclusionProof.logIndex);
		} catch {
			throw new error_1.VerificationError({
				code: "TLOG_INCLUSION_PROOF_ERROR",
				message: "invalid inclusion proof log index"
			});
		}
		const treeSize = BigInt(checkpoint.logSize);
		if (logIndex < 0n || logIndex >= treeSize) throw new error_1.VerificationError({
			code: "TLOG_INCLUSION_PROOF_ERROR",
			message: `invalid index: ${logIndex}`
		});
		const { inner, border } = decompInclProof(logIndex, treeSize);
		if (inclusionProof.hashes.length !== inner + border) throw new error_1.VerificationError({
			code: "TLOG_INCLUSION_PROOF_ERROR",
			message: "invalid hash count"
		});
		const innerHashes = inclusionProof.hashes.slice(0, inner);
		const borderHashes = inclusionProof.hashes.slice(inner);
		const calculatedHash = chainBorderRight(chainInner(hashLeaf(entry.canonicalizedBody), innerHashes, logIndex), borderHashes);
		if (!core_1.crypto.bufferEqual(calculatedHash, checkpoint.logHash)) throw new error_1.VerificationError({
			code: "TLOG_INCLUSION_PROOF_ERROR",
			message: "calculated root hash does not match inclusion proof"
		});
	}
	function decompInclProof(index, size) {
		const inner = innerProofSize(index, size);
		return {
			inner,
			border: onesCount(index >> BigInt(inner))
		};
	}
	function chainInner(seed, hashes, index) {
		return hashes.reduce((acc, h, i) => {
			if (index >> BigInt(i) & BigInt(1)) return hashChildren(h, acc);
			else return hashChildren(acc, h);
		}, seed);
	}
	function chainBorderRight(seed, hashes) {
		return hashes.reduce((acc, h) => hashChildren(h, acc), seed);
	}
	function innerProofSize(index, size) {
		return bitLength(index ^ size - BigInt(1));
	}
	function onesCount(num) {
		return num.toString(2).split("1").length - 1;
	}
	function bitLength(n) {
		if (n === 0n) return 0;
		return n.toString(2).length;
	}
	function hashChildren(left, right) {
		return core_1.crypto.digest("sha256", RFC6962_NODE_HASH_PREFIX, left, right);
	}
	function hashLeaf(leaf) {
		return core_1.crypto.digest("sha256", RFC6962_LEAF_HASH_PREFIX, leaf);
	}
}));

// node_modules/@sigstore/verify/dist/tlog/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyTLogSET = verifyTLogSET;
	const core_1 = require_dist$2();
	const error_1 = require_error();
	const trust_1 = require_trust();
	function verifyTLogSET(entry, tlogs) {
		if (!(0, trust_1.filterTLogAuthorities)(tlogs, {
			logID: entry.logId.keyId,
			targetDate: /* @__PURE__ */ new Date(Number(entry.integratedTime) * 1e3)
		}).some((tlog) => {
			const payload = toVerificationPayload(entry);
			const data = Buffer.from(core_1.json.canonicalize(payload), "utf8");
			const signature = entry.inclusionPromise.signedEntryTimestamp;
			return core_1.crypto.verify(data, tlog.publicKey, signature);
		})) throw new error_1.VerificationError({
			code: "TLOG_INCLUSION_PROMISE_ERROR",
			message: "inclusion promise could not be verified"
		});
	}
	function toVerificationPayload(entry) {
		const { integratedTime, logIndex, logId, canonicalizedBody } = entry;
		return {
			body: canonicalizedBody.toString("base64"),
			integratedTime: Number(integratedTime),
			logIndex: Number(logIndex),
			logID: logId.keyId.toString("hex")
		};
	}
}));

// node_modules/@sigstore/verify/dist/tlog/index.js
var require_tlog = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.verifyTLogBody = verifyTLogBody;
	exports.verifyTLogInclusion = verifyTLogInclusion;
	const v2_1 = require_v2();
	const error_1 = require_error();
	const dsse_1 = require_dsse();
	const hashedrekord_1 = require_hashedrekord();
	const intoto_1 = require_intoto();
	const checkpoint_1 = require_checkpoint();
	const merkle_1 = require_merkle();
	const set_1 = require_set();
	function verifyTLogBody(entry, sigContent) {
		const { kind, version } = entry.kindVersion;
		let body;
		try {
			body = JSON.parse(entry.canonicalizedBody.toString("utf8"));
		} catch {
			throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: "invalid canonicalized body"
			});
		}
		if (kind !== body.kind || version !== body.apiVersion) throw new error_1.VerificationError({
			code: "TLOG_BODY_ERROR",
			message: `kind/version mismatch - expected: ${kind}/${version}, received: ${body.kind}/${body.apiVersion}`
		});
		switch (kind) {
			case "dsse": if (version == dsse_1.DSSE_API_VERSION_V1) return (0, dsse_1.verifyDSSETLogBody)(body, sigContent);
			else {
				const entryRekorV2 = v2_1.Entry.fromJSON(body);
				return (0, dsse_1.verifyDSSETLogBodyV2)(entryRekorV2, sigContent);
			}
			case "intoto": return (0, intoto_1.verifyIntotoTLogBody)(body, sigContent);
			case "hashedrekord": if (version == hashedrekord_1.HASHEDREKORD_API_VERSION_V1) return (0, hashedrekord_1.verifyHashedRekordTLogBody)(body, sigContent);
			else {
				const entryRekorV2 = v2_1.Entry.fromJSON(body);
				return (0, hashedrekord_1.verifyHashedRekordTLogBodyV2)(entryRekorV2, sigContent);
			}
			/* istanbul ignore next */
			default: throw new error_1.VerificationError({
				code: "TLOG_BODY_ERROR",
				message: `unsupported kind: ${kind}`
			});
		}
	}
	function verifyTLogInclusion(entry, tlogAuthorities) {
		let inclusionVerified = false;
		if (isTLogEntryWithInclusionPromise(entry)) {
			(0, set_1.verifyTLogSET)(entry, tlogAuthorities);
			inclusionVerified = true;
		}
		if (isTLogEntryWithInclusionProof(entry)) {
			const matchingAuthorities = tlogAuthorities.filter((tlog) => tlog.logID.equals(entry.logId.keyId));
			const checkpoint = (0, checkpoint_1.verifyCheckpoint)(entry, matchingAuthorities);
			(0, merkle_1.verifyMerkleInclusion)(entry, checkpoint);
			inclusionVerified = true;
		}
		if (!inclusionVerified) throw new error_1.VerificationError({
			code: "TLOG_MISSING_INCLUSION_ERROR",
			message: "inclusion could not be verified"
		});
	}
	function isTLogEntryWithInclusionPromise(entry) {
		return entry.inclusionPromise !== void 0;
	}
	function isTLogEntryWithInclusionProof(entry) {
		return entry.inclusionProof !== void 0;
	}
}));

// node_modules/@sigstore/verify/dist/verifier.js
var require_verifier = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Verifier = void 0;
	const util_1 = __require("util");
	const error_1 = require_error();
	const key_1 = require_key();
	const policy_1 = require_policy();
	const timestamp_1 = require_timestamp();
	const tlog_1 = require_tlog();
	var Verifier = class {
		trustMaterial;
		options;
		constructor(trustMaterial, options = {}) {
			this.trustMaterial = trustMaterial;
			this.options = {
				ctlogThreshold: options.ctlogThreshold ?? 1,
				tlogThreshold: options.tlogThreshold ?? 1,
				timestampThreshold: options.timestampThreshold ?? options.tsaThreshold ?? 1,
				tsaThreshold: 0
			};
		}
		verify(entity, policy) {
			const timestamps = this.verifyTimestamps(entity);
			const signer = this.verifySigningKey(entity, timestamps);
			this.verifyTLogs(entity);
			this.verifySignature(entity, signer);
			if (policy) this.verifyPolicy(policy, signer.identity || {});
			return signer;
		}
		verifyTimestamps(entity) {
			const timestamps = [];
			for (const timestamp of entity.timestamps) switch (timestamp.$case) {
				case "timestamp-authority":
					timestamps.push((0, timestamp_1.getTSATimestamp)(timestamp.timestamp, entity.signature.signature, this.trustMaterial.timestampAuthorities));
					break;
				case "transparency-log": {
					const result = (0, timestamp_1.getTLogTimestamp)(timestamp.tlogEntry);
					if (result) timestamps.push(result);
					break;
				}
			}
			if (containsDupes(timestamps)) throw new error_1.VerificationError({
				code: "TIMESTAMP_ERROR",
				message: "duplicate timestamp"
			});
			if (timestamps.length < this.options.timestampThreshold) throw new error_1.VerificationError({
				code: "TIMESTAMP_ERROR",
				message: `expected ${this.options.timestampThreshold} timestamps, got ${timestamps.length}`
			});
			return timestamps.map((t) => t.timestamp);
		}
		verifySigningKey({ key }, timestamps) {
			switch (key.$case) {
				case "public-key": return (0, key_1.verifyPublicKey)(key.hint, timestamps, this.trustMaterial);
				case "certificate": {
					const result = (0, key_1.verifyCertificate)(key.certificate, timestamps, this.trustMaterial);
					/* istanbul ignore next - no fixture */
					if (containsDupes(result.scts)) throw new error_1.VerificationError({
						code: "CERTIFICATE_ERROR",
						message: "duplicate SCT"
					});
					if (result.scts.length < this.options.ctlogThreshold) throw new error_1.VerificationError({
						code: "CERTIFICATE_ERROR",
						message: `expected ${this.options.ctlogThreshold} SCTs, got ${result.scts.length}`
					});
					return result.signer;
				}
			}
		}
		verifyTLogs({ signature: content, tlogEntries }) {
			const entryIDs = [];
			tlogEntries.forEach((entry) => {
				(0, tlog_1.verifyTLogInclusion)(entry, this.trustMaterial.tlogs);
				(0, tlog_1.verifyTLogBody)(entry, content);
				entryIDs.push({
					logID: entry.logId.keyId,
					body: entry.canonicalizedBody
				});
			});
			if (containsDupes(entryIDs)) throw new error_1.VerificationError({
				code: "TLOG_ERROR",
				message: "duplicate tlog entry"
			});
			if (entryIDs.length < this.options.tlogThreshold) throw new error_1.VerificationError({
				code: "TLOG_ERROR",
				message: `expected ${this.options.tlogThreshold} tlog entries, got ${entryIDs.length}`
			});
		}
		verifySignature(entity, signer) {
			if (!entity.signature.verifySignature(signer.key)) throw new error_1.VerificationError({
				code: "SIGNATURE_ERROR",
				message: "signature verification failed"
			});
		}
		verifyPolicy(policy, identity) {
			/* istanbul ignore else */
			if (policy.subjectAlternativeName) (0, policy_1.verifySubjectAlternativeName)(policy.subjectAlternativeName, identity.subjectAlternativeName);
			/* istanbul ignore else */
			if (policy.extensions) (0, policy_1.verifyExtensions)(policy.extensions, identity.extensions);
			/* istanbul ignore if */
			if (policy.oids) (0, policy_1.verifyOIDs)(policy.oids, identity.oids);
		}
	};
	exports.Verifier = Verifier;
	function containsDupes(arr) {
		for (let i = 0; i < arr.length; i++) for (let j = i + 1; j < arr.length; j++) if ((0, util_1.isDeepStrictEqual)(arr[i], arr[j])) return true;
		return false;
	}
}));

// node_modules/@sigstore/verify/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Verifier = exports.toTrustMaterial = exports.VerificationError = exports.PolicyError = exports.toSignedEntity = void 0;
	/* istanbul ignore file */
	var bundle_1 = require_bundle();
	Object.defineProperty(exports, "toSignedEntity", {
		enumerable: true,
		get: function() {
			return bundle_1.toSignedEntity;
		}
	});
	var error_1 = require_error();
	Object.defineProperty(exports, "PolicyError", {
		enumerable: true,
		get: function() {
			return error_1.PolicyError;
		}
	});
	Object.defineProperty(exports, "VerificationError", {
		enumerable: true,
		get: function() {
			return error_1.VerificationError;
		}
	});
	var trust_1 = require_trust();
	Object.defineProperty(exports, "toTrustMaterial", {
		enumerable: true,
		get: function() {
			return trust_1.toTrustMaterial;
		}
	});
	var verifier_1 = require_verifier();
	Object.defineProperty(exports, "Verifier", {
		enumerable: true,
		get: function() {
			return verifier_1.Verifier;
		}
	});
}));

// packages/shared/src/verify/bundles/log-proof.ts
var import_dist = require_dist();
const NEXT$1 = "Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact";
/**
* Demands log entries whose inclusion proof names the root hash and the tree size that the log signed. @sigstore/verify computes the
* root and compares it with the signed checkpoint, and never reads these two fields, so a bundle could carry any value in them.
* Raises LOG_ENTRY_MISSING, LOG_PROOF_MISMATCH.
*/
function requireLogProofs(bundle, demand) {
	const { tlogEntries } = bundle.verificationMaterial;
	if (tlogEntries.length === 0) throw refusal("LOG_ENTRY_MISSING", "The bundle has no entry of a transparency log", NEXT$1);
	for (const { inclusionProof, inclusionPromise } of tlogEntries) {
		if (inclusionProof === void 0) {
			if (inclusionPromise === void 0 || demand === "proof") throw refusal("LOG_ENTRY_MISSING", demand === "proof" ? "A log entry of the bundle has no proof that it is in the log" : "A log entry of the bundle has neither a proof nor a promise", NEXT$1);
			continue;
		}
		const [, size, root] = (inclusionProof.checkpoint?.envelope ?? "").split("\n");
		if (size !== inclusionProof.treeSize || root !== inclusionProof.rootHash.toString("base64")) throw refusal("LOG_PROOF_MISMATCH", "An inclusion proof of the bundle names another tree than the one that the log signed", NEXT$1);
	}
}

// packages/shared/src/formats/records/log-entry.ts
const raw = object({ rawBytes: string() });
const verifier = union([object({ x509Certificate: raw }), object({ publicKey: raw })]);
/** rekor:pkg/types (PEM in base64), and rekor-tiles:api/proto (DER in base64). Only what names the signer. */
const BodySchema = variant("kind", [
	object({
		kind: literal("hashedrekord"),
		spec: union([object({ signature: object({ publicKey: object({ content: string() }) }) }), object({ hashedRekordV002: object({ signature: object({ verifier }) }) })])
	}),
	object({
		kind: literal("dsse"),
		spec: union([object({ signatures: tuple([object({ verifier: string() })]) }), object({ dsseV002: object({ signatures: tuple([object({ verifier })]) }) })])
	}),
	object({
		kind: literal("intoto"),
		spec: object({ content: object({ envelope: object({ signatures: tuple([object({ publicKey: string() })]) }) }) })
	})
]);
/** Reads from the body of a log entry who signed; null when it does not say so in a form that is known. Never throws. */
function loggedSigner(body) {
	try {
		const parsed = parse(BodySchema, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
		switch (parsed.kind) {
			case "hashedrekord": return "signature" in parsed.spec ? ofPem(parsed.spec.signature.publicKey.content) : ofDer(parsed.spec.hashedRekordV002.signature.verifier);
			case "dsse": return "signatures" in parsed.spec ? ofPem(parsed.spec.signatures[0].verifier) : ofDer(parsed.spec.dsseV002.signatures[0].verifier);
			case "intoto": return ofPem(parsed.spec.content.envelope.signatures[0].publicKey);
		}
	} catch {
		return null;
	}
}
function ofPem(base64Text) {
	const pem = atob(base64Text);
	return pem.includes("BEGIN CERTIFICATE") ? {
		kind: "certificate",
		der: new X509Certificate(pem).raw.toString("base64")
	} : {
		kind: "key",
		spki: createPublicKey(pem).export({
			type: "spki",
			format: "der"
		}).toString("base64")
	};
}
function ofDer(of) {
	return "x509Certificate" in of ? {
		kind: "certificate",
		der: of.x509Certificate.rawBytes
	} : {
		kind: "key",
		spki: of.publicKey.rawBytes
	};
}

// packages/shared/src/verify/bundles/log-signer.ts
/**
* Demands that each log entry was made for the signer of the bundle: its certificate byte for byte, or its key. @sigstore/verify compares
* the signature and the digest of an entry and never reads who it says has signed. Source: client-spec.md, verification, log entry.
* Raises LOG_SIGNER_MISMATCH.
*/
function requireLoggedSigner(bundle, key) {
	const certificate = bundleCertificate(bundle);
	const signer = certificate === null ? {
		kind: "key",
		spki: key.export({
			type: "spki",
			format: "der"
		}).toString("base64")
	} : {
		kind: "certificate",
		der: certificate.replaceAll(/-----[A-Z ]+-----|\n/g, "")
	};
	for (const { canonicalizedBody } of bundle.verificationMaterial.tlogEntries) if (!isSame(loggedSigner(canonicalizedBody), signer)) throw refusal("LOG_SIGNER_MISMATCH", "A log entry of the bundle was made for another signer than the one of the bundle", "Do not use the artifact; get its bundle again from where it was published");
}
function isSame(logged, signer) {
	return logged?.kind === "certificate" ? signer.kind === "certificate" && logged.der === signer.der : logged !== null && signer.kind === "key" && logged.spki === signer.spki;
}

// packages/shared/src/verify/bundles/signature.ts
const NEXT = "Do not use the artifact; get artifact, bundle and trusted root again from where they were published";
/**
* Verifies certificate chain and its log, transparency log, timestamps and signature with @sigstore/verify, plus what that leaves
* open. The identity is not judged here. Raises SIGNATURE_REFUSED, LOG_ENTRY_MISSING, LOG_PROOF_MISMATCH, LOG_SIGNER_MISMATCH,
* TIMESTAMP_MISSING, ARTIFACT_NEEDED, ARTIFACT_NOT_SIGNED.
*/
function verifySignature(subject) {
	const { bundle, trustedRoot, publicKeyPem, needsTimestamp } = subject;
	requireLogProofs(bundle, subject.logged);
	const isKeyed = bundle.verificationMaterial.content.$case === "publicKey";
	if (isKeyed !== (publicKeyPem !== null)) throw refusal("SIGNATURE_REFUSED", isKeyed ? "The bundle was signed with a key, and no key is trusted" : "The bundle was signed with a certificate and not with the key", "Name either the key, or issuer and certificate identity, as the publisher says");
	const timestamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [];
	if (needsTimestamp === "always" && timestamps.length === 0) throw refusal("TIMESTAMP_MISSING", "The bundle has no signed timestamp, and the policy names an authority for them", NEXT);
	try {
		const trusted = publicKeyPem === null ? null : parsePublicKey(publicKeyPem);
		const material = (0, import_dist.toTrustMaterial)(trustedRoot, () => {
			if (trusted === null) throw refusal("SIGNATURE_REFUSED", "No key is trusted", NEXT);
			return {
				publicKey: trusted,
				validFor: () => true
			};
		});
		const signer = new import_dist.Verifier(material, {
			tlogThreshold: 1,
			ctlogThreshold: 1,
			timestampThreshold: trusted === null ? 1 : 0
		}).verify(signedEntity(bundle, subject.message));
		requireLoggedSigner(bundle, signer.key);
		return signer;
	} catch (thrown) {
		throw thrown instanceof ActionError ? thrown : refused(thrown);
	}
}
function signedEntity(bundle, message) {
	const entity = (0, import_dist.toSignedEntity)(bundle);
	if (bundle.content.$case === "dsseEnvelope") return entity;
	const { signature } = entity;
	const digest = bundle.content.messageSignature.messageDigest.digest.toString("hex");
	return {
		...entity,
		signature: {
			signature: signature.signature,
			compareSignature: (other) => signature.compareSignature(other),
			compareDigest: (other) => signature.compareDigest(other),
			compareSignedDigest: (other) => signature.compareSignedDigest(other),
			verifySignature: (key) => holdsOverBytes(message, digest, signature.signature.toString("base64"), key)
		}
	};
}
/** The bytes were read elsewhere, in flat memory: what was found there counts only for this key, signature and digest. */
function holdsOverBytes(check, digest, signature, key) {
	if (check === null) throw new ActionError("ARTIFACT_NEEDED", "The bundle signs the bytes of the artifact, and only a digest was given", "Pass the file itself, or the `.intoto.jsonl` whose statements name digests");
	const pem = String(key.export({
		type: "spki",
		format: "pem"
	}));
	if (check.sha256 !== digest || check.signature !== signature || check.publicKeyPem !== pem || !check.holds) throw refusal("ARTIFACT_NOT_SIGNED", "The signature in the bundle is not over the bytes of this file", NEXT);
	return true;
}
/** The library's code says which part was refused; its text may repeat the bundle and stays out. */
function refused(thrown) {
	const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
	const part = /^[A-Z_]{1,60}$/.test(code) ? ` (${code})` : "";
	return refusal("SIGNATURE_REFUSED", `The bundle does not hold under the trusted root${part}`, NEXT, thrown);
}

// packages/shared/src/verify/bundles/bundle.ts
/**
* Verifies one bundle for one artifact: signature, log, timestamps, identity, that it is about this artifact, and for provenance that it
* says what the certificate says. Raises the codes of its parts, those of `requireSubject` and STATEMENT_INVALID.
*/
function verifyBundle(subject) {
	const { bundle, trustedRoot, artifact, expected, needsTimestamp, logged } = subject;
	const publicKeyPem = "publicKeyPem" in expected ? expected.publicKeyPem : null;
	const signer = verifySignature({
		bundle,
		trustedRoot,
		publicKeyPem,
		message: artifact.message,
		needsTimestamp,
		logged
	});
	const identity = "publicKeyPem" in expected ? null : certificateIdentity(signer.identity);
	if (identity !== null && !("publicKeyPem" in expected)) requireIdentity(identity, expected);
	const loggedAt = logTime(bundle, subject.now);
	const statement = statementOf(bundle);
	if (statement === null) {
		requireMessageDigest(bundle, artifact.sha256);
		return {
			identity,
			statement,
			loggedAt
		};
	}
	requireSubject(statement, artifact);
	if (identity !== null && statement.predicateType === PREDICATE_TYPES.provenance) requireProvenance(statement.predicate, identity, subject.provenance);
	return {
		identity,
		statement,
		loggedAt
	};
}
function statementOf({ content }) {
	if (content.$case === "messageSignature") return null;
	const { payload, payloadType } = content.dsseEnvelope;
	if (payloadType !== "application/vnd.in-toto+json") throw refusal("STATEMENT_INVALID", "The envelope does not hold an in-toto statement", "Pass a bundle with an in-toto statement");
	return parseStatement(textOf(payload));
}
function textOf(payload) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(payload);
	} catch (cause) {
		throw refusal("STATEMENT_INVALID", "The signed statement is not UTF-8", "Pass a bundle with an in-toto statement", cause);
	}
}
function requireMessageDigest({ content }, sha256) {
	if (content.$case !== "messageSignature" || content.messageSignature.messageDigest.digest.toString("hex") !== sha256) throw refusal("ARTIFACT_NOT_SIGNED", "The bundle is about another file than this one", "Pass the bundle that belongs to this artifact");
}
const CLOCK_SKEW_MILLISECONDS = 6e5;
/** A log time after now means that this clock or that log is wrong, and then no validity period means anything. */
function logTime({ verificationMaterial }, now) {
	const times = verificationMaterial.tlogEntries.filter(({ inclusionPromise }) => inclusionPromise !== void 0).map(({ integratedTime }) => Number(integratedTime)).filter((seconds) => seconds > 0);
	const [first] = times;
	if (times.some((seconds) => seconds * 1e3 > now.getTime() + CLOCK_SKEW_MILLISECONDS)) throw refusal("SIGNATURE_REFUSED", "The log entry is dated after the present time", "Correct the clock of this machine and verify again");
	return first === void 0 ? null : (/* @__PURE__ */ new Date(first * 1e3)).toISOString();
}

// packages/shared/src/verify/releases/release-case.ts
/** `always` where the policy names a timestamp authority: then its time is part of what was promised. */
function timestampDemand({ policy }) {
	return policy.signing.timestampAuthority === null ? "when-log-gives-no-time" : "always";
}

export { formatDecisionLog as a, parseTrustedRoot as i, verifyBundle as n, parseDecisionLog as o, parseProvenance as r, timestampDemand as t };
import { n as refusal } from "./failure.js";

// packages/shared/src/verify/identities/certificate-identity.ts
const FULCIO = "1.3.6.1.4.1.57264.1.";
const UTF8_STRING = 12;
/** Extensions by their last number (fulcio docs/oid-info.md): 1 to 6 are raw and deprecated, from 8 on they are DER strings. */
const OID = {
	oldIssuer: 1,
	oldTrigger: 2,
	oldCommit: 3,
	oldRepository: 5,
	oldRef: 6,
	issuer: 8,
	builderCommit: 10,
	runnerEnvironment: 11,
	sourceRepository: 12,
	sourceCommit: 13,
	sourceRef: 14,
	sourceRepositoryId: 15,
	buildConfig: 18,
	trigger: 20,
	runUri: 21,
	visibility: 22
};
/**
* Reads the whole identity from a certificate that the library has verified. Deprecated extensions must say the same as the new ones
* where both are there: two readers must not see two signers. Raises IDENTITY_UNREADABLE.
*/
function certificateIdentity(identity) {
	const values = extensionValues(identity?.oids ?? []);
	const get = (number) => values.get(number) ?? null;
	const issuer = get(OID.issuer) ?? get(OID.oldIssuer);
	const subjectAlternativeName = identity?.subjectAlternativeName;
	if (issuer === null || issuer === "" || subjectAlternativeName === void 0 || subjectAlternativeName === "") throw unreadable("The certificate names no issuer or no subject");
	const repository = get(OID.sourceRepository);
	const oldRepository = get(OID.oldRepository);
	requireSame(get(OID.issuer), get(OID.oldIssuer));
	requireSame(get(OID.trigger), get(OID.oldTrigger));
	requireSame(get(OID.sourceCommit), get(OID.oldCommit));
	requireSame(get(OID.sourceRef), get(OID.oldRef));
	requireSame(repository === null ? null : repositoryPath(repository), oldRepository);
	return {
		issuer,
		subjectAlternativeName,
		builderCommit: get(OID.builderCommit),
		runnerEnvironment: get(OID.runnerEnvironment),
		sourceRepository: repository ?? completed(oldRepository, subjectAlternativeName),
		sourceRepositoryId: get(OID.sourceRepositoryId),
		sourceCommit: get(OID.sourceCommit) ?? get(OID.oldCommit),
		sourceRef: get(OID.sourceRef) ?? get(OID.oldRef),
		buildConfig: get(OID.buildConfig),
		trigger: get(OID.trigger) ?? get(OID.oldTrigger),
		runUri: get(OID.runUri),
		visibility: get(OID.visibility)
	};
}
/** `OWNER/REPO` of a repository's address; an address of another form is given back as it is. */
function repositoryPath(address) {
	return /^https?:\/\/[^/]+\/(.+)$/.exec(address)?.[1] ?? address;
}
function completed(path, subjectAlternativeName) {
	const [server] = /^https?:\/\/[^/]+/.exec(subjectAlternativeName) ?? [];
	return path === null || server === void 0 ? path : `${server}/${path}`;
}
function extensionValues(extensions) {
	const values = /* @__PURE__ */ new Map();
	for (const { oid, value } of extensions) {
		const id = oid?.id.join(".") ?? "";
		if (!id.startsWith(FULCIO)) continue;
		const number = Number(id.slice(20));
		if (values.has(number)) throw unreadable("The certificate carries an extension twice");
		values.set(number, number < OID.issuer ? utf8(value) : derText(value));
	}
	return values;
}
/** A DER UTF8String that fills the whole value. */
function derText(value) {
	const [tag, first = 0] = value;
	const lengthBytes = first < 128 ? 0 : first & 127;
	const length = lengthBytes === 0 ? first : value.slice(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
	const start = 2 + lengthBytes;
	if (tag !== UTF8_STRING || lengthBytes > 2 || start + length !== value.length) throw unreadable("The certificate carries an extension that is not a whole UTF-8 string");
	return utf8(value.slice(start));
}
function utf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw unreadable("The certificate carries an extension that is not UTF-8");
	}
}
function requireSame(current, deprecated) {
	if (current !== null && deprecated !== null && current !== deprecated) throw unreadable("The certificate contradicts itself: a deprecated extension says something else than the current one");
}
function unreadable(message) {
	return refusal("IDENTITY_UNREADABLE", message, "Do not use the artifact; ask its publisher how it was signed");
}

export { repositoryPath as n, certificateIdentity as t };
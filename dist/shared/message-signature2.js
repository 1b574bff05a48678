import { t as parsePublicKey } from "./public-key.js";
import { n as readRegular, r as READ_BUFFER_BYTES } from "./files-content.js";
import { o as openRegular } from "./files-open.js";
import { createHash, createSign, createVerify, verify } from "node:crypto";

// packages/shared/src/effects/sigstore/message-signature.ts
/** Ed25519 signs the bytes and no digest of them, and node:crypto takes them whole only. */
const MAX_ED25519_BYTES = 268435456;
/** Hashes and signs a file in one pass in flat memory: ECDSA with SHA-256. Raises the FILE_ codes. */
async function signFile(path, key) {
	const signer = createSign("sha256");
	const { digest } = await readThrough(path, signer);
	return {
		digest,
		signature: signer.sign(key)
	};
}
/**
* Hashes a file and checks one signature over the same bytes: ECDSA or RSA (PKCS #1) with SHA-256, or Ed25519. It says what was found; `verify` judges it. Raises the FILE_ codes, and
* INPUT_INVALID for something that is no public key.
*/
async function checkMessage(path, publicKeyPem, signature) {
	const key = parsePublicKey(publicKeyPem);
	const facts = {
		publicKeyPem: String(key.export({
			type: "spki",
			format: "pem"
		})),
		signature
	};
	if (key.asymmetricKeyType === "ed25519") {
		const bytes = await readRegular(path, MAX_ED25519_BYTES);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		const holds = verify(null, bytes, key, Buffer.from(signature, "base64"));
		return {
			...facts,
			sha256,
			size: bytes.length,
			holds
		};
	}
	const verifier = createVerify("sha256");
	const { digest, size } = await readThrough(path, verifier);
	return {
		...facts,
		sha256: digest.toString("hex"),
		size,
		holds: isHolding(verifier, key, signature)
	};
}
function isHolding(verifier, key, signature) {
	try {
		return verifier.verify(key, signature, "base64");
	} catch {
		return false;
	}
}
async function readThrough(path, sink) {
	const handle = await openRegular(path);
	try {
		const hash = createHash("sha256");
		const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
		let size = 0;
		let { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
		while (bytesRead > 0) {
			const part = buffer.subarray(0, bytesRead);
			hash.update(part);
			sink.update(part);
			size += bytesRead;
			({bytesRead} = await handle.read(buffer, 0, buffer.length, size));
		}
		return {
			digest: hash.digest(),
			size
		};
	} finally {
		await handle.close();
	}
}

export { signFile as n, checkMessage as t };
import { t as ActionError } from "./errors.js";
import { createPublicKey } from "node:crypto";

// packages/shared/src/formats/signed/public-key.ts
/** One block with nothing but white space around it. RFC 7468 13 (SPKI) and PKCS #1. */
const ONE_KEY = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----[A-Za-z0-9+/=\s]+-----END \1-----\s*$/;
/**
* Reads the public key of a signer who has no certificate. A private key, a certificate and a second key are refused: from each the library
* would take a key too, and nobody said which one is trusted, or until when. Raises INPUT_INVALID.
*/
function parsePublicKey(pem) {
	if (!ONE_KEY.test(pem)) throw noKey();
	try {
		return createPublicKey(pem);
	} catch (cause) {
		throw noKey(cause);
	}
}
function noKey(cause) {
	return new ActionError("INPUT_INVALID", "The key is not one public key in PEM", "Pass the file of the public key alone, such as `cosign.pub`", cause);
}

export { parsePublicKey as t };
// packages/shared/src/model/digest.ts
const SHA256_HEX = /^[0-9a-f]{64}$/;
/** Says whether the text is a lower-case SHA-256 in hexadecimal. */
function isSha256(text) {
	return SHA256_HEX.test(text);
}
const SHA512_HEX = /^[0-9a-f]{128}$/;
/** Says whether the text is a lower-case SHA-512 in hexadecimal. */
function isSha512(text) {
	return SHA512_HEX.test(text);
}

export { isSha512 as n, isSha256 as t };
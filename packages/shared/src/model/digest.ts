/** A lower-case hexadecimal SHA-256, 64 characters, without a prefix. */
export type Sha256 = string;

const SHA256_HEX = /^[0-9a-f]{64}$/;

/** Says whether the text is a lower-case SHA-256 in hexadecimal. */
export function isSha256(text: string): text is Sha256 {
  return SHA256_HEX.test(text);
}

/** A lower-case hexadecimal SHA-512, 128 characters, without a prefix. npm's statements name packages by it. */
export type Sha512 = string;

const SHA512_HEX = /^[0-9a-f]{128}$/;

/** Says whether the text is a lower-case SHA-512 in hexadecimal. */
export function isSha512(text: string): text is Sha512 {
  return SHA512_HEX.test(text);
}

/** Below this a secret cannot be hidden without hiding ordinary words. */
const MIN_SECRET_CHARACTERS = 4;

/**
 * Every form in which a known secret may turn up: as it is, each line of it, and both written as base64 (at each of the
 * three alignments inside longer data), base64url, hexadecimal, URL-encoded, and as a JSON string.
 * Empty for a secret of fewer than four characters.
 */
export function secretForms(secret: string): readonly string[] {
  const whole = secret.trim();
  if (whole.length < MIN_SECRET_CHARACTERS) {
    return [];
  }
  const pieces = [...new Set([secret, whole, ...linesOf(whole)])];
  return [...new Set(pieces.flatMap((piece) => [piece, ...encodedForms(piece)]))];
}

function linesOf(secret: string): readonly string[] {
  const lines = secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const long = lines.filter((line) => line.length >= MIN_SECRET_CHARACTERS);
  // A secret of short lines only: hiding too much is the better mistake.
  return long.length > 0 ? long : lines;
}

function encodedForms(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text.toWellFormed());
  const encoded = [0, 1, 2].map((shift) => base64At(bytes, shift));
  const hexadecimal = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const wellFormed = text.toWellFormed();
  const forms = [
    ...encoded,
    ...encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    hexadecimal,
    hexadecimal.toUpperCase(),
    encodeURIComponent(wellFormed),
    encodeURIComponent(wellFormed).replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
  ];
  return forms.filter((form) => form.length >= MIN_SECRET_CHARACTERS);
}

/** Base64 of the bytes as it looks after `shift` unknown bytes, without the characters at both ends that neighbours change. */
function base64At(bytes: Uint8Array, shift: number): string {
  const padded = new Uint8Array(shift + bytes.length);
  padded.set(bytes, shift);
  const text = btoa(Array.from(padded, (byte) => String.fromCharCode(byte)).join('')).replaceAll('=', '');
  const isWholeAtEnd = padded.length % 3 === 0;
  const start = [0, 2, 3][shift] ?? 0;
  return text.slice(start, isWholeAtEnd ? undefined : -1);
}

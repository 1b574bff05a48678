/** DER (ITU-T X.690) writing: just what certificates and time stamps need. */

function lengthBytes(length: number): Buffer {
  if (length < 0x80) {
    return Buffer.from([length]);
  }
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256);
  }
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** Any tag, length and value. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(value.length), value]);
}

/** SEQUENCE. */
export function sequence(...content: readonly Uint8Array[]): Buffer {
  return element(0x30, ...content);
}

/** SET OF, its members in the order that DER demands. */
export function setOf(...content: readonly Uint8Array[]): Buffer {
  return element(0x31, ...content.toSorted((left, right) => Buffer.compare(left, right)));
}

/** INTEGER, not negative, from big-endian bytes or a small number. */
export function integer(value: number | Uint8Array): Buffer {
  if (typeof value === 'number') {
    const hex = value.toString(16);
    return integer(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
  }
  const firstUsed = value.findIndex((byte) => byte !== 0);
  const bytes = firstUsed < 0 ? Uint8Array.of(0) : value.subarray(firstUsed);
  const lead = (bytes[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : Uint8Array.of();
  return element(0x02, lead, bytes);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
      groups.unshift(0x80 | (high % 128));
    }
    return groups;
  });
  return element(0x06, Buffer.from(bytes));
}

/** OCTET STRING. */
export function octetString(value: Uint8Array): Buffer {
  return element(0x04, value);
}

/** BIT STRING; `unusedBits` counts the bits at the end that carry nothing. */
export function bitString(value: Uint8Array, unusedBits: number = 0): Buffer {
  return element(0x03, Uint8Array.of(unusedBits), value);
}

/** UTF8String. */
export function utf8String(text: string): Buffer {
  return element(0x0c, Buffer.from(text, 'utf8'));
}

/** BOOLEAN TRUE. */
export function booleanTrue(): Buffer {
  return element(0x01, Uint8Array.of(0xff));
}

/** NULL. */
export function nothing(): Buffer {
  return element(0x05);
}

/** A context-specific constructed tag. */
export function contextConstructed(number: number, ...content: readonly Uint8Array[]): Buffer {
  return element(0xa0 | number, ...content);
}

/** A context-specific primitive tag. */
export function contextPrimitive(number: number, value: Uint8Array): Buffer {
  return element(0x80 | number, value);
}

function digits(time: Date): string {
  return time
    .toISOString()
    .replace(/\.\d{3}Z$/, '')
    .replace(/[-:T]/g, '');
}

/** UTCTime, years 1950 to 2049, whole seconds. */
export function utcTime(time: Date): Buffer {
  return element(0x17, Buffer.from(`${digits(time).slice(2)}Z`, 'ascii'));
}

/** GeneralizedTime, whole seconds. */
export function generalizedTime(time: Date): Buffer {
  return element(0x18, Buffer.from(`${digits(time)}Z`, 'ascii'));
}

import { chainText } from './scan-view.ts';

const CRC_POLYNOMIAL = 0xedb88320;

/** A planted sample in the disguises that a scan has to see through, and the names under which it has to be found. */
export interface PlantedForms {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly mustFind: readonly string[];
}

/**
 * Every planted file as it is, under a name that scanners pass over, behind a zero byte, in UTF-16, and in a gzip in a ZIP.
 */
export function plantedForms(files: Readonly<Record<string, string>>): PlantedForms {
  const forms = Object.entries(files).flatMap(
    ([path, text]): readonly (readonly [string, Uint8Array, string])[] => {
      const bytes = new TextEncoder().encode(text);
      const passedOver = `node_modules/${path}`;
      const zip = `${path}.zip`;
      return [
        [path, bytes, path],
        [passedOver, bytes, passedOver],
        [`${path}.bin`, joined([new Uint8Array([0]), bytes]), `${path}.bin`],
        [`${path}.utf16`, utf16(text), `${path}.utf16`],
        [zip, storedZip('inner.gz', fixedGzip(bytes)), chainText([zip, 'inner.gz'])],
      ];
    },
  );
  return {
    files: Object.fromEntries(forms.map(([path, bytes]) => [path, bytes])),
    mustFind: forms.map(([, , name]) => name),
  };
}

/** A ZIP (APPNOTE 6.3.10) with one stored entry. */
function storedZip(name: string, content: Uint8Array): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const { length } = content;
  // Version, flags, method, time, date, checksum, both sizes, length of name and extra fields: the same in header and table.
  const about = packed(
    [20, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0x21, 2],
    [crc32(content), 4],
    [length, 4],
    [length, 4],
  );
  const lengths = packed([nameBytes.length, 2], [0, 2]);
  const local = joined([packed([0x04034b50, 4]), about, lengths, nameBytes, content]);
  const open = packed([0, 2], [0, 2], [0, 2], [0, 4], [0, 4]);
  const central = joined([packed([0x02014b50, 4], [20, 2]), about, lengths, open, nameBytes]);
  const end = packed([0x06054b50, 4], [0, 4], [1, 2], [1, 2], [central.length, 4], [local.length, 4], [0, 2]);
  return joined([local, central, end]);
}

/** A gzip (RFC 1952) of one block with the fixed codes of DEFLATE (RFC 1951, 3.2.6): whoever does not unpack it sees nothing of it. */
function fixedGzip(content: Uint8Array): Uint8Array {
  // The last block (1), of kind 1, whose number goes in from its lowest bit (1, 0).
  const bits = [1, 1, 0];
  for (const byte of content) {
    const [code, length] = byte < 144 ? [0x30 + byte, 8] : [0x190 + byte - 144, 9];
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      bits.push((code >>> bit) & 1);
    }
  }
  bits.push(0, 0, 0, 0, 0, 0, 0);
  const stream = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit, place) => byte | (bit << place), 0),
  );
  const trailer = packed([crc32(content), 4], [content.length, 4]);
  return joined([packed([0x088b1f, 4], [0, 4], [0xff00, 2]), stream, trailer]);
}

function utf16(text: string): Uint8Array {
  return packed(
    [0xfeff, 2],
    ...Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at), 2] as const),
  );
}

function crc32(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum & 1) === 1 ? (sum >>> 1) ^ CRC_POLYNOMIAL : sum >>> 1;
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Numbers with their width in bytes, lowest byte first. */
function packed(...fields: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

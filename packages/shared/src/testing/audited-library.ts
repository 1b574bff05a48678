import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Two libraries for Linux x64, compiled from `int x;` with `-Wl,--audit=libaudit.so -Wl,-rpath,$ORIGIN`, and from a `la_version` that writes
 * a line of the form of `ldd` about AUDITED_FILE: whoever lets the loader look at the first one runs the code of the second.
 */
const AUDITED = [
  'H4sICCLhAWsCA3ZpY3RpbS5zbwC9VM1Kw0AQnmxrqfZiRKgehAqCSnFpSg/Vg4hVS0G0+gKSNJEETAvZFO1JH81H8OgL+BaiNs1M',
  'ullSzEH8Dvn4Znd2Z+cnz+eXF0zTgFCAY5grgBPkVybb2lCcfpehPNtbhMV40dIMqzFFsiSv62l+w+3vkPZjOf2Iy8g3H6FdgvzA',
  '62ZxMuQ8iPbp0wj7a7FOcvMEO9e3vW7vCh48yxzbXsjFCGAryXuMz6/vUcQVSPvXMIAl1C5qelMb9QrqKjKdswH/g26nc1TbO3Ms',
  'zxzWjCZv8saB0arbjmU0x8Y+mgC4cEUYhKYF3DWFC9yeDMXEjzkMgDvu3X1g+s7MYvreALglBPDByPedYfhX8VYwp0zJM/E6zPtO',
  '7ieqi45nMKUOxA2pvprkT/XYxDWm1JW4mtFfMralHs2cNwVlRdexh6j/knnS0nNUUPxpPlpoo3Xq+z7Lvk/9Vxxi/A3FTv67C94v',
  'cyHjnY/of/pL/n4APbxpQQAFAAA=',
].join('');
const AUDITOR = [
  'H4sICCLhAWsCA2xpYmF1ZGl0LnNvAL1UzUrDQBCepFraKmjFQz0I8aQibpOiWAWLWv9ALz6BbJuVBJoEklX05NUefAffQI/iSfDg',
  'K/gCvoNHk3bWbNaKCuJ3yMfs7Lc7mZmdy53DXV3TQCAHDUgtgI3UIa3VYSj+lqDY2zsMX+NFyzKM9ykx87K/nOU7yLLQ6b/UFZCP',
  'Xrmdh58Dr+vFqSP/BMm+iTg7HAXTwtGhx2csjNzAh/vEt9l9e1iJef96uZJQ93lseLv7+KScV+y4rXaHuh6zSRQQy1hvGFXG21Un',
  'iLhPPWbMmedmFtZ8KY6gDwPjEDVy0Ba5qKNdQnsUeQS5Av+DvWZzzZjbZi2X+oZVIzViLlpLCzZrWbVTax6XAEjkRDzktAXEoZED',
  'xL7wowuvzzwEwtk5BxIGNuUUCHOOT8I4Sz0/9dw2kHbgecznfxT3COZWV/IteBLSvpX7UdSnjGfoSj0Em9Lz0yS9qMsU+nSlvoJH',
  'B/SnjBnpLSYQffupf7/Qz0pvJMGNluW6st9Q7Kqi/zQvFBQUexVjF+PpYx5o2TmQU/TifW/h/aZy7pWe/t+g/5c5NyDOW9QffJO/',
  'd6JI/oGABQAA',
].join('');

/** What the second library makes the loader seem to say. */
export const AUDITED_FILE = '/etc/hostname';

/** Writes both libraries into a folder, as a package could bring them. */
export function writeAuditedLibrary(folder: string): void {
  writeFileSync(join(folder, 'module.so'), gunzipSync(Buffer.from(AUDITED, 'base64')));
  writeFileSync(join(folder, 'libaudit.so'), gunzipSync(Buffer.from(AUDITOR, 'base64')));
}

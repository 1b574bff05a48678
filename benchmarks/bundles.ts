import { rolldown } from 'rolldown';
import { reachable } from '../tools/bundle-rules.ts';
import { BUNDLES } from '../tools/bundles.ts';

/**
 * KiB that each entry loads at its start, and that it can ever load, from a build in memory that writes nothing; `all` counts
 * every file of `dist/`. Peers ship 3,400 to 6,500 KB an action. `node benchmarks/bundles.ts`
 */
const BYTES_PER_KIBIBYTE = 1024;
let all = 0;
for (const { output: to, ...from } of BUNDLES) {
  const build = await rolldown(from);
  const { output } = await build.generate(to);
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const size = new Map(chunks.map(({ fileName, code }) => [fileName, Buffer.byteLength(code)]));
  all += output.reduce(
    (sum, file) => sum + Buffer.byteLength(file.type === 'chunk' ? file.code : file.source),
    0,
  );
  for (const { fileName } of chunks.filter(({ isEntry }) => isEntry)) {
    const [start, ever] = (['start', 'ever'] as const).map((when) =>
      kibibytes(
        reachable(chunks, fileName, when).reduce((sum, chunk) => sum + (size.get(chunk.fileName) ?? 0), 0),
      ),
    );
    process.stdout.write(`${fileName.padEnd(20)} start ${start} KiB, ever ${ever} KiB\n`);
  }
}
process.stdout.write(`${'all'.padEnd(20)} ${kibibytes(all)} KiB\n`);

function kibibytes(bytes: number): string {
  return Math.round(bytes / BYTES_PER_KIBIBYTE)
    .toString()
    .padStart(5);
}

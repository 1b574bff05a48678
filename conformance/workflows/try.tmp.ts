import { openScene, playRelease } from '/work/main/conformance/workflows/act/scene.ts';
const scene = await openScene();
const { ended } = await playRelease(scene, { name: 'passing', caller: process.argv[2] ?? 'release.yml', runId: 9001, plant: async () => undefined });
console.log(ended.exitCode, ended.complaint, ended.jobs);
for (const a of ended.annotations) console.log('ANN', a.job.split('/').at(-1), a.level, a.text);
for (const l of ended.lines) console.log(l.job.split('/').at(-1), '|', l.line);
console.log(ended.outputs.map(o=>`${o.job} ${o.name}=${o.value}`).join('\n'));
if (process.argv[3] !== 'keep') await scene.close(); else { console.log(scene.folder); process.exit(0) }

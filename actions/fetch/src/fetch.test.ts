import { createHash } from 'node:crypto';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import { runFacts, type World, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';

const SHA256 = createHash('sha256').update('wheel').digest('hex');
const SUBJECTS = [{ name: 'a-1.0.whl', size: 5, sha256: SHA256 }];
const RAW = {
  artifact: `7@sha256:${'e'.repeat(64)}@1`,
  subjects: formatSubjects(SUBJECTS),
  path: 'out/dist',
};

function stocked(content: Readonly<Record<string, string>>): World {
  const made = world({
    artifacts: {
      isAvailable: true,
      download: async (_reference, folder) => {
        for (const [name, text] of Object.entries(content)) {
          await made.effects.files.write(`${folder}/${name}`, text);
        }
      },
    },
  });
  return made;
}

async function fetched({ effects }: World): Promise<string> {
  const inputs = parse(RAW, runFacts());
  const facts = await gather(inputs, effects);
  return (await apply(decide(inputs, facts).plan, effects)).path;
}

describe('fetch', () => {
  test('puts exactly the subjects into the folder', async () => {
    const made = stocked({ 'a-1.0.whl': 'wheel' });
    expect(await fetched(made)).toBe('/checkout/out/dist');
    expect(await made.effects.files.list('/checkout/out/dist')).toEqual(['a-1.0.whl']);
  });

  test.each([
    ['a swapped file', { 'a-1.0.whl': 'evil!' }, 'SUBJECT_SWAPPED'],
    ['an extra file', { 'a-1.0.whl': 'wheel', 'b.whl': '' }, 'SUBJECT_EXTRA'],
    ['a missing file', {}, 'SUBJECT_MISSING'],
  ])('hands over nothing for %s', async (_name, content, code) => {
    const made = stocked(content);
    await expect(fetched(made)).rejects.toMatchObject({ code, verdict: 'fail' });
    expect(await made.effects.files.exists('/checkout/out/dist')).toBe('missing');
  });

  test('its decision names what was handed over, by digest', async () => {
    const inputs = parse(RAW, runFacts());
    const facts = await gather(inputs, stocked({ 'a-1.0.whl': 'wheel' }).effects);
    expect(decide(inputs, facts).decision).toMatchObject({
      verdict: 'pass',
      assessments: [
        { verdict: 'pass', enforcement: 'required', evidence: [{ uri: 'a-1.0.whl', sha256: SHA256 }] },
      ],
    });
  });

  test('refuses a folder that holds something', async () => {
    const made = stocked({ 'a-1.0.whl': 'wheel' });
    await made.effects.files.write('/checkout/out/dist/old.whl', 'old');
    await expect(fetched(made)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  });

  test('refuses a file that was changed while it was copied', async () => {
    const made = stocked({ 'a-1.0.whl': 'wheel' });
    const { files } = made.effects;
    const inputs = parse(RAW, runFacts());
    const { plan } = decide(inputs, await gather(inputs, made.effects));
    const copy: typeof files.copy = async (_from, to) => {
      await files.write(to, 'evil!');
      return await files.digest(to);
    };
    await expect(apply(plan, { ...made.effects, files: { ...files, copy } })).rejects.toMatchObject({
      code: 'SUBJECT_SWAPPED',
    });
  });

  test.each(['../up', '/tmp', 'a/../b', '.', 'a b', ''])(
    'reads the path %j as inside the workspace or not at all',
    (path) => {
      if (path === '') {
        expect(parse({ ...RAW, path }, runFacts()).path).toBe('/checkout/dist');
      } else {
        expect(() => parse({ ...RAW, path }, runFacts())).toThrow(
          expect.objectContaining({ code: 'INPUT_INVALID' }),
        );
      }
    },
  );
});

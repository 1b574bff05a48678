import { describe, expect, test } from '@jest/globals';
import { sha256Of } from '../formats/json/canonical-json.ts';
import { world } from '../testing/world.ts';
import { takeCallerArtifact } from './caller-artifact.ts';

const ARTIFACT = { id: 5, sha256: 'a'.repeat(64) };

async function taken(names: readonly string[], artifacts: readonly string[]) {
  const asked: unknown[] = [];
  const made = world({
    artifacts: {
      isAvailable: true,
      download: async (reference, folder) => {
        asked.push(reference);
        for (const name of names) {
          await made.effects.files.write(`${folder}/${name}`, `bytes of ${name}`);
        }
      },
    },
  });
  const { subjects } = await takeCallerArtifact(
    made.effects,
    { by: 'caller', artifact: ARTIFACT, artifacts },
    2,
  );
  return { subjects, asked };
}

describe('takeCallerArtifact', () => {
  test('takes exactly that artifact and hashes exactly the declared files', async () => {
    const { subjects, asked } = await taken(['a.whl', 'b.tar.gz'], ['*.whl', 'b.tar.gz']);
    expect(asked).toEqual([{ ...ARTIFACT, attempt: 2 }]);
    expect(subjects).toEqual([
      { name: 'a.whl', size: 14, sha256: sha256Of('bytes of a.whl') },
      { name: 'b.tar.gz', size: 17, sha256: sha256Of('bytes of b.tar.gz') },
    ]);
  });

  test.each([
    ['a file that nobody declared', ['a.whl', 'b.whl'], ['a.whl'], 'BUILD_ARTIFACT_EXTRA'],
    ['without a declared file', ['a.whl'], ['a.whl', 'b.whl'], 'BUILD_ARTIFACT_MISSING'],
    ['without any file', [], ['*'], 'BUILD_ARTIFACT_MISSING'],
    ['a file in a folder', ['dist/a.whl'], ['**'], 'BUILD_ARTIFACT_NAME'],
    ['a file declared in a folder', ['a.whl'], ['dist/a.whl'], 'BUILD_ARTIFACT_MISSING'],
    ['a hidden file', ['.a.whl'], ['*', '.a.whl'], 'BUILD_ARTIFACT_NAME'],
    ['a name with a space', ['a b.whl'], ['*'], 'BUILD_ARTIFACT_NAME'],
    ['names that differ by case', ['A.whl', 'a.whl'], ['*'], 'BUILD_ARTIFACT_NAME'],
    ['the manifest of the release', ['Interlock-Manifest.json', 'a.whl'], ['*'], 'BUILD_ARTIFACT_NAME'],
    ['the SBOM of another file', ['a.whl', 'a.whl.cdx.json'], ['*'], 'BUILD_ARTIFACT_NAME'],
  ])('refuses one with %s', async (_title, names, artifacts, code) => {
    await expect(taken(names, artifacts)).rejects.toMatchObject({ code, verdict: 'fail' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../errors.ts';
import { parsePolicyFile } from './policy-file.ts';

const TOOLS = ['bandit', 'pip-audit', 'gitleaks', 'deptry', 'vulture', 'mutmut'];

function refusalOf(text: string): string {
  try {
    parsePolicyFile(new TextEncoder().encode(text), TOOLS);
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.code} ${thrown.message}` : String(thrown);
  }
  return 'accepted';
}

function onStarter(text: string): string {
  return `extends: starter\n${text}`;
}

/** Every row has one fault and nothing else, so that no other guard can refuse it: the rest comes from `starter`. */
describe('parsePolicyFile refuses', () => {
  test.each([
    ['an empty file', '', '1:1 the file is empty; `extends: starter` is the shortest policy'],
    ['only a comment', '# nothing\n', '1:1 the file is empty; `extends: starter` is the shortest policy'],
    ['null', 'null\n', '1:1 the file must be a map of keys'],
    ['tools left empty', onStarter('tools:\n'), '2:1 `tools` is empty, and must be a map of keys'],
    ['a list', '- 1\n', '1:1 the file must be a map of keys'],
    ['brackets without end', '['.repeat(100_000), '1:1 the file nests deeper than 20 levels'],
    ['more than the limit', `# ${'x'.repeat(300_000)}\n`, '1:1 the file is larger than 262144 bytes'],
    ['two documents', onStarter('---\nmode: MODE_DEVELOPER\n'), '2:1 YAML: multiple docs'],
    [
      'a duplicate key',
      onStarter('confinement: required\nconfinement: ephemeral\n'),
      '3:1 the key stands twice in its map',
    ],
    [
      'an alias where its value would fit',
      onStarter('tools:\n  bandit: &same { phase: 1 }\n  gitleaks: *same\n'),
      '1:1 the file uses aliases or cannot be read as YAML',
    ],
    ['a directive that nobody knows', `%X y\n---\n${onStarter('')}`, '1:1 YAML: bad directive'],
    ['a tag', onStarter('mode: !!js/function "x"\n'), '2:7 YAML: tag resolve failed'],
    ['a truth in a word of YAML 1.1', onStarter('rehearsal: yes\n'), '2:1 `rehearsal` must be true or false'],
    ['a prototype as a tool', onStarter('tools: { __proto__: { phase: 1 } }\n'), '2:10 the key is reserved'],
    [
      'no tools',
      onStarter('tools: { bandit: null, gitleaks: null, deptry: null, vulture: null }\n'),
      '2:1 `tools` names no tool, so nothing would be judged',
    ],
    [
      'an impossible day',
      onStarter('skips: [{ name: a, version: "1", reason: b, owner: c, expires: 2026-02-30 }]\n'),
      '2:55 `skips.0.expires` must be a day that exists',
    ],
    ...['../requirements.txt', '/etc/passwd'].map(
      (path) =>
        [
          `the path ${path}`,
          onStarter(`dependency-lock: ${path}\n`),
          '2:1 `dependency-lock` must be a path inside the project, such as `src/app.py`',
        ] as const,
    ),
    [
      'plain http to another machine',
      onStarter('signing: { rekor: "http://log.example.org" }\n'),
      '2:12 `signing.rekor` must be an https address, or http on this machine',
    ],
    [
      'best confinement in high assurance',
      onStarter('confinement: best\n'),
      '2:1 `confinement: best` is for rehearsals; high assurance takes required or ephemeral',
    ],
    ...(
      [
        ['"9"', 'a whole number'],
        ['.inf', 'a whole number'],
        ['-1', 'not less than 0'],
      ] as const
    ).map(
      ([budget, what]) =>
        [
          `a budget of ${budget}`,
          onStarter(`tools: { bandit: { suppression-budget: ${budget} } }\n`),
          `2:20 \`tools.bandit.suppression-budget\` must be ${what}`,
        ] as const,
    ),
  ])('%s', (_name, text, why) => {
    expect(refusalOf(text)).toBe(`POLICY_INVALID The policy file does not hold: ${why}`);
  });

  test('a merge key, which is an unknown tool here', () => {
    expect(refusalOf(onStarter('tools:\n  <<: { bandit: null }\n'))).toContain('`<<` is not a tool');
  });
});

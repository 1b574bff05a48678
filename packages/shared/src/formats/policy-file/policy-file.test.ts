import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { ActionError } from '../../errors.ts';
import { PRESETS } from './policies.generated.ts';
import { parsePolicyFile, presetPolicy } from './policy-file.ts';
import { PRESET_NAMES } from './policy-file-schema.ts';

const TOOLS = ['bandit', 'pip-audit', 'gitleaks', 'deptry', 'vulture', 'mutmut'];
const root = join(import.meta.dirname, '../../../../..');
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parsePolicyFile(bytes(text), TOOLS);

function failure(text: string | Uint8Array): ActionError {
  try {
    parsePolicyFile(typeof text === 'string' ? bytes(text) : text, TOOLS);
  } catch (thrown) {
    if (thrown instanceof ActionError) {
      return thrown;
    }
    throw thrown;
  }
  throw new Error('the policy was accepted');
}

describe('parsePolicyFile', () => {
  test('lays the file over its preset and knows where every value comes from', () => {
    const { policy, sources } = read(
      'extends: phased\ntools:\n  bandit:\n    phase: 2\n    owner: ada\n  mutmut: null\n',
    );
    expect(policy.tools['bandit']).toMatchObject({
      phase: 2,
      owner: 'ada',
      failAt: 'low',
      timeoutSeconds: 600,
    });
    expect(Object.keys(policy.tools)).not.toContain('mutmut');
    expect(Object.keys(policy.tools)).toContain('pip-audit');
    expect(sources.get('tools.bandit.phase')).toEqual({ kind: 'file', line: 4 });
    expect(sources.get('tools.bandit.fail-at')).toEqual({ kind: 'preset', preset: 'phased' });
  });

  test('a list replaces the list of the preset', () => {
    expect(read('extends: starter\nidentity:\n  triggers: [push]\n').policy.identity.triggers).toEqual([
      'push',
    ]);
  });

  test.each(['{}', 'tools: {}', 'tools: { bandit: { phase: 2 } }', 'mode: MODE_HIGH_ASSURANCE'])(
    'is never filled by a preset that the file does not name: %s',
    (text) => {
      const { code, message } = failure(text);
      expect(code).toBe('POLICY_INVALID');
      expect(message).toContain('1:1 `extends` is missing');
    },
  );

  test('needs no preset when the file gives every value, and tools then', () => {
    const { values, policy } = read('extends: phased\n');
    const whole = read(JSON.stringify(values));
    expect(whole.policy).toEqual(policy);
    expect([...whole.sources.values()].filter(({ kind }) => kind !== 'file')).toEqual([]);
    expect(failure(JSON.stringify({ ...values, tools: {} })).message).toContain('names no tool');
  });

  test('asks for the key or tool that a mistyped one is near to', () => {
    const text =
      'extends: starter\nsource-root: [src]\ntools: { bandti: { phase: 1 }, bandit: { fial-at: low } }\n';
    const { message } = failure(text);
    expect(message).toContain('`source-root` is not a key of the policy (did you mean `source-roots`?)');
    expect(message).toContain('(did you mean `fail-at`?)');
    expect(message).toContain('(did you mean `bandit`?)');
  });

  test('names every problem at once with line and column', () => {
    const { code, message } = failure(
      'mode: MODE_SOFT\ntools:\n  bandit:\n    phase: 3\n    colour: red\n  semgrop:\n    phase: 1\nfoo: 1\n',
    );
    expect(code).toBe('POLICY_INVALID');
    expect(message).toContain('1:1 `mode` must be');
    expect(message).toContain('4:5 `tools.bandit.phase` must be 1 (advisory) or 2 (required)');
    expect(message).toContain('5:5 `tools.bandit.colour` is not a key');
    expect(message).toContain('6:3 `semgrop` is not a tool');
    expect(message).toContain('8:1 `foo` is not a key');
  });

  test('an unknown tool has its own code', () => {
    expect(failure('tools:\n  semgrop: { phase: 1 }\n').code).toBe('POLICY_UNKNOWN_TOOL');
  });

  test('a tool that the preset does not have must be whole', () => {
    const { code, message } = failure('extends: starter\ntools:\n  mutmut:\n    phase: 1\n');
    expect(code).toBe('POLICY_INVALID');
    expect(message).toContain('3:3 `tools.mutmut.fail-at` is missing');
  });

  test('bytes that are not UTF-8 are refused', () => {
    expect(failure(new Uint8Array([0x6d, 0xff, 0xfe])).message).toContain('not UTF-8');
  });

  test('whatever the bytes, the answer is a policy with tools or a coded error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary' }).map(bytes),
          fc.json().map(bytes),
        ),
        (content) => {
          try {
            const { policy } = parsePolicyFile(content, TOOLS);
            return Object.keys(policy.tools).length > 0;
          } catch (thrown) {
            return thrown instanceof ActionError && thrown.code.startsWith('POLICY_');
          }
        },
      ),
    );
  });
});

const callers = (build: string) => `extends: starter\nbuild: { by: caller, artifacts: [a.whl]${build} }\n`;

describe('who builds', () => {
  test('is Interlock in every preset, and the caller where the file says so', () => {
    expect(PRESET_NAMES.map((name) => presetPolicy(name).policy.build.by)).toEqual([
      'interlock',
      'interlock',
    ]);
    expect(read(callers('')).policy.build).toMatchObject({ by: 'caller', argv: [], artifacts: ['a.whl'] });
  });

  test.each([
    ['a builder that is none', 'extends: starter\nbuild: { by: nobody }\n', 'must be interlock or caller'],
    ['a command that nobody would run', callers(', argv: [make]'), '`build.argv` must be empty'],
    [
      'files in folders of an artifact',
      'extends: starter\nbuild: { by: caller, artifacts: [dist/a.whl] }\n',
      'without folders',
    ],
  ])('is not %s', (_title, text, message) => {
    expect(failure(text)).toMatchObject({
      code: 'POLICY_INVALID',
      message: expect.stringContaining(message),
    });
  });
});

const registry = (value: string) => `extends: starter\nrelease: { registry: ${value} }\n`;

describe('the package index of a release', () => {
  test('is none in every preset, and one by its address where the file says so', () => {
    expect(PRESET_NAMES.map((name) => presetPolicy(name).policy.release.registry)).toEqual([null, null]);
    const { release } = read(registry('{ kind: simple-index, url: "https://index.example/simple/" }')).policy;
    expect(release).toEqual({
      first: false,
      registry: { kind: 'simple-index', url: 'https://index.example/simple/' },
    });
  });

  test.each([
    ['a name', 'pypi'],
    ['without a kind', '{ url: "https://index.example/simple/" }'],
    ['another kind', '{ kind: other, url: "https://index.example/simple/" }'],
    ['without an address', '{ kind: simple-index }'],
    ['without its last slash', '{ kind: simple-index, url: "https://index.example/simple" }'],
    ['unencrypted', '{ kind: simple-index, url: "http://index.example/simple/" }'],
    ['with a user', '{ kind: simple-index, url: "https://me:pw@index.example/simple/" }'],
    ['with a query', '{ kind: simple-index, url: "https://index.example/simple/?a=/" }'],
    ['a file', '{ kind: simple-index, url: "file:///simple/" }'],
  ])('is not %s', (_title, value) => {
    expect(failure(registry(value)).code).toBe('POLICY_INVALID');
  });
});

describe('presets', () => {
  test.each(PRESET_NAMES)('%s is a whole policy of known tools in high assurance', (name) => {
    const { policy } = presetPolicy(name);
    expect(policy.mode).toBe('MODE_HIGH_ASSURANCE');
    expect(policy.rehearsal).toBe(false);
    expect(TOOLS).toEqual(expect.arrayContaining(Object.keys(policy.tools)));
  });

  test.each(PRESET_NAMES)('the built-in %s is the file in policies/', (name) => {
    expect(parse(readFileSync(join(root, 'policies', `${name}.yml`), 'utf8'))).toEqual(PRESETS[name]);
  });
});

describe('schema/policy.schema.json', () => {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'schema/policy.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(schema));

  test.each(PRESET_NAMES)('accepts the preset %s', (name) => {
    expect(validate(PRESETS[name])).toBe(true);
  });

  test.each([
    'foo: 1',
    'mode: MODE_SOFT',
    'tools: { bandit: { phase: 3 } }',
    'dependency-lock: ../x',
    'signing: { rekor: "http://log.example.org" }',
    'extends: none',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(failure(text).code).toBe('POLICY_INVALID');
    expect(validate(parse(text))).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS, type ToolId } from './tools/registry.generated.ts';

const encode = (text: string) => new TextEncoder().encode(text);
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Step = string | number;

const LOG = {
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: { name: 't', version: '1', rules: [{ id: 'R', defaultConfiguration: { level: 'error' } }] },
      },
      invocations: [{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }],
      artifacts: [{ location: { uri: 'src/a.py' }, roles: ['analysisTarget'] }],
      results: [
        {
          ruleId: 'R',
          ruleIndex: 0,
          kind: 'fail',
          level: 'error',
          message: { text: 'm' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'src/a.py' }, region: { startLine: 2 } } },
          ],
          suppressions: [{ kind: 'inSource', status: 'accepted' }],
        },
      ],
    },
  ],
} as const satisfies Json;

/** The text of a report with findings; of SARIF one that would pass without them. */
function reportText(tool: ToolId): string {
  if (tool === 'sarif') {
    return JSON.stringify(LOG);
  }
  const { reports, stdout } = toolFixture(tool, 'findings').output;
  const [, bytes] = [...reports].find(([name]) => !name.endsWith('.meta')) ?? [
    '',
    stdout ?? new Uint8Array(),
  ];
  return new TextDecoder().decode(bytes);
}

function* pathsOf(value: Json, path: readonly Step[] = []): Generator<readonly Step[]> {
  yield path;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* pathsOf(item, [...path, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* pathsOf(item, [...path, key]);
    }
  }
}

function replaced(value: Json, [step, ...rest]: readonly Step[], by: Json): Json {
  if (step === undefined) {
    return by;
  }
  if (Array.isArray(value)) {
    return value.map((item: Json, index) => (index === step ? replaced(item, rest, by) : item));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, key === step ? replaced(item, rest, by) : item]),
      )
    : by;
}

async function passes(tool: ToolId, bytes: Uint8Array): Promise<boolean> {
  const read = (await TOOLS[tool]()).read(finishedOutput(bytes, null), finishedExpectation([]));
  return read.completeness === 'complete' && read.findings.length === 0;
}

const FINDERS = ['bandit', 'deptry', 'gitleaks', 'mutmut', 'pip-audit', 'sarif', 'zizmor'] as const;

describe.each(FINDERS)('a report of %s with findings', (tool) => {
  const text = reportText(tool);
  const document: Json = JSON.parse(text);

  test('never passes with another kind of value anywhere in it', async () => {
    const paths = [...pathsOf(document)];
    const strange = fc.constantFrom<Json>(null, true, false, -1, 1.5, 1e9, 'x', '0', {}, [null], [[]]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), strange, async (path, by) => {
        expect(await passes(tool, encode(JSON.stringify(replaced(document, path, by))))).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  test('never passes as other bytes', async () => {
    const deep = `{"a":${'['.repeat(5000)}${']'.repeat(5000)},`;
    const texts = [
      `${text}x`,
      `${text}${text}`,
      `${text}\n[]`,
      `[]\n${text}`,
      `${text}\0`,
      `\0${text}`,
      `[${text}]`,
      JSON.stringify(text),
      text.replace(/: ?\d+/, ': NaN'),
      text.replace(/: ?\d+/, ': Infinity'),
      text.replace('{', '{"__proto__":[],'),
      text.replace('{', '{"results":[],"results":[],'),
      text.replace('{', deep),
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
    ];
    for (const changed of texts) {
      expect(await passes(tool, encode(changed))).toBe(false);
    }
    expect(await passes(tool, new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toBe(false);
  });
});

test('the log of these tests passes without its result, so that they prove something', async () => {
  const [run] = LOG.runs;
  expect(await passes('sarif', encode(JSON.stringify({ ...LOG, runs: [{ ...run, results: [] }] })))).toBe(
    true,
  );
});

import { finishedExpectation, finishedOutput } from '../formats/reports/tool-output.ts';
import { TOOLS } from '../tools/registry.generated.ts';

/** The reader of SARIF logs. */
export const sarif = await TOOLS.sarif();
export const rules = [
  { id: 'R1', defaultConfiguration: { level: 'error' } },
  { id: 'R2', properties: { 'security-severity': '9.8' } },
  { id: 'R3' },
];
export const driver = { name: 'tool', version: '1', rules };
const artifacts = [
  { location: { uri: 'src/a.py' }, roles: ['analysisTarget'] },
  { location: { uri: 'my%20file.py' } },
];
/** A run that lists what it analysed and found nothing. */
export const clean = {
  tool: { driver },
  results: [],
  artifacts,
  invocations: [{ executionSuccessful: true }],
};
/** A result of the first rule. */
export const result = {
  ruleId: 'R1',
  message: { text: 'm' },
  locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.py' }, region: { startLine: 2 } } }],
};

/** Reads a log of these runs. */
export function read(
  runs: readonly unknown[],
  paths: readonly string[] = [],
  exitCode: number | null = null,
) {
  const bytes = new TextEncoder().encode(JSON.stringify({ version: '2.1.0', runs }));
  return sarif.read(finishedOutput(bytes, exitCode), finishedExpectation(paths));
}

/** The codes of the reasons of a log. */
export function codes(...request: Parameters<typeof read>): readonly string[] {
  return read(...request).reasons.map(({ code }) => code);
}

/** The finding of a result that differs like this, if it makes one. */
export function one(change: object) {
  return read([{ ...clean, results: [{ ...result, ...change }] }]).findings[0];
}

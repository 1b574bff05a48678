import { buildInputs, givenBuild } from '@interlock/shared/action/build-inputs.ts';
import {
  type InputReader,
  lines,
  optional,
  readInputs,
  text,
  word,
} from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { parseReference } from '@interlock/shared/formats/reference.ts';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { GivenReport, Inputs, Stage } from './words.ts';

const STAGES = ['gate', 'plan', 'scan', 'test', 'decide'] as const;
const REPORT = /^([a-z][a-z0-9-]*)=([^\\\p{Cc}]{1,400})$/u;
const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/;

/** Inputs that belong to some stages only; one that is given elsewhere is a mistake and not ignored. */
const STAGE_INPUTS: Readonly<Record<string, readonly Stage[]>> = {
  reports: ['gate'],
  policy: ['scan', 'test', 'decide'],
  'policy-sha256': ['scan', 'test', 'decide'],
  scan: ['decide'],
  test: ['decide'],
  release: ['decide'],
  sbom: ['decide'],
  artifact: ['decide'],
  subjects: ['decide'],
  ...Object.fromEntries(Object.keys(buildInputs).map((name) => [name, ['decide']])),
};

/** Reads the inputs of the gate; all problems at once. Raises INPUT_INVALID, and SUBJECTS_INVALID for what the build job wrote. */
export function parse(raw: RawInputs): Inputs {
  const inputs = readInputs(raw, {
    stage: word(STAGES, 'gate'),
    reports: lines(),
    policy: optional(reference),
    'policy-sha256': optional(
      text(/^[0-9a-f]{64}$/, 'the output `policy-sha256` of the job that read the policy'),
    ),
    scan: optional(reference),
    test: optional(reference),
    release: word(['false', 'true'], 'false'),
    sbom: optional(reference),
    artifact: optional(reference),
    subjects: optional(text(/^./s, 'the `subjects` output of the build job')),
    ...buildInputs,
  });
  const { stage, policy, 'policy-sha256': policySha256 } = inputs;
  const foreign = Object.entries(STAGE_INPUTS).find(
    ([name, stages]) => (raw[name] ?? '') !== '' && !stages.includes(stage),
  );
  if (foreign !== undefined) {
    throw invalid(`\`${foreign[0]}\` is not an input of stage ${stage}`);
  }
  switch (stage) {
    case 'gate':
      return { stage, reports: readReports(inputs.reports) };
    case 'plan':
      return { stage };
    case 'scan':
    case 'test':
    case 'decide':
      break;
  }
  if (policy === null || policySha256 === null) {
    throw invalid(`Stage ${stage} needs \`policy\` and \`policy-sha256\`, the outputs of stage plan`);
  }
  if (stage !== 'decide') {
    return { stage, policy, policySha256 };
  }
  const { scan, test, sbom, artifact } = inputs;
  const release = inputs.release === 'true';
  const handed = {
    release,
    scan,
    test,
    sbom,
    artifact,
    subjects: inputs.subjects === null ? null : readSubjects(inputs.subjects),
    given: givenBuild(inputs),
  };
  return { stage, policy, policySha256, ...handed };
}

const reference: InputReader<ArtifactReference> = (value, name) => parseReference(value ?? '', name);

/** The value of an output whose job built nothing. */
const CLOSED_SUBJECTS = '[]';

/** Read after the other inputs: the caller can do nothing about what another job wrote, so it is no wrong usage. */
function readSubjects(value: string): SubjectSet {
  return value === CLOSED_SUBJECTS ? [] : parseSubjects(value);
}

function readReports(given: readonly string[]): readonly GivenReport[] {
  const reports = given.map((line) => {
    const [, tool, path] = REPORT.exec(line) ?? [];
    if (tool === undefined || path === undefined || !INSIDE.test(path)) {
      throw invalid(
        'Each line of `reports` must be TOOL=FILE, such as `bandit=out.json`, with a file of the checkout',
      );
    }
    return { tool, path };
  });
  if (new Set(reports.map(({ tool }) => tool)).size !== reports.length) {
    throw invalid('`reports` names a tool twice');
  }
  return reports;
}

function invalid(message: string): ActionError {
  return new ActionError('INPUT_INVALID', message, 'Correct the `with:` block of the step');
}

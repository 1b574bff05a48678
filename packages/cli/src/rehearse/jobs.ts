import type { Job, Outputs } from './job.ts';

function of(outputs: Outputs, name: string): string {
  return outputs.get(name) ?? '';
}

/** What a job of the caller uploaded; both empty where it built nothing. */
const callerArtifact = (outputs: Outputs) => ({
  'artifact-id': of(outputs, 'caller.artifact-id'),
  'artifact-sha256': of(outputs, 'caller.artifact-sha256'),
});

const policySha256 = (outputs: Outputs) => ({ 'policy-sha256': of(outputs, 'policy.policy-sha256') });

/** The boxes of a release in order, the same jobs with the same inputs as `.github/workflows/release.yml`. */
export const RELEASE_JOBS: readonly Job[] = [
  {
    id: 'policy',
    title: 'Read the policy at the protected base',
    trust: 'reads',
    needs: [],
    after: [],
    checkout: 'full',
    onRefusal: false,
    steps: [{ action: 'gate', inputs: () => ({ stage: 'plan' }) }],
  },
  {
    id: 'gate',
    title: 'Run the static tools',
    trust: 'reads',
    needs: ['policy'],
    after: [],
    checkout: 'full',
    onRefusal: false,
    steps: [
      {
        action: 'gate',
        inputs: (outputs) => ({
          stage: 'scan',
          policy: of(outputs, 'policy.evidence'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'tests',
    title: 'Run the tools that run project code',
    trust: 'project code',
    needs: ['policy'],
    after: [],
    checkout: 'full',
    onRefusal: false,
    steps: [
      {
        action: 'gate',
        inputs: (outputs) => ({
          stage: 'test',
          policy: of(outputs, 'policy.evidence'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'build',
    title: 'Build the artifacts',
    trust: 'project code',
    needs: ['policy'],
    after: [],
    checkout: 'full',
    onRefusal: false,
    steps: [
      {
        action: 'build',
        inputs: (outputs) => ({
          policy: of(outputs, 'policy.evidence'),
          ...callerArtifact(outputs),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'sbom',
    title: 'List the components, scan the artifacts',
    trust: 'reads',
    needs: ['policy', 'build'],
    after: [],
    checkout: 'full',
    onRefusal: false,
    steps: [
      {
        action: 'sbom',
        inputs: (outputs) => ({
          policy: of(outputs, 'policy.evidence'),
          artifact: of(outputs, 'build.artifact'),
          subjects: of(outputs, 'build.subjects'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'decide',
    title: 'Decide from the raw reports',
    trust: 'reads',
    needs: ['policy'],
    // Also after a failure: what is missing is a verdict with a record, not a job that silently never ran.
    after: ['gate', 'tests', 'build', 'sbom'],
    checkout: 'full',
    onRefusal: false,
    steps: [
      {
        action: 'gate',
        inputs: (outputs) => ({
          stage: 'decide',
          release: 'true',
          policy: of(outputs, 'policy.evidence'),
          scan: of(outputs, 'gate.evidence'),
          test: of(outputs, 'tests.evidence'),
          sbom: of(outputs, 'sbom.evidence'),
          artifact: of(outputs, 'build.artifact'),
          subjects: of(outputs, 'build.subjects'),
          ...callerArtifact(outputs),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'sign',
    title: 'Sign artifacts and statements',
    trust: 'signs',
    needs: ['decide'],
    after: [],
    checkout: 'none',
    onRefusal: false,
    steps: [
      {
        action: 'provenance',
        inputs: (outputs) => ({
          decision: of(outputs, 'decide.evidence'),
          artifact: of(outputs, 'build.artifact'),
          ...policySha256(outputs),
        }),
      },
      {
        action: 'sign',
        inputs: (outputs) => ({
          stage: 'sign',
          decision: of(outputs, 'decide.evidence'),
          artifact: of(outputs, 'build.artifact'),
          provenance: of(outputs, 'sign.statements-path'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'verify',
    title: 'Verify as a consumer would',
    trust: 'reads',
    needs: ['decide', 'sign'],
    after: [],
    checkout: 'none',
    onRefusal: false,
    steps: [
      {
        action: 'verify',
        inputs: (outputs) => ({
          stage: 'release',
          decision: of(outputs, 'decide.evidence'),
          artifact: of(outputs, 'build.artifact'),
          signed: of(outputs, 'sign.evidence'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'seal',
    title: 'Sign the verification summary and the manifest',
    trust: 'signs',
    needs: ['decide', 'sign', 'verify'],
    after: [],
    checkout: 'none',
    onRefusal: false,
    steps: [
      {
        action: 'sign',
        inputs: (outputs) => ({
          stage: 'seal',
          decision: of(outputs, 'decide.evidence'),
          artifact: of(outputs, 'build.artifact'),
          signed: of(outputs, 'sign.evidence'),
          verification: of(outputs, 'verify.evidence'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'release',
    title: 'Draft, upload, read back, publish',
    trust: 'publishes',
    needs: ['decide', 'seal'],
    after: [],
    checkout: 'none',
    onRefusal: false,
    steps: [
      {
        action: 'release',
        inputs: (outputs) => ({
          decision: of(outputs, 'decide.evidence'),
          artifact: of(outputs, 'build.artifact'),
          sealed: of(outputs, 'seal.evidence'),
          finalize: 'true',
          ...policySha256(outputs),
        }),
      },
    ],
  },
  {
    id: 'refused',
    title: 'Record the refusal',
    trust: 'signs',
    needs: [],
    after: ['decide', 'sign', 'verify', 'seal', 'release'],
    checkout: 'none',
    onRefusal: true,
    steps: [
      {
        action: 'sign',
        inputs: (outputs) => ({
          stage: 'record',
          decision: of(outputs, 'decide.evidence'),
          ...policySha256(outputs),
        }),
      },
    ],
  },
];

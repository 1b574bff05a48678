import * as v from 'valibot';
import {
  commit,
  date,
  endpoint,
  indexAddress,
  line,
  positiveNumber,
  projectPath,
  sha256,
  share,
  wholeNumber,
  workflow,
} from './policy-file-words.ts';

const said = v.description;

/** Presets that `extends` may name; each is a file in policies/. */
export const PRESET_NAMES = ['starter', 'phased'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

const acceptance = v.strictObject({ reason: line, owner: line, expires: date });

const tool = v.strictObject({
  phase: v.pipe(
    v.picklist([1, 2], '1 (advisory) or 2 (required)'),
    said('1 advisory: keeps its verdict, never closes the gate by itself outside of a release. 2 required.'),
  ),
  'fail-at': v.pipe(
    v.picklist(['critical', 'high', 'medium', 'low'], 'one of critical, high, medium, low'),
    said('The mildest severity that fails; a finding of unknown severity counts as high.'),
  ),
  owner: v.pipe(line, said('Who answers for this tool.')),
  'local-command': v.pipe(line, said('The command by which a person runs the tool on their own machine.')),
  'timeout-seconds': v.pipe(
    positiveNumber,
    v.maxValue(21600, 'not more than 21600'),
    said('A tool that runs longer is killed, and its answer is incomplete.'),
  ),
  'freshness-days': v.pipe(
    v.nullable(v.pipe(wholeNumber, v.maxValue(90, 'not more than 90'))),
    said('Maximum age of advisory data in days; null for a tool that uses none.'),
  ),
  'suppression-budget': v.pipe(
    wholeNumber,
    said('Silencing comments and settings allowed in the whole project.'),
  ),
  'minimum-score': v.pipe(
    v.nullable(share),
    said('Least share of killed mutants; null for a tool without a score.'),
  ),
  'minimum-confidence': v.pipe(
    v.nullable(v.pipe(wholeNumber, v.maxValue(100, 'not more than 100'))),
    said('Least certainty in percent at which the tool reports; null for a tool without such a scale.'),
  ),
  'accept-incomplete': v.pipe(
    v.nullable(acceptance),
    said('Accepts an incomplete answer of a hygiene tool until a day; never of a security tool.'),
  ),
});

const waiver = v.strictObject({
  tool: line,
  fingerprint: v.optional(v.nullable(line), null),
  rule: v.optional(v.nullable(line), null),
  path: v.optional(v.nullable(line), null),
  reason: line,
  owner: line,
  expires: date,
});

const waivers = v.strictObject({
  accept: v.pipe(
    v.picklist(['none', 'signed'], 'none or signed'),
    said(
      'none: no finding can be waived. signed: a waiver holds when it stands at the protected base, where a code owner approved it.',
    ),
  ),
  'maximum-days': v.pipe(positiveNumber, said('A waiver may not end later than this many days from today.')),
  'warn-days': v.pipe(wholeNumber, said('Days before its end from which a waiver is warned about.')),
  entries: v.pipe(
    v.array(waiver),
    said('Accepted findings, each by exact fingerprint or by rule and exact path.'),
  ),
});

const skip = v.strictObject({ name: line, version: line, reason: line, owner: line, expires: date });

const build = v.strictObject({
  by: v.pipe(
    v.picklist(['interlock', 'caller'], 'interlock or caller'),
    said(
      'interlock: the build job of the release workflow builds, SLSA build level 3. caller: an earlier job of the caller built, level 1.',
    ),
  ),
  argv: v.pipe(
    v.array(line),
    said('The build command, one list item an argument; no shell reads it. Empty when the caller builds.'),
  ),
  artifacts: v.pipe(
    v.array(projectPath),
    said(
      'The files that the release carries, each of which the build has to make; when the caller builds, exactly the names in its artifact.',
    ),
  ),
  'lock-file': v.pipe(v.nullable(projectPath), said('Hash lock of what building and testing need.')),
});

const platform = v.strictObject({ server: endpoint, api: endpoint, issuer: endpoint });

const signing = v.strictObject({
  fulcio: endpoint,
  rekor: endpoint,
  'timestamp-authority': v.nullable(endpoint),
  'trusted-root': v.pipe(
    v.strictObject({ path: projectPath, sha256 }),
    said('The trusted root that signatures are verified with, by digest.'),
  ),
  detached: v.pipe(v.boolean('true or false'), said('Also writes `.sig` and `.pem` files.')),
  'allow-public-log': v.pipe(
    v.boolean('true or false'),
    said('Lets a repository that is not public write to a public log.'),
  ),
});

const identity = v.strictObject({
  workflow: v.pipe(workflow, said('The only workflow whose signature counts.')),
  'builder-commits': v.pipe(v.array(commit), said('Accepted commits of that workflow.')),
  triggers: v.pipe(
    v.array(line),
    v.minLength(1, 'a list with at least one event'),
    said('Events that a release may come from.'),
  ),
});

const release = v.strictObject({
  first: v.pipe(
    v.boolean('true or false'),
    said('True for the first release only: there is no earlier one to link to.'),
  ),
  registry: v.pipe(
    v.nullable(
      v.strictObject({
        kind: v.picklist(['simple-index'], 'simple-index'),
        url: v.pipe(indexAddress, said('Address of the index, as an installer is given it.')),
      }),
    ),
    said(
      'The package index that `finalize.yml` compares with the draft, read without a token; null where a release goes to none.',
    ),
  ),
});

/** The effective policy as a file: presets merged, every key there. */
export const PolicySchema = v.strictObject({
  mode: v.pipe(
    v.picklist(['MODE_HIGH_ASSURANCE', 'MODE_DEVELOPER'], 'MODE_HIGH_ASSURANCE or MODE_DEVELOPER'),
    said('A release accepts only MODE_HIGH_ASSURANCE.'),
  ),
  tools: v.pipe(v.record(v.string(), tool), said('The tools that must answer, by id.')),
  waivers,
  baseline: v.pipe(
    v.array(sha256),
    said('Fingerprints of findings that stood when the policy came; medium and low only.'),
  ),
  skips: v.pipe(v.array(skip), said('Locked packages that no advisory data covers, accepted until a day.')),
  build,
  'source-roots': v.pipe(
    v.array(projectPath),
    v.minLength(1, 'a list with at least one folder'),
    said('Folders that hold importable source code; `src`, or the folder of a package.'),
  ),
  'dependency-lock': v.pipe(
    v.nullable(projectPath),
    said('Hash lock of what the project needs at run time; what an audit has to cover.'),
  ),
  advisories: v.pipe(
    v.nullable(v.strictObject({ path: projectPath, sha256 })),
    said('Frozen advisory snapshot, by digest; null means none, and an audit is then incomplete.'),
  ),
  confinement: v.pipe(
    v.picklist(['required', 'ephemeral', 'best'], 'one of required, ephemeral, best'),
    said(
      'required: a sandbox that was probed. ephemeral: that, or a hosted job without secrets. best: whatever there is, for rehearsals.',
    ),
  ),
  platform,
  signing,
  identity,
  sbom: v.strictObject({ supplier: line }),
  promotion: v.strictObject({ runs: positiveNumber, streak: positiveNumber }),
  release,
  rehearsal: v.pipe(
    v.boolean('true or false'),
    said('Set by `interlock rehearse` in its temporary repository; needs stand-ins on this machine.'),
  ),
});

/** The policy file as a person writes it: what is absent comes from the preset that `extends` names. */
export const PolicyFileSchema = v.strictObject({
  ...v.partial(PolicySchema).entries,
  extends: v.pipe(
    v.optional(v.picklist(PRESET_NAMES, `one of ${PRESET_NAMES.join(', ')}`)),
    said('The preset that gives what this file leaves out.'),
  ),
  tools: v.optional(
    v.pipe(
      v.record(v.string(), v.nullable(v.partial(tool))),
      said('Tools by id; null takes a tool of the preset out.'),
    ),
  ),
  waivers: v.optional(v.partial(waivers)),
  build: v.optional(v.partial(build)),
  platform: v.optional(v.partial(platform)),
  signing: v.optional(v.partial(signing)),
  identity: v.optional(v.partial(identity)),
  promotion: v.optional(v.partial(PolicySchema.entries.promotion)),
  release: v.optional(v.partial(release)),
});

export type PolicyValues = v.InferOutput<typeof PolicySchema>;
export type PolicyFile = v.InferOutput<typeof PolicyFileSchema>;

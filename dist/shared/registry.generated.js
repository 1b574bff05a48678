// packages/shared/src/tools/registry.generated.ts
const TOOL_IDS = [
	"bandit",
	"cyclonedx",
	"deptry",
	"gitleaks",
	"mutmut",
	"pip-audit",
	"sarif",
	"spdx",
	"vulture",
	"zizmor"
];
/** Loads one adapter; what it needs, such as the schemas of an SBOM format, is loaded with it and not before. */
const TOOLS = {
	"bandit": async () => (await import("./bandit.js")).bandit,
	"cyclonedx": async () => (await import("./cyclonedx.js")).cyclonedx,
	"deptry": async () => (await import("./deptry.js")).deptry,
	"gitleaks": async () => (await import("./gitleaks2.js")).gitleaks,
	"mutmut": async () => (await import("./mutmut.js")).mutmut,
	"pip-audit": async () => (await import("./pip-audit.js")).pipAudit,
	"sarif": async () => (await import("./sarif.js")).sarif,
	"spdx": async () => (await import("./spdx.js")).spdx,
	"vulture": async () => (await import("./vulture.js")).vulture,
	"zizmor": async () => (await import("./zizmor.js")).zizmor
};
function isToolId(text) {
	return Object.hasOwn(TOOLS, text);
}

export { TOOL_IDS as n, isToolId as r, TOOLS as t };
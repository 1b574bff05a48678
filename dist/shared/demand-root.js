import { t as ActionError } from "./errors.js";
import { t as askGit } from "./local-run.js";

// packages/cli/src/demand-root.ts
/**
* Refuses a folder below the root of a git repository, where GitHub reads neither policy nor workflow. Gives whether it is a root; what
* no repository is, or what git says nothing of, is none. Raises PROJECT_NO_REPOSITORY.
*/
async function demandRoot(project, environment) {
	const place = await askGit(project, environment, ["rev-parse", "--show-prefix"]);
	if (place === null) return "no repository";
	if (place !== "") throw new ActionError("PROJECT_NO_REPOSITORY", `\`${project}\` lies inside a git repository and is not its root`, "Name the root of the repository, because only its `.github` counts; `source-roots` of the policy says which folders hold the code");
	return "root";
}

export { demandRoot as t };
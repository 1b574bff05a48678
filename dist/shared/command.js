import { t as ActionError } from "./errors.js";

// packages/cli/src/commands/command.ts
/** The text of an option, or null when it was not given. */
function textOption(values, name) {
	const value = values[name];
	return typeof value === "string" ? value : null;
}
/** Every text of an option that may be given several times. */
function textOptions(values, name) {
	const value = values[name];
	return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}
/** Whether a switch was given. */
function isSet(values, name) {
	return values[name] === true;
}
/** An error in how the command was called; ends with exit code 64. */
function usage(message, next) {
	return new ActionError("USAGE", message, next);
}
/** The only positional argument of a command, or null; more than one raises USAGE. */
function onePositional(command, positionals) {
	if (positionals.length > 1) throw usage(`\`${command}\` takes one argument, not ${positionals.length}`, `See \`interlock ${command} --help\``);
	return positionals[0] ?? null;
}
/** Writes one JSON document, the whole answer of a command with `--json`. */
function writeJson(io, value) {
	io.json(value);
}

export { usage as a, textOptions as i, onePositional as n, writeJson as o, textOption as r, isSet as t };
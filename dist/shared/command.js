import { t as ActionError } from "./errors.js";

// packages/cli/src/commands/command.ts
/** The text of an option, or null when it was not given. */
function textOption(values, name) {
	const value = values[name];
	return typeof value === "string" ? value : null;
}
/** The text of an option that is declared as repeatable and still has to be given once at most; raises USAGE for more, null for none. */
function onlyText(values, name) {
	const [text = null, ...others] = textOptions(values, name);
	if (others.length > 0) throw usage(`\`--${name}\` was given more than once`, "Give it once");
	return text;
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

export { textOptions as a, textOption as i, onePositional as n, usage as o, onlyText as r, isSet as t };
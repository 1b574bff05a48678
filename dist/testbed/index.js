import { createRequire } from "node:module";
import { parseArgs, promisify } from "node:util";
import { appendFileSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { execFile } from "node:child_process";
import { Readable, Transform } from "node:stream";
import { X509Certificate, createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, timingSafeEqual, verify } from "node:crypto";
import { rename } from "node:fs/promises";

// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// packages/testbed/src/control/changes.ts
const run = promisify(execFile);
/** Points a tag at another commit behind everybody's back. */
async function moveTag(world, repository, tag, sha) {
	const found = world.store.records.repositories.find((candidate) => `${candidate.owner}/${candidate.name}` === repository);
	if (found === void 0) throw new Error(`repository ${repository} is not set`);
	await run("git", [
		"-C",
		found.gitDirectory,
		"update-ref",
		`refs/tags/${tag}`,
		sha
	]);
}
/** Replaces the bytes of every release asset of this name, with size and digest, behind everybody's back. */
async function swapAsset(world, repository, name, bytes) {
	const { records } = world.store;
	const releases = new Set(records.releases.filter((release) => release.repository === repository).map((release) => release.id));
	const blob = await world.store.writeBlob(Readable.from([bytes]));
	const swapped = records.assets.filter((asset) => releases.has(asset.releaseId) && asset.name === name);
	for (const asset of swapped) {
		asset.sha256 = blob.sha256;
		asset.size = blob.size;
	}
	return swapped.length;
}
/** Takes a repository's releases, assets and retired tags away, so that the next rehearsal finds none. */
function forgetReleases(world, repository) {
	const { records } = world.store;
	const gone = new Set(records.releases.filter((release) => release.repository === repository).map((release) => release.id));
	records.releases = records.releases.filter((release) => !gone.has(release.id));
	records.assets = records.assets.filter((asset) => !gone.has(asset.releaseId));
	records.retiredTags = [];
}

// node_modules/valibot/dist/index.mjs
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
let store$3;
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
let store$2;
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
let store$1;
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function digits$2(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits$2,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer$1(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer$1,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

// packages/testbed/src/http/exchange.ts
/** Ends the handling of a request with an answer from any depth. */
var Refusal = class extends Error {
	answer;
	constructor(answer) {
		super(`refused with status ${answer.status}`);
		this.name = "Refusal";
		this.answer = answer;
	}
};
const DEFAULT_BODY_BYTES = 33554432;
/** A JSON answer. */
function json(status, value, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body: JSON.stringify(value)
	};
}
/** An answer without a body. */
function empty(status, headers = {}) {
	return {
		status,
		headers,
		body: ""
	};
}
/** A named part of the route's path; asking for one that the route does not have is a programming error. */
function parameter(exchange, name) {
	const value = exchange.parameters[name];
	if (value === void 0) throw new Error(`the route has no part called ${name}`);
	return value;
}
/** A header as one text; empty when it was not sent. */
function header(exchange, name) {
	const value = exchange.headers[name];
	return Array.isArray(value) ? value.join(", ") : value ?? "";
}
/** The bearer or token credential of the request; empty when there is none. */
function bearer(exchange) {
	return /^(?:bearer|token)\s+(\S+)$/i.exec(header(exchange, "authorization"))?.[1] ?? "";
}
/** The whole body, refused with 413 beyond the limit. */
async function readBody(exchange, limitBytes = DEFAULT_BODY_BYTES) {
	const chunks = [];
	let size = 0;
	for await (const chunk of exchange.request) {
		const bytes = chunk;
		size += bytes.length;
		if (size > limitBytes) throw new Refusal(json(413, { message: "Request body is too large" }));
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}
/** The body as a parsed JSON value; undefined when it is not JSON in UTF-8. */
async function readJson(exchange) {
	const bytes = await readBody(exchange);
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
}

// packages/testbed/src/protocol.ts
const RepositoryName = pipe(string(), regex(/^[\w.-]+\/[\w.-]+$/));
const CommitSha = pipe(string(), regex(/^[0-9a-f]{40}$/));
const Count = pipe(number(), integer$1(), minValue(0));
const Access = picklist(["read", "write"]);
/** A repository to play; `gitDirectory` is a real local repository that its refs and commits are read from. */
const RepositorySetting = strictObject({
	owner: string(),
	name: string(),
	gitDirectory: string(),
	id: optional(Count, 1001),
	ownerId: optional(Count, 501),
	visibility: optional(picklist([
		"public",
		"private",
		"internal"
	]), "public"),
	defaultBranch: optional(string(), "main"),
	immutableReleases: optional(boolean(), true),
	subjectFormat: optional(picklist(["ids", "names"]), "ids")
});
/** One job of a run as `/attempts/{n}/jobs` lists it. */
const JobSetting = strictObject({
	id: optional(Count),
	name: string(),
	status: optional(picklist([
		"queued",
		"in_progress",
		"completed"
	]), "completed"),
	conclusion: optional(nullable(string()), "success"),
	attempt: optional(Count),
	labels: optional(array(string()), ["ubuntu-latest"])
});
/** A workflow run and the identity of one of its jobs; `claims` overrides what the token says, null removes a claim. */
const RunSetting = strictObject({
	repository: RepositoryName,
	sha: CommitSha,
	ref: pipe(string(), startsWith("refs/")),
	id: optional(Count),
	attempt: optional(Count, 1),
	job: optional(string(), "job-1"),
	eventName: optional(string(), "push"),
	workflow: optional(string(), "release"),
	workflowPath: optional(string(), ".github/workflows/release.yml"),
	workflowRef: optional(string()),
	workflowSha: optional(CommitSha),
	jobWorkflowRef: optional(string()),
	jobWorkflowSha: optional(CommitSha),
	environment: optional(string(), ""),
	runnerEnvironment: optional(picklist(["github-hosted", "self-hosted"]), "github-hosted"),
	actor: optional(string(), "octocat"),
	actorId: optional(Count, 1),
	headRef: optional(string(), ""),
	baseRef: optional(string(), ""),
	status: optional(picklist([
		"queued",
		"in_progress",
		"completed"
	]), "in_progress"),
	conclusion: optional(nullable(string()), null),
	jobs: optional(array(JobSetting), []),
	claims: optional(record(string(), nullable(string())), {})
});
/** A pull request as `/pulls/{n}` answers it. */
const PullRequestSetting = strictObject({
	repository: RepositoryName,
	number: Count,
	title: optional(string(), ""),
	state: optional(picklist(["open", "closed"]), "open"),
	merged: optional(boolean(), false),
	baseRef: string(),
	baseSha: CommitSha,
	headRef: string(),
	headSha: CommitSha,
	headRepository: optional(RepositoryName)
});
/** What a GitHub token may do; an absent area is no access. */
const TokenSetting = strictObject({
	contents: optional(Access),
	actions: optional(Access),
	pull_requests: optional(Access)
});
/** Points a tag of a repository at another commit. */
const TagMove = strictObject({
	repository: RepositoryName,
	tag: string(),
	sha: CommitSha
});
/** Replaces the bytes of every release asset of this name. */
const AssetSwap = strictObject({
	repository: RepositoryName,
	name: string(),
	bytesBase64: pipe(string(), base64())
});
/** What a fault does to a request that it strikes. */
const FaultEffect = variant("kind", [
	strictObject({
		kind: literal("status"),
		status: pipe(number(), integer$1(), minValue(200), maxValue(599)),
		headers: optional(record(string(), string()), {}),
		body: optional(string(), "{\"message\":\"injected fault\"}")
	}),
	strictObject({
		kind: literal("delay"),
		milliseconds: Count
	}),
	strictObject({ kind: literal("drop") }),
	strictObject({
		kind: literal("truncate"),
		bytes: Count
	}),
	strictObject({
		kind: literal("move-tag"),
		...TagMove.entries
	}),
	strictObject({
		kind: literal("swap-asset"),
		...AssetSwap.entries
	})
]);
/**
* A fault to inject. `path` is a regular expression over the path name; `after` requests pass first; it strikes
* `times` times (0: always); with `when: 'after'` the request is carried out and then its answer is spoiled.
*/
const FaultSetting = strictObject({
	match: strictObject({
		method: optional(string()),
		path: optional(string(), "")
	}),
	after: optional(Count, 0),
	times: optional(Count, 1),
	when: optional(picklist(["before", "after"]), "before"),
	effect: FaultEffect
});
/** What the control interface says about the world. */
const StateView = object({
	repositories: array(object({
		fullName: string(),
		id: number(),
		visibility: string()
	})),
	releases: array(object({
		repository: string(),
		id: number(),
		tagName: string(),
		name: string(),
		body: string(),
		isDraft: boolean(),
		isImmutable: boolean(),
		publishedAt: nullable(string()),
		assets: array(object({
			id: number(),
			name: string(),
			size: number(),
			digest: string(),
			state: string()
		}))
	})),
	runs: array(object({
		id: number(),
		attempt: number(),
		repository: string()
	})),
	artifacts: array(object({
		id: number(),
		runId: number(),
		name: string(),
		size: number(),
		digest: string()
	})),
	packages: array(object({
		name: string(),
		version: string(),
		filename: string(),
		sha256: string(),
		size: number()
	})),
	logEntries: number(),
	certificates: number(),
	timestamps: number(),
	requests: array(object({
		at: string(),
		method: string(),
		path: string(),
		status: number(),
		tokenKind: string()
	}))
});
/** What registering a run answers. */
const RunHandleView = object({
	id: number(),
	attempt: number(),
	job: string(),
	oidcRequestToken: string(),
	runtimeToken: string(),
	environment: record(string(), string())
});

// packages/testbed/src/control/fault-book.ts
function strikes(entry, method, pathname) {
	const { match, after, times } = entry.fault;
	if (match.method !== void 0 && match.method.toUpperCase() !== method) return false;
	if (!entry.pattern.test(pathname)) return false;
	entry.met += 1;
	return entry.met > after && (times === 0 || entry.met <= after + times);
}
/** An empty book. */
function createFaultBook() {
	const entries = [];
	let lastId = 0;
	return {
		add: (fault) => {
			lastId += 1;
			entries.push({
				fault,
				pattern: new RegExp(fault.match.path),
				met: 0
			});
			return lastId;
		},
		clear: () => {
			entries.length = 0;
		},
		strike: (method, pathname) => entries.filter((entry) => strikes(entry, method, pathname)).map((entry) => entry.fault)
	};
}

// packages/testbed/src/encoding/der.ts
/** DER (ITU-T X.690) writing: just what certificates and time stamps need. */
function lengthBytes(length) {
	if (length < 128) return Buffer.from([length]);
	const bytes = [];
	for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
	return Buffer.from([128 | bytes.length, ...bytes]);
}
/** Any tag, length and value. */
function element(tag, ...content) {
	const value = Buffer.concat(content);
	return Buffer.concat([
		Buffer.from([tag]),
		lengthBytes(value.length),
		value
	]);
}
/** SEQUENCE. */
function sequence(...content) {
	return element(48, ...content);
}
/** SET OF, its members in the order that DER demands. */
function setOf(...content) {
	return element(49, ...content.toSorted((left, right) => Buffer.compare(left, right)));
}
/** INTEGER, not negative, from big-endian bytes or a small number. */
function integer(value) {
	if (typeof value === "number") {
		const hex = value.toString(16);
		return integer(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex"));
	}
	const firstUsed = value.findIndex((byte) => byte !== 0);
	const bytes = firstUsed < 0 ? Uint8Array.of(0) : value.subarray(firstUsed);
	return element(2, (bytes[0] ?? 0) >= 128 ? Uint8Array.of(0) : Uint8Array.of(), bytes);
}
/** OBJECT IDENTIFIER from its dotted form. */
function objectIdentifier(dotted) {
	const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
	const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
		const groups = [arc % 128];
		for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) groups.unshift(128 | high % 128);
		return groups;
	});
	return element(6, Buffer.from(bytes));
}
/** OCTET STRING. */
function octetString(value) {
	return element(4, value);
}
/** BIT STRING; `unusedBits` counts the bits at the end that carry nothing. */
function bitString(value, unusedBits = 0) {
	return element(3, Uint8Array.of(unusedBits), value);
}
/** UTF8String. */
function utf8String(text) {
	return element(12, Buffer.from(text, "utf8"));
}
/** BOOLEAN TRUE. */
function booleanTrue() {
	return element(1, Uint8Array.of(255));
}
/** NULL. */
function nothing() {
	return element(5);
}
/** A context-specific constructed tag. */
function contextConstructed(number, ...content) {
	return element(160 | number, ...content);
}
/** A context-specific primitive tag. */
function contextPrimitive(number, value) {
	return element(128 | number, value);
}
function digits(time) {
	return time.toISOString().replace(/\.\d{3}Z$/, "").replace(/[-:T]/g, "");
}
/** UTCTime, years 1950 to 2049, whole seconds. */
function utcTime(time) {
	return element(23, Buffer.from(`${digits(time).slice(2)}Z`, "ascii"));
}
/** GeneralizedTime, whole seconds. */
function generalizedTime(time) {
	return element(24, Buffer.from(`${digits(time)}Z`, "ascii"));
}

// packages/testbed/src/x509/certificate.ts
const SIGNATURE_ALGORITHMS = {
	prime256v1: {
		oid: "1.2.840.10045.4.3.2",
		digest: "sha256"
	},
	secp384r1: {
		oid: "1.2.840.10045.4.3.3",
		digest: "sha384"
	}
};
const SERIAL_BYTES = 16;
function algorithmOf(key) {
	const algorithm = SIGNATURE_ALGORITHMS[key.asymmetricKeyDetails?.namedCurve ?? ""];
	if (algorithm === void 0) throw new Error("a signing key must be on P-256 or P-384");
	return algorithm;
}
/** AlgorithmIdentifier of the ECDSA signatures that this key makes. */
function signatureAlgorithm(key) {
	return sequence(objectIdentifier(algorithmOf(key).oid));
}
/** ECDSA signature, DER, with the digest that goes with the key's curve. */
function signWith(key, bytes) {
	return sign(algorithmOf(key).digest, bytes, key);
}
/** A fresh, positive serial number. */
function freshSerial() {
	const bytes = randomBytes(SERIAL_BYTES);
	bytes[0] = 64 | (bytes[0] ?? 0) & 63;
	return bytes;
}
/** SubjectPublicKeyInfo, DER, of a private or public key. */
function publicKeyInfo(key) {
	return (key.type === "private" ? createPublicKey(key) : key).export({
		format: "der",
		type: "spki"
	});
}
/** A Name of one organisation and one common name. */
function distinguishedName(organization, commonName) {
	return sequence(setOf(sequence(objectIdentifier("2.5.4.10"), utf8String(organization))), setOf(sequence(objectIdentifier("2.5.4.3"), utf8String(commonName))));
}
/** An extension that a verifier may skip. */
function extension(oid, value) {
	return sequence(objectIdentifier(oid), octetString(value));
}
/** An extension that a verifier must know. */
function criticalExtension(oid, value) {
	return sequence(objectIdentifier(oid), booleanTrue(), octetString(value));
}
/** SHA-1 key identifier over the public key bits (RFC 5280 section 4.2.1.2, method 1). */
function keyIdentifier(subjectPublicKeyInfo) {
	const pointBytes = {
		91: 65,
		120: 97
	}[subjectPublicKeyInfo.length];
	const bits = pointBytes === void 0 ? subjectPublicKeyInfo : subjectPublicKeyInfo.subarray(-pointBytes);
	return createHash("sha1").update(bits).digest();
}
/** Subject and authority key identifiers. */
function keyIdentifierExtensions(subjectKey, issuerKey) {
	return [extension("2.5.29.14", octetString(keyIdentifier(subjectKey))), extension("2.5.29.35", sequence(contextPrimitive(0, keyIdentifier(issuerKey))))];
}
/** TBSCertificate of a version 3 certificate that `signer` is going to sign. */
function toBeSigned(content, signer) {
	return sequence(contextConstructed(0, integer(2)), integer(content.serial), signatureAlgorithm(signer), content.issuer, sequence(utcTime(content.notBefore), utcTime(content.notAfter)), content.subject, content.publicKey, contextConstructed(3, sequence(...content.extensions)));
}
/** The certificate, DER. */
function issueCertificate(content, signer) {
	const tbs = toBeSigned(content, signer);
	return sequence(tbs, signatureAlgorithm(signer), bitString(signWith(signer, tbs)));
}
/** PEM of a DER certificate. */
function toPem(der) {
	return [
		"-----BEGIN CERTIFICATE-----",
		...Buffer.from(der).toString("base64").match(/.{1,64}/g) ?? [],
		"-----END CERTIFICATE-----",
		""
	].join("\n");
}

// packages/testbed/src/sigstore/authority.ts
/** One organisation in every name: a verifier that picks the root by it finds exactly one. */
const ORGANIZATION = "interlock testbed";
const CODE_SIGNING$1 = "1.3.6.1.5.5.7.3.3";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const VALID_YEARS = 10;
const NAMES = {
	root: distinguishedName(ORGANIZATION, "testbed root"),
	intermediate: distinguishedName(ORGANIZATION, "testbed intermediate"),
	timestampRoot: distinguishedName(ORGANIZATION, "testbed timestamp root"),
	timestamp: distinguishedName(ORGANIZATION, "testbed timestamp authority")
};
const CERTIFICATE_SIGNING = bitString(Uint8Array.of(6), 1);
const DIGITAL_SIGNATURE = bitString(Uint8Array.of(128), 7);
function roleExtensions(role) {
	switch (role) {
		case "root": return [criticalExtension("2.5.29.15", CERTIFICATE_SIGNING), criticalExtension("2.5.29.19", sequence(booleanTrue()))];
		case "code-signing-intermediate": return [
			criticalExtension("2.5.29.15", CERTIFICATE_SIGNING),
			extension("2.5.29.37", sequence(objectIdentifier(CODE_SIGNING$1))),
			criticalExtension("2.5.29.19", sequence(booleanTrue(), integer(0)))
		];
		case "timestamp-leaf": return [criticalExtension("2.5.29.15", DIGITAL_SIGNATURE), criticalExtension("2.5.29.37", sequence(objectIdentifier(TIME_STAMPING)))];
	}
}
/** A certificate of the testbed's own authorities, valid for ten years. */
function authorityCertificate(request) {
	const subjectKey = publicKeyInfo(request.subjectKey);
	const notAfter = new Date(request.notBefore);
	notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);
	return issueCertificate({
		serial: freshSerial(),
		issuer: request.issuer,
		subject: request.subject,
		notBefore: request.notBefore,
		notAfter,
		publicKey: subjectKey,
		extensions: [...roleExtensions(request.role), ...keyIdentifierExtensions(subjectKey, publicKeyInfo(request.issuerKey))]
	}, request.issuerKey);
}

// packages/testbed/src/sigstore/trusted-root.ts
/** The host that the log signs its checkpoints with; it does not depend on the port. */
const LOG_HOST = "rekor.localhost";
const HOSTS = {
	fulcio: "http://fulcio.localhost",
	ctLog: "http://ctlog.localhost",
	timestamp: "http://timestamp.localhost"
};
/** The id of a log with a P-256 key: SHA-256 of its SubjectPublicKeyInfo. */
function logId(key) {
	return createHash("sha256").update(publicKeyInfo(key)).digest();
}
function logInstance(baseUrl, key, start) {
	return {
		baseUrl,
		hashAlgorithm: "SHA2_256",
		publicKey: {
			rawBytes: publicKeyInfo(key).toString("base64"),
			keyDetails: "PKIX_ECDSA_P256_SHA_256",
			validFor: { start }
		},
		logId: { keyId: logId(key).toString("base64") }
	};
}
function certificateAuthority(uri, commonName, chain, start) {
	return {
		subject: {
			organization: ORGANIZATION,
			commonName
		},
		uri,
		certChain: { certificates: chain.map((certificate) => ({ rawBytes: certificate.toString("base64") })) },
		validFor: { start }
	};
}
/** The Sigstore trusted root (media type version 0.1) of this testbed. */
function trustedRoot(keys) {
	const start = keys.createdAt.toISOString();
	return {
		mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
		tlogs: [logInstance(`http://${LOG_HOST}`, keys.log, start)],
		certificateAuthorities: [certificateAuthority(HOSTS.fulcio, "testbed root", [keys.intermediateCertificate, keys.rootCertificate], start)],
		ctlogs: [logInstance(HOSTS.ctLog, keys.ctLog, start)],
		timestampAuthorities: [certificateAuthority(HOSTS.timestamp, "testbed timestamp root", [keys.timestampCertificate, keys.timestampRootCertificate], start)]
	};
}

// packages/testbed/src/rekor/merkle.ts
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
function hash(...parts) {
	const state = createHash("sha256");
	for (const part of parts) state.update(part);
	return state.digest();
}
/** Hash of a leaf (RFC 6962 section 2.1). */
function leafHash(leaf) {
	return hash(LEAF, leaf);
}
/** Largest power of two that is smaller than `count`. */
function splitPoint(count) {
	let point = 1;
	while (point * 2 < count) point *= 2;
	return point;
}
/** An empty tree (RFC 6962 section 2.1); complete subtrees are hashed once. */
function createMerkleTree() {
	const leaves = [];
	const complete = /* @__PURE__ */ new Map();
	function subtree(start, count) {
		const [only] = leaves.slice(start, start + 1);
		if (count === 1 && only !== void 0) return only;
		const key = `${start}+${count}`;
		const known = complete.get(key);
		if (known !== void 0) return known;
		const split = splitPoint(count);
		const value = hash(NODE, subtree(start, split), subtree(start + split, count - split));
		if (split * 2 === count) complete.set(key, value);
		return value;
	}
	function path(index, start, count) {
		if (count === 1) return [];
		const split = splitPoint(count);
		return index < split ? [...path(index, start, split), subtree(start + split, count - split)] : [...path(index - split, start + split, count - split), subtree(start, split)];
	}
	return {
		size: () => leaves.length,
		append: (leaf) => leaves.push(leaf) - 1,
		root: () => leaves.length === 0 ? hash() : subtree(0, leaves.length),
		inclusionProof: (index) => path(index, 0, leaves.length)
	};
}

// packages/testbed/src/rekor/log.ts
/** The tree's id is part of every entry's UUID and of the checkpoint's origin. */
const TREE_ID = 1723294058104619009n;
const StoredEntry = object({
	body: string(),
	integratedTime: number()
});
/** Opens `rekor.jsonl` of the folder or starts a new log. */
function openLog(directory, keys) {
	const path = join(directory, "rekor.jsonl");
	const tree = createMerkleTree();
	const entries = [];
	const byUuid = /* @__PURE__ */ new Map();
	const id = logId(keys.log);
	function uuidOf(body) {
		return TREE_ID.toString(16).padStart(16, "0") + leafHash(body).toString("hex");
	}
	function add(body, integratedTime) {
		const index = tree.append(leafHash(body));
		const entry = {
			uuid: uuidOf(body),
			index,
			body,
			integratedTime
		};
		entries.push(entry);
		byUuid.set(entry.uuid, entry);
		return entry;
	}
	function checkpoint() {
		const note = `${LOG_HOST} - ${TREE_ID}\n${tree.size()}\n${tree.root().toString("base64")}\n`;
		const signature = sign("sha256", Buffer.from(note, "utf8"), keys.log);
		const line = Buffer.concat([id.subarray(0, 4), signature]).toString("base64");
		return `${note}\n\u2014 ${LOG_HOST} ${line}\n`;
	}
	function entryTimestamp(entry) {
		const payload = JSON.stringify({
			body: entry.body.toString("base64"),
			integratedTime: entry.integratedTime,
			logID: id.toString("hex"),
			logIndex: entry.index
		});
		return sign("sha256", Buffer.from(payload, "utf8"), keys.log).toString("base64");
	}
	if (existsSync(path)) for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
		const stored = parse(StoredEntry, JSON.parse(line));
		add(Buffer.from(stored.body, "base64"), stored.integratedTime);
	}
	return {
		size: () => tree.size(),
		find: (uuid) => byUuid.get(uuid) ?? null,
		all: () => entries,
		uuidOf,
		append: (body, now) => {
			if (byUuid.has(uuidOf(body))) return null;
			const integratedTime = Math.floor(now.getTime() / 1e3);
			appendFileSync(path, `${JSON.stringify({
				body: body.toString("base64"),
				integratedTime
			})}\n`);
			return add(body, integratedTime);
		},
		render: (entry) => ({ [entry.uuid]: {
			body: entry.body.toString("base64"),
			integratedTime: entry.integratedTime,
			logID: id.toString("hex"),
			logIndex: entry.index,
			verification: {
				inclusionProof: {
					checkpoint: checkpoint(),
					hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString("hex")),
					logIndex: entry.index,
					rootHash: tree.root().toString("hex"),
					treeSize: tree.size()
				},
				signedEntryTimestamp: entryTimestamp(entry)
			}
		} }),
		summary: () => ({
			inactiveShards: [],
			rootHash: tree.root().toString("hex"),
			signedTreeHead: checkpoint(),
			treeID: TREE_ID.toString(),
			treeSize: tree.size()
		})
	};
}

// packages/testbed/src/sigstore/keys.ts
const KeyFile = strictObject({
	createdAt: pipe(string(), isoTimestamp()),
	root: string(),
	intermediate: string(),
	ctLog: string(),
	log: string(),
	timestampRoot: string(),
	timestamp: string(),
	issuer: string(),
	rootCertificate: string(),
	intermediateCertificate: string(),
	timestampRootCertificate: string(),
	timestampCertificate: string()
});
function ellipticKey(namedCurve) {
	return generateKeyPairSync("ec", { namedCurve }).privateKey;
}
function toText(key) {
	return key.export({
		format: "pem",
		type: "pkcs8"
	}).toString();
}
function generate(now) {
	const notBefore = /* @__PURE__ */ new Date(Math.floor(now.getTime() / 1e3) * 1e3);
	const root = ellipticKey("P-384");
	const intermediate = ellipticKey("P-384");
	const timestampRoot = ellipticKey("P-384");
	const timestamp = ellipticKey("P-256");
	const issuer = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
	return {
		createdAt: notBefore.toISOString(),
		root: toText(root),
		intermediate: toText(intermediate),
		ctLog: toText(ellipticKey("P-256")),
		log: toText(ellipticKey("P-256")),
		timestampRoot: toText(timestampRoot),
		timestamp: toText(timestamp),
		issuer: toText(issuer),
		rootCertificate: authorityCertificate({
			subject: NAMES.root,
			issuer: NAMES.root,
			subjectKey: root,
			issuerKey: root,
			notBefore,
			role: "root"
		}).toString("base64"),
		intermediateCertificate: authorityCertificate({
			subject: NAMES.intermediate,
			issuer: NAMES.root,
			subjectKey: intermediate,
			issuerKey: root,
			notBefore,
			role: "code-signing-intermediate"
		}).toString("base64"),
		timestampRootCertificate: authorityCertificate({
			subject: NAMES.timestampRoot,
			issuer: NAMES.timestampRoot,
			subjectKey: timestampRoot,
			issuerKey: timestampRoot,
			notBefore,
			role: "root"
		}).toString("base64"),
		timestampCertificate: authorityCertificate({
			subject: NAMES.timestamp,
			issuer: NAMES.timestampRoot,
			subjectKey: timestamp,
			issuerKey: timestampRoot,
			notBefore,
			role: "timestamp-leaf"
		}).toString("base64")
	};
}
/** Reads `keys.json` of the folder, or makes it; what is there stays, so that old signatures keep verifying. */
function loadKeys(directory, now) {
	const path = join(directory, "keys.json");
	if (!existsSync(path)) writeFileSync(path, JSON.stringify(generate(now), null, 2), {
		mode: 384,
		flag: "wx"
	});
	const file = parse(KeyFile, JSON.parse(readFileSync(path, "utf8")));
	return {
		createdAt: new Date(file.createdAt),
		intermediate: createPrivateKey(file.intermediate),
		ctLog: createPrivateKey(file.ctLog),
		log: createPrivateKey(file.log),
		timestamp: createPrivateKey(file.timestamp),
		issuer: createPrivateKey(file.issuer),
		rootCertificate: Buffer.from(file.rootCertificate, "base64"),
		intermediateCertificate: Buffer.from(file.intermediateCertificate, "base64"),
		timestampRootCertificate: Buffer.from(file.timestampRootCertificate, "base64"),
		timestampCertificate: Buffer.from(file.timestampCertificate, "base64")
	};
}

// packages/testbed/src/store/records.ts
const ReleaseRecord = object({
	id: number(),
	repository: string(),
	tagName: string(),
	targetCommitish: string(),
	name: nullable(string()),
	body: nullable(string()),
	isDraft: boolean(),
	isPrerelease: boolean(),
	isImmutable: boolean(),
	createdAt: string(),
	updatedAt: string(),
	publishedAt: nullable(string())
});
const AssetRecord = object({
	id: number(),
	releaseId: number(),
	name: string(),
	label: nullable(string()),
	contentType: string(),
	size: number(),
	sha256: string(),
	createdAt: string(),
	updatedAt: string()
});
const ArtifactRecord = object({
	id: number(),
	runId: number(),
	jobId: string(),
	name: string(),
	mimeType: string(),
	size: number(),
	sha256: nullable(string()),
	digest: nullable(string()),
	isFinalized: boolean(),
	createdAt: string(),
	expiresAt: string()
});
const RunRecord = object({
	...RunSetting.entries,
	id: number(),
	createdAt: string()
});
const PackageRecord = object({
	name: string(),
	version: string(),
	filename: string(),
	filetype: string(),
	size: number(),
	sha256: string(),
	uploadedAt: string()
});
/** Everything that is kept in `world.json`; bytes live beside it, by digest. */
const WorldRecords = object({
	nextId: number(),
	repositories: array(RepositorySetting),
	releases: array(ReleaseRecord),
	assets: array(AssetRecord),
	/** `owner/name tag` of published immutable releases: such a tag is never used again. */
	retiredTags: array(string()),
	runs: array(RunRecord),
	artifacts: array(ArtifactRecord),
	pullRequests: array(PullRequestSetting),
	packages: array(PackageRecord)
});

// packages/testbed/src/store/store.ts
const EMPTY = {
	nextId: 1e3,
	repositories: [],
	releases: [],
	assets: [],
	retiredTags: [],
	runs: [],
	artifacts: [],
	pullRequests: [],
	packages: []
};
function readRecords(path) {
	if (!existsSync(path)) return structuredClone(EMPTY);
	const parsed = JSON.parse(readFileSync(path, "utf8"));
	return parse(WorldRecords, parsed);
}
/** Opens the folder, which must exist; what an earlier process left there goes on. */
function openStore(directory) {
	const recordsPath = join(directory, "world.json");
	const blobs = join(directory, "blobs");
	mkdirSync(blobs, { recursive: true });
	const records = readRecords(recordsPath);
	let saved = "";
	function blobPath(sha256) {
		return join(blobs, sha256);
	}
	async function writeBlob(source) {
		const temporary = join(blobs, `partial-${randomBytes(8).toString("hex")}`);
		const hash = createHash("sha256");
		let size = 0;
		const measure = new Transform({ transform(chunk, _encoding, done) {
			hash.update(chunk);
			size += chunk.length;
			done(null, chunk);
		} });
		await pipeline(Readable.from(source), measure, createWriteStream(temporary));
		const sha256 = hash.digest("hex");
		await rename(temporary, blobPath(sha256));
		return {
			sha256,
			size
		};
	}
	function save() {
		const text = JSON.stringify(records);
		if (text === saved) return;
		const temporary = `${recordsPath}.partial`;
		writeFileSync(temporary, text);
		renameSync(temporary, recordsPath);
		saved = text;
	}
	return {
		directory,
		records,
		nextId: () => {
			records.nextId += 1;
			return records.nextId;
		},
		writeBlob,
		blobFile: (blob) => ({
			path: blobPath(blob.sha256),
			size: blob.size
		}),
		save
	};
}

// packages/testbed/src/world.ts
const TOKEN_BYTES = 24;
/** A random credential. */
function freshToken(prefix) {
	return `${prefix}${randomBytes(TOKEN_BYTES).toString("hex")}`;
}
function now() {
	return /* @__PURE__ */ new Date();
}
/** Opens the state folder (made when missing) and writes the trusted root into it. */
function createWorld(settings, url) {
	mkdirSync(settings.stateDirectory, {
		recursive: true,
		mode: 448
	});
	const keys = loadKeys(settings.stateDirectory, now());
	const trustedRootPath = join(settings.stateDirectory, "trusted_root.json");
	writeFileSync(trustedRootPath, `${JSON.stringify(trustedRoot(keys), null, 2)}\n`);
	const githubToken = freshToken("ghs_");
	return {
		settings,
		keys,
		store: openStore(settings.stateDirectory),
		log: openLog(settings.stateDirectory, keys),
		faults: createFaultBook(),
		trustedRootPath,
		controlToken: freshToken("control_"),
		githubToken,
		packageToken: freshToken("pypi-"),
		addressKey: randomBytes(TOKEN_BYTES),
		githubTokens: /* @__PURE__ */ new Map([[githubToken, {
			contents: "write",
			actions: "write",
			pull_requests: "write"
		}]]),
		oidcTokens: /* @__PURE__ */ new Map(),
		runtimeTokens: /* @__PURE__ */ new Map(),
		requests: [],
		counts: {
			certificates: 0,
			timestamps: 0
		},
		latency: { milliseconds: settings.latencyMilliseconds },
		now,
		url,
		issuer: () => settings.issuer ?? `${url()}/oidc`
	};
}

// packages/testbed/src/control/runs.ts
function encode$1(value) {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function runtimeToken(run) {
	const scope = `Actions.Results:${run.id}:${run.job}`;
	return `${encode$1({ alg: "none" })}.${encode$1({
		scp: scope,
		jti: freshToken("")
	})}.testbed`;
}
function environmentOf(world, repository, run, tokens) {
	const url = world.url();
	const workflowRef = run.workflowRef ?? `${run.repository}/${run.workflowPath}@${run.ref}`;
	return {
		CI: "true",
		GITHUB_ACTIONS: "true",
		GITHUB_API_URL: url,
		GITHUB_SERVER_URL: `http://gh.localhost:${new URL(url).port}`,
		GITHUB_REPOSITORY: run.repository,
		GITHUB_REPOSITORY_ID: String(repository.id),
		GITHUB_REPOSITORY_OWNER: repository.owner,
		GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
		GITHUB_REF: run.ref,
		GITHUB_REF_NAME: run.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
		GITHUB_REF_TYPE: run.ref.startsWith("refs/tags/") ? "tag" : "branch",
		GITHUB_SHA: run.sha,
		GITHUB_RUN_ID: String(run.id),
		GITHUB_RUN_NUMBER: "1",
		GITHUB_RUN_ATTEMPT: String(run.attempt),
		GITHUB_JOB: run.job,
		GITHUB_WORKFLOW: run.workflow,
		GITHUB_WORKFLOW_REF: workflowRef,
		GITHUB_WORKFLOW_SHA: run.workflowSha ?? run.sha,
		GITHUB_EVENT_NAME: run.eventName,
		GITHUB_ACTOR: run.actor,
		GITHUB_ACTOR_ID: String(run.actorId),
		GITHUB_HEAD_REF: run.headRef,
		GITHUB_BASE_REF: run.baseRef,
		RUNNER_ENVIRONMENT: run.runnerEnvironment,
		RUNNER_OS: "Linux",
		ACTIONS_RESULTS_URL: `${url}/`,
		ACTIONS_RUNTIME_URL: `${url}/`,
		ACTIONS_RUNTIME_TOKEN: tokens.runtime,
		ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: tokens.oidc
	};
}
/** Sets a run (one record for an id and attempt) and gives the tokens of one of its jobs. */
async function registerRun(world, exchange) {
	const setting = safeParse(RunSetting, await readJson(exchange));
	if (!setting.success) return json(400, { message: summarize(setting.issues) });
	const { records } = world.store;
	const repository = records.repositories.find(({ owner, name }) => `${owner}/${name}` === setting.output.repository);
	if (repository === void 0) return json(400, { message: `repository ${setting.output.repository} is not set` });
	const id = setting.output.id ?? world.store.nextId();
	const at = records.runs.findIndex((known) => known.id === id && known.attempt === setting.output.attempt);
	const createdAt = records.runs[at]?.createdAt ?? world.now().toISOString();
	const run = {
		...setting.output,
		id,
		createdAt
	};
	records.runs.splice(at < 0 ? records.runs.length : at, at < 0 ? 0 : 1, run);
	const tokens = {
		oidc: freshToken("oidc_"),
		runtime: runtimeToken(run)
	};
	world.oidcTokens.set(tokens.oidc, run);
	world.runtimeTokens.set(tokens.runtime, run);
	const handle = {
		id,
		attempt: run.attempt,
		job: run.job,
		oidcRequestToken: tokens.oidc,
		runtimeToken: tokens.runtime,
		environment: { ...environmentOf(world, repository, run, tokens) }
	};
	return json(200, handle);
}

// packages/testbed/src/control/state.ts
/** What is true in the world now. */
function stateView(world) {
	const { records } = world.store;
	return {
		repositories: records.repositories.map(({ owner, name, id, visibility }) => ({
			fullName: `${owner}/${name}`,
			id,
			visibility
		})),
		releases: records.releases.map((release) => ({
			repository: release.repository,
			id: release.id,
			tagName: release.tagName,
			name: release.name ?? "",
			body: release.body ?? "",
			isDraft: release.isDraft,
			isImmutable: release.isImmutable,
			publishedAt: release.publishedAt,
			assets: records.assets.filter((asset) => asset.releaseId === release.id).map(({ id, name, size, sha256 }) => ({
				id,
				name,
				size,
				digest: `sha256:${sha256}`,
				state: "uploaded"
			}))
		})),
		runs: records.runs.map(({ id, attempt, repository }) => ({
			id,
			attempt,
			repository
		})),
		artifacts: records.artifacts.filter((artifact) => artifact.isFinalized).map(({ id, runId, name, size, digest }) => ({
			id,
			runId,
			name,
			size,
			digest: digest ?? ""
		})),
		packages: records.packages.map(({ name, version, filename, sha256, size }) => ({
			name,
			version,
			filename,
			sha256,
			size
		})),
		logEntries: world.log.size(),
		certificates: world.counts.certificates,
		timestamps: world.counts.timestamps,
		requests: world.requests
	};
}

// packages/testbed/src/control/interface.ts
async function body(exchange, schema) {
	const parsed = safeParse(schema, await readJson(exchange));
	if (!parsed.success) throw new Refusal(json(400, { message: summarize(parsed.issues) }));
	return parsed.output;
}
async function setRepository(world, exchange) {
	const repository = await body(exchange, RepositorySetting);
	const { repositories } = world.store.records;
	const at = repositories.findIndex(({ owner, name }) => owner === repository.owner && name === repository.name);
	repositories.splice(at < 0 ? repositories.length : at, at < 0 ? 0 : 1, repository);
	return json(200, repository);
}
async function setPullRequest(world, exchange) {
	const pull = await body(exchange, PullRequestSetting);
	const { pullRequests } = world.store.records;
	const at = pullRequests.findIndex(({ repository, number }) => repository === pull.repository && number === pull.number);
	pullRequests.splice(at < 0 ? pullRequests.length : at, at < 0 ? 0 : 1, pull);
	return json(200, pull);
}
async function setToken(world, exchange) {
	const token = freshToken("ghs_");
	world.githubTokens.set(token, await body(exchange, TokenSetting));
	return json(201, { token });
}
async function addFault(world, exchange) {
	return json(201, { id: world.faults.add(await body(exchange, FaultSetting)) });
}
function clearFaults(world) {
	world.faults.clear();
	return json(200, {});
}
async function setLatency(world, exchange) {
	const { milliseconds } = await body(exchange, strictObject({ milliseconds: pipe(number(), minValue(0)) }));
	world.latency.milliseconds = milliseconds;
	return json(200, {});
}
async function setTag(world, exchange) {
	const { repository, tag, sha } = await body(exchange, TagMove);
	await moveTag(world, repository, tag, sha);
	return json(200, {});
}
async function setAsset(world, exchange) {
	const { repository, name, bytesBase64 } = await body(exchange, AssetSwap);
	const swapped = await swapAsset(world, repository, name, Buffer.from(bytesBase64, "base64"));
	return json(swapped === 0 ? 404 : 200, { swapped });
}
async function clearReleases(world, exchange) {
	const { repository } = await body(exchange, strictObject({ repository: string() }));
	forgetReleases(world, repository);
	return json(200, {});
}
function clearRequests(world) {
	world.requests.length = 0;
	return json(200, {});
}
function guarded(handler) {
	return (world, exchange) => exchange.headers.authorization === `Bearer ${world.controlToken}` ? handler(world, exchange) : json(401, { message: "the control token is needed" });
}
const OPEN_ROUTES = [
	{
		method: "PUT",
		path: "/_testbed/repositories",
		handler: setRepository
	},
	{
		method: "PUT",
		path: "/_testbed/runs",
		handler: registerRun
	},
	{
		method: "PUT",
		path: "/_testbed/pulls",
		handler: setPullRequest
	},
	{
		method: "POST",
		path: "/_testbed/tokens",
		handler: setToken
	},
	{
		method: "POST",
		path: "/_testbed/faults",
		handler: addFault
	},
	{
		method: "DELETE",
		path: "/_testbed/faults",
		handler: clearFaults
	},
	{
		method: "PUT",
		path: "/_testbed/latency",
		handler: setLatency
	},
	{
		method: "PUT",
		path: "/_testbed/tags",
		handler: setTag
	},
	{
		method: "PUT",
		path: "/_testbed/assets",
		handler: setAsset
	},
	{
		method: "DELETE",
		path: "/_testbed/releases",
		handler: clearReleases
	},
	{
		method: "GET",
		path: "/_testbed/state",
		handler: (world) => json(200, stateView(world))
	},
	{
		method: "DELETE",
		path: "/_testbed/requests",
		handler: clearRequests
	}
];
/** The control interface; every request needs the control token. */
const CONTROL_ROUTES = OPEN_ROUTES.map((route) => ({
	...route,
	handler: guarded(route.handler)
}));

// packages/testbed/src/oidc/token.ts
const Header = object({
	alg: literal("RS256"),
	kid: string()
});
const Claims = record(string(), union([
	string(),
	number(),
	boolean()
]));
const LIFETIME_SECONDS$1 = 300;
const SKEW_SECONDS = 600;
function encode(value) {
	return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
}
function decode$1(part) {
	try {
		return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
	} catch {
		return;
	}
}
/** The id under which the key set lists the issuer's key. */
function keyId(key) {
	return createHash("sha256").update(publicKeyInfo(key)).digest("hex").slice(0, 32);
}
/** A signed RS256 token of five minutes. */
function issueToken(key, claims, audience, now) {
	const seconds = Math.floor(now.getTime() / 1e3);
	const times = {
		nbf: seconds - SKEW_SECONDS,
		iat: seconds,
		exp: seconds + LIFETIME_SECONDS$1
	};
	const head = encode({
		typ: "JWT",
		alg: "RS256",
		kid: keyId(key)
	});
	const body = encode({
		jti: randomUUID(),
		aud: audience,
		...claims,
		...times
	});
	return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), key).toString("base64url")}`;
}
/** The claims of a token that this key signed, for this issuer and audience, at this time; else one sentence. */
function verifyToken(token, expected, now) {
	const [head = "", body = "", signature = "", ...more] = token.split(".");
	if (more.length > 0 || !is(Header, decode$1(head))) return { refused: "token is not an RS256 JWT" };
	const signed = Buffer.from(`${head}.${body}`);
	if (!verify("sha256", signed, createPublicKey(expected.key), Buffer.from(signature, "base64url"))) return { refused: "token signature does not hold" };
	const claims = safeParse(Claims, decode$1(body));
	if (!claims.success) return { refused: "token claims are malformed" };
	const { iss, aud, exp, nbf } = claims.output;
	const seconds = now.getTime() / 1e3;
	if (iss !== expected.issuer) return { refused: "token issuer is not accepted" };
	if (aud !== expected.audience) return { refused: "token audience is not accepted" };
	if (typeof exp !== "number" || exp <= seconds || typeof nbf === "number" && nbf > seconds) return { refused: "token is expired or not yet valid" };
	return { claims: claims.output };
}

// packages/testbed/src/fulcio/identity-extensions.ts
const ARC = "1.3.6.1.4.1.57264.1";
const SERVER = "https://github.com";
const REQUIRED = [
	"event_name",
	"iss",
	"job_workflow_ref",
	"job_workflow_sha",
	"ref",
	"repository",
	"repository_id",
	"repository_owner",
	"repository_owner_id",
	"repository_visibility",
	"run_attempt",
	"run_id",
	"runner_environment",
	"sha",
	"sub",
	"workflow",
	"workflow_ref",
	"workflow_sha"
];
/**
* Maps the claims of a run to the certificate's subject and extensions (Fulcio's docs/oid-info.md): .1 to .6 are raw
* bytes, .8 and up a DER UTF8String, .23 is there only when the job has an environment. A missing claim is named.
*/
function certificateIdentity(claims) {
	const missing = REQUIRED.find((name) => typeof claims[name] !== "string" || claims[name] === "");
	if (missing !== void 0) return { missing };
	const claim = (name) => String(claims[name]);
	const run = `${SERVER}/${claim("repository")}/actions/runs/${claim("run_id")}/attempts/${claim("run_attempt")}`;
	const subjectUri = `${SERVER}/${claim("job_workflow_ref")}`;
	const raw = [
		[1, claim("iss")],
		[2, claim("event_name")],
		[3, claim("sha")],
		[4, claim("workflow")],
		[5, claim("repository")],
		[6, claim("ref")]
	];
	const environment = claims["environment"];
	const encoded = [
		[8, claim("iss")],
		[9, subjectUri],
		[10, claim("job_workflow_sha")],
		[11, claim("runner_environment")],
		[12, `${SERVER}/${claim("repository")}`],
		[13, claim("sha")],
		[14, claim("ref")],
		[15, claim("repository_id")],
		[16, `${SERVER}/${claim("repository_owner")}`],
		[17, claim("repository_owner_id")],
		[18, `${SERVER}/${claim("workflow_ref")}`],
		[19, claim("workflow_sha")],
		[20, claim("event_name")],
		[21, run],
		[22, claim("repository_visibility")],
		...typeof environment === "string" && environment !== "" ? [[23, environment]] : [],
		[24, claim("sub")]
	];
	return {
		subjectUri,
		extensions: [...raw.map(([number, text]) => extension(`${ARC}.${number}`, Buffer.from(text, "utf8"))), ...encoded.map(([number, text]) => extension(`${ARC}.${number}`, utf8String(text)))]
	};
}

// packages/testbed/src/fulcio/sct.ts
const SCT_LIST = "1.3.6.1.4.1.11129.2.4.2";
const VERSION_1 = 0;
const CERTIFICATE_TIMESTAMP = 0;
const PRECERTIFICATE_ENTRY = 1;
const HASH_SHA256 = 4;
const SIGNATURE_ECDSA = 3;
function unsigned(value, bytes) {
	const hex = value.toString(16).padStart(bytes * 2, "0");
	return Buffer.from(hex, "hex");
}
function withLength(bytes) {
	return Buffer.concat([unsigned(bytes.length, 2), bytes]);
}
/**
* The extension that embeds one signed certificate timestamp over a TBSCertificate without it (RFC 6962
* sections 3.2 and 3.3). The log has no tree: the verifiers in use check the signature only.
*/
function timestampListExtension(toBeSigned, issuerKey, logKey, now) {
	const timestamp = unsigned(now.getTime(), 8);
	const issuerKeyHash = createHash("sha256").update(publicKeyInfo(issuerKey)).digest();
	const signed = Buffer.concat([
		Uint8Array.of(VERSION_1, CERTIFICATE_TIMESTAMP),
		timestamp,
		unsigned(PRECERTIFICATE_ENTRY, 2),
		issuerKeyHash,
		unsigned(toBeSigned.length, 3),
		toBeSigned,
		unsigned(0, 2)
	]);
	const timestampStructure = Buffer.concat([
		Uint8Array.of(VERSION_1),
		logId(logKey),
		timestamp,
		unsigned(0, 2),
		Uint8Array.of(HASH_SHA256, SIGNATURE_ECDSA),
		withLength(sign("sha256", signed, logKey))
	]);
	return extension(SCT_LIST, octetString(withLength(withLength(timestampStructure))));
}

// packages/testbed/src/fulcio/leaf.ts
const LIFETIME_MINUTES = 10;
const CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
const URI_NAME = 6;
/** A code signing certificate of ten minutes for one workflow identity, with an embedded SCT; DER. */
function issueLeaf(keys, key, identity, now) {
	const notBefore = /* @__PURE__ */ new Date(Math.floor(now.getTime() / 1e3) * 1e3);
	const publicKey = publicKeyInfo(key);
	const content = {
		serial: freshSerial(),
		issuer: NAMES.intermediate,
		subject: sequence(),
		notBefore,
		notAfter: new Date(notBefore.getTime() + LIFETIME_MINUTES * 6e4),
		publicKey,
		extensions: [
			criticalExtension("2.5.29.15", bitString(Uint8Array.of(128), 7)),
			extension("2.5.29.37", sequence(objectIdentifier(CODE_SIGNING))),
			...keyIdentifierExtensions(publicKey, publicKeyInfo(keys.intermediate)),
			criticalExtension("2.5.29.17", sequence(contextPrimitive(URI_NAME, Buffer.from(identity.subjectUri, "utf8")))),
			...identity.extensions
		]
	};
	const unstamped = toBeSigned(content, keys.intermediate);
	const stamp = timestampListExtension(unstamped, keys.intermediate, keys.ctLog, now);
	return issueCertificate({
		...content,
		extensions: [...content.extensions, stamp]
	}, keys.intermediate);
}

// packages/testbed/src/fulcio/signing-certificate.ts
const AUDIENCE = "sigstore";
const INVALID_ARGUMENT = 3;
const CertificateRequest = object({
	credentials: object({ oidcIdentityToken: string() }),
	publicKeyRequest: object({
		publicKey: object({
			algorithm: optional(string()),
			content: string()
		}),
		proofOfPossession: pipe(string(), base64())
	})
});
function refuse$1(message) {
	return json(400, {
		code: INVALID_ARGUMENT,
		message,
		details: []
	});
}
function parseKey(pem) {
	try {
		const key = createPublicKey(pem);
		return key.asymmetricKeyDetails?.namedCurve === "prime256v1" ? key : null;
	} catch {
		return null;
	}
}
/**
* Issues a certificate for a token of our own issuer: signature, issuer, audience and expiry are verified, and
* the proof that the caller holds the key, a signature over the token's `sub`. Refusals are 400, as Fulcio's are.
*/
async function createCertificate(world, exchange) {
	const request = safeParse(CertificateRequest, await readJson(exchange));
	if (!request.success) return refuse$1("There was an error processing the request: a token, a public key and a proof are needed");
	const { credentials, publicKeyRequest } = request.output;
	const expected = {
		key: world.keys.issuer,
		issuer: world.issuer(),
		audience: AUDIENCE
	};
	const token = verifyToken(credentials.oidcIdentityToken, expected, world.now());
	if ("refused" in token) return refuse$1(`There was an error processing the credentials for this request: ${token.refused}`);
	const identity = certificateIdentity(token.claims);
	if ("missing" in identity) return refuse$1(`There was an error processing the credentials for this request: no ${identity.missing}`);
	const key = parseKey(publicKeyRequest.publicKey.content);
	if (key === null) return refuse$1("The public key supplied in the request could not be parsed");
	const proof = Buffer.from(publicKeyRequest.proofOfPossession, "base64");
	if (!verify("sha256", Buffer.from(String(token.claims["sub"]), "utf8"), key, proof)) return refuse$1("The signature supplied in the request could not be verified");
	const leaf = issueLeaf(world.keys, key, identity, world.now());
	world.counts.certificates += 1;
	const { intermediateCertificate, rootCertificate } = world.keys;
	const certificates = [
		leaf,
		intermediateCertificate,
		rootCertificate
	].map(toPem);
	return json(200, { signedCertificateEmbeddedSct: { chain: { certificates } } });
}
function trustBundle(world) {
	const { intermediateCertificate, rootCertificate } = world.keys;
	return json(200, { chains: [{ certificates: [intermediateCertificate, rootCertificate].map(toPem) }] });
}
function configuration(world) {
	const issuer = {
		issuerUrl: world.issuer(),
		audience: AUDIENCE,
		challengeClaim: "sub",
		spiffeTrustDomain: "",
		issuerType: "ci-provider",
		subjectDomain: ""
	};
	return json(200, { issuers: [issuer] });
}
/** Fulcio v2. */
const FULCIO_ROUTES = [
	{
		method: "POST",
		path: "/fulcio/api/v2/signingCert",
		handler: createCertificate
	},
	{
		method: "GET",
		path: "/fulcio/api/v2/trustBundle",
		handler: trustBundle
	},
	{
		method: "GET",
		path: "/fulcio/api/v2/configuration",
		handler: configuration
	}
];

// packages/testbed/src/github/access.ts
const DOCUMENTATION = "https://docs.github.com/rest";
/** A GitHub error body: message, documentation address and the status as a text. */
function refusal$1(status, message, more = {}, headers = {}) {
	const body = {
		message,
		...more,
		documentation_url: DOCUMENTATION,
		status: String(status)
	};
	return new Refusal(json(status, body, headers));
}
/** The refusal of what does not exist, or that the caller may not know to exist. */
function notFound() {
	return refusal$1(404, "Not Found");
}
/** 422 with one entry in `errors`, as GitHub validates. */
function invalid(resource, code, field) {
	return refusal$1(422, "Validation Failed", { errors: [{
		resource,
		code,
		field
	}] });
}
function permissionsOf(world, exchange) {
	if (header(exchange, "authorization") === "") return null;
	const permissions = world.githubTokens.get(bearer(exchange));
	if (permissions === void 0) throw refusal$1(401, "Bad credentials");
	return permissions;
}
/** Whether the caller's token may write releases and refs: only such a caller sees drafts. */
function canWriteContents(world, exchange) {
	return permissionsOf(world, exchange)?.contents === "write";
}
/**
* The repository that the path names, when the token may do this in it. Without a token only a public repository can
* be read; what is hidden answers 404, what is refused 403, and an unknown token 401.
*/
function authorize(world, exchange, area, access) {
	if (header(exchange, "user-agent") === "") throw refusal$1(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
	const permissions = permissionsOf(world, exchange);
	const repository = world.store.records.repositories.find(({ owner, name }) => owner.toLowerCase() === parameter(exchange, "owner").toLowerCase() && name.toLowerCase() === parameter(exchange, "repo").toLowerCase());
	if (repository === void 0 || permissions === null && repository.visibility !== "public") throw notFound();
	if (permissions === null && access === "write") throw refusal$1(401, "Requires authentication");
	const granted = area === "metadata" ? "read" : permissions?.[area];
	const isPublicRead = access === "read" && repository.visibility === "public";
	if (granted === "write" || granted === "read" && access === "read" || isPublicRead) return repository;
	throw refusal$1(403, "Resource not accessible by integration", {}, { "x-accepted-github-permissions": `${area}=${access}` });
}
/** `owner/name`. */
function fullName(repository) {
	return `${repository.owner}/${repository.name}`;
}

// packages/testbed/src/http/signed-address.ts
const LIFETIME_SECONDS = 60;
function signature(world, pathname, expires) {
	return createHmac("sha256", world.addressKey).update(`${pathname}\n${expires}`).digest("hex");
}
/** An address below this server that needs no other credential for the given time, one minute by default. */
function signedAddress(world, pathname, lifetimeSeconds = LIFETIME_SECONDS) {
	const expires = String(Math.floor(world.now().getTime() / 1e3) + lifetimeSeconds);
	return `${world.url()}${pathname}?se=${expires}&sig=${signature(world, pathname, expires)}`;
}
/** Whether the request came by an address that we signed and that still holds. */
function holdsAddress(world, exchange) {
	const expires = exchange.url.searchParams.get("se") ?? "";
	const given = Buffer.from(exchange.url.searchParams.get("sig") ?? "", "hex");
	const expected = Buffer.from(signature(world, exchange.url.pathname, expires), "hex");
	return given.length === expected.length && timingSafeEqual(given, expected) && Number(expires) * 1e3 > world.now().getTime();
}

// packages/testbed/src/github/pagination.ts
const DEFAULT_PER_PAGE = 30;
const MAX_PER_PAGE = 100;
function positive(text, fallback) {
	const number = Number(text);
	return text !== null && Number.isInteger(number) && number > 0 ? number : fallback;
}
/** Cuts the page that `page` and `per_page` ask for, with GitHub's Link header. */
function paginate(world, exchange, all) {
	const { searchParams, pathname } = exchange.url;
	const perPage = Math.min(positive(searchParams.get("per_page"), DEFAULT_PER_PAGE), MAX_PER_PAGE);
	const page = positive(searchParams.get("page"), 1);
	const last = Math.max(1, Math.ceil(all.length / perPage));
	const link = (relation, number) => {
		const target = new URL(pathname, world.url());
		target.search = exchange.url.search;
		target.searchParams.set("page", String(number));
		return `<${target.href}>; rel="${relation}"`;
	};
	const links = [...page > 1 ? [link("prev", page - 1), link("first", 1)] : [], ...page < last ? [link("next", page + 1), link("last", last)] : []];
	return {
		items: all.slice((page - 1) * perPage, page * perPage),
		headers: links.length === 0 ? {} : { link: links.join(", ") }
	};
}

// packages/testbed/src/github/view.ts
/** A GitHub account as the API shows it, with the members that clients read. */
function account(world, login, id, type) {
	return {
		login,
		id,
		node_id: `U_${id}`,
		url: `${world.url()}/users/${login}`,
		html_url: `https://github.com/${login}`,
		type,
		site_admin: false
	};
}
const BOT = {
	login: "github-actions[bot]",
	id: 41898282
};
/** A repository as `GET /repos/{owner}/{repo}` answers it. */
function repositoryView(world, repository) {
	const name = fullName(repository);
	return {
		id: repository.id,
		node_id: `R_${repository.id}`,
		name: repository.name,
		full_name: name,
		private: repository.visibility !== "public",
		visibility: repository.visibility,
		owner: account(world, repository.owner, repository.ownerId, "Organization"),
		html_url: `https://github.com/${name}`,
		url: `${world.url()}/repos/${name}`,
		fork: false,
		archived: false,
		disabled: false,
		default_branch: repository.defaultBranch
	};
}
/** A release asset as the API shows it. */
function assetView(world, repository, release, asset) {
	const name = fullName(repository);
	const file = encodeURIComponent(asset.name);
	return {
		url: `${world.url()}/repos/${name}/releases/assets/${asset.id}`,
		id: asset.id,
		node_id: `RA_${asset.id}`,
		name: asset.name,
		label: asset.label,
		uploader: account(world, BOT.login, BOT.id, "Bot"),
		content_type: asset.contentType,
		state: "uploaded",
		size: asset.size,
		digest: `sha256:${asset.sha256}`,
		download_count: 0,
		created_at: asset.createdAt,
		updated_at: asset.updatedAt,
		browser_download_url: `${world.url()}/${name}/releases/download/${pageTag(release)}/${file}`
	};
}
/** The tag in a release's page address; a draft has a name of its own that says nothing. */
function pageTag(release) {
	const hidden = createHash("sha256").update(String(release.id)).digest("hex").slice(0, 20);
	return release.isDraft ? `untagged-${hidden}` : release.tagName;
}
/** A release as the API shows it, with so many of its assets. */
function releaseView(world, repository, release, embeddedAssets = Number.POSITIVE_INFINITY) {
	const name = fullName(repository);
	const url = `${world.url()}/repos/${name}/releases/${release.id}`;
	const assets = world.store.records.assets.filter((asset) => asset.releaseId === release.id).slice(0, embeddedAssets);
	const archive = (kind) => release.isDraft ? null : `${world.url()}/repos/${name}/${kind}/${release.tagName}`;
	return {
		url,
		assets_url: `${url}/assets`,
		upload_url: `${world.url()}/uploads/repos/${name}/releases/${release.id}/assets{?name,label}`,
		html_url: `https://github.com/${name}/releases/tag/${pageTag(release)}`,
		id: release.id,
		author: account(world, BOT.login, BOT.id, "Bot"),
		node_id: `RE_${release.id}`,
		tag_name: release.tagName,
		target_commitish: release.targetCommitish,
		name: release.name,
		draft: release.isDraft,
		immutable: release.isImmutable,
		prerelease: release.isPrerelease,
		created_at: release.createdAt,
		updated_at: release.updatedAt,
		published_at: release.publishedAt,
		assets: assets.map((asset) => assetView(world, repository, release, asset)),
		tarball_url: archive("tarball"),
		zipball_url: archive("zipball"),
		body: release.body
	};
}

// packages/testbed/src/github/actions.ts
function attemptsOf(world, exchange, repository) {
	return world.store.records.runs.filter(({ id, repository: name }) => String(id) === parameter(exchange, "run") && name === fullName(repository)).toSorted((left, right) => left.attempt - right.attempt);
}
function runView(world, repository, run) {
	const url = `${world.url()}/repos/${fullName(repository)}/actions/runs/${run.id}`;
	const actor = account(world, run.actor, run.actorId, "User");
	return {
		id: run.id,
		name: run.workflow,
		node_id: `WFR_${run.id}`,
		head_branch: run.headRef || run.ref.replace(/^refs\/(?:heads|tags)\//, ""),
		head_sha: run.sha,
		path: run.workflowPath,
		display_title: run.workflow,
		run_number: 1,
		run_attempt: run.attempt,
		event: run.eventName,
		status: run.status,
		conclusion: run.conclusion,
		workflow_id: 1,
		check_suite_id: run.id,
		url,
		html_url: `https://github.com/${fullName(repository)}/actions/runs/${run.id}`,
		jobs_url: `${url}/jobs`,
		artifacts_url: `${url}/artifacts`,
		previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
		pull_requests: [],
		referenced_workflows: [],
		created_at: run.createdAt,
		updated_at: run.createdAt,
		run_started_at: run.createdAt,
		actor,
		triggering_actor: actor,
		repository: repositoryView(world, repository),
		head_repository: repositoryView(world, repository)
	};
}
/** The newest attempt of a run. */
function getRun(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	const run = attemptsOf(world, exchange, repository).at(-1);
	if (run === void 0) throw notFound();
	return json(200, runView(world, repository, run));
}
function namedAttempt(world, exchange, repository) {
	const attempt = parameter(exchange, "attempt");
	const run = attemptsOf(world, exchange, repository).find((candidate) => String(candidate.attempt) === attempt);
	if (run === void 0) throw notFound();
	return run;
}
/** One attempt of a run. */
function getAttempt(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	return json(200, runView(world, repository, namedAttempt(world, exchange, repository)));
}
function jobViews(world, repository, run) {
	const base = `${world.url()}/repos/${fullName(repository)}`;
	return run.jobs.map((job, at) => {
		const id = job.id ?? run.id * 1e3 + at + 1;
		return {
			id,
			run_id: run.id,
			run_attempt: job.attempt ?? run.attempt,
			run_url: `${base}/actions/runs/${run.id}`,
			node_id: `CR_${id}`,
			head_sha: run.sha,
			head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//, ""),
			url: `${base}/actions/jobs/${id}`,
			html_url: `https://github.com/${fullName(repository)}/actions/runs/${run.id}/job/${id}`,
			status: job.status,
			conclusion: job.conclusion,
			created_at: run.createdAt,
			started_at: run.createdAt,
			completed_at: job.status === "completed" ? run.createdAt : null,
			name: job.name,
			steps: [],
			check_run_url: `${base}/check-runs/${id}`,
			labels: job.labels,
			runner_id: 1,
			runner_name: "testbed",
			runner_group_id: 0,
			runner_group_name: "GitHub Actions",
			workflow_name: run.workflow
		};
	});
}
/** The jobs of one attempt, in pages. */
function listAttemptJobs(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	const jobs = jobViews(world, repository, namedAttempt(world, exchange, repository));
	const { items, headers } = paginate(world, exchange, jobs);
	return json(200, {
		total_count: jobs.length,
		jobs: items
	}, headers);
}
/** Jobs of the newest attempt, or of every attempt with `filter=all`. */
function listRunJobs(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	const attempts = attemptsOf(world, exchange, repository);
	if (attempts.length === 0) throw notFound();
	const jobs = (exchange.url.searchParams.get("filter") === "all" ? attempts : attempts.slice(-1)).flatMap((run) => jobViews(world, repository, run));
	const { items, headers } = paginate(world, exchange, jobs);
	return json(200, {
		total_count: jobs.length,
		jobs: items
	}, headers);
}
function artifactView(world, repository, run, artifact) {
	const url = `${world.url()}/repos/${fullName(repository)}/actions/artifacts/${artifact.id}`;
	return {
		id: artifact.id,
		node_id: `A_${artifact.id}`,
		name: artifact.name,
		size_in_bytes: artifact.size,
		url,
		archive_download_url: `${url}/zip`,
		expired: false,
		digest: artifact.digest,
		created_at: artifact.createdAt,
		updated_at: artifact.createdAt,
		expires_at: artifact.expiresAt,
		workflow_run: {
			id: run.id,
			repository_id: repository.id,
			head_repository_id: repository.id,
			head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//, ""),
			head_sha: run.sha
		}
	};
}
/** The finalized artifacts of a run, newest first, in pages; `name` filters exactly. */
function listRunArtifacts(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	const run = attemptsOf(world, exchange, repository).at(-1);
	if (run === void 0) throw notFound();
	const name = exchange.url.searchParams.get("name");
	const artifacts = world.store.records.artifacts.filter((artifact) => artifact.runId === run.id && artifact.isFinalized).filter((artifact) => name === null || artifact.name === name).toReversed();
	const { items, headers } = paginate(world, exchange, artifacts);
	const views = items.map((artifact) => artifactView(world, repository, run, artifact));
	return json(200, {
		total_count: artifacts.length,
		artifacts: views
	}, headers);
}
function namedArtifact(world, exchange, repository) {
	const id = parameter(exchange, "artifact");
	const { artifacts, runs } = world.store.records;
	const artifact = artifacts.find((candidate) => String(candidate.id) === id && candidate.isFinalized);
	const run = runs.findLast((candidate) => candidate.id === artifact?.runId && candidate.repository === fullName(repository));
	if (artifact === void 0 || run === void 0) throw notFound();
	return {
		run,
		artifact
	};
}
/** One finalized artifact of this repository. */
function getArtifact(world, exchange) {
	const repository = authorize(world, exchange, "actions", "read");
	const { run, artifact } = namedArtifact(world, exchange, repository);
	return json(200, artifactView(world, repository, run, artifact));
}
/** 302 to an address that holds for a minute. */
function downloadArtifact(world, exchange) {
	const { artifact } = namedArtifact(world, exchange, authorize(world, exchange, "actions", "read"));
	return empty(302, { location: signedAddress(world, `/results/download/${artifact.id}`) });
}
/** Removes an artifact; its name is free again. */
function deleteArtifactById(world, exchange) {
	const { artifact } = namedArtifact(world, exchange, authorize(world, exchange, "actions", "write"));
	const { records } = world.store;
	records.artifacts = records.artifacts.filter(({ id }) => id !== artifact.id);
	return empty(204);
}

// packages/testbed/src/github/asset-name.ts
const COMBINING_MARKS = /\p{M}/gu;
/**
* The name that GitHub gives to an uploaded asset: marks and other characters become single dots, no dot leads or
* ends, and what is left of a bare extension is called `default`. Follows the rewriting that `gh` mimics.
*/
function storedAssetName(name) {
	const plain = name.normalize("NFD").replace(COMBINING_MARKS, "");
	const trimmed = (plain.startsWith(".") ? `default${plain}` : plain).replace(/[^a-z0-9\-_+@]+/gi, ".").replace(/\.{2,}/g, ".").replace(/^\.+|\.+$/g, "");
	return trimmed !== name && !trimmed.includes(".") ? `default.${trimmed}` : trimmed;
}

// packages/testbed/src/github/git.ts
const MAX_OUTPUT_BYTES = 67108864;
/** Runs git in the repository's folder with the given standard input. */
function git(repository, argv, input = "") {
	const environment = {
		PATH: process.env["PATH"] ?? "",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: "safe.directory",
		GIT_CONFIG_VALUE_0: "*",
		GIT_TERMINAL_PROMPT: "0"
	};
	return new Promise((resolve) => {
		const child = execFile("git", [
			"-C",
			repository.gitDirectory,
			...argv
		], {
			env: environment,
			maxBuffer: MAX_OUTPUT_BYTES
		}, (error, stdout, stderr) => resolve(error === null ? {
			ok: true,
			text: stdout
		} : {
			ok: false,
			text: stderr
		}));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end(input);
	});
}
/** The object that a name stands for, as `type` peels it (`commit`, `object`); null when there is none. */
async function resolveObject(repository, name, type) {
	const answer = await git(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		type === "commit" ? `${name}^{commit}` : name
	]);
	return answer.ok ? answer.text.trim() : null;
}

// packages/testbed/src/github/releases.ts
/** Nowhere does GitHub promise that a list of releases names all of their files; here it names a page of them. */
const EMBEDDED_ASSETS = 30;
const TagName = pipe(string(), minLength(1), maxLength(255));
const Changeable = {
	target_commitish: optional(string()),
	name: optional(nullable(string())),
	body: optional(nullable(string())),
	draft: optional(boolean()),
	prerelease: optional(boolean()),
	make_latest: optional(picklist([
		"true",
		"false",
		"legacy"
	]))
};
const CreateBody = object({
	tag_name: TagName,
	...Changeable
});
const UpdateBody = object({
	tag_name: optional(TagName),
	...Changeable
});
function visible(world, exchange, repository) {
	const seesDrafts = canWriteContents(world, exchange);
	return world.store.records.releases.filter((release) => release.repository === fullName(repository)).filter((release) => !release.isDraft || seesDrafts);
}
/** The release that the path names by id, when the caller may see it. */
function namedRelease(world, exchange, repository) {
	const id = parameter(exchange, "release");
	const release = visible(world, exchange, repository).find((candidate) => String(candidate.id) === id);
	if (release === void 0) throw notFound();
	return release;
}
/** Refuses a tag that another published release has, or that an immutable one ever had. */
function demandFreeTag(world, repository, release) {
	const { releases, retiredTags } = world.store.records;
	if (releases.some((other) => other.id !== release.id && !other.isDraft && other.repository === release.repository && other.tagName === release.tagName)) throw invalid("Release", "already_exists", "tag_name");
	if (retiredTags.includes(`${fullName(repository)} ${release.tagName}`)) throw refusal$1(422, "Validation Failed", { errors: [{
		resource: "Release",
		code: "custom",
		field: "tag_name",
		message: "tag_name was used by an immutable release"
	}] });
}
/** Publishes in place: the tag is made at the target when it does not exist, and the release is sealed when it has to be. */
async function publish(world, repository, release) {
	demandFreeTag(world, repository, release);
	const ref = `refs/tags/${release.tagName}`;
	if (await resolveObject(repository, ref, "object") === null) {
		const target = await resolveObject(repository, `refs/heads/${release.targetCommitish}`, "commit") ?? await resolveObject(repository, release.targetCommitish, "commit");
		if (target === null) throw invalid("Release", "invalid", "target_commitish");
		await git(repository, [
			"update-ref",
			ref,
			target,
			""
		]);
	}
	release.isDraft = false;
	release.publishedAt = world.now().toISOString();
	release.isImmutable = repository.immutableReleases;
	if (release.isImmutable) world.store.records.retiredTags.push(`${fullName(repository)} ${release.tagName}`);
}
/** Makes a draft or a published release. */
async function createRelease(world, exchange) {
	const repository = authorize(world, exchange, "contents", "write");
	const body = safeParse(CreateBody, await readJson(exchange));
	if (!body.success) throw invalid("Release", "missing_field", "tag_name");
	const now = world.now().toISOString();
	const release = {
		id: world.store.nextId(),
		repository: fullName(repository),
		tagName: body.output.tag_name,
		targetCommitish: body.output.target_commitish ?? repository.defaultBranch,
		name: body.output.name ?? null,
		body: body.output.body ?? null,
		isDraft: true,
		isPrerelease: body.output.prerelease ?? false,
		isImmutable: false,
		createdAt: now,
		updatedAt: now,
		publishedAt: null
	};
	demandFreeTag(world, repository, release);
	if (body.output.draft !== true) await publish(world, repository, release);
	world.store.records.releases.push(release);
	const view = releaseView(world, repository, release);
	return json(201, view, { location: `${world.url()}/repos/${release.repository}/releases/${release.id}` });
}
/** Changes a release; an immutable one keeps its tag, target and state. */
async function updateRelease(world, exchange) {
	const repository = authorize(world, exchange, "contents", "write");
	const release = namedRelease(world, exchange, repository);
	const body = safeParse(UpdateBody, await readJson(exchange));
	if (!body.success) throw refusal$1(422, "Invalid request.", { errors: [summarize(body.issues)] });
	const { tag_name: tagName, target_commitish: target, draft, name, body: notes, prerelease } = body.output;
	const changesSealed = draft === true || tagName !== void 0 && tagName !== release.tagName || target !== void 0 && target !== release.targetCommitish;
	if (release.isImmutable && changesSealed) throw refusal$1(422, "Cannot change the tag or state of an immutable release");
	const changed = {
		...release,
		tagName: tagName ?? release.tagName,
		targetCommitish: target ?? release.targetCommitish,
		name: name === void 0 ? release.name : name,
		body: notes === void 0 ? release.body : notes,
		isPrerelease: prerelease ?? release.isPrerelease,
		updatedAt: world.now().toISOString()
	};
	if (release.isDraft && draft === false) await publish(world, repository, changed);
	else if (draft === true) {
		changed.isDraft = true;
		changed.publishedAt = null;
	}
	Object.assign(release, changed);
	return json(200, releaseView(world, repository, release));
}
/** Removes a release and its assets; the tag stays, and an immutable release's tag stays retired. */
function deleteRelease(world, exchange) {
	const release = namedRelease(world, exchange, authorize(world, exchange, "contents", "write"));
	const { records } = world.store;
	records.releases = records.releases.filter(({ id }) => id !== release.id);
	records.assets = records.assets.filter(({ releaseId }) => releaseId !== release.id);
	return empty(204);
}
/** A release by its number; a draft only for callers that may write. */
function getRelease(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	return json(200, releaseView(world, repository, namedRelease(world, exchange, repository)));
}
/** The published release of a tag; a draft is never found by its tag. */
function getReleaseByTag(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const tag = parameter(exchange, "tag");
	const release = visible(world, exchange, repository).find((candidate) => !candidate.isDraft && candidate.tagName === tag);
	if (release === void 0) throw notFound();
	return json(200, releaseView(world, repository, release));
}
/** The newest release that is neither a draft nor a pre-release. */
function getLatestRelease(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const release = visible(world, exchange, repository).filter((candidate) => !candidate.isDraft && !candidate.isPrerelease).at(-1);
	if (release === void 0) throw notFound();
	return json(200, releaseView(world, repository, release));
}
/** Newest first, drafts only for callers that may write. */
function listReleases(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const { items, headers } = paginate(world, exchange, visible(world, exchange, repository).toReversed());
	return json(200, items.map((release) => releaseView(world, repository, release, EMBEDDED_ASSETS)), headers);
}

// packages/testbed/src/github/assets.ts
function assetsOf(world, release) {
	return world.store.records.assets.filter((asset) => asset.releaseId === release.id);
}
function namedAsset(world, exchange, repository) {
	const { assets, releases } = world.store.records;
	const asset = assets.find(({ id }) => String(id) === parameter(exchange, "asset"));
	const release = releases.find(({ id, repository: owner }) => id === asset?.releaseId && owner === fullName(repository));
	if (asset === void 0 || release === void 0) throw notFound();
	if (release.isDraft && !canWriteContents(world, exchange)) throw notFound();
	return {
		repository,
		release,
		asset
	};
}
function demandMutable(release, deed) {
	if (release.isImmutable) throw refusal$1(422, `Cannot ${deed} an immutable release.`);
}
/** Stores the body as an asset under the name that GitHub would make of the given one. */
async function uploadAsset(world, exchange) {
	const repository = authorize(world, exchange, "contents", "write");
	const release = namedRelease(world, exchange, repository);
	demandMutable(release, "upload assets to");
	const asked = exchange.url.searchParams.get("name") ?? "";
	const name = storedAssetName(asked);
	if (asked === "" || name === "") throw refusal$1(400, "Invalid name for request");
	if (header(exchange, "content-length") === "") throw refusal$1(411, "Length Required");
	if (assetsOf(world, release).some((asset) => asset.name === name)) throw invalid("ReleaseAsset", "already_exists", "name");
	const blob = await world.store.writeBlob(exchange.request);
	demandMutable(release, "upload assets to");
	if (assetsOf(world, release).some((asset) => asset.name === name)) throw invalid("ReleaseAsset", "already_exists", "name");
	const now = world.now().toISOString();
	const asset = {
		id: world.store.nextId(),
		releaseId: release.id,
		name,
		label: exchange.url.searchParams.get("label") ?? "",
		contentType: header(exchange, "content-type") || "application/octet-stream",
		size: blob.size,
		sha256: blob.sha256,
		createdAt: now,
		updatedAt: now
	};
	world.store.records.assets.push(asset);
	return json(201, assetView(world, repository, release, asset));
}
/** The assets of a release, oldest first, in pages. */
function listAssets(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const release = namedRelease(world, exchange, repository);
	const { items, headers } = paginate(world, exchange, assetsOf(world, release));
	return json(200, items.map((asset) => assetView(world, repository, release, asset)), headers);
}
/** The description of an asset or, when the caller accepts octets, the way to its bytes. */
function getAsset(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const { release, asset } = namedAsset(world, exchange, repository);
	if (!header(exchange, "accept").includes("application/octet-stream")) return json(200, assetView(world, repository, release, asset));
	return empty(302, { location: signedAddress(world, `/storage/assets/${asset.id}`) });
}
/** Removes an asset of a release that is not immutable. */
function deleteAsset(world, exchange) {
	const { release, asset } = namedAsset(world, exchange, authorize(world, exchange, "contents", "write"));
	demandMutable(release, "delete an asset of");
	const { records } = world.store;
	records.assets = records.assets.filter(({ id }) => id !== asset.id);
	return empty(204);
}
function bytesOf(world, asset) {
	return {
		status: 200,
		headers: {
			"content-type": "application/octet-stream",
			"content-disposition": `attachment; filename=${asset.name}`
		},
		body: world.store.blobFile(asset)
	};
}
/** Serves the bytes of an asset to whoever has a signed address. */
function getStoredAsset(world, exchange) {
	const id = parameter(exchange, "asset");
	const asset = world.store.records.assets.find((candidate) => String(candidate.id) === id);
	if (asset === void 0 || !holdsAddress(world, exchange)) return empty(403);
	return bytesOf(world, asset);
}
/** The public download of a published release of a public repository, as a browser would ask for it. */
function downloadAsset(world, exchange) {
	const { repositories, releases } = world.store.records;
	const name = `${parameter(exchange, "owner")}/${parameter(exchange, "repo")}`;
	const isPublic = repositories.some((repository) => fullName(repository) === name && repository.visibility === "public");
	const release = releases.find((candidate) => candidate.repository === name && !candidate.isDraft && candidate.tagName === parameter(exchange, "tag"));
	if (!isPublic || release === void 0) return empty(404);
	const asset = assetsOf(world, release).find((candidate) => candidate.name === parameter(exchange, "file"));
	return asset === void 0 ? empty(404) : bytesOf(world, asset);
}

// packages/testbed/src/github/commits.ts
const FORMAT = [
	"%H",
	"%T",
	"%P",
	"%an",
	"%ae",
	"%aI",
	"%cn",
	"%ce",
	"%cI",
	"%B"
].join("%x00");
const MAX_COMPARED_COMMITS = 250;
const STATUS_WORDS = {
	A: "added",
	M: "modified",
	D: "removed",
	T: "changed"
};
async function commitView(world, repository, name) {
	const shown = await git(repository, [
		"show",
		"-s",
		`--format=${FORMAT}`,
		"--end-of-options",
		name
	]);
	if (!shown.ok) return null;
	const [sha = "", tree = "", parents = "", an = "", ae = "", ad = "", cn = "", ce = "", cd = "", message = ""] = shown.text.split("\0");
	const base = `${world.url()}/repos/${fullName(repository)}`;
	return {
		sha,
		node_id: `C_${sha}`,
		url: `${base}/commits/${sha}`,
		html_url: `https://github.com/${fullName(repository)}/commit/${sha}`,
		commit: {
			author: {
				name: an,
				email: ae,
				date: ad
			},
			committer: {
				name: cn,
				email: ce,
				date: cd
			},
			message: message.trimEnd(),
			tree: {
				sha: tree,
				url: `${base}/git/trees/${tree}`
			},
			verification: {
				verified: false,
				reason: "unsigned",
				signature: null,
				payload: null,
				verified_at: null
			}
		},
		author: null,
		committer: null,
		parents: parents.split(" ").filter(Boolean).map((parent) => ({
			sha: parent,
			url: `${base}/commits/${parent}`
		}))
	};
}
async function resolve(repository, name) {
	for (const candidate of [
		`refs/heads/${name}`,
		`refs/tags/${name}`,
		name
	]) {
		const sha = await resolveObject(repository, candidate, "commit");
		if (sha !== null) return sha;
	}
	return null;
}
/** A commit by branch, tag or SHA; 422 when nothing has that name, as GitHub answers. */
async function getCommit(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const name = parameter(exchange, "ref");
	const sha = await resolve(repository, name);
	const view = sha === null ? null : await commitView(world, repository, sha);
	if (view === null) throw refusal$1(422, `No commit found for SHA: ${name}`);
	return json(200, view);
}
/** A branch and its head; only the default branch counts as protected. */
async function getBranch(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const name = parameter(exchange, "branch");
	const sha = await resolveObject(repository, `refs/heads/${name}`, "commit");
	if (sha === null) throw refusal$1(404, "Branch not found");
	return json(200, {
		name,
		commit: await commitView(world, repository, sha),
		protected: name === repository.defaultBranch
	});
}
async function changedFiles(repository, base, head) {
	const pieces = (await git(repository, [
		"diff",
		"--name-status",
		"--no-renames",
		"-z",
		base,
		head
	])).text.split("\0").filter(Boolean);
	return pieces.flatMap((status, at) => at % 2 === 0 ? [{
		filename: pieces[at + 1] ?? "",
		status: STATUS_WORDS[status] ?? "modified"
	}] : []);
}
/** Compares from the merge base, as GitHub does: status, counts, commits (oldest first) and changed files. */
async function compare(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const [baseName = "", headName = ""] = parameter(exchange, "range").split("...");
	const base = await resolve(repository, baseName);
	const head = await resolve(repository, headName);
	if (base === null || head === null) throw notFound();
	const mergeBase = await git(repository, [
		"merge-base",
		base,
		head
	]);
	if (!mergeBase.ok) throw refusal$1(404, "No common ancestor between the compared commits");
	const fork = mergeBase.text.trim();
	const listed = async (range) => (await git(repository, [
		"rev-list",
		"--reverse",
		range
	])).text.split("\n").filter(Boolean);
	const ahead = await listed(`${base}..${head}`);
	const behind = await listed(`${head}..${base}`);
	const commits = await Promise.all(ahead.slice(0, MAX_COMPARED_COMMITS).map((sha) => commitView(world, repository, sha)));
	const diverged = ahead.length > 0 && behind.length > 0 ? "diverged" : null;
	const straight = ahead.length > 0 ? "ahead" : behind.length > 0 ? "behind" : "identical";
	return json(200, {
		url: `${world.url()}${exchange.url.pathname}`,
		status: diverged ?? straight,
		ahead_by: ahead.length,
		behind_by: behind.length,
		total_commits: ahead.length,
		base_commit: await commitView(world, repository, base),
		merge_base_commit: await commitView(world, repository, fork),
		commits,
		files: await changedFiles(repository, fork, head)
	});
}
/** A file at a commit, as base64; folders are not played. */
async function getContents(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const path = parameter(exchange, "path");
	const sha = await resolve(repository, exchange.url.searchParams.get("ref") ?? repository.defaultBranch);
	const blob = sha === null ? null : await resolveObject(repository, `${sha}:${path}`, "object");
	if (blob === null || (await git(repository, [
		"cat-file",
		"-t",
		blob
	])).text.trim() !== "blob") throw notFound();
	const content = Buffer.from((await git(repository, [
		"cat-file",
		"blob",
		blob
	])).text, "utf8");
	return json(200, {
		type: "file",
		encoding: "base64",
		size: content.length,
		name: path.split("/").at(-1),
		path,
		sha: blob,
		content: content.toString("base64")
	});
}

// packages/testbed/src/github/pull-requests.ts
function ownerOf(name) {
	return name.split("/")[0] ?? "";
}
/** A pull request that was set; its head repository is null when that repository is not known. */
function getPullRequest(world, exchange) {
	const repository = authorize(world, exchange, "pull_requests", "read");
	const number = parameter(exchange, "number");
	const { pullRequests, repositories } = world.store.records;
	const pull = pullRequests.find((candidate) => candidate.repository === fullName(repository) && String(candidate.number) === number);
	if (pull === void 0) throw notFound();
	const headName = pull.headRepository ?? pull.repository;
	const headRepository = repositories.find((candidate) => fullName(candidate) === headName);
	return json(200, {
		id: pull.number,
		number: pull.number,
		url: `${world.url()}/repos/${pull.repository}/pulls/${pull.number}`,
		html_url: `https://github.com/${pull.repository}/pull/${pull.number}`,
		state: pull.state,
		title: pull.title,
		draft: false,
		merged: pull.merged,
		base: {
			label: `${repository.owner}:${pull.baseRef}`,
			ref: pull.baseRef,
			sha: pull.baseSha,
			repo: repositoryView(world, repository)
		},
		head: {
			label: `${ownerOf(headName)}:${pull.headRef}`,
			ref: pull.headRef,
			sha: pull.headSha,
			repo: headRepository === void 0 ? null : repositoryView(world, headRepository)
		}
	});
}

// packages/testbed/src/github/refs.ts
const Sha = pipe(string(), regex(/^[0-9a-f]{40}$/));
const RefBody = object({
	ref: string(),
	sha: Sha
});
const TagBody = object({
	tag: pipe(string(), regex(/^[^\s~^:?*[\\]+$/)),
	message: string(),
	object: Sha,
	type: picklist([
		"commit",
		"tree",
		"blob"
	]),
	tagger: optional(object({
		name: string(),
		email: string(),
		date: optional(string())
	}))
});
async function objectType(repository, sha) {
	return (await git(repository, [
		"cat-file",
		"-t",
		sha
	])).text.trim();
}
async function refView(world, repository, ref, sha) {
	const base = `${world.url()}/repos/${fullName(repository)}/git`;
	const type = await objectType(repository, sha);
	return {
		ref,
		node_id: `REF_${ref}`,
		url: `${base}/${ref}`,
		object: {
			sha,
			type,
			url: `${base}/${type}s/${sha}`
		}
	};
}
/** One ref by its full name without `refs/`; an annotated tag answers with the tag object, not the commit. */
async function getRef(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const ref = `refs/${parameter(exchange, "ref")}`;
	const sha = await resolveObject(repository, ref, "object");
	if (sha === null) throw notFound();
	return json(200, await refView(world, repository, ref, sha));
}
/** Creates a ref and never moves one: 422 when it exists, the object does not, or the name is not a ref. */
async function createRef(world, exchange) {
	const repository = authorize(world, exchange, "contents", "write");
	const body = safeParse(RefBody, await readJson(exchange));
	if (!body.success || !/^refs\/[^/]+\/.+/.test(body.output.ref)) throw refusal$1(422, "Reference name must start with refs/ and hold at least two slashes");
	const { ref, sha } = body.output;
	if (await resolveObject(repository, ref, "object") !== null) throw refusal$1(422, "Reference already exists");
	if (!(await git(repository, [
		"cat-file",
		"-e",
		sha
	])).ok) throw refusal$1(422, "Object does not exist");
	if (!(await git(repository, [
		"update-ref",
		ref,
		sha,
		""
	])).ok) throw refusal$1(422, "Reference already exists");
	const view = await refView(world, repository, ref, sha);
	return json(201, view, { location: `${world.url()}/repos/${fullName(repository)}/git/${ref}` });
}
function tagView(world, repository, sha, text) {
	const [head = "", ...rest] = text.split("\n\n");
	const field = (name) => new RegExp(`^${name} (.+)$`, "m").exec(head)?.[1] ?? "";
	const tagger = /^(.*) <(.*)> (\d+) /.exec(field("tagger"));
	const base = `${world.url()}/repos/${fullName(repository)}/git`;
	return {
		node_id: `TAG_${sha}`,
		tag: field("tag"),
		sha,
		url: `${base}/tags/${sha}`,
		message: rest.join("\n\n"),
		tagger: {
			name: tagger?.[1] ?? "",
			email: tagger?.[2] ?? "",
			date: (/* @__PURE__ */ new Date(Number(tagger?.[3] ?? 0) * 1e3)).toISOString()
		},
		object: {
			type: field("type"),
			sha: field("object"),
			url: `${base}/${field("type")}s/${field("object")}`
		},
		verification: {
			verified: false,
			reason: "unsigned",
			signature: null,
			payload: null,
			verified_at: null
		}
	};
}
/** Makes an annotated tag object; a ref that names it is another request. */
async function createTag(world, exchange) {
	const repository = authorize(world, exchange, "contents", "write");
	const body = safeParse(TagBody, await readJson(exchange));
	if (!body.success) throw refusal$1(422, "Invalid request.");
	const { tag, message, object, type, tagger } = body.output;
	const person = tagger ?? {
		name: "github-actions[bot]",
		email: "bot@users.noreply.github.com"
	};
	const seconds = Math.floor((tagger?.date === void 0 ? world.now() : new Date(tagger.date)).getTime() / 1e3);
	const content = [
		`object ${object}`,
		`type ${type}`,
		`tag ${tag}`,
		`tagger ${person.name} <${person.email}> ${seconds} +0000`,
		"",
		message
	].join("\n");
	const made = await git(repository, ["mktag", "--no-strict"], `${content}\n`);
	if (!made.ok) throw refusal$1(422, "Object does not exist");
	return json(201, tagView(world, repository, made.text.trim(), content));
}
/** An annotated tag object by its own SHA. */
async function getTag(world, exchange) {
	const repository = authorize(world, exchange, "contents", "read");
	const sha = parameter(exchange, "sha");
	const object = /^[0-9a-f]{40}$/.test(sha) ? await git(repository, [
		"cat-file",
		"tag",
		sha
	]) : null;
	if (object === null || !object.ok) throw notFound();
	return json(200, tagView(world, repository, sha, object.text));
}

// packages/testbed/src/github/routes.ts
const REPOSITORY = "/repos/{owner}/{repo}";
function withGitHubHeaders(handler) {
	return async (world, exchange) => {
		const answer = await handler(world, exchange);
		const headers = {
			"x-github-api-version-selected": "2022-11-28",
			"x-github-media-type": "github.v3; format=json",
			"x-ratelimit-limit": "1000",
			"x-ratelimit-remaining": "999",
			...answer.headers
		};
		return {
			...answer,
			headers
		};
	};
}
function repositoryRoute(method, path, handler) {
	return {
		method,
		path: `${REPOSITORY}${path}`,
		handler: withGitHubHeaders(handler)
	};
}
/** The part of GitHub's REST interface that Interlock uses, the upload host and the download pages. */
const GITHUB_ROUTES = [
	repositoryRoute("GET", "", (world, exchange) => json(200, repositoryView(world, authorize(world, exchange, "metadata", "read")))),
	repositoryRoute("GET", "/releases", listReleases),
	repositoryRoute("POST", "/releases", createRelease),
	repositoryRoute("GET", "/releases/latest", getLatestRelease),
	repositoryRoute("GET", "/releases/tags/{tag...}", getReleaseByTag),
	repositoryRoute("GET", "/releases/assets/{asset}", getAsset),
	repositoryRoute("DELETE", "/releases/assets/{asset}", deleteAsset),
	repositoryRoute("GET", "/releases/{release}", getRelease),
	repositoryRoute("PATCH", "/releases/{release}", updateRelease),
	repositoryRoute("DELETE", "/releases/{release}", deleteRelease),
	repositoryRoute("GET", "/releases/{release}/assets", listAssets),
	repositoryRoute("GET", "/git/ref/{ref...}", getRef),
	repositoryRoute("POST", "/git/refs", createRef),
	repositoryRoute("POST", "/git/tags", createTag),
	repositoryRoute("GET", "/git/tags/{sha}", getTag),
	repositoryRoute("GET", "/commits/{ref...}", getCommit),
	repositoryRoute("GET", "/branches/{branch...}", getBranch),
	repositoryRoute("GET", "/compare/{range...}", compare),
	repositoryRoute("GET", "/contents/{path...}", getContents),
	repositoryRoute("GET", "/pulls/{number}", getPullRequest),
	repositoryRoute("GET", "/actions/runs/{run}", getRun),
	repositoryRoute("GET", "/actions/runs/{run}/attempts/{attempt}", getAttempt),
	repositoryRoute("GET", "/actions/runs/{run}/attempts/{attempt}/jobs", listAttemptJobs),
	repositoryRoute("GET", "/actions/runs/{run}/jobs", listRunJobs),
	repositoryRoute("GET", "/actions/runs/{run}/artifacts", listRunArtifacts),
	repositoryRoute("GET", "/actions/artifacts/{artifact}", getArtifact),
	repositoryRoute("GET", "/actions/artifacts/{artifact}/zip", downloadArtifact),
	repositoryRoute("DELETE", "/actions/artifacts/{artifact}", deleteArtifactById),
	{
		method: "POST",
		path: `/uploads${REPOSITORY}/releases/{release}/assets`,
		handler: uploadAsset
	},
	{
		method: "GET",
		path: "/storage/assets/{asset}",
		handler: getStoredAsset
	},
	{
		method: "GET",
		path: "/{owner}/{repo}/releases/download/{tag}/{file}",
		handler: downloadAsset
	}
];

// packages/testbed/src/http/router.ts
function toPattern(path) {
	const source = path.split(/(\{\w+(?:\.\.\.)?\})/).map((piece) => {
		const named = /^\{(\w+)(\.\.\.)?\}$/.exec(piece);
		if (named === null) return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		return named[2] === void 0 ? `(?<${named[1]}>[^/]+)` : `(?<${named[1]}>.+)`;
	}).join("");
	return new RegExp(`^${source}$`);
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** Finds the first route that fits method and path name; null when there is none. */
function createRouter(routes) {
	const compiled = routes.map((route) => ({
		route,
		pattern: toPattern(route.path)
	}));
	return (method, pathname) => {
		for (const { route, pattern } of compiled) {
			if (route.method !== method) continue;
			const match = pattern.exec(pathname);
			if (match !== null) {
				const parts = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decode(text)]);
				return {
					handler: route.handler,
					parameters: Object.fromEntries(parts)
				};
			}
		}
		return null;
	};
}

// packages/testbed/src/index/upload.ts
const MAX_UPLOAD_BYTES = 104857600;
function text(status, body) {
	return {
		status,
		headers: { "content-type": "text/plain; charset=utf-8" },
		body
	};
}
/** A project name as an index compares it (PEP 503). */
function normalizedName(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
function isAuthorized(world, exchange) {
	const expected = Buffer.from(`__token__:${world.packageToken}`).toString("base64");
	return header(exchange, "authorization") === `Basic ${expected}`;
}
async function readForm(exchange) {
	const body = await readBody(exchange, MAX_UPLOAD_BYTES);
	try {
		const contentType = header(exchange, "content-type");
		return await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
	} catch {
		return null;
	}
}
/** Takes one distribution in the form that twine sends; a file name is never taken twice. */
async function uploadPackage(world, exchange) {
	if (!isAuthorized(world, exchange)) return text(403, "Invalid or non-existent authentication information.");
	const form = await readForm(exchange);
	if (form === null) return text(400, "The request is not a form");
	const field = (name) => {
		const value = form.get(name);
		return typeof value === "string" ? value : "";
	};
	const content = form.get("content");
	if (field(":action") !== "file_upload" || content === null || typeof content === "string") return text(400, "A file upload needs :action=file_upload and content");
	const [name, version] = [normalizedName(field("name")), field("version")];
	const filename = content.name;
	if (name === "" || version === "" || !/^[\w.+-]+\.(?:whl|tar\.gz)$/.test(filename)) return text(400, "Name, version or file name is not valid");
	const bytes = new Uint8Array(await content.arrayBuffer());
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (field("sha256_digest") !== "" && field("sha256_digest") !== sha256) return text(400, "The digest supplied does not match a digest calculated from the uploaded file.");
	const { packages } = world.store.records;
	if (packages.some((known) => known.filename === filename)) return text(400, `File already exists ('${filename}').`);
	const blob = await world.store.writeBlob(Readable.from([bytes]));
	const filetype = field("filetype");
	packages.push({
		name,
		version,
		filename,
		filetype,
		...blob,
		uploadedAt: world.now().toISOString()
	});
	return text(200, "OK");
}

// packages/testbed/src/index/simple.ts
const JSON_TYPE = "application/vnd.pypi.simple.v1+json";
function fileAddress(world, file) {
	return `${world.url()}/pypi/files/${file.sha256}/${file.filename}`;
}
function asJson(world, name, files) {
	const body = JSON.stringify({
		meta: { "api-version": "1.1" },
		name,
		versions: [...new Set(files.map(({ version }) => version))],
		files: files.map((file) => ({
			filename: file.filename,
			url: fileAddress(world, file),
			hashes: { sha256: file.sha256 },
			size: file.size,
			"upload-time": file.uploadedAt,
			yanked: false
		}))
	});
	return {
		status: 200,
		headers: { "content-type": JSON_TYPE },
		body
	};
}
function asHtml(world, name, files) {
	return {
		status: 200,
		headers: { "content-type": "text/html; charset=utf-8" },
		body: `<!DOCTYPE html>\n<html><head><title>Links for ${name}</title></head><body>\n${files.map((file) => `<a href="${fileAddress(world, file)}#sha256=${file.sha256}">${file.filename}</a><br>`).join("\n")}\n</body></html>\n`
	};
}
/** The files of a project (PEP 503 as HTML, PEP 691 as JSON when asked for). */
function listProject(world, exchange) {
	const asked = parameter(exchange, "name");
	const name = normalizedName(asked);
	if (asked !== name || !exchange.url.pathname.endsWith("/")) return empty(301, { location: `${world.url()}/pypi/simple/${name}/` });
	const files = world.store.records.packages.filter((file) => file.name === name);
	if (files.length === 0) return empty(404);
	return header(exchange, "accept").includes(JSON_TYPE) ? asJson(world, name, files) : asHtml(world, name, files);
}
/** The bytes of a file that was uploaded. */
function downloadPackage(world, exchange) {
	const file = world.store.records.packages.find(({ sha256, filename }) => sha256 === parameter(exchange, "sha256") && filename === parameter(exchange, "filename"));
	if (file === void 0) return empty(404);
	return {
		status: 200,
		headers: { "content-type": "application/octet-stream" },
		body: world.store.blobFile(file)
	};
}

// packages/testbed/src/index/routes.ts
/** A package index in the manner of PyPI. */
const PACKAGE_ROUTES = [
	{
		method: "POST",
		path: "/pypi/legacy/",
		handler: uploadPackage
	},
	{
		method: "GET",
		path: "/pypi/simple/{name}/",
		handler: listProject
	},
	{
		method: "GET",
		path: "/pypi/simple/{name}",
		handler: listProject
	},
	{
		method: "GET",
		path: "/pypi/files/{sha256}/{filename}",
		handler: downloadPackage
	}
];

// packages/testbed/src/oidc/claims.ts
function subject(repository, run) {
	const { owner, name, ownerId, id } = repository;
	const prefix = repository.subjectFormat === "ids" ? `repo:${owner}@${ownerId}/${name}@${id}` : `repo:${owner}/${name}`;
	if (run.environment !== "") return `${prefix}:environment:${run.environment}`;
	return run.eventName === "pull_request" ? `${prefix}:pull_request` : `${prefix}:ref:${run.ref}`;
}
/**
* The claims of a job's identity token, all texts, as GitHub's issuer writes them; `environment` is absent
* when the job has none. Times, audience and token id are added when the token is issued.
*/
function runClaims(repository, run, issuer) {
	const fullName = `${repository.owner}/${repository.name}`;
	const workflowRef = run.workflowRef ?? `${fullName}/${run.workflowPath}@${run.ref}`;
	const workflowSha = run.workflowSha ?? run.sha;
	const claims = {
		iss: issuer,
		sub: subject(repository, run),
		actor: run.actor,
		actor_id: String(run.actorId),
		base_ref: run.baseRef,
		event_name: run.eventName,
		head_ref: run.headRef,
		job_workflow_ref: run.jobWorkflowRef ?? workflowRef,
		job_workflow_sha: run.jobWorkflowSha ?? workflowSha,
		ref: run.ref,
		ref_protected: "true",
		ref_type: run.ref.startsWith("refs/tags/") ? "tag" : "branch",
		repository: fullName,
		repository_id: String(repository.id),
		repository_owner: repository.owner,
		repository_owner_id: String(repository.ownerId),
		repository_visibility: repository.visibility,
		run_attempt: String(run.attempt),
		run_id: String(run.id),
		run_number: "1",
		runner_environment: run.runnerEnvironment,
		sha: run.sha,
		workflow: run.workflow,
		workflow_ref: workflowRef,
		workflow_sha: workflowSha
	};
	if (run.environment !== "") claims["environment"] = run.environment;
	for (const [name, value] of Object.entries(run.claims)) if (value === null) delete claims[name];
	else claims[name] = value;
	return claims;
}

// packages/testbed/src/oidc/issuer.ts
/** The identity token of the job that the request token belongs to. */
function requestToken(world, exchange) {
	const run = world.oidcTokens.get(bearer(exchange));
	if (run === void 0) return json(401, { message: "Unauthorized" });
	const repository = world.store.records.repositories.find((candidate) => `${candidate.owner}/${candidate.name}` === run.repository);
	if (repository === void 0) return json(404, { message: `repository ${run.repository} is not set` });
	const audience = exchange.url.searchParams.get("audience") ?? `https://github.com/${repository.owner}`;
	const claims = runClaims(repository, run, world.issuer());
	const value = issueToken(world.keys.issuer, claims, audience, world.now());
	return json(200, {
		count: value.length,
		value
	});
}
function discovery(world) {
	return json(200, {
		issuer: world.issuer(),
		jwks_uri: `${world.url()}/oidc/jwks`,
		subject_types_supported: ["public", "pairwise"],
		response_types_supported: ["id_token"],
		id_token_signing_alg_values_supported: ["RS256"],
		scopes_supported: ["openid"]
	});
}
function keySet(world) {
	const { n, e } = createPublicKey(world.keys.issuer).export({ format: "jwk" });
	return json(200, { keys: [{
		kty: "RSA",
		alg: "RS256",
		use: "sig",
		kid: keyId(world.keys.issuer),
		n,
		e
	}] });
}
/** The issuer of workload identities. */
const OIDC_ROUTES = [
	{
		method: "GET",
		path: "/oidc/token",
		handler: requestToken
	},
	{
		method: "GET",
		path: "/oidc/.well-known/openid-configuration",
		handler: discovery
	},
	{
		method: "GET",
		path: "/oidc/.well-known/jwks",
		handler: keySet
	},
	{
		method: "GET",
		path: "/oidc/jwks",
		handler: keySet
	}
];

// packages/testbed/src/rekor/verifier-key.ts
/**
* The public key in a base64 PEM text, a certificate or a key, and the text as the log stores it: one PEM
* block ending in one newline. Null when it is neither.
*/
function parseVerifier(base64) {
	const text = Buffer.from(base64, "base64").toString("utf8");
	try {
		const key = text.includes("-----BEGIN CERTIFICATE-----") ? new X509Certificate(text).publicKey : createPublicKey(text);
		const block = /-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/.exec(text)?.[0];
		return block === void 0 ? null : {
			key,
			stored: Buffer.from(`${block}\n`).toString("base64")
		};
	} catch {
		return null;
	}
}

// packages/testbed/src/rekor/dsse.ts
/** A dsse 0.0.1 as a client proposes it: the envelope as a JSON text, the verifiers as base64 PEM. */
const ProposedDsse = object({
	apiVersion: literal("0.0.1"),
	kind: literal("dsse"),
	spec: object({ proposedContent: object({
		envelope: string(),
		verifiers: pipe(array(pipe(string(), base64())), minLength(1))
	}) })
});
const Envelope = object({
	payload: pipe(string(), base64()),
	payloadType: string(),
	signatures: pipe(array(object({ sig: pipe(string(), base64()) })), minLength(1))
});
function sha256$1(bytes) {
	return {
		algorithm: "sha256",
		value: createHash("sha256").update(bytes).digest("hex")
	};
}
function parseEnvelope(text) {
	try {
		const result = safeParse(Envelope, JSON.parse(text));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
/** What a DSSE signature is made over (DSSE protocol version 1). */
function preAuthenticationEncoding(payloadType, payload) {
	const type = Buffer.from(payloadType, "utf8");
	return Buffer.concat([
		Buffer.from(`DSSEv1 ${type.length} `),
		type,
		Buffer.from(` ${payload.length} `),
		payload
	]);
}
/**
* The canonical body that the log stores for a proposed dsse entry: hashes of payload and envelope, and each
* signature with the verifier that it holds under, never the payload. Or the sentence that Rekor refuses it with.
*/
function dsseBody(proposed) {
	const { envelope: envelopeText, verifiers } = proposed.spec.proposedContent;
	const envelope = parseEnvelope(envelopeText);
	if (envelope === null) return { refused: "proposedContent.envelope is not a DSSE envelope" };
	const keys = verifiers.map(parseVerifier);
	const payload = Buffer.from(envelope.payload, "base64");
	const signed = preAuthenticationEncoding(envelope.payloadType, payload);
	const signatures = [];
	for (const { sig } of envelope.signatures) {
		const signature = Buffer.from(sig, "base64");
		const holder = keys.find((key) => key !== null && verify(hashOf(key.key), signed, key.key, signature));
		if (holder === void 0 || holder === null) return { refused: "could not verify envelope: signature does not hold under any verifier" };
		signatures.push({
			signature: signature.toString("base64"),
			verifier: holder.stored
		});
	}
	const text = JSON.stringify({
		apiVersion: "0.0.1",
		kind: "dsse",
		spec: {
			envelopeHash: sha256$1(Buffer.from(envelopeText, "utf8")),
			payloadHash: sha256$1(payload),
			signatures: signatures.toSorted((left, right) => left.signature < right.signature ? -1 : 1)
		}
	});
	return { body: Buffer.from(text, "utf8") };
}
/** Ed25519 signs the bytes themselves. */
function hashOf(key) {
	return key.asymmetricKeyType === "ed25519" ? null : "sha256";
}

// packages/testbed/src/rekor/hashedrekord.ts
/** A hashedrekord 0.0.1 as it is proposed and as it is stored (they have the same members). */
const ProposedHashedRekord = object({
	apiVersion: literal("0.0.1"),
	kind: literal("hashedrekord"),
	spec: object({
		data: object({ hash: object({
			algorithm: literal("sha256"),
			value: pipe(string(), regex(/^[0-9a-f]{64}$/))
		}) }),
		signature: object({
			content: pipe(string(), base64()),
			publicKey: object({ content: pipe(string(), base64()) })
		})
	})
});
function isSignatureShape(bytes) {
	const [tag, length, first, firstLength = 0] = bytes;
	if (tag !== 48 || length !== bytes.length - 2 || first !== 2) return false;
	const secondAt = 4 + firstLength;
	return bytes[secondAt] === 2 && (bytes[secondAt + 1] ?? 0) === bytes.length - secondAt - 2;
}
/**
* The canonical body that the log stores for a proposed hashedrekord, or the sentence that Rekor refuses it with.
* The signature's form is checked, not its value: node:crypto has no verification of a bare digest.
*/
function hashedRekordBody(proposed) {
	const verifier = parseVerifier(proposed.spec.signature.publicKey.content);
	if (verifier === null) return { refused: "verifying signature: invalid public key" };
	if (verifier.key.asymmetricKeyType === "ec" && !isSignatureShape(Buffer.from(proposed.spec.signature.content, "base64"))) return { refused: "verifying signature: invalid signature when validating ASN.1 encoded signature" };
	const { hash } = proposed.spec.data;
	const text = JSON.stringify({
		apiVersion: "0.0.1",
		kind: "hashedrekord",
		spec: {
			data: { hash: {
				algorithm: hash.algorithm,
				value: hash.value
			} },
			signature: {
				content: proposed.spec.signature.content,
				publicKey: { content: verifier.stored }
			}
		}
	});
	return { body: Buffer.from(text, "utf8") };
}

// packages/testbed/src/rekor/entries.ts
const BASE = "/rekor/api/v1";
const ENTRIES = "/api/v1/log/entries";
const Proposed = variant("kind", [ProposedHashedRekord, ProposedDsse]);
function refuse(status, message, headers = {}) {
	return json(status, {
		code: status,
		message
	}, headers);
}
function canonicalBody(proposed) {
	switch (proposed.kind) {
		case "hashedrekord": return hashedRekordBody(proposed);
		case "dsse": return dsseBody(proposed);
	}
}
/** Adds an entry: 201 with the entry, 400 for what Rekor would not take, 409 with the place of an equal one. */
async function createEntry(world, exchange) {
	const proposed = safeParse(Proposed, await readJson(exchange));
	if (!proposed.success) return refuse(400, "error processing entry: entry is not a valid hashedrekord or dsse version 0.0.1");
	const canonical = canonicalBody(proposed.output);
	if ("refused" in canonical) return refuse(400, `error processing entry: ${canonical.refused}`);
	const uuid = world.log.uuidOf(canonical.body);
	const headers = {
		location: `${ENTRIES}/${uuid}`,
		etag: uuid
	};
	const entry = world.log.append(canonical.body, world.now());
	if (entry === null) return refuse(409, `an equivalent entry already exists in the transparency log with UUID ${uuid}`, headers);
	return json(201, world.log.render(entry), headers);
}
function readEntry(world, exchange) {
	const entry = world.log.find(parameter(exchange, "uuid"));
	return entry === null ? refuse(404, "entry not found in the transparency log") : json(200, world.log.render(entry));
}
function readEntryByIndex(world, exchange) {
	const index = exchange.url.searchParams.get("logIndex") ?? "";
	const entry = world.log.all().find((candidate) => String(candidate.index) === index);
	return entry === void 0 ? refuse(404, "entry not found in the transparency log") : json(200, world.log.render(entry));
}
function readPublicKey(world) {
	return {
		status: 200,
		headers: { "content-type": "application/x-pem-file" },
		body: createPublicKey(world.keys.log).export({
			format: "pem",
			type: "spki"
		}).toString()
	};
}
/** Rekor v1, the part that signers and verifiers speak. */
const REKOR_ROUTES = [
	{
		method: "POST",
		path: `${BASE}/log/entries`,
		handler: createEntry
	},
	{
		method: "GET",
		path: `${BASE}/log/entries`,
		handler: readEntryByIndex
	},
	{
		method: "GET",
		path: `${BASE}/log/entries/{uuid}`,
		handler: readEntry
	},
	{
		method: "GET",
		path: `${BASE}/log/publicKey`,
		handler: readPublicKey
	},
	{
		method: "GET",
		path: `${BASE}/log`,
		handler: (world) => json(200, world.log.summary())
	}
];

// packages/testbed/src/results/artifact-service.ts
const UPLOAD_LIFETIME_SECONDS = 3600;
const RETENTION_DAYS = 90;
const DAY_MILLISECONDS = 864e5;
const FORBIDDEN_IN_NAME = /[\r\n"*/:<>?\\|]/;
const Backend = {
	workflow_run_backend_id: string(),
	workflow_job_run_backend_id: string()
};
const CreateRequest = object({
	...Backend,
	name: string(),
	mime_type: optional(string(), "application/zip"),
	expires_at: optional(string()),
	version: number()
});
const FinalizeRequest = object({
	...Backend,
	name: string(),
	size: pipe(string(), digits$2()),
	hash: optional(string())
});
const ListRequest = object({
	...Backend,
	name_filter: optional(string()),
	id_filter: optional(string())
});
const NameRequest = object({
	...Backend,
	name: string()
});
function refusal(status, code, message) {
	return new Refusal(json(status, {
		code,
		msg: message
	}));
}
/** The body of a call, and the run that its token belongs to; the run named in the body must be the same. */
async function readCall(world, exchange, schema) {
	const run = world.runtimeTokens.get(bearer(exchange));
	if (run === void 0) throw refusal(401, "unauthenticated", "invalid token");
	const parsed = safeParse(schema, await readJson(exchange));
	if (!parsed.success) throw refusal(400, "malformed", summarize(parsed.issues));
	if (parsed.output.workflow_run_backend_id !== String(run.id)) throw refusal(403, "permission_denied", "the token is of another run");
	return {
		run,
		call: parsed.output
	};
}
function named(world, run, name) {
	return world.store.records.artifacts.find((artifact) => artifact.runId === run.id && artifact.name === name);
}
function finalized(world, run, name) {
	const artifact = named(world, run, name);
	if (artifact === void 0 || !artifact.isFinalized) throw refusal(404, "not_found", "artifact not found");
	return artifact;
}
async function createArtifact(world, exchange) {
	const { run, call } = await readCall(world, exchange, CreateRequest);
	if (call.name === "" || FORBIDDEN_IN_NAME.test(call.name)) throw refusal(400, "invalid_argument", "the artifact name is not valid");
	if (named(world, run, call.name) !== void 0) throw refusal(409, "already_exists", "an artifact with this name already exists on the workflow run");
	const now = world.now();
	const expiresAt = call.expires_at ?? new Date(now.getTime() + RETENTION_DAYS * DAY_MILLISECONDS).toISOString();
	const artifact = {
		id: world.store.nextId(),
		runId: run.id,
		jobId: run.job,
		name: call.name,
		mimeType: call.mime_type,
		size: 0,
		sha256: null,
		digest: null,
		isFinalized: false,
		createdAt: now.toISOString(),
		expiresAt
	};
	world.store.records.artifacts.push(artifact);
	const address = signedAddress(world, `/results/upload/${artifact.id}`, UPLOAD_LIFETIME_SECONDS);
	return json(200, {
		ok: true,
		signed_upload_url: address
	});
}
async function finalizeArtifact(world, exchange) {
	const { run, call } = await readCall(world, exchange, FinalizeRequest);
	const artifact = named(world, run, call.name);
	if (artifact === void 0 || artifact.sha256 === null || artifact.isFinalized) throw refusal(404, "not_found", "no upload of this name waits to be finalized");
	const digest = `sha256:${artifact.sha256}`;
	if (String(artifact.size) !== call.size || call.hash !== void 0 && call.hash !== digest) throw refusal(400, "invalid_argument", "size or hash differ from what was uploaded");
	artifact.digest = call.hash ?? null;
	artifact.isFinalized = true;
	return json(200, {
		ok: true,
		artifact_id: String(artifact.id)
	});
}
async function listArtifacts(world, exchange) {
	const { run, call } = await readCall(world, exchange, ListRequest);
	const artifacts = world.store.records.artifacts.filter((artifact) => artifact.runId === run.id && artifact.isFinalized).filter(({ name }) => call.name_filter === void 0 || name === call.name_filter).filter(({ id }) => call.id_filter === void 0 || String(id) === call.id_filter).map((artifact) => ({
		workflow_run_backend_id: String(artifact.runId),
		workflow_job_run_backend_id: artifact.jobId,
		database_id: String(artifact.id),
		name: artifact.name,
		size: String(artifact.size),
		created_at: artifact.createdAt,
		...artifact.digest === null ? {} : { digest: artifact.digest }
	}));
	return json(200, { artifacts });
}
async function signedArtifactAddress(world, exchange) {
	const { run, call } = await readCall(world, exchange, NameRequest);
	const artifact = finalized(world, run, call.name);
	return json(200, {
		name: artifact.name,
		signed_url: signedAddress(world, `/results/download/${artifact.id}`)
	});
}
async function deleteArtifact(world, exchange) {
	const { run, call } = await readCall(world, exchange, NameRequest);
	const artifact = finalized(world, run, call.name);
	const { artifacts } = world.store.records;
	artifacts.splice(artifacts.indexOf(artifact), 1);
	return json(200, {
		ok: true,
		artifact_id: String(artifact.id)
	});
}
/** The calls of the artifact service by method name. */
const ARTIFACT_CALLS = {
	CreateArtifact: createArtifact,
	FinalizeArtifact: finalizeArtifact,
	ListArtifacts: listArtifacts,
	GetSignedArtifactURL: signedArtifactAddress,
	DeleteArtifact: deleteArtifact
};

// packages/testbed/src/results/blobs.ts
/** Blocks that were put and not committed yet, by artifact and block id; they do not outlive the process. */
const stagedBlocks = /* @__PURE__ */ new WeakMap();
function blocksOf(world) {
	const known = stagedBlocks.get(world) ?? /* @__PURE__ */ new Map();
	stagedBlocks.set(world, known);
	return known;
}
function addressed(world, exchange) {
	const id = parameter(exchange, "id");
	const artifact = world.store.records.artifacts.find((candidate) => String(candidate.id) === id);
	if (artifact === void 0 || !holdsAddress(world, exchange)) throw new Refusal({
		status: 403,
		headers: { "content-type": "application/xml" },
		body: "<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code></Error>"
	});
	return artifact;
}
function stored(world) {
	return empty(201, {
		etag: `"0x${world.now().getTime().toString(16)}"`,
		"last-modified": world.now().toUTCString(),
		"x-ms-request-server-encrypted": "true",
		"x-ms-version": "2025-11-05"
	});
}
async function* joined(world, blobs) {
	for (const blob of blobs) yield* createReadStream(world.store.blobFile(blob).path);
}
async function commitBlocks(world, exchange, artifact) {
	const ids = [...(await readBody(exchange)).toString("utf8").matchAll(/<(?:Latest|Uncommitted)>([^<]+)<\//g)].map(([, id = ""]) => id);
	const blocks = blocksOf(world);
	const known = ids.map((id) => blocks.get(`${artifact.id} ${id}`)).filter((blob) => blob !== void 0);
	if (known.length !== ids.length) return {
		status: 400,
		headers: { "content-type": "application/xml" },
		body: "<?xml version=\"1.0\"?><Error><Code>InvalidBlockList</Code></Error>"
	};
	const whole = await world.store.writeBlob(joined(world, known));
	artifact.sha256 = whole.sha256;
	artifact.size = whole.size;
	return stored(world);
}
/** Takes a block, a list of blocks (in the order of the list) or a whole blob. */
async function putBlob(world, exchange) {
	const artifact = addressed(world, exchange);
	if (artifact.isFinalized) return json(409, { message: "the artifact is finalized" });
	const { searchParams } = exchange.url;
	switch (searchParams.get("comp")) {
		case "block": {
			const blob = await world.store.writeBlob(exchange.request);
			blocksOf(world).set(`${artifact.id} ${searchParams.get("blockid") ?? ""}`, blob);
			return stored(world);
		}
		case "blocklist": return commitBlocks(world, exchange, artifact);
		case null: {
			if (header(exchange, "x-ms-blob-type") !== "BlockBlob") return json(400, { message: "x-ms-blob-type must be BlockBlob" });
			const whole = await world.store.writeBlob(Readable.from(exchange.request));
			artifact.sha256 = whole.sha256;
			artifact.size = whole.size;
			return stored(world);
		}
		default: return json(400, { message: "unknown comp" });
	}
}
/** Serves the bytes of a finalized artifact to whoever has a signed address. */
function getBlob(world, exchange) {
	const artifact = addressed(world, exchange);
	if (artifact.sha256 === null) return json(404, { message: "BlobNotFound" });
	const filename = artifact.mimeType === "application/zip" ? `${artifact.name}.zip` : artifact.name;
	return {
		status: 200,
		headers: {
			"content-type": artifact.mimeType,
			"content-disposition": `attachment; filename="${encodeURIComponent(filename)}"`
		},
		body: world.store.blobFile({
			sha256: artifact.sha256,
			size: artifact.size
		})
	};
}

// packages/testbed/src/results/routes.ts
const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService";
/** The Actions Results service (artifacts, version 7 of the client's protocol) and its blob store. */
const RESULTS_ROUTES = [
	...Object.entries(ARTIFACT_CALLS).map(([name, handler]) => ({
		method: "POST",
		path: `${SERVICE}/${name}`,
		handler
	})),
	{
		method: "PUT",
		path: "/results/upload/{id}",
		handler: putBlob
	},
	{
		method: "GET",
		path: "/results/download/{id}",
		handler: getBlob
	}
];

// node_modules/@sigstore/core/dist/stream.js
var require_stream = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ByteStream = void 0;
	var StreamError = class extends Error {};
	var ByteStream = class ByteStream {
		static BLOCK_SIZE = 1024;
		buf;
		view;
		start = 0;
		constructor(buffer) {
			if (buffer) {
				this.buf = buffer;
				this.view = Buffer.from(buffer);
			} else {
				this.buf = Buffer.alloc(0);
				this.view = Buffer.from(this.buf);
			}
		}
		get buffer() {
			return this.view.subarray(0, this.start);
		}
		get length() {
			return this.view.byteLength;
		}
		get position() {
			return this.start;
		}
		seek(position) {
			this.start = position;
		}
		slice(start, len) {
			const end = start + len;
			if (end > this.length) throw new StreamError("request past end of buffer");
			return this.view.subarray(start, end);
		}
		appendChar(char) {
			this.ensureCapacity(1);
			this.view[this.start] = char;
			this.start += 1;
		}
		appendUint16(num) {
			this.ensureCapacity(2);
			const value = new Uint16Array([num]);
			const view = new Uint8Array(value.buffer);
			this.view[this.start] = view[1];
			this.view[this.start + 1] = view[0];
			this.start += 2;
		}
		appendUint24(num) {
			this.ensureCapacity(3);
			const value = new Uint32Array([num]);
			const view = new Uint8Array(value.buffer);
			this.view[this.start] = view[2];
			this.view[this.start + 1] = view[1];
			this.view[this.start + 2] = view[0];
			this.start += 3;
		}
		appendView(view) {
			this.ensureCapacity(view.length);
			this.view.set(view, this.start);
			this.start += view.length;
		}
		getBlock(size) {
			if (size <= 0) return Buffer.alloc(0);
			if (this.start + size > this.view.length) throw new Error("request past end of buffer");
			const result = this.view.subarray(this.start, this.start + size);
			this.start += size;
			return result;
		}
		getUint8() {
			return this.getBlock(1)[0];
		}
		getUint16() {
			const block = this.getBlock(2);
			return block[0] << 8 | block[1];
		}
		ensureCapacity(size) {
			if (this.start + size > this.view.byteLength) {
				const blockSize = ByteStream.BLOCK_SIZE + (size > ByteStream.BLOCK_SIZE ? size : 0);
				this.realloc(this.view.byteLength + blockSize);
			}
		}
		realloc(size) {
			const newArray = Buffer.alloc(size);
			const newView = Buffer.from(newArray);
			newView.set(this.view);
			this.buf = newArray;
			this.view = newView;
		}
	};
	exports.ByteStream = ByteStream;
}));

// node_modules/@sigstore/core/dist/asn1/error.js
var require_error$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ASN1TypeError = exports.ASN1ParseError = void 0;
	var ASN1ParseError = class extends Error {};
	exports.ASN1ParseError = ASN1ParseError;
	var ASN1TypeError = class extends Error {};
	exports.ASN1TypeError = ASN1TypeError;
}));

// node_modules/@sigstore/core/dist/asn1/length.js
var require_length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.decodeLength = decodeLength;
	exports.encodeLength = encodeLength;
	const error_1 = require_error$1();
	function decodeLength(stream) {
		const buf = stream.getUint8();
		if ((buf & 128) === 0) return buf;
		const byteCount = buf & 127;
		if (byteCount > 6) throw new error_1.ASN1ParseError("length exceeds 6 byte limit");
		let len = 0;
		for (let i = 0; i < byteCount; i++) {
			const byte = stream.getUint8();
			if (i === 0 && byte === 0) throw new error_1.ASN1ParseError("non-minimal length encoding");
			len = len * 256 + byte;
		}
		if (len === 0) throw new error_1.ASN1ParseError("indefinite length encoding not supported");
		if (len < 128) throw new error_1.ASN1ParseError("non-minimal length encoding");
		return len;
	}
	function encodeLength(len) {
		if (len < 128) return Buffer.from([len]);
		let val = BigInt(len);
		const bytes = [];
		while (val > 0n) {
			bytes.unshift(Number(val & 255n));
			val = val >> 8n;
		}
		return Buffer.from([128 | bytes.length, ...bytes]);
	}
}));

// node_modules/@sigstore/core/dist/asn1/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parseInteger = parseInteger;
	exports.parseStringASCII = parseStringASCII;
	exports.parseTime = parseTime;
	exports.parseOID = parseOID;
	exports.parseBoolean = parseBoolean;
	exports.parseBitString = parseBitString;
	const error_1 = require_error$1();
	const RE_TIME_SHORT_YEAR = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
	const RE_TIME_LONG_YEAR = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
	function parseInteger(buf) {
		let pos = 0;
		const end = buf.length;
		let val = buf[pos];
		const neg = val > 127;
		const pad = neg ? 255 : 0;
		while (val == pad && ++pos < end) val = buf[pos];
		if (end - pos === 0) return BigInt(neg ? -1 : 0);
		val = neg ? val - 256 : val;
		let n = BigInt(val);
		for (let i = pos + 1; i < end; ++i) n = n * BigInt(256) + BigInt(buf[i]);
		return n;
	}
	function parseStringASCII(buf) {
		return buf.toString("ascii");
	}
	function parseTime(buf, shortYear) {
		const timeStr = parseStringASCII(buf);
		const m = shortYear ? RE_TIME_SHORT_YEAR.exec(timeStr) : RE_TIME_LONG_YEAR.exec(timeStr);
		if (!m) throw new Error("invalid time");
		if (shortYear) {
			let year = Number(m[1]);
			year += year >= 50 ? 1900 : 2e3;
			m[1] = year.toString();
		}
		return /* @__PURE__ */ new Date(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`);
	}
	function parseOID(buf) {
		let pos = 0;
		const end = buf.length;
		let n = buf[pos++];
		let oid = `${Math.floor(n / 40)}.${n % 40}`;
		let val = 0n;
		for (; pos < end; ++pos) {
			n = buf[pos];
			val = (val << 7n) + BigInt(n & 127);
			if ((n & 128) === 0) {
				oid += `.${val}`;
				val = 0n;
			}
		}
		return oid;
	}
	function parseBoolean(buf) {
		if (buf.length !== 1) throw new error_1.ASN1ParseError("invalid boolean");
		switch (buf[0]) {
			case 0: return false;
			case 255: return true;
			default: throw new error_1.ASN1ParseError("invalid boolean");
		}
	}
	function parseBitString(buf) {
		const unused = buf[0];
		if (unused > 7) throw new error_1.ASN1ParseError("invalid bit string");
		const start = 1;
		const end = buf.length;
		const bits = [];
		for (let i = start; i < end; ++i) {
			const byte = buf[i];
			const skip = i === end - 1 ? unused : 0;
			for (let j = 7; j >= skip; --j) bits.push(byte >> j & 1);
		}
		return bits;
	}
}));

// node_modules/@sigstore/core/dist/asn1/tag.js
var require_tag = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ASN1Tag = void 0;
	const error_1 = require_error$1();
	const UNIVERSAL_TAG = {
		BOOLEAN: 1,
		INTEGER: 2,
		BIT_STRING: 3,
		OCTET_STRING: 4,
		OBJECT_IDENTIFIER: 6,
		SEQUENCE: 16,
		SET: 17,
		PRINTABLE_STRING: 19,
		UTC_TIME: 23,
		GENERALIZED_TIME: 24
	};
	const TAG_CLASS = {
		UNIVERSAL: 0,
		APPLICATION: 1,
		CONTEXT_SPECIFIC: 2,
		PRIVATE: 3
	};
	var ASN1Tag = class {
		number;
		constructed;
		class;
		constructor(enc) {
			this.number = enc & 31;
			this.constructed = (enc & 32) === 32;
			this.class = enc >> 6;
			if (this.number === 31) throw new error_1.ASN1ParseError("long form tags not supported");
			if (this.class === TAG_CLASS.UNIVERSAL && this.number === 0) throw new error_1.ASN1ParseError("unsupported tag 0x00");
		}
		isUniversal() {
			return this.class === TAG_CLASS.UNIVERSAL;
		}
		isContextSpecific(num) {
			const res = this.class === TAG_CLASS.CONTEXT_SPECIFIC;
			return num !== void 0 ? res && this.number === num : res;
		}
		isBoolean() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.BOOLEAN;
		}
		isInteger() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.INTEGER;
		}
		isBitString() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.BIT_STRING;
		}
		isOctetString() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.OCTET_STRING;
		}
		isOID() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.OBJECT_IDENTIFIER;
		}
		isUTCTime() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.UTC_TIME;
		}
		isGeneralizedTime() {
			return this.isUniversal() && this.number === UNIVERSAL_TAG.GENERALIZED_TIME;
		}
		toDER() {
			return this.number | (this.constructed ? 32 : 0) | this.class << 6;
		}
	};
	exports.ASN1Tag = ASN1Tag;
}));

// node_modules/@sigstore/core/dist/asn1/obj.js
var require_obj = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ASN1Obj = void 0;
	const stream_1 = require_stream();
	const error_1 = require_error$1();
	const length_1 = require_length();
	const parse_1 = require_parse();
	const tag_1 = require_tag();
	var ASN1Obj = class {
		tag;
		subs;
		value;
		constructor(tag, value, subs) {
			this.tag = tag;
			this.value = value;
			this.subs = subs;
		}
		static parseBuffer(buf) {
			const stream = new stream_1.ByteStream(buf);
			const obj = parseStream(stream);
			if (stream.position !== stream.length) throw new error_1.ASN1ParseError("invalid trailing data");
			return obj;
		}
		toDER() {
			const valueStream = new stream_1.ByteStream();
			if (this.subs.length > 0) for (const sub of this.subs) valueStream.appendView(sub.toDER());
			else valueStream.appendView(this.value);
			const value = valueStream.buffer;
			const obj = new stream_1.ByteStream();
			obj.appendChar(this.tag.toDER());
			obj.appendView((0, length_1.encodeLength)(value.length));
			obj.appendView(value);
			return obj.buffer;
		}
		toBoolean() {
			if (!this.tag.isBoolean()) throw new error_1.ASN1TypeError("not a boolean");
			return (0, parse_1.parseBoolean)(this.value);
		}
		toInteger() {
			if (!this.tag.isInteger()) throw new error_1.ASN1TypeError("not an integer");
			return (0, parse_1.parseInteger)(this.value);
		}
		toOID() {
			if (!this.tag.isOID()) throw new error_1.ASN1TypeError("not an OID");
			return (0, parse_1.parseOID)(this.value);
		}
		toDate() {
			switch (true) {
				case this.tag.isUTCTime(): return (0, parse_1.parseTime)(this.value, true);
				case this.tag.isGeneralizedTime(): return (0, parse_1.parseTime)(this.value, false);
				default: throw new error_1.ASN1TypeError("not a date");
			}
		}
		toBitString() {
			if (!this.tag.isBitString()) throw new error_1.ASN1TypeError("not a bit string");
			return (0, parse_1.parseBitString)(this.value);
		}
	};
	exports.ASN1Obj = ASN1Obj;
	const MAX_DEPTH = 100;
	function parseStream(stream, depth = 0) {
		if (depth > MAX_DEPTH) throw new error_1.ASN1ParseError("maximum nesting depth exceeded");
		const tag = new tag_1.ASN1Tag(stream.getUint8());
		const len = (0, length_1.decodeLength)(stream);
		const value = stream.slice(stream.position, len);
		const start = stream.position;
		let subs = [];
		if (tag.constructed) subs = collectSubs(stream, len, depth);
		else if (tag.isOctetString()) try {
			subs = collectSubs(stream, len, depth);
		} catch (e) {}
		if (subs.length === 0) stream.seek(start + len);
		return new ASN1Obj(tag, value, subs);
	}
	function collectSubs(stream, len, depth) {
		const end = stream.position + len;
		/* istanbul ignore if */
		if (end > stream.length) throw new error_1.ASN1ParseError("invalid length");
		const subs = [];
		while (stream.position < end) subs.push(parseStream(stream, depth + 1));
		if (stream.position !== end) throw new error_1.ASN1ParseError("invalid length");
		return subs;
	}
}));

// node_modules/@sigstore/core/dist/asn1/index.js
var require_asn1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ASN1Obj = void 0;
	var obj_1 = require_obj();
	Object.defineProperty(exports, "ASN1Obj", {
		enumerable: true,
		get: function() {
			return obj_1.ASN1Obj;
		}
	});
}));

// node_modules/@sigstore/core/dist/crypto.js
var require_crypto = /* @__PURE__ */ __commonJSMin(((exports, module, this$6) => {
	var __importDefault = this$6 && this$6.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.createPublicKey = createPublicKey;
	exports.digest = digest;
	exports.verify = verify;
	exports.bufferEqual = bufferEqual;
	const crypto_1 = __importDefault(__require("crypto"));
	function createPublicKey(key, type = "spki") {
		if (typeof key === "string") {
			if (key.startsWith("-----")) return crypto_1.default.createPublicKey(key);
			else return crypto_1.default.createPublicKey({
				key: Buffer.from(key, "base64"),
				format: "der",
				type
			});
		} else return crypto_1.default.createPublicKey({
			key,
			format: "der",
			type
		});
	}
	function digest(algorithm, ...data) {
		const hash = crypto_1.default.createHash(algorithm);
		for (const d of data) hash.update(d);
		return hash.digest();
	}
	function verify(data, key, signature, algorithm) {
		try {
			return crypto_1.default.verify(algorithm, data, key, signature);
		} catch (e) {
			/* istanbul ignore next */
			return false;
		}
	}
	function bufferEqual(a, b) {
		try {
			return crypto_1.default.timingSafeEqual(a, b);
		} catch {
			/* istanbul ignore next */
			return false;
		}
	}
}));

// node_modules/@sigstore/core/dist/dsse.js
var require_dsse = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.preAuthEncoding = preAuthEncoding;
	const PAE_PREFIX = "DSSEv1";
	function preAuthEncoding(payloadType, payload) {
		const typeBytes = Buffer.from(payloadType, "utf-8");
		return Buffer.concat([
			Buffer.from(`${PAE_PREFIX} ${typeBytes.length} `, "ascii"),
			typeBytes,
			Buffer.from(` ${payload.length} `, "ascii"),
			payload
		]);
	}
}));

// node_modules/@sigstore/core/dist/encoding.js
var require_encoding = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.base64Encode = base64Encode;
	exports.base64Decode = base64Decode;
	const BASE64_ENCODING = "base64";
	const UTF8_ENCODING = "utf-8";
	function base64Encode(str) {
		return Buffer.from(str, UTF8_ENCODING).toString(BASE64_ENCODING);
	}
	function base64Decode(str) {
		return Buffer.from(str, BASE64_ENCODING).toString(UTF8_ENCODING);
	}
}));

// node_modules/@sigstore/core/dist/json.js
var require_json = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.canonicalize = canonicalize;
	function canonicalize(object) {
		let buffer = "";
		if (object === null || typeof object !== "object" || object.toJSON != null) buffer += JSON.stringify(object);
		else if (Array.isArray(object)) {
			buffer += "[";
			let first = true;
			object.forEach((element) => {
				if (!first) buffer += ",";
				first = false;
				buffer += canonicalize(element);
			});
			buffer += "]";
		} else {
			buffer += "{";
			let first = true;
			Object.keys(object).sort().forEach((property) => {
				if (!first) buffer += ",";
				first = false;
				buffer += JSON.stringify(property);
				buffer += ":";
				buffer += canonicalize(object[property]);
			});
			buffer += "}";
		}
		return buffer;
	}
}));

// node_modules/@sigstore/core/dist/pem.js
var require_pem = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.toDER = toDER;
	exports.fromDER = fromDER;
	const PEM_HEADER = /-----BEGIN (.*)-----/;
	const PEM_FOOTER = /-----END (.*)-----/;
	function toDER(certificate) {
		let der = "";
		certificate.split("\n").forEach((line) => {
			if (line.match(PEM_HEADER) || line.match(PEM_FOOTER)) return;
			der += line;
		});
		return Buffer.from(der, "base64");
	}
	function fromDER(certificate, type = "CERTIFICATE") {
		const lines = certificate.toString("base64").match(/.{1,64}/g) || "";
		return [
			`-----BEGIN ${type}-----`,
			...lines,
			`-----END ${type}-----`
		].join("\n").concat("\n");
	}
}));

// node_modules/@sigstore/core/dist/oid.js
var require_oid = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SHA2_HASH_ALGOS = exports.RSA_SIGNATURE_ALGOS = exports.ECDSA_SIGNATURE_ALGOS = void 0;
	exports.ECDSA_SIGNATURE_ALGOS = {
		"1.2.840.10045.4.3.1": "sha224",
		"1.2.840.10045.4.3.2": "sha256",
		"1.2.840.10045.4.3.3": "sha384",
		"1.2.840.10045.4.3.4": "sha512"
	};
	exports.RSA_SIGNATURE_ALGOS = {
		"1.2.840.113549.1.1.14": "sha224",
		"1.2.840.113549.1.1.11": "sha256",
		"1.2.840.113549.1.1.12": "sha384",
		"1.2.840.113549.1.1.13": "sha512"
	};
	exports.SHA2_HASH_ALGOS = {
		"2.16.840.1.101.3.4.2.1": "sha256",
		"2.16.840.1.101.3.4.2.2": "sha384",
		"2.16.840.1.101.3.4.2.3": "sha512"
	};
}));

// node_modules/@sigstore/core/dist/rfc3161/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RFC3161TimestampVerificationError = void 0;
	var RFC3161TimestampVerificationError = class extends Error {};
	exports.RFC3161TimestampVerificationError = RFC3161TimestampVerificationError;
}));

// node_modules/@sigstore/core/dist/rfc3161/tstinfo.js
var require_tstinfo = /* @__PURE__ */ __commonJSMin(((exports, module, this$5) => {
	var __createBinding = this$5 && this$5.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$5 && this$5.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$5 && this$5.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TSTInfo = void 0;
	const crypto = __importStar(require_crypto());
	const oid_1 = require_oid();
	const error_1 = require_error();
	var TSTInfo = class {
		root;
		constructor(asn1) {
			this.root = asn1;
		}
		get version() {
			return this.root.subs[0].toInteger();
		}
		get genTime() {
			return this.root.subs[4].toDate();
		}
		get messageImprintHashAlgorithm() {
			const oid = this.messageImprintObj.subs[0].subs[0].toOID();
			return oid_1.SHA2_HASH_ALGOS[oid];
		}
		get messageImprintHashedMessage() {
			return this.messageImprintObj.subs[1].value;
		}
		get raw() {
			return this.root.toDER();
		}
		verify(data) {
			const digest = crypto.digest(this.messageImprintHashAlgorithm, data);
			if (!crypto.bufferEqual(digest, this.messageImprintHashedMessage)) throw new error_1.RFC3161TimestampVerificationError("message imprint does not match artifact");
		}
		get messageImprintObj() {
			return this.root.subs[2];
		}
	};
	exports.TSTInfo = TSTInfo;
}));

// node_modules/@sigstore/core/dist/rfc3161/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RFC3161Timestamp = void 0;
	const asn1_1 = require_asn1();
	const crypto = __importStar(require_crypto());
	const oid_1 = require_oid();
	const error_1 = require_error();
	const tstinfo_1 = require_tstinfo();
	const OID_PKCS9_CONTENT_TYPE_SIGNED_DATA = "1.2.840.113549.1.7.2";
	const OID_PKCS9_CONTENT_TYPE_TSTINFO = "1.2.840.113549.1.9.16.1.4";
	const OID_PKCS9_MESSAGE_DIGEST_KEY = "1.2.840.113549.1.9.4";
	var RFC3161Timestamp = class RFC3161Timestamp {
		root;
		constructor(asn1) {
			this.root = asn1;
		}
		static parse(der) {
			const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
			return new RFC3161Timestamp(asn1);
		}
		get status() {
			return this.pkiStatusInfoObj.subs[0].toInteger();
		}
		get contentType() {
			return this.contentTypeObj.toOID();
		}
		get eContentType() {
			return this.eContentTypeObj.toOID();
		}
		get signingTime() {
			return this.tstInfo.genTime;
		}
		get signerIssuer() {
			return this.signerSidObj.subs[0].value;
		}
		get signerSerialNumber() {
			return this.signerSidObj.subs[1].value;
		}
		get signerDigestAlgorithm() {
			const oid = this.signerDigestAlgorithmObj.subs[0].toOID();
			return oid_1.SHA2_HASH_ALGOS[oid];
		}
		get signatureAlgorithm() {
			const oid = this.signatureAlgorithmObj.subs[0].toOID();
			return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
		}
		get signatureValue() {
			return this.signatureValueObj.value;
		}
		get tstInfo() {
			return new tstinfo_1.TSTInfo(this.eContentObj.subs[0].subs[0]);
		}
		verify(data, publicKey) {
			if (!this.timeStampTokenObj) throw new error_1.RFC3161TimestampVerificationError("timeStampToken is missing");
			if (this.contentType !== OID_PKCS9_CONTENT_TYPE_SIGNED_DATA) throw new error_1.RFC3161TimestampVerificationError(`incorrect content type: ${this.contentType}`);
			if (this.eContentType !== OID_PKCS9_CONTENT_TYPE_TSTINFO) throw new error_1.RFC3161TimestampVerificationError(`incorrect encapsulated content type: ${this.eContentType}`);
			this.tstInfo.verify(data);
			this.verifyMessageDigest();
			this.verifySignature(publicKey);
		}
		verifyMessageDigest() {
			const tstInfoDigest = crypto.digest(this.signerDigestAlgorithm, this.tstInfo.raw);
			const expectedDigest = this.messageDigestAttributeObj.subs[1].subs[0].value;
			if (!crypto.bufferEqual(tstInfoDigest, expectedDigest)) throw new error_1.RFC3161TimestampVerificationError("signed data does not match tstInfo");
		}
		verifySignature(key) {
			const signedAttrs = this.signedAttrsObj.toDER();
			signedAttrs[0] = 49;
			if (!crypto.verify(signedAttrs, key, this.signatureValue, this.signatureAlgorithm)) throw new error_1.RFC3161TimestampVerificationError("signature verification failed");
		}
		get pkiStatusInfoObj() {
			return this.root.subs[0];
		}
		get timeStampTokenObj() {
			return this.root.subs[1];
		}
		get contentTypeObj() {
			return this.timeStampTokenObj.subs[0];
		}
		get signedDataObj() {
			return this.timeStampTokenObj.subs.find((sub) => sub.tag.isContextSpecific(0)).subs[0];
		}
		get encapContentInfoObj() {
			return this.signedDataObj.subs[2];
		}
		get signerInfosObj() {
			const sd = this.signedDataObj;
			return sd.subs[sd.subs.length - 1];
		}
		get signerInfoObj() {
			return this.signerInfosObj.subs[0];
		}
		get eContentTypeObj() {
			return this.encapContentInfoObj.subs[0];
		}
		get eContentObj() {
			return this.encapContentInfoObj.subs[1];
		}
		get signedAttrsObj() {
			return this.signerInfoObj.subs.find((sub) => sub.tag.isContextSpecific(0));
		}
		get messageDigestAttributeObj() {
			return this.signedAttrsObj.subs.find((sub) => sub.subs[0].tag.isOID() && sub.subs[0].toOID() === OID_PKCS9_MESSAGE_DIGEST_KEY);
		}
		get signerSidObj() {
			return this.signerInfoObj.subs[1];
		}
		get signerDigestAlgorithmObj() {
			return this.signerInfoObj.subs[2];
		}
		get signatureAlgorithmObj() {
			return this.signerInfoObj.subs[4];
		}
		get signatureValueObj() {
			return this.signerInfoObj.subs[5];
		}
	};
	exports.RFC3161Timestamp = RFC3161Timestamp;
}));

// node_modules/@sigstore/core/dist/rfc3161/index.js
var require_rfc3161 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.RFC3161Timestamp = void 0;
	var timestamp_1 = require_timestamp();
	Object.defineProperty(exports, "RFC3161Timestamp", {
		enumerable: true,
		get: function() {
			return timestamp_1.RFC3161Timestamp;
		}
	});
}));

// node_modules/@sigstore/core/dist/x509/sct.js
var require_sct = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$3 && this$3.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$3 && this$3.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SignedCertificateTimestamp = void 0;
	const crypto = __importStar(require_crypto());
	const stream_1 = require_stream();
	var SignedCertificateTimestamp = class SignedCertificateTimestamp {
		version;
		logID;
		timestamp;
		extensions;
		hashAlgorithm;
		signatureAlgorithm;
		signature;
		constructor(options) {
			this.version = options.version;
			this.logID = options.logID;
			this.timestamp = options.timestamp;
			this.extensions = options.extensions;
			this.hashAlgorithm = options.hashAlgorithm;
			this.signatureAlgorithm = options.signatureAlgorithm;
			this.signature = options.signature;
		}
		get datetime() {
			return new Date(Number(this.timestamp.readBigInt64BE()));
		}
		get algorithm() {
			switch (this.hashAlgorithm) {
				/* istanbul ignore next */
				case 0: return "none";
				/* istanbul ignore next */
				case 1: return "md5";
				/* istanbul ignore next */
				case 2: return "sha1";
				/* istanbul ignore next */
				case 3: return "sha224";
				case 4: return "sha256";
				/* istanbul ignore next */
				case 5: return "sha384";
				/* istanbul ignore next */
				case 6: return "sha512";
				/* istanbul ignore next */
				default: return "unknown";
			}
		}
		verify(preCert, key) {
			const stream = new stream_1.ByteStream();
			stream.appendChar(this.version);
			stream.appendChar(0);
			stream.appendView(this.timestamp);
			stream.appendUint16(1);
			stream.appendView(preCert);
			stream.appendUint16(this.extensions.byteLength);
			/* istanbul ignore next - extensions are very uncommon */
			if (this.extensions.byteLength > 0) stream.appendView(this.extensions);
			return crypto.verify(stream.buffer, key, this.signature, this.algorithm);
		}
		static parse(buf) {
			const stream = new stream_1.ByteStream(buf);
			const version = stream.getUint8();
			const logID = stream.getBlock(32);
			const timestamp = stream.getBlock(8);
			const extenstionLength = stream.getUint16();
			const extensions = stream.getBlock(extenstionLength);
			const hashAlgorithm = stream.getUint8();
			const signatureAlgorithm = stream.getUint8();
			const sigLength = stream.getUint16();
			const signature = stream.getBlock(sigLength);
			if (stream.position !== buf.length) throw new Error("SCT buffer length mismatch");
			return new SignedCertificateTimestamp({
				version,
				logID,
				timestamp,
				extensions,
				hashAlgorithm,
				signatureAlgorithm,
				signature
			});
		}
	};
	exports.SignedCertificateTimestamp = SignedCertificateTimestamp;
}));

// node_modules/@sigstore/core/dist/x509/ext.js
var require_ext = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.X509SCTExtension = exports.X509SubjectKeyIDExtension = exports.X509AuthorityKeyIDExtension = exports.X509SubjectAlternativeNameExtension = exports.X509KeyUsageExtension = exports.X509BasicConstraintsExtension = exports.X509Extension = void 0;
	const stream_1 = require_stream();
	const sct_1 = require_sct();
	var X509Extension = class {
		root;
		constructor(asn1) {
			this.root = asn1;
		}
		get oid() {
			return this.root.subs[0].toOID();
		}
		get critical() {
			return this.root.subs.length === 3 ? this.root.subs[1].toBoolean() : false;
		}
		get value() {
			return this.extnValueObj.value;
		}
		get valueObj() {
			return this.extnValueObj;
		}
		get extnValueObj() {
			return this.root.subs[this.root.subs.length - 1];
		}
	};
	exports.X509Extension = X509Extension;
	var X509BasicConstraintsExtension = class extends X509Extension {
		get isCA() {
			return this.sequence.subs[0]?.toBoolean() ?? false;
		}
		get pathLenConstraint() {
			return this.sequence.subs.length > 1 ? this.sequence.subs[1].toInteger() : void 0;
		}
		get sequence() {
			return this.extnValueObj.subs[0];
		}
	};
	exports.X509BasicConstraintsExtension = X509BasicConstraintsExtension;
	var X509KeyUsageExtension = class extends X509Extension {
		get digitalSignature() {
			return this.bitString[0] === 1;
		}
		get keyCertSign() {
			return this.bitString[5] === 1;
		}
		get crlSign() {
			return this.bitString[6] === 1;
		}
		get bitString() {
			return this.extnValueObj.subs[0].toBitString();
		}
	};
	exports.X509KeyUsageExtension = X509KeyUsageExtension;
	var X509SubjectAlternativeNameExtension = class extends X509Extension {
		get rfc822Name() {
			return this.findGeneralName(1)?.value.toString("ascii");
		}
		get uri() {
			return this.findGeneralName(6)?.value.toString("ascii");
		}
		otherName(oid) {
			const otherName = this.findGeneralName(0);
			if (otherName === void 0) return;
			if (otherName.subs[0].toOID() !== oid) return;
			return otherName.subs[1].subs[0].value.toString("ascii");
		}
		findGeneralName(tag) {
			return this.generalNames.find((gn) => gn.tag.isContextSpecific(tag));
		}
		get generalNames() {
			return this.extnValueObj.subs[0].subs;
		}
	};
	exports.X509SubjectAlternativeNameExtension = X509SubjectAlternativeNameExtension;
	var X509AuthorityKeyIDExtension = class extends X509Extension {
		get keyIdentifier() {
			return this.findSequenceMember(0)?.value;
		}
		findSequenceMember(tag) {
			return this.sequence.subs.find((el) => el.tag.isContextSpecific(tag));
		}
		get sequence() {
			return this.extnValueObj.subs[0];
		}
	};
	exports.X509AuthorityKeyIDExtension = X509AuthorityKeyIDExtension;
	var X509SubjectKeyIDExtension = class extends X509Extension {
		get keyIdentifier() {
			return this.extnValueObj.subs[0].value;
		}
	};
	exports.X509SubjectKeyIDExtension = X509SubjectKeyIDExtension;
	var X509SCTExtension = class extends X509Extension {
		constructor(asn1) {
			super(asn1);
		}
		get signedCertificateTimestamps() {
			const buf = this.extnValueObj.subs[0].value;
			const stream = new stream_1.ByteStream(buf);
			const end = stream.getUint16() + 2;
			const sctList = [];
			while (stream.position < end) {
				const sctLength = stream.getUint16();
				const sct = stream.getBlock(sctLength);
				sctList.push(sct_1.SignedCertificateTimestamp.parse(sct));
			}
			if (stream.position !== end) throw new Error("SCT list length does not match actual length");
			return sctList;
		}
	};
	exports.X509SCTExtension = X509SCTExtension;
}));

// node_modules/@sigstore/core/dist/x509/cert.js
var require_cert = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
	const asn1_1 = require_asn1();
	const crypto = __importStar(require_crypto());
	const oid_1 = require_oid();
	const pem = __importStar(require_pem());
	const ext_1 = require_ext();
	const EXTENSION_OID_SUBJECT_KEY_ID = "2.5.29.14";
	const EXTENSION_OID_KEY_USAGE = "2.5.29.15";
	const EXTENSION_OID_SUBJECT_ALT_NAME = "2.5.29.17";
	const EXTENSION_OID_BASIC_CONSTRAINTS = "2.5.29.19";
	const EXTENSION_OID_AUTHORITY_KEY_ID = "2.5.29.35";
	exports.EXTENSION_OID_SCT = "1.3.6.1.4.1.11129.2.4.2";
	var X509Certificate = class X509Certificate {
		root;
		constructor(asn1) {
			this.root = asn1;
		}
		static parse(cert) {
			const der = typeof cert === "string" ? pem.toDER(cert) : cert;
			const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
			return new X509Certificate(asn1);
		}
		get tbsCertificate() {
			return this.tbsCertificateObj;
		}
		get version() {
			return `v${(this.versionObj.subs[0].toInteger() + BigInt(1)).toString()}`;
		}
		get serialNumber() {
			return this.serialNumberObj.value;
		}
		get notBefore() {
			return this.validityObj.subs[0].toDate();
		}
		get notAfter() {
			return this.validityObj.subs[1].toDate();
		}
		get issuer() {
			return this.issuerObj.value;
		}
		get subject() {
			return this.subjectObj.value;
		}
		get publicKey() {
			return this.subjectPublicKeyInfoObj.toDER();
		}
		get signatureAlgorithm() {
			const oid = this.signatureAlgorithmObj.subs[0].toOID();
			if (oid_1.RSA_SIGNATURE_ALGOS[oid]) return oid_1.RSA_SIGNATURE_ALGOS[oid];
			return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
		}
		get signatureValue() {
			return this.signatureValueObj.value.subarray(1);
		}
		get subjectAltName() {
			const ext = this.extSubjectAltName;
			return ext?.uri || /* istanbul ignore next */ ext?.rfc822Name;
		}
		get extensions() {
			/* istanbul ignore next */
			return (this.extensionsObj?.subs[0])?.subs || [];
		}
		get extKeyUsage() {
			const ext = this.findExtension(EXTENSION_OID_KEY_USAGE);
			return ext ? new ext_1.X509KeyUsageExtension(ext) : void 0;
		}
		get extBasicConstraints() {
			const ext = this.findExtension(EXTENSION_OID_BASIC_CONSTRAINTS);
			return ext ? new ext_1.X509BasicConstraintsExtension(ext) : void 0;
		}
		get extSubjectAltName() {
			const ext = this.findExtension(EXTENSION_OID_SUBJECT_ALT_NAME);
			return ext ? new ext_1.X509SubjectAlternativeNameExtension(ext) : void 0;
		}
		get extAuthorityKeyID() {
			const ext = this.findExtension(EXTENSION_OID_AUTHORITY_KEY_ID);
			return ext ? new ext_1.X509AuthorityKeyIDExtension(ext) : void 0;
		}
		get extSubjectKeyID() {
			const ext = this.findExtension(EXTENSION_OID_SUBJECT_KEY_ID);
			return ext ? new ext_1.X509SubjectKeyIDExtension(ext) : /* istanbul ignore next */ void 0;
		}
		get extSCT() {
			const ext = this.findExtension(exports.EXTENSION_OID_SCT);
			return ext ? new ext_1.X509SCTExtension(ext) : void 0;
		}
		get isCA() {
			const ca = this.extBasicConstraints?.isCA || false;
			/* istanbul ignore else */
			if (this.extKeyUsage) return ca && this.extKeyUsage.keyCertSign;
			/* istanbul ignore next */
			return ca;
		}
		extension(oid) {
			const ext = this.findExtension(oid);
			return ext ? new ext_1.X509Extension(ext) : void 0;
		}
		verify(issuerCertificate) {
			const publicKey = issuerCertificate?.publicKey || this.publicKey;
			const key = crypto.createPublicKey(publicKey);
			return crypto.verify(this.tbsCertificate.toDER(), key, this.signatureValue, this.signatureAlgorithm);
		}
		validForDate(date) {
			return this.notBefore <= date && date <= this.notAfter;
		}
		equals(other) {
			return this.root.toDER().equals(other.root.toDER());
		}
		clone() {
			const der = this.root.toDER();
			const clone = Buffer.alloc(der.length);
			der.copy(clone);
			return X509Certificate.parse(clone);
		}
		findExtension(oid) {
			return this.extensions.find((ext) => ext.subs[0].toOID() === oid);
		}
		get tbsCertificateObj() {
			return this.root.subs[0];
		}
		get signatureAlgorithmObj() {
			return this.root.subs[1];
		}
		get signatureValueObj() {
			return this.root.subs[2];
		}
		get versionObj() {
			return this.tbsCertificateObj.subs[0];
		}
		get serialNumberObj() {
			return this.tbsCertificateObj.subs[1];
		}
		get issuerObj() {
			return this.tbsCertificateObj.subs[3];
		}
		get validityObj() {
			return this.tbsCertificateObj.subs[4];
		}
		get subjectObj() {
			return this.tbsCertificateObj.subs[5];
		}
		get subjectPublicKeyInfoObj() {
			return this.tbsCertificateObj.subs[6];
		}
		get extensionsObj() {
			return this.tbsCertificateObj.subs.find((sub) => sub.tag.isContextSpecific(3));
		}
	};
	exports.X509Certificate = X509Certificate;
}));

// node_modules/@sigstore/core/dist/x509/index.js
var require_x509 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
	var cert_1 = require_cert();
	Object.defineProperty(exports, "EXTENSION_OID_SCT", {
		enumerable: true,
		get: function() {
			return cert_1.EXTENSION_OID_SCT;
		}
	});
	Object.defineProperty(exports, "X509Certificate", {
		enumerable: true,
		get: function() {
			return cert_1.X509Certificate;
		}
	});
	var ext_1 = require_ext();
	Object.defineProperty(exports, "X509SCTExtension", {
		enumerable: true,
		get: function() {
			return ext_1.X509SCTExtension;
		}
	});
}));

// node_modules/@sigstore/core/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || (function() {
		var ownKeys = function(o) {
			ownKeys = Object.getOwnPropertyNames || function(o) {
				var ar = [];
				for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
				return ar;
			};
			return ownKeys(o);
		};
		return function(mod) {
			if (mod && mod.__esModule) return mod;
			var result = {};
			if (mod != null) {
				for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
			}
			__setModuleDefault(result, mod);
			return result;
		};
	})();
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = exports.ByteStream = exports.RFC3161Timestamp = exports.pem = exports.json = exports.encoding = exports.dsse = exports.crypto = exports.ASN1Obj = void 0;
	var asn1_1 = require_asn1();
	Object.defineProperty(exports, "ASN1Obj", {
		enumerable: true,
		get: function() {
			return asn1_1.ASN1Obj;
		}
	});
	exports.crypto = __importStar(require_crypto());
	exports.dsse = __importStar(require_dsse());
	exports.encoding = __importStar(require_encoding());
	exports.json = __importStar(require_json());
	exports.pem = __importStar(require_pem());
	var rfc3161_1 = require_rfc3161();
	Object.defineProperty(exports, "RFC3161Timestamp", {
		enumerable: true,
		get: function() {
			return rfc3161_1.RFC3161Timestamp;
		}
	});
	var stream_1 = require_stream();
	Object.defineProperty(exports, "ByteStream", {
		enumerable: true,
		get: function() {
			return stream_1.ByteStream;
		}
	});
	var x509_1 = require_x509();
	Object.defineProperty(exports, "EXTENSION_OID_SCT", {
		enumerable: true,
		get: function() {
			return x509_1.EXTENSION_OID_SCT;
		}
	});
	Object.defineProperty(exports, "X509Certificate", {
		enumerable: true,
		get: function() {
			return x509_1.X509Certificate;
		}
	});
	Object.defineProperty(exports, "X509SCTExtension", {
		enumerable: true,
		get: function() {
			return x509_1.X509SCTExtension;
		}
	});
}));

// packages/testbed/src/tsa/response.ts
var import_dist = require_dist();
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const POLICY = "1.3.6.1.4.1.57264.2";
const GRANTED = 0;
const ACCURACY_SECONDS = 1;
/** The object identifiers of the digests that a request may name. */
const DIGEST_OIDS = {
	sha256: "2.16.840.1.101.3.4.2.1",
	sha384: "2.16.840.1.101.3.4.2.2",
	sha512: "2.16.840.1.101.3.4.2.3"
};
function algorithm(oid) {
	return sequence(objectIdentifier(oid), nothing());
}
function attribute(oid, value) {
	return sequence(objectIdentifier(oid), setOf(value));
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest();
}
function serialOf(certificate) {
	const marker = Buffer.from([
		160,
		3,
		2,
		1,
		2,
		2
	]);
	const at = certificate.indexOf(marker) + marker.length;
	const length = certificate[at] ?? 0;
	return certificate.subarray(at + 1, at + 1 + length);
}
/** A TimeStampResp (RFC 3161) that grants the request, DER. */
function timestampResponse(keys, request, now) {
	const info = sequence(integer(1), objectIdentifier(POLICY), sequence(algorithm(request.digestOid), octetString(request.digest)), integer(freshSerial()), generalizedTime(now), sequence(integer(ACCURACY_SECONDS)), ...request.nonce === null ? [] : [integer(request.nonce)]);
	const certificate = keys.timestampCertificate;
	const attributes = [
		attribute(CONTENT_TYPE, objectIdentifier(TIMESTAMP_INFO)),
		attribute(MESSAGE_DIGEST, octetString(sha256(info))),
		attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(sequence(octetString(sha256(certificate))))))
	];
	const signed = setOf(...attributes);
	const signerInfo = sequence(integer(1), sequence(NAMES.timestampRoot, integer(serialOf(certificate))), algorithm(DIGEST_OIDS["sha256"] ?? ""), Buffer.concat([Uint8Array.of(160), signed.subarray(1)]), signatureAlgorithm(keys.timestamp), octetString(signWith(keys.timestamp, signed)));
	const signedData = sequence(integer(3), element(49, algorithm(DIGEST_OIDS["sha256"] ?? "")), sequence(objectIdentifier(TIMESTAMP_INFO), contextConstructed(0, octetString(info))), ...request.includeCertificate === "yes" ? [contextConstructed(0, certificate)] : [], element(49, signerInfo));
	return sequence(sequence(integer(GRANTED)), sequence(objectIdentifier(SIGNED_DATA), contextConstructed(0, signedData)));
}

// packages/testbed/src/tsa/query.ts
const DIGEST_BYTES = {
	sha256: 32,
	sha384: 48,
	sha512: 64
};
/** A digest algorithm's identifier when the digest has the length that goes with it; else null. */
function digestOid(name, digest) {
	const oid = DIGEST_OIDS[name];
	return oid !== void 0 && DIGEST_BYTES[name] === digest.length ? oid : null;
}
/** Reads a TimeStampReq (RFC 3161 section 2.4.1), DER; null when it is not one that we grant. */
function parseQuery(der) {
	try {
		const [version, imprint, ...options] = import_dist.ASN1Obj.parseBuffer(Buffer.from(der)).subs;
		const oid = imprint?.subs[0]?.subs[0]?.toOID();
		const digest = imprint?.subs[1]?.value;
		const name = Object.entries(DIGEST_OIDS).find(([, known]) => known === oid)?.[0];
		if (version?.toInteger() !== 1n || digest === void 0 || name === void 0) return null;
		const known = digestOid(name, digest);
		if (known === null) return null;
		const nonce = options.find((option) => option.tag.isInteger());
		const flag = options.find((option) => option.tag.isBoolean());
		return {
			digestOid: known,
			digest,
			nonce: nonce?.value ?? null,
			includeCertificate: flag?.toBoolean() === true ? "yes" : "no"
		};
	} catch {
		return null;
	}
}

// packages/testbed/src/tsa/timestamp.ts
const JsonQuery = object({
	artifactHash: pipe(string(), base64()),
	hashAlgorithm: string(),
	nonce: optional(pipe(number(), safeInteger(), minValue(0))),
	certificates: optional(boolean(), false)
});
function fromJson(value) {
	const query = safeParse(JsonQuery, value);
	if (!query.success) return null;
	const digest = Buffer.from(query.output.artifactHash, "base64");
	const oid = digestOid(query.output.hashAlgorithm, digest);
	if (oid === null) return null;
	const { nonce, certificates } = query.output;
	return {
		digestOid: oid,
		digest,
		nonce: nonce === void 0 ? null : Buffer.from(nonce.toString(16).padStart(14, "0"), "hex"),
		includeCertificate: certificates ? "yes" : "no"
	};
}
/** Stamps a digest; the query is DER or, by content type, the authority's own JSON form. */
async function createTimestamp(world, exchange) {
	const request = header(exchange, "content-type").startsWith("application/json") ? fromJson(await readJson(exchange)) : parseQuery(await readBody(exchange));
	if (request === null) return json(400, {
		code: 400,
		message: "Error parsing the timestamp request"
	});
	world.counts.timestamps += 1;
	return {
		status: 201,
		headers: { "content-type": "application/timestamp-reply" },
		body: timestampResponse(world.keys, request, world.now())
	};
}
function certificateChain(world) {
	const { timestampCertificate, timestampRootCertificate } = world.keys;
	return {
		status: 200,
		headers: { "content-type": "application/pem-certificate-chain" },
		body: [timestampCertificate, timestampRootCertificate].map(toPem).join("")
	};
}
/** An RFC 3161 timestamp authority. */
const TIMESTAMP_ROUTES = [{
	method: "POST",
	path: "/tsa/api/v1/timestamp",
	handler: createTimestamp
}, {
	method: "GET",
	path: "/tsa/api/v1/timestamp/certchain",
	handler: certificateChain
}];

// packages/testbed/src/serve.ts
const findRoute = createRouter([
	...CONTROL_ROUTES,
	...OIDC_ROUTES,
	...FULCIO_ROUTES,
	...REKOR_ROUTES,
	...TIMESTAMP_ROUTES,
	...RESULTS_ROUTES,
	...PACKAGE_ROUTES,
	{
		method: "GET",
		path: "/sigstore/trusted_root.json",
		handler: (world) => json(200, trustedRoot(world.keys))
	},
	...GITHUB_ROUTES
]);
async function answerRequest(world, request, url) {
	const method = request.method ?? "GET";
	const found = findRoute(method, url.pathname);
	if (found === null) return json(404, {
		message: "Not Found",
		status: "404"
	});
	const { handler, parameters } = found;
	const exchange = {
		method,
		url,
		headers: request.headers,
		parameters,
		request
	};
	try {
		return await handler(world, exchange);
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown.answer;
		process.stderr.write(`testbed: ${method} ${url.pathname}: ${String(thrown)}\n`);
		return json(500, {
			message: "the testbed failed",
			error: String(thrown)
		});
	}
}
async function applyFault(world, fault, before) {
	const { effect } = fault;
	switch (effect.kind) {
		case "status": return {
			status: effect.status,
			headers: {
				"content-type": "application/json",
				...effect.headers
			},
			body: effect.body
		};
		case "delay":
			await setTimeout(effect.milliseconds);
			return before;
		case "drop": return "drop";
		case "truncate": return before;
		case "move-tag":
			await moveTag(world, effect.repository, effect.tag, effect.sha);
			return before;
		case "swap-asset":
			await swapAsset(world, effect.repository, effect.name, Buffer.from(effect.bytesBase64, "base64"));
			return before;
	}
}
function bodyLength(body) {
	if (typeof body === "string") return Buffer.byteLength(body);
	return body instanceof Uint8Array ? body.length : body.size;
}
async function send(response, answer, cutAfterBytes) {
	const { status, headers, body } = answer;
	const length = status === 204 || status === 304 ? {} : { "content-length": String(bodyLength(body)) };
	response.writeHead(status, {
		...length,
		...headers
	});
	if (cutAfterBytes !== null) {
		const whole = typeof body === "string" ? Buffer.from(body) : body;
		const start = whole instanceof Uint8Array ? whole.subarray(0, cutAfterBytes) : Buffer.alloc(0);
		response.write(start, () => response.destroy());
		return;
	}
	if (typeof body === "string" || body instanceof Uint8Array) {
		response.end(body);
		return;
	}
	await pipeline(createReadStream(body.path), response);
}
function tokenKind(request) {
	const credential = request.headers.authorization ?? "";
	return credential === "" ? "none" : (credential.split(" ")[0] ?? "").toLowerCase();
}
async function serveOne(world, request, response) {
	const url = new URL(request.url ?? "/", world.url());
	const method = request.method ?? "GET";
	const isControl = url.pathname.startsWith("/_testbed/");
	if (!isControl && world.latency.milliseconds > 0) await setTimeout(world.latency.milliseconds);
	const faults = isControl ? [] : world.faults.strike(method, url.pathname);
	let answer = null;
	for (const fault of faults.filter(({ when }) => when === "before")) {
		answer = await applyFault(world, fault, null);
		if (answer !== null) break;
	}
	answer ??= await answerRequest(world, request, url);
	for (const fault of faults.filter(({ when }) => when === "after")) answer = answer === "drop" ? answer : await applyFault(world, fault, answer);
	world.store.save();
	const status = answer === "drop" || answer === null ? 0 : answer.status;
	if (!isControl) {
		const at = world.now().toISOString();
		world.requests.push({
			at,
			method,
			path: url.pathname + url.search,
			status,
			tokenKind: tokenKind(request)
		});
	}
	if (answer === "drop" || answer === null) {
		request.socket.destroy();
		return;
	}
	const cut = faults.map(({ effect }) => effect).find((effect) => effect.kind === "truncate");
	await send(response, answer, cut?.bytes ?? null);
	request.resume();
}
function tryPort(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", reject);
			const address = server.address();
			resolve(typeof address === "object" && address !== null ? address.port : 0);
		});
	});
}
async function listen(server, wantedPort) {
	return tryPort(server, wantedPort).catch(() => tryPort(server, 0));
}
/** Listens on the loopback interface, on the port that the state folder used before or a free one. */
async function serve(settings) {
	let port = 0;
	const world = createWorld(settings, () => `http://127.0.0.1:${port}`);
	const server = createServer((request, response) => {
		serveOne(world, request, response).catch((thrown) => {
			process.stderr.write(`testbed: ${String(thrown)}\n`);
			request.socket.destroy();
		});
	});
	server.keepAliveTimeout = 6e4;
	const portPath = join(settings.stateDirectory, "port");
	port = await listen(server, existsSync(portPath) ? Number(readFileSync(portPath, "utf8")) : 0);
	writeFileSync(portPath, String(port));
	return {
		world,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}

// packages/testbed/src/main.ts
const USAGE = "usage: main.ts --state DIR [--latency MILLISECONDS] [--issuer URL]";
async function main() {
	const { values } = parseArgs({ options: {
		state: { type: "string" },
		latency: { type: "string" },
		issuer: { type: "string" }
	} });
	const latencyMilliseconds = Number(values.latency ?? "0");
	if (values.state === void 0 || !Number.isFinite(latencyMilliseconds) || latencyMilliseconds < 0) {
		process.stderr.write(`${USAGE}\n`);
		process.exitCode = 64;
		return;
	}
	const running = await serve({
		stateDirectory: values.state,
		latencyMilliseconds,
		issuer: values.issuer ?? null
	});
	const { world } = running;
	const ready = {
		url: world.url(),
		issuer: world.issuer(),
		controlToken: world.controlToken,
		githubToken: world.githubToken,
		packageToken: world.packageToken,
		stateDirectory: values.state,
		trustedRootPath: world.trustedRootPath
	};
	process.stdout.write(`${JSON.stringify(ready)}\n`);
	const stop = () => {
		running.close().then(() => process.exit(0), () => process.exit(1));
	};
	process.stdin.resume();
	process.stdin.once("end", stop);
	process.stdin.once("close", stop);
	process.once("SIGTERM", stop);
}
await main();

export {  };
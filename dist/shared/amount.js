// packages/shared/src/formats/amount.ts
/** A number with its noun, in the form that the number asks for. */
function amount(number, one, many) {
	return `${number} ${number === 1 ? one : many}`;
}

export { amount as t };
// packages/shared/src/formats/near-name.ts
const MAX_CHARACTERS = 40;
/**
* The name of `names` that a mistyped one was most likely meant to be, or null: at most a third of its characters may differ. The
* distance is the one of Levenshtein: characters that are put in, taken out or replaced.
*/
function nearName(typed, names) {
	if (typed.length > MAX_CHARACTERS) return null;
	const [nearest] = names.map((name) => ({
		name,
		distance: distance(typed.toLowerCase(), name.toLowerCase())
	})).filter(({ name, distance: far }) => far <= Math.ceil(name.length / 3) && far < typed.length).toSorted((a, b) => a.distance - b.distance);
	return nearest?.name ?? null;
}
/** A next step that first asks for the near name, where there is one. */
function nextAfter(near, next) {
	return near === null ? next : `Did you mean \`${near}\`? ${next}`;
}
function distance(from, to) {
	let row = Array.from({ length: to.length + 1 }, (_none, index) => index);
	for (const [y, a] of from.split("").entries()) {
		const next = [y + 1];
		for (const [x, b] of to.split("").entries()) {
			const replaced = (row[x] ?? 0) + (a === b ? 0 : 1);
			next.push(Math.min(replaced, (row[x + 1] ?? 0) + 1, (next[x] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

export { nextAfter as n, nearName as t };
/** A number with its noun, in the form that the number asks for. */
export function amount(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

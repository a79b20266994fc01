// The little of Turtle 1.1 that is written here: https://www.w3.org/TR/turtle/.

/** A predicate and its objects, as they are written; without an object nothing is stated. */
export type Statement = readonly [predicate: string, objects: readonly string[]];

/** All that is stated of one subject. */
export function described(subject: string, statements: readonly Statement[]): string {
  const lines = statements
    .filter(([, objects]) => objects.length > 0)
    .map(([predicate, objects]) => `${predicate} ${objects.join(', ')}`);
  return `${subject} ${lines.join(' ;\n  ')} .`;
}

/** An address, without the characters that would end it. */
export const iri = (address: string): string =>
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;

/** English words. What JSON escapes in a string, Turtle escapes in the same way. */
export const text = (words: string): string => `${JSON.stringify(words)}@en`;

/** A day, YYYY-MM-DD. */
export const date = (day: string): string => `"${day}"^^xsd:date`;

export const list = (items: readonly string[]): string => `(${items.join(' ')})`;

// Code in Markdown stands between fences, which must be longer than any run of backticks within.

/** Lines of code. */
export function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(2, ...runs(text)) + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** Code within a sentence. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...runs(text)) + 1);
  const room = fence.length > 1 ? ' ' : '';
  return fence + room + text.replace(/\s+/g, ' ') + room + fence;
}

const runs = (text: string): number[] => (text.match(/`+/g) ?? []).map(({ length }) => length);

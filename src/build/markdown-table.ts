/** Rows of Markdown cells as a table of GitHub’s kind, which wants a head: an empty one if there is none. */
export function markdownTable(
  head: readonly string[] | undefined,
  body: readonly (readonly string[])[],
): string {
  const first = head ?? (body[0] ?? []).map(() => '');
  return [first, first.map(() => '---'), ...body].map(line).join('\n');
}

// Within a cell a bar would begin the next one, wherever it stands.
const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

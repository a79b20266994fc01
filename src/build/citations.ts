// What only the finished text can tell: how often a work is cited, and where a note may stand.
// Components mark both while they render; here the marks become ids, links and places.

const mark =
  /<cite-note(?: data-repeat="([^"]*)")?>([\s\S]*?)<\/cite-note>|id="cite-([\w-]+)-n"|<\/(?:p|li|td|th|dd|dt|figcaption|legend|div|section)>/g;

/**
 * Numbers the citations of each work, moves each note to the end of the paragraph it belongs to, so
 * that it never breaks a sentence, and gives the list of sources its links back.
 *
 * A note that says nothing new (marked `data-repeat` with its source) is kept only the first time.
 */
export function withCitations(html: string): string {
  const uses = new Map<string, number>();
  const noted = new Set<string>();
  let waiting = '';
  const placed = html.replace(mark, (whole, repeat?: string, note?: string, cited?: string) => {
    if (cited !== undefined) {
      const use = (uses.get(cited) ?? 0) + 1;
      uses.set(cited, use);
      return `id="cite-${cited}-${use}"`;
    }
    if (note !== undefined) {
      if (repeat === undefined || !noted.has(repeat)) waiting += note;
      if (repeat !== undefined) noted.add(repeat);
      return '';
    }
    const ended = waiting + whole;
    waiting = '';
    return ended;
  });
  return placed.replace(/<cite-uses data-source="([\w-]+)"><\/cite-uses>/g, (_, source: string) =>
    links(source, uses.get(source) ?? 0),
  );
}

function links(source: string, uses: number): string {
  return Array.from({ length: uses }, (_, place) => {
    const letter = String.fromCodePoint(97 + (place % 26));
    const name = `Back to place ${place + 1} in the text`;
    return ` <a class="back" href="#cite-${source}-${place + 1}" aria-label="${letter}: ${name}">${uses === 1 ? '↑' : letter}</a>`;
  }).join('');
}

// The words a page was found by, as the address of a result carries them from here to there.

const NAME = 'highlight';

/** The address of a result with the words it answers; what follows a `#` stays last. */
export function carrying(url: string, words: readonly string[]): string {
  if (words.length === 0) return url;
  const [, page = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(url) ?? [];
  const carried = new URLSearchParams({ [NAME]: words.join(' ') });
  return `${page}${query ? `${query}&` : '?'}${carried}${hash}`;
}

/** The text a query carries, as it stands there: anybody may have written it. */
export function carried(search: string): string {
  return new URLSearchParams(search).get(NAME) ?? '';
}

/** The query without it. All else, a widget's settings above all, stays letter by letter. */
export function withoutCarried(search: string): string {
  const others = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && pair.split('=')[0] !== NAME);
  return others.length > 0 ? `?${others.join('&')}` : '';
}

import type { Source } from './schema.ts';

// References are text within a sentence, where one stray space is seen: they are composed here as
// HTML, out of reach of what a template or its formatter does to white space.

/** A work as one line of HTML: author, title (a link where there is one), container, year, place. */
export function reference(source: Source, locator?: string): string {
  const { author, title, url, container, year } = source;
  const linked = url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
  const parts = [
    escaped(author),
    `“${linked}”`,
    container && `<i>${escaped(container)}</i>`,
    String(year),
    locator && escaped(locator),
  ];
  return parts.filter(Boolean).join(', ').replace(/\.?$/, '.');
}

/**
 * The mark of a citation, with its note for citations.ts to place.
 *
 * @param comment HTML that joins the note
 */
export function cited(number: number, source: Source, locator = '', comment = ''): string {
  const { id } = source;
  // A bare reference is told once a page; one that says where, or more, is told each time.
  const repeat = locator || comment ? '' : ` data-repeat="${id}"`;
  const link = `<a id="cite-${id}-n" href="#source-${id}" aria-label="${number}: source">${number}</a>`;
  const text = [`<b>${number}</b>`, reference(source, locator), comment].filter(Boolean).join(' ');
  return `<sup class="cite" data-pagefind-ignore>${link}</sup><cite-note${repeat}>${note(text)}</cite-note>`;
}

/** The entry of a work in a page’s list: how far it was read, and room for the links back. */
export function listed(source: Source): string {
  const read = source.note ? ` <span class="read">(${escaped(source.note)})</span>` : '';
  return `<p>${reference(source)}${read}<cite-uses data-source="${source.id}"></cite-uses></p>`;
}

/** A remark of inline HTML, as it stands beside a paragraph. */
export function note(html: string): string {
  return `<span class="note" role="note" data-pagefind-ignore>${html}</span>`;
}

/** Text for HTML, in content or between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

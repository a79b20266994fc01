import { at, eventSources, file, repeated, uses, type Rule } from './rule.ts';

/** What a text cites is what its entry lists, once each and in the order of first use. */
export const sourced: Rule = (content) =>
  content.terms.flatMap((term) => {
    const listed = (place: number) => at(content, file(term), 'sources', place);
    const cited = uses(content, term, 'Cite').map(({ attributes, where }) => ({
      id: attributes.id ?? '',
      where,
    }));
    const told = uses(content, term, 'Event').flatMap(({ attributes, where }) =>
      content.events
        .filter(({ id }) => id === attributes.id)
        .flatMap(eventSources)
        .map((id) => ({ id, where })),
    );
    const used = new Map([...cited, ...told].reverse().map(({ id, where }) => [id, where]));
    // The table of published values cites too, from the golden file rather than from the text.
    const all = uses(content, term, 'Checked').length > 0;
    const idle = all ? [] : term.sources.filter((id) => !used.has(id));
    const order = [...new Set(cited.map(({ id }) => id))].filter((id) => term.sources.includes(id));
    const kept = [...new Set(term.sources)].filter((id) => order.includes(id));
    return [
      ...[...used]
        .filter(([id]) => !term.sources.includes(id))
        .map(
          ([id, where]) => `${where()} cites “${id}” without listing it. Add it to \`sources\`.`,
        ),
      ...repeated(term.sources).map(
        (place) => `${listed(place)} lists “${term.sources[place] ?? ''}” twice. Remove one.`,
      ),
      ...idle.map(
        (id) =>
          `${listed(term.sources.indexOf(id))} lists “${id}” but never cites it. Cite it, or take it off.`,
      ),
      ...(order.join() !== kept.join()
        ? [
            `${at(content, file(term), 'sources')} lists its sources out of order. By first use: ${order.join(', ')}.`,
          ]
        : []),
    ];
  });

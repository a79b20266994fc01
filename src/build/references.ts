import { mentions } from './mentions.ts';
import { duplicates, eventSources, file, type Rule } from './rule.ts';

/** Every name an entry uses belongs to something. */
export const references: Rule = ({ terms, sources, events, categories, paths, widgets }) => {
  const slugs = terms.map(({ slug }) => slug);
  const sourceIds = sources.map(({ id }) => id);
  const eventIds = events.map(({ id }) => id);
  const missing = (known: readonly string[], ids: readonly string[], where: string, what: string) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) => `${where} “${id}”, ${what} Correct the name or remove it.`);
  const noTerm = 'but src/content/terms holds no such entry.';
  const noSource = 'but src/content/sources.yaml holds no such work.';
  const noEvent = 'but src/content/events.yaml holds no such event.';
  const noWidget = 'but src/components/widgets holds no such folder.';
  return [
    ...terms.flatMap((term) => [
      ...missing(
        slugs,
        term.relations.map(({ to }) => to),
        `${file(term)} states a relation to`,
        noTerm,
      ),
      ...missing(slugs, term.prerequisites, `${file(term)} names the prerequisite`, noTerm),
      ...missing(slugs, term.related, `${file(term)} lists as related`, noTerm),
      ...missing(slugs, term.discover, `${file(term)} lists to discover`, noTerm),
      ...missing(slugs, mentions(term.body, 'Term', 'slug'), `${file(term)} links to`, noTerm),
      ...missing(sourceIds, term.sources, `${file(term)} lists the source`, noSource),
      ...missing(eventIds, term.events, `${file(term)} lists the event`, noEvent),
      ...missing(
        eventIds,
        mentions(term.body, 'Event', 'id'),
        `${file(term)} tells the event`,
        noEvent,
      ),
      ...(widgets
        ? missing(
            [...widgets.keys()],
            [
              ...new Set(
                [
                  term.widget ?? [],
                  term.thumbnail ?? [],
                  mentions(term.body, 'Widget', 'id'),
                ].flat(),
              ),
            ],
            `${file(term)} shows the widget`,
            noWidget,
          )
        : []),
      ...missing(
        categories.map(({ title }) => title),
        [term.category],
        `${file(term)} is filed under`,
        'but src/content/categories.yaml holds no such title.',
      ),
    ]),
    ...events.flatMap((event) => [
      ...missing(sourceIds, eventSources(event), `The event “${event.id}” cites`, noSource),
      ...(widgets
        ? missing(
            [...widgets.keys()],
            event.thumbnail === undefined ? [] : [event.thumbnail],
            `The event “${event.id}” shows the widget`,
            noWidget,
          )
        : []),
    ]),
    ...[...(widgets ?? [])].flatMap(([id, cited]) =>
      missing(sourceIds, cited, `The widget “${id}” names the source`, noSource),
    ),
    ...paths.flatMap((path) =>
      missing(slugs, path.terms, `The reading path “${path.id}” leads to`, noTerm),
    ),
  ];
};

/** What a text cites is what its entry lists, once each and in the order of first use. */
export const citations: Rule = ({ terms, events }) =>
  terms.flatMap((term) => {
    const told = new Set(mentions(term.body, 'Event', 'id'));
    const cited = mentions(term.body, 'Cite', 'id');
    const fromEvents = events.filter(({ id }) => told.has(id)).flatMap(eventSources);
    const uses = [...new Set([...cited, ...fromEvents])];
    // The table of published values cites too, from the golden file rather than from the text.
    const idle = term.body.includes('<Checked')
      ? []
      : term.sources.filter((id) => !uses.includes(id));
    const order = [...new Set(cited)].filter((id) => term.sources.includes(id));
    const listed = [...new Set(term.sources)].filter((id) => order.includes(id));
    return [
      ...uses
        .filter((id) => !term.sources.includes(id))
        .map((id) => `${file(term)} cites “${id}” without listing it. Add it to \`sources\`.`),
      ...duplicates(term.sources).map((id) => `${file(term)} lists “${id}” twice. Remove one.`),
      ...idle.map(
        (id) => `${file(term)} lists “${id}” but never cites it. Cite it, or take it off.`,
      ),
      ...(order.join() !== listed.join()
        ? [`${file(term)} lists its sources out of order. By first use: ${order.join(', ')}.`]
        : []),
    ];
  });

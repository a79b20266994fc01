import { meant } from './nearest.ts';
import { at, eventSources, file, uses, type Content, type Rule, type Where } from './rule.ts';
import type { Term } from './schema.ts';

/** A name, where it stands, and as what. */
type Mention = readonly [where: Where, says: string, name: string];

const EVENTS = 'src/content/events.yaml';

/** Every name an entry uses belongs to something. */
export const references: Rule = (content) => {
  const { terms, sources, events, categories, paths, widgets } = content;
  const missing = (known: ReadonlySet<string>, lacks: string, mentioned: readonly Mention[]) =>
    mentioned
      .filter(([, , name]) => !known.has(name))
      .map(
        ([where, says, name]) =>
          `${where()} ${says} “${name}”, but ${lacks}.${meant(name, known)} Correct the name or remove it.`,
      );
  return [
    ...missing(new Set(terms.map(({ slug }) => slug)), 'src/content/terms holds no such entry', [
      ...terms.flatMap((term) => toTerms(content, term)),
      ...paths.flatMap(toStations(content)),
    ]),
    ...missing(
      new Set(sources.map(({ id }) => id)),
      'src/content/sources.yaml holds no such work',
      [
        ...terms.flatMap((term) => inList(content, term, 'sources', 'lists the source')),
        ...events.flatMap((event) =>
          eventSources(event).map((source, place) => {
            const where = () => at(content, EVENTS, event.id, 'figures', place, 'source');
            return [where, `tells the event “${event.id}” by the source`, source] as const;
          }),
        ),
        ...[...(widgets ?? [])].flatMap(([id, { scenarios }]) =>
          scenarios.map(
            ({ source }) =>
              [() => inWidget(content, id, source), 'names the source', source] as const,
          ),
        ),
      ],
    ),
    ...missing(
      new Set(events.map(({ id }) => id)),
      'src/content/events.yaml holds no such event',
      terms.flatMap((term) => [
        ...inList(content, term, 'events', 'lists the event'),
        ...inTags(content, term, 'Event', 'id', 'tells the event'),
      ]),
    ),
    ...(widgets
      ? missing(new Set(widgets.keys()), 'src/components/widgets holds no such folder', [
          ...terms.flatMap((term) => toWidgets(content, term)),
          ...events.flatMap(({ id, thumbnail }): Mention[] =>
            thumbnail === undefined
              ? []
              : [
                  [
                    () => at(content, EVENTS, id, 'thumbnail'),
                    `shows the event “${id}” by the widget`,
                    thumbnail,
                  ],
                ],
          ),
        ])
      : []),
    ...missing(
      new Set(categories.map(({ title }) => title)),
      'src/content/categories.yaml holds no such title',
      terms.map((term) => [
        () => at(content, file(term), 'category'),
        'is filed under',
        term.category,
      ]),
    ),
  ];
};

/** A scenario links to its source, so that has an address. */
export const addresses: Rule = (content) => {
  const without = new Set(content.sources.filter(({ url }) => !url).map(({ id }) => id));
  return [...(content.widgets ?? [])].flatMap(([id, { scenarios }]) =>
    scenarios
      .filter(({ source }) => without.has(source))
      .map(({ source }) => {
        const work = at(content, 'src/content/sources.yaml', source);
        return `${inWidget(content, id, source)} names the source “${source}”, but ${work} gives it no \`url\`. Add one.`;
      }),
  );
};

const inList = (
  content: Content,
  term: Term,
  key: 'prerequisites' | 'related' | 'discover' | 'sources' | 'events',
  says: string,
): Mention[] =>
  term[key].map((name, place) => [() => at(content, file(term), key, place), says, name]);

const inTags = (content: Content, term: Term, tag: string, key: string, says: string): Mention[] =>
  uses(content, term, tag).flatMap(({ attributes, where }) =>
    attributes[key] === undefined ? [] : [[where, says, attributes[key]] as const],
  );

const toTerms = (content: Content, term: Term): Mention[] => [
  ...term.relations.map(({ to }, place): Mention => {
    return [() => at(content, file(term), 'relations', place, 'to'), 'states a relation to', to];
  }),
  ...inList(content, term, 'prerequisites', 'names the prerequisite'),
  ...inList(content, term, 'related', 'lists as related'),
  ...inList(content, term, 'discover', 'lists to discover'),
  ...inTags(content, term, 'Term', 'slug', 'links to'),
];

const toStations =
  (content: Content) =>
  ({ id, terms }: Content['paths'][number]): Mention[] =>
    terms.map((slug, place) => [
      () => at(content, 'src/content/paths.yaml', id, 'terms', place),
      `leads the path “${id}” to`,
      slug,
    ]);

const toWidgets = (content: Content, term: Term): Mention[] => [
  ...(['widget', 'thumbnail'] as const).flatMap((key): Mention[] => {
    const id = term[key];
    return id === undefined ? [] : [[() => at(content, file(term), key), 'shows the widget', id]];
  }),
  ...(
    [
      ['Widget', 'id'],
      ['Figure', 'of'],
      ['Value', 'of'],
      ['Predict', 'of'],
    ] as const
  ).flatMap(([tag, key]) => inTags(content, term, tag, key, 'shows the widget')),
];

/** The file of a widget that names a source, with the line. */
function inWidget({ raw }: Content, id: string, source: string): string {
  const folder = `src/components/widgets/${id}`;
  for (const name of ['scenarios.ts', 'widget.ts', 'still.ts']) {
    const lines = raw?.(`${folder}/${name}`)?.split('\n') ?? [];
    const place = lines.findIndex((line) => line.includes(`'${source}'`));
    if (place >= 0) return `${folder}/${name}:${place + 1}`;
  }
  return folder;
}

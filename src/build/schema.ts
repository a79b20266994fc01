import { z } from 'astro/zod';

// What may stand in the front matter of a term and in the YAML files beside it. Every message is a
// sentence an author can act on; what needs more than one entry to judge is in content.ts.

/** The five ways in which one term acts on another, as an author states them. */
export const relationTypes = ['causes', 'amplifies', 'mitigates', 'part-of', 'measures'] as const;

/** How much a reader should know before they open a term. */
export const levels = ['basic', 'intermediate', 'advanced'] as const;

const text = (what: string) =>
  z
    .string({ error: `Give ${what} as text.` })
    .trim()
    .min(1, `Give ${what}: it is empty.`);

const slug = (what: string) =>
  text(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `Write ${what} in lower-case letters, digits and hyphens; “${String(input)}” is not.`,
  });

const slugs = (what: string) =>
  z.array(slug(what), { error: `List ${what} between square brackets.` }).default([]);

/** A calendar day. YAML readers hand over a Date or the text as written; pages want the text. */
const day = (what: string) =>
  z
    .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()], {
      error: `Give ${what} as a date, YYYY-MM-DD.`,
    })
    .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), {
      error: `Give ${what} as a date of the calendar, YYYY-MM-DD.`,
    });

const url = z
  .url({ protocol: /^https?$/, error: 'Give `url` as a full address that begins with https://.' })
  .optional();

const unknownKeys = {
  error: (issue: { code?: string | undefined; keys?: unknown }) =>
    issue.code === 'unrecognized_keys'
      ? `Remove or rename ${String(issue.keys)}: no such key is read here.`
      : 'Write this entry as a map of keys and values.',
};

export const term = z.strictObject(
  {
    title: text('`title`'),
    section: z.literal('definition', {
      error: 'Write `section: definition`: it is the first part of the page’s address.',
    }),
    category: text('`category`'),
    level: z.enum(levels, { error: `Write \`level\` as one of ${levels.join(', ')}.` }),
    aliases: z.array(text('each alias'), { error: 'List `aliases` between square brackets.' }),
    misspellings: z.array(text('each misspelling')).default([]),
    definition: text('`definition`'),
    meaning: text('`meaning`'),
    prerequisites: slugs('`prerequisites`'),
    relations: z
      .array(
        z.strictObject(
          {
            type: z.enum(relationTypes, {
              error: `Write a relation’s \`type\` as one of ${relationTypes.join(', ')}.`,
            }),
            to: slug('a relation’s `to`'),
            because: text('a relation’s `because`'),
          },
          unknownKeys,
        ),
      )
      .default([]),
    related: slugs('`related`'),
    discover: slugs('`discover`'),
    widget: slug('`widget`').optional(),
    thumbnail: slug('`thumbnail`').optional(),
    events: slugs('`events`'),
    sources: slugs('`sources`'),
    reviewed: day('`reviewed`'),
    revisions: z
      .array(z.strictObject({ date: day('a revision’s `date`'), change: text('its `change`') }))
      .min(1, 'Say in `revisions` when the entry was first written.'),
  },
  unknownKeys,
);

export const source = z.strictObject(
  {
    title: text('`title`'),
    author: text('`author`'),
    year: z.union([z.number().int(), z.literal('n.d.')], {
      error: 'Write `year` as a number, or "n.d." where the work bears no date.',
    }),
    url,
    container: text('`container`').optional(),
    note: text('`note`').optional(),
  },
  unknownKeys,
);

export const event = z.strictObject(
  {
    title: text('`title`'),
    aliases: z.array(text('each alias')).default([]),
    date: day('`date`'),
    until: day('`until`').optional(),
    summary: text('`summary`'),
    thumbnail: slug('`thumbnail`').optional(),
    figures: z.array(
      z.strictObject(
        {
          name: text('a figure’s `name`'),
          value: z.union([z.number(), z.string()]),
          unit: z.string().default(''),
          source: slug('a figure’s `source`'),
          note: text('a figure’s `note`').optional(),
        },
        unknownKeys,
      ),
    ),
  },
  unknownKeys,
);

const order = z.number({ error: 'Give `order`, the place in the list, as a number.' });

export const category = z.strictObject(
  { order, title: text('`title`'), line: text('`line`') },
  unknownKeys,
);

export const path = z.strictObject(
  {
    order,
    title: text('`title`'),
    line: text('`line`'),
    terms: slugs('`terms`'),
    carries: z
      .array(text('each name of a setting'), {
        error: 'List `carries`, the settings that go along the path, between square brackets.',
      })
      .default([]),
  },
  unknownKeys,
);

/** One entry as the pages see it: what its file says, with its name and, for a term, its text. */
export type Term = z.infer<typeof term> & { slug: string; body: string };
export type Source = z.infer<typeof source> & { id: string };
export type Event = z.infer<typeof event> & { id: string };
export type Category = z.infer<typeof category> & { id: string };
export type Path = z.infer<typeof path> & { id: string };
export type RelationType = (typeof relationTypes)[number];

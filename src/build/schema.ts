import { z } from 'astro/zod';
import { meant } from './nearest.ts';

// What may stand in the front matter of a term and in the YAML files beside it. Every message is a
// sentence an author can act on; what needs more than one entry to judge is in content.ts.

/** The five ways in which one term acts on another, as an author states them. */
export const relationTypes = ['causes', 'amplifies', 'mitigates', 'part-of', 'measures'] as const;

/** How much a reader should know before they open a term. */
export const levels = ['basic', 'intermediate', 'advanced'] as const;

const text = (what: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `Add ${what}: it is missing.`
          : `Give ${what} as text, between quotes if need be.`,
    })
    .trim()
    .min(1, `Give ${what}: it is empty.`);

const slug = (what: string) =>
  text(what).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `Write ${what} in lower-case letters, digits and hyphens; “${String(input)}” is not.`,
  });

const list = <Item extends z.ZodType>(what: string, item: Item) =>
  z.array(item, {
    error: ({ input }) =>
      input === undefined
        ? `Add ${what}, a list between square brackets: it is missing.`
        : `Write ${what} as a list, between square brackets or with a hyphen before each item.`,
  });

const slugs = (what: string) => list(what, slug(what)).default([]);

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

/** A map of the keys it names, and no others. */
const entry = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys')
        return 'Write this entry as a map of keys and values.';
      const did = meant(issue.keys[0] ?? '', Object.keys(shape));
      return `Remove or rename ${issue.keys.join(', ')}: no such key is read here.${did}`;
    },
  });

const written = entry({
  title: text('`title`'),
  section: z.literal('definition', {
    error: 'Write `section: definition`: it is the first part of the page’s address.',
  }),
  category: text('`category`'),
  level: z.enum(levels, { error: `Write \`level\` as one of ${levels.join(', ')}.` }),
  aliases: list('`aliases`', text('each alias')),
  misspellings: list('`misspellings`', text('each misspelling')).default([]),
  definition: text('`definition`'),
  meaning: text('`meaning`'),
  prerequisites: slugs('`prerequisites`'),
  relations: list(
    '`relations`',
    entry({
      type: z.enum(relationTypes, {
        error: `Write a relation’s \`type\` as one of ${relationTypes.join(', ')}.`,
      }),
      to: slug('a relation’s `to`'),
      because: text('a relation’s `because`'),
    }),
  ).default([]),
  related: slugs('`related`'),
  discover: slugs('`discover`'),
  widget: slug('`widget`').optional(),
  thumbnail: slug('`thumbnail`').optional(),
  events: slugs('`events`'),
  sources: slugs('`sources`'),
  draft: z.boolean({ error: 'Write `draft: true`, or leave it out.' }).optional(),
  reviewed: day('`reviewed`'),
  revisions: list(
    '`revisions`',
    entry({ date: day('a revision’s `date`'), change: text('its `change`') }),
  ).min(1, 'Say in `revisions` when the entry was first written.'),
});

/** A draft says so wherever it is quoted, since its definition does. */
export const term = written.transform((data) =>
  data.draft ? { ...data, definition: `Draft: ${data.definition}` } : data,
);

export const source = entry({
  title: text('`title`'),
  author: text('`author`'),
  year: z.union([z.number().int(), z.literal('n.d.')], {
    error: 'Write `year` as a number, or "n.d." where the work bears no date.',
  }),
  url,
  container: text('`container`').optional(),
  note: text('`note`').optional(),
});

export const event = entry({
  title: text('`title`'),
  aliases: list('`aliases`', text('each alias')).default([]),
  date: day('`date`'),
  until: day('`until`').optional(),
  summary: text('`summary`'),
  thumbnail: slug('`thumbnail`').optional(),
  figures: list(
    '`figures`',
    entry({
      name: text('a figure’s `name`'),
      value: z.union([z.number(), z.string()], {
        error: 'Give a figure’s `value` as a number or as text.',
      }),
      unit: z.string({ error: 'Give a figure’s `unit` as text.' }).default(''),
      source: slug('a figure’s `source`'),
      note: text('a figure’s `note`').optional(),
    }),
  ),
});

const order = z.number({ error: 'Give `order`, the place in the list, as a number.' });

export const category = entry({ order, title: text('`title`'), line: text('`line`') });

export const path = entry({
  order,
  title: text('`title`'),
  line: text('`line`'),
  terms: slugs('`terms`'),
  carries: list('`carries`', text('each name of a setting')).default([]),
});

/** One entry as the pages see it: what its file says, with its name and, for a term, its text. */
export type Term = z.infer<typeof term> & { slug: string; body: string };
export type Source = z.infer<typeof source> & { id: string };
export type Event = z.infer<typeof event> & { id: string };
export type Category = z.infer<typeof category> & { id: string };
export type Path = z.infer<typeof path> & { id: string };
export type RelationType = (typeof relationTypes)[number];

import { draft } from './draft.ts';
import type { Names } from './names.ts';

// The files of a new term, each whole: they compile, lint, build and pass as they are, on the
// simplest of models, a share. The author replaces the law, the model and the words, in that order.

/**
 * Path → text, relative to the project's root.
 *
 * @param today YYYY-MM-DD
 * @param shown a widget there is already: then only the page is written
 */
export function scaffold(
  names: Names,
  today: string,
  shown?: string,
): Readonly<Record<string, string>> {
  const { slug } = names;
  const page = { [`src/content/terms/${slug}.mdx`]: draft(names, today, shown ?? slug) };
  if (shown !== undefined) return page;
  return {
    [`tests/engine/${slug}.test.ts`]: test(names),
    [`src/engine/models/${slug}.ts`]: model(names),
    [`src/engine/doors/${slug}.ts`]: door(names),
    [`src/components/widgets/${slug}/widget.ts`]: widget(names),
    ...page,
  };
}

const test = ({ slug, quantity }: Names): string => `import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ${quantity} } from '../../src/engine/models/${slug}.ts';

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe('${quantity}', () => {
  test('grows with the part', () => {
    fc.assert(
      fc.property(positive, positive, positive, (part, more, whole) => {
        return ${quantity}(part + more, whole) >= ${quantity}(part, whole);
      }),
    );
  });

  test('is one for the whole', () => {
    fc.assert(fc.property(positive, (whole) => ${quantity}(whole, whole) === 1));
  });

  test('refuses a whole that is nothing, by name', () => {
    expect(() => ${quantity}(1, 0)).toThrow('whole must be');
  });
});
`;

const model = ({ quantity, title }: Names): string => `/*
 * ${title}. Float64: say here why, or why decimal.
 */
import { nonNegative, positive, real } from '../domain.ts';

/**
 * ${title}: the part as a share of the whole.
 *
 * Say in a sentence what the quantity tells, and what it leaves out.
 *
 * @param part in the unit of the whole (≥ 0)
 * @param whole (> 0)
 * @returns the share (dimensionless, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function ${quantity}(part: number, whole: number): number {
  return real('part', part, nonNegative) / real('whole', whole, positive);
}
`;

const door = ({
  slug,
  quantity,
  title,
}: Names): string => `/** The models of the term “${title}”. */
export { ${quantity} } from '../models/${slug}.ts';
`;

const widget = ({ slug, quantity, title }: Names): string => `/** ${title}, as a reader moves it. */
import { ${quantity} } from '../../../engine/models/${slug}.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';

const MOST = 200;

const params = {
  part: { kind: 'number', label: 'Part', unit: '', min: 0, max: MOST, step: 1, default: 50 },
  whole: { kind: 'number', label: 'Whole', unit: '', min: 50, max: MOST, step: 1, default: 100 },
} as const;

const columns = {
  part: { kind: 'number', label: 'Part', unit: '', digits: 0 },
  share: { kind: 'number', label: 'Share', unit: '%', digits: 1 },
  which: { kind: 'text', label: 'Which' },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const share = ({ part, whole }: V): number => ${quantity}(part, whole) * 100;

function run(values: V): R[] {
  const parts = [0, MOST / 2, MOST, values.part].sort((a, b) => a - b);
  return [...new Set(parts)].map((part) => ({
    part,
    share: share({ ...values, part }),
    which: part === values.part ? 'yours' : 'to compare',
  }));
}

const finding = (values: V): string =>
  \`\${short(values.part)} of \${short(values.whole)} is \${percent(share(values))}\`;

export const widget = defineWidget({
  id: '${slug}',
  title: '${title}: how large?',
  question: 'How large a share is this part?',
  measures: 'Share of the whole, in per cent.',
  params,
  columns,
  key: 'which',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: { share: { label: 'share', unit: '%', digits: 1, of: share } },
  finding,
  readout: (values) => \`A part of \${finding(values)}.\`,
  figure: (settled) => ({
    x: { column: 'part', label: 'part', domain: [0, MOST] },
    panels: [
      {
        title: 'Share of the whole, %',
        y: { column: 'share', label: 'share', domain: [0, share({ ...settled, part: MOST })] },
        height: { narrow: 220, wide: 280 },
        marks: [
          { mark: 'line', tone: 'ink' },
          { mark: 'dot', symbol: 'you', tone: 'you', where: ({ which }) => which === 'yours' },
        ],
      },
    ],
    handle: { param: 'part', where: ({ which }) => which === 'yours', y: 'share', at: (x) => x },
  }),
});
`;

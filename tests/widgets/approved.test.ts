// Figures and numbers that somebody has looked at. Numbers are rounded to ten digits, so that the
// last bits of another machine change nothing; a change of a model, a layout or a word does.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolve, type AnyWidget, type Given, type Row } from '../../src/components/kit/define.ts';
import { still } from '../../src/components/kit/still.tsx';
import { csv } from '../../src/components/kit/csv.ts';
import { finished, widgets } from '../../src/components/widgets/registry.ts';
import { drafts } from '../drafts.ts';
import { named, paramsOf } from './settings.ts';

const folder = new URL('approved/', import.meta.url);
/** Read before a missing one is written. */
const approved = readdirSync(folder);

/** The width of the text column: labels wide, ticks full. */
const WIDTH = 640;

const changed = (file: string): string =>
  `tests/widgets/approved/${file} is no longer what the widget gives. Look at the new one; if it is ` +
  'right, run `npm run unit -- -u tests/widgets/approved.test.ts` and commit the file by itself, with the reason.';

const stem = (id: string, name: string): string => (name === 'default' ? id : `${id}.${name}`);

/** A drawing a browser opens from the disk, in the theme as it is now. */
function picture(widget: AnyWidget, given: Given): string {
  const drawn = still(widget, given, WIDTH);
  const [, height = ''] = / height="(\d+(?:\.\d+)?)"/.exec(drawn) ?? [];
  return [
    ...['tokens', 'marks', ...(drawn.includes('series') ? ['series'] : [])].map(
      (sheet) => `<?xml-stylesheet href="../../../src/components/theme/${sheet}.css"?>`,
    ),
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" width="${WIDTH}" height="${height}">`,
    drawn.replace(/<!--.*?-->/g, '').replace(/></g, '>\n<'),
    '</svg>\n',
  ].join('\n');
}

const rounded = (cell: Row[string]): Row[string] =>
  typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell;

function numbers(widget: AnyWidget, given: Given): string {
  const rows = widget.run(resolve(paramsOf(widget), given)) as readonly Row[];
  const ten = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, rounded(cell)])),
  );
  return csv(widget, ten).replaceAll('\r\n', '\n');
}

const cases = Object.values(widgets)
  .filter(({ id }) => !drafts.has(id))
  .map(finished)
  .flatMap((widget) =>
    named(widget).map(([name, given]) => [stem(widget.id, name), widget, given] as const),
  );

describe.each(cases)('%s', (name, widget, given) => {
  test('draws the approved figure', async () => {
    const file = `${name}.svg`;
    await expect(picture(widget, given), changed(file)).toMatchFileSnapshot(
      new URL(file, folder).pathname,
    );
  });

  test('gives the approved numbers', async () => {
    const file = `${name}.csv`;
    await expect(numbers(widget, given), changed(file)).toMatchFileSnapshot(
      new URL(file, folder).pathname,
    );
  });
});

test('what is approved is what there is: nothing missing, nothing left over', () => {
  const shown = cases.flatMap(([name]) => [`${name}.csv`, `${name}.svg`]);
  const missing = shown.filter((file) => !approved.includes(file));
  expect(missing, 'Nobody has looked at these yet: they are written now, so look.').toEqual([]);
  expect(approved.filter((file) => !shown.includes(file))).toEqual([]);
});

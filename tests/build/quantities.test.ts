import { expect, test } from 'vitest';
import { checks } from '../../src/build/components.ts';
import { quantities } from '../../src/build/quantities.ts';
import { addresses, references } from '../../src/build/references.ts';
import type { Content } from '../../src/build/rule.ts';
import { entry, glossary, widget } from './glossary.ts';

const at = 'src/content/terms/a.mdx';
const edge = {
  ...widget('work'),
  params: { leverage: {} },
  quantities: { fall: { label: 'fall', unit: '%', digits: 1, of: () => 1 } },
};

/** A glossary of one text, as its file has it. */
function written(body: string, golden?: string): Content {
  const files: Readonly<Record<string, string>> = {
    [at]: `---\ntitle: A\nwidget: edge\n---\n\n${body}\n`,
    'src/components/widgets/edge/widget.ts': "export const widget = {\n  source: 'work',\n};\n",
    ...(golden && { 'tests/golden/a.json': golden }),
  };
  return glossary([entry('a', { body, widget: 'edge' })], {
    widgets: new Map([['edge', edge]]),
    raw: (path) => files[path],
  });
}

test.each([
  [
    '<Value of="edge" show="fal" />',
    'asks <Value> of “edge” for “fal”, which is no quantity of it. Did you mean “fall”? It has fall.',
  ],
  [
    '<Value of="edge" show="fall" at={{ leverge: 3 }} />',
    'asks <Value> of “edge” for “leverge”, which is no setting of it. Did you mean “leverage”? It has leverage.',
  ],
  [
    '<Figure of="edge" at={{ weather: 3 }} />',
    'asks <Figure> of “edge” for “weather”, which is no setting of it. It has leverage.',
  ],
  [
    '<Widget id="edge" given={{ weather: 3 }} />',
    'asks <Widget> of “edge” for “weather”, which is no setting of it. It has leverage.',
  ],
  [
    `<Contrast one="a" other="b" values={[{ of: 'edge', show: 'fall' }, { of: 'edge', show: 'rise' }]} />`,
    'asks <Contrast> of “edge” for “rise”, which is no quantity of it. It has fall.',
  ],
])('%s is told with its line and what there is', (tag, sentence) => {
  expect(quantities(written(`Text.\n\n${tag}`))).toEqual([`${at}:8 ${sentence}`]);
});

test('what there is may be asked for, and what is no plain value is left alone', () => {
  const body = `<Value of="edge" show="fall" at={{ leverage: 3 }} /> <Figure of="edge" at={rest()} />`;
  expect(quantities(written(body))).toEqual([]);
});

test('an unknown widget is told wherever it is named', () => {
  expect(references(written('<Value of="egde" show="fall" />'))).toEqual([
    `${at}:6 shows the widget “egde”, but src/components/widgets holds no such folder. ` +
      'Did you mean “edge”? Correct the name or remove it.',
  ]);
});

test('a scenario without a source is told with the line of its widget', () => {
  expect(references({ ...written(''), sources: [] })).toEqual([
    'src/components/widgets/edge/widget.ts:2 names the source “work”, but ' +
      'src/content/sources.yaml holds no such work. Correct the name or remove it.',
  ]);
});

test('a scenario whose source has no address is told with both lines', () => {
  const content = written('');
  const raw = (path: string) =>
    path === 'src/content/sources.yaml' ? '# Works.\nwork:\n  title: Work\n' : content.raw?.(path);
  expect(addresses({ ...content, raw })).toEqual([
    'src/components/widgets/edge/widget.ts:2 names the source “work”, but ' +
      'src/content/sources.yaml:2 gives it no `url`. Add one.',
  ]);
});

test('a table of checked values without any is told with the file to write', () => {
  expect(checks(written('<Checked />'))).toEqual([
    `${at}:6 shows checked values, but there is no tests/golden/a.json. Write it, or take <Checked /> out.`,
  ]);
  expect(checks(written('<Checked />', '[]'))).toEqual([]);
});

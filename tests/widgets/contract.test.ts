// The contract, held by every widget there is: add a folder, and it is asked all of this.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { simulationOf, widgets } from '../../src/components/widgets/registry.ts';
import { laws } from './laws.ts';
import { scenariosOf } from './settings.ts';

const bibliography = parse(
  readFileSync(new URL('../../src/content/sources.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly url?: string }>>;

test('there are widgets, and each lives in the folder of its id', () => {
  const folders = Object.keys(import.meta.glob('../../src/components/widgets/*/{widget,still}.ts'));
  const ids = folders.map((path) => path.split('/').at(-2)).sort();
  expect(ids.length).toBeGreaterThan(0);
  expect(Object.keys(widgets).sort()).toEqual(ids);
});

describe.each(Object.entries(widgets))('%s', (_, widget) => {
  test.each(Object.entries(laws))('%s', (_sentence, law) => {
    expect(law(widget)).toEqual([]);
  });

  test('it runs in a worker if it has a simulation, and only then', () => {
    expect(widget.runs).toBe(simulationOf(widget.id) ? 'worker' : 'inline');
  });

  test('each scenario has its source, with an address', () => {
    const without = scenariosOf(widget).filter(({ source }) => !bibliography[source]?.url);
    expect(without.map(({ id, source }) => `${id} names “${source}”`)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { problems } from '../../src/build/content.ts';
import type { Content } from '../../src/build/rule.ts';
import { entry, event, glossary, other, relation, widget, work } from './glossary.ts';

const at = 'src/content/terms/a.mdx';
const noTerm = 'but src/content/terms holds no such entry. Correct the name or remove it.';
const noSource = 'but src/content/sources.yaml holds no such work. Correct the name or remove it.';
const noEvent = 'but src/content/events.yaml holds no such event. Correct the name or remove it.';

describe('a name that leads nowhere is told in a sentence:', () => {
  test.each<[string, Content, string]>([
    [
      'a relation to nothing',
      glossary([entry('a', { relations: [relation('causes', 'x')] })]),
      `${at} states a relation to “x”, ${noTerm}`,
    ],
    [
      'an unknown prerequisite',
      glossary([entry('a', { prerequisites: ['x'] })]),
      `${at} names the prerequisite “x”, ${noTerm}`,
    ],
    [
      'an unknown related term',
      glossary([entry('a', { related: ['x'] })]),
      `${at} lists as related “x”, ${noTerm}`,
    ],
    [
      'an unknown term to discover',
      glossary([entry('a', { discover: ['x'] })]),
      `${at} lists to discover “x”, ${noTerm}`,
    ],
    [
      'a link to nothing',
      glossary([entry('a', { body: '<Term slug="x">y</Term>' })]),
      `${at} links to “x”, ${noTerm}`,
    ],
    [
      'an unknown source',
      glossary([entry('a', { sources: ['x'], body: '<Cite id="x" />' })]),
      `${at} lists the source “x”, ${noSource}`,
    ],
    [
      'an unknown event',
      glossary([entry('a', { events: ['x'] })]),
      `${at} lists the event “x”, ${noEvent}`,
    ],
    [
      'an unknown event in the text',
      glossary([entry('a', { body: '<Event id="x" />' })]),
      `${at} tells the event “x”, ${noEvent}`,
    ],
    [
      'an unknown widget',
      glossary([entry('a', { widget: 'x' })], { widgets: new Map([['edge', widget()]]) }),
      `${at} shows the widget “x”, but src/components/widgets holds no such folder. ` +
        'Correct the name or remove it.',
    ],
    [
      'a scenario without a source',
      glossary([entry('a')], { widgets: new Map([['edge', widget('x')]]) }),
      `src/components/widgets/edge names the source “x”, ${noSource}`,
    ],
    [
      'an unknown category',
      glossary([entry('a', { category: 'Weather' })]),
      `${at} is filed under “Weather”, but src/content/categories.yaml holds no such title. ` +
        'Correct the name or remove it.',
    ],
    [
      'an event without a source',
      glossary([entry('a')], { events: [event('x')] }),
      `src/content/events.yaml tells the event “crash” by the source “x”, ${noSource}`,
    ],
    [
      'an event whose picture does not exist',
      glossary([entry('a')], {
        events: [{ ...event('work'), thumbnail: 'x' }],
        widgets: new Map(),
      }),
      'src/content/events.yaml shows the event “crash” by the widget “x”, but ' +
        'src/components/widgets holds no such folder. Correct the name or remove it.',
    ],
    [
      'a path to nothing',
      glossary([entry('a')], {
        paths: [
          { id: 'hour', order: 1, title: 'An hour', line: 'Read.', terms: ['x'], carries: [] },
        ],
      }),
      `src/content/paths.yaml leads the path “hour” to “x”, ${noTerm}`,
    ],
    [
      'a citation of what is not listed',
      glossary([entry('a', { body: '<Cite id="work" />' })]),
      `${at} cites “work” without listing it. Add it to \`sources\`.`,
    ],
    [
      'an event whose source is not listed',
      glossary([entry('a', { body: '<Event id="crash" />' })], { events: [event('work')] }),
      `${at} cites “work” without listing it. Add it to \`sources\`.`,
    ],
    [
      'a source listed and not cited',
      glossary([entry('a', { sources: ['work'] })]),
      `${at} lists “work” but never cites it. Cite it, or take it off.`,
    ],
    [
      'a source listed twice',
      glossary([entry('a', { sources: ['work', 'work'], body: '<Cite id="work" />' })]),
      `${at} lists “work” twice. Remove one.`,
    ],
    [
      'sources out of order',
      glossary(
        [
          entry('a', {
            sources: ['work', 'other'],
            body: '<Cite id="other" /> <Cite id="work" />',
          }),
        ],
        { sources: [work, other] },
      ),
      `${at} lists its sources out of order. By first use: other, work.`,
    ],
  ])('%s', (_, content, sentence) => {
    expect(problems(content)).toEqual([sentence]);
  });
});

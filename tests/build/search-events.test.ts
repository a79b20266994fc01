import { expect, test } from 'vitest';
import { eventsOf } from '../../src/build/search-events.ts';

const page = `<main data-pagefind-body data-pagefind-filter="theme:Chain &amp; protocol">
  <h1 data-pagefind-filter="level:basic">Term</h1><p data-pagefind-filter="kind:term">It is.</p>
  <div class="event"><h3 id="fall-2020">It fell</h3><p>All of it.</p><table><tr><td>1</td></tr></table></div>
  <div class="event"><h3 id="rise-2021">It rose</h3><p>Some.</p><p>More.</p><table></table></div>
</main>`;

test('each event of a page is a page that leads to where it stands', () => {
  expect(eventsOf('definition/term/index.html', page).map(({ url }) => url)).toEqual([
    '/definition/term/#fall-2020',
    '/definition/term/#rise-2021',
  ]);
});

test('it has the text of the event and no other, the theme and level of the page and its own kind', () => {
  const [first, second] = eventsOf('definition/term/index.html', page);
  expect(first?.content).toContain('>It fell</h1><p>All of it.</p></body>');
  expect(second?.content).toContain('>It rose</h1><p>Some.</p><p>More.</p></body>');
  const filters = [...(first?.content ?? '').matchAll(/data-pagefind-filter="([^"]+)"/g)];
  expect(filters.map(([, filter]) => filter)).toEqual([
    'kind:event',
    'theme:Chain &amp; protocol',
    'level:basic',
  ]);
});

test('a page that tells no event has none', () => {
  expect(eventsOf('index.html', '<main><div class="words">Nothing</div></main>')).toEqual([]);
});

// The page that a search has led to: the words it was found by, marked until the reader has enough.
import { bar } from './bar.ts';
import { carried, withoutCarried } from './carried.ts';
import css from './highlight.css?inline';
import { places } from './places.ts';
import { prose } from './prose.ts';
import { parse } from './query.ts';

/** As highlight.css calls them. */
const NAME = 'found';

/**
 * Marks in the prose the words that the address carries, and goes to the first. Marks are laid over
 * the text by the browser (CSS Custom Highlight), so that the document stays as it is; a browser
 * that cannot shows the page as it always is.
 */
export function highlight(): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
  const query = parse(carried(location.search));
  const ranges = [...prose(main)].flatMap((text) => found(text, query.words)).filter(seen);
  const [first] = ranges;
  if (!first) return;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const remove = bar(main, ranges.length, query.text, () => {
    CSS.highlights.delete(NAME);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    remove();
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + withoutCarried(search) + hash);
  });
  goTo(first);
}

function found(text: Text, words: readonly string[]): Range[] {
  return places(text.data, words).map(([from, to]) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range;
  });
}

/** What is not drawn, such as a note on paper only, is no match a reader could look for. */
function seen(range: Range): boolean {
  return range.getClientRects().length > 0;
}

/** A third down the window, as an anchor is reached: at once. Not for who chose a place or is reading. */
function goTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const onScreen = top >= 0 && bottom <= innerHeight;
  if (onScreen || location.hash !== '' || scrollY > 0) return;
  scrollTo({ top: top - innerHeight / 3, behavior: 'instant' });
}

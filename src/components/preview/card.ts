// What a term is, in one sentence and a small figure, over a link to it.
import { ahead } from './ahead.ts';
import { content } from './content.ts';
import { load } from './load.ts';
import { place } from './place.ts';
import { makePointing, type Link } from './pointing.ts';
import css from './preview.css?inline';
import { target } from './target.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Where the sentence stands beside the link already: in lists of terms, and among results. */
const TOLD = '.terms, dialog';

const watched = new WeakSet<Link>();
const watch = makePointing(hide);
let card: HTMLElement | undefined;
/** The link whose card is open, or will be when its content has come. */
let wanted: Link | undefined;
/** What else describes it. */
let others: string | null;

/** A link is pointed at; the first time that is news. `x` is where the pointer came, px. */
export function meet(link: Link, x?: number): void {
  const slug = termOf(link);
  if (slug === undefined || watched.has(link)) return;
  // The focus that a tap or a click leaves behind asks for nothing.
  if (x === undefined && !link.matches(':focus-visible')) return;
  watched.add(link);
  watch(link, (from) => show(link, slug, from))(x);
  // Asked for while the reader may still be passing by: it is there when they rest.
  void fetched(slug);
  ahead(termOf, fetched);
}

function termOf(link: Element): string | undefined {
  if (link.closest(TOLD)) return undefined;
  return target(link.getAttribute('href') ?? '', location.href, BASE);
}

/** Nothing where it cannot be had, offline for one: then the link is a link like any other. */
function fetched(slug: string) {
  return load(slug, BASE).catch(() => undefined);
}

function show(link: Link, slug: string, x?: number): HTMLElement {
  const shown = (card ??= makeCard());
  wanted = link;
  others = link.getAttribute('aria-describedby');
  void fetched(slug).then((preview) => {
    if (!preview || wanted !== link) return;
    shown.replaceChildren(...content(preview));
    // Beside its text, for those who go from landmark to landmark.
    (link.closest('main') ?? document.body).append(shown);
    shown.hidden = false;
    shown.style.cssText = '';
    place(shown, link, x);
    link.setAttribute('aria-describedby', others === null ? shown.id : `${others} ${shown.id}`);
  });
  return shown;
}

function hide(link: Link): void {
  wanted = undefined;
  if (others === null) link.removeAttribute('aria-describedby');
  else link.setAttribute('aria-describedby', others);
}

/** The one card of the page, with its look. */
function makeCard(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const made = document.createElement('div');
  return Object.assign(made, {
    id: 'preview',
    className: 'preview',
    role: 'tooltip',
    hidden: true,
  });
}

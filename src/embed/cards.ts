/**
 * A definition over a term in somebody else's text, as our own pages show it over theirs. It is the
 * link's description for those who hear the page.
 */
import { place } from '../components/preview/place.ts';
import { makePointing } from '../components/preview/pointing.ts';

/** What a term's own script says of it; see src/pages/embed/v1/terms. */
export interface Definition {
  readonly term: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

const LOOK =
  'position:absolute;left:0;top:0;z-index:2147483647;box-sizing:border-box;width:min(22rem,92vw);overflow:auto;padding:.75rem 1rem;border:1px solid;border-radius:2px;background:Canvas;color:CanvasText;font:.9375rem/1.45 system-ui,sans-serif;text-align:start;white-space:normal';

export function makeCards(site: string): (link: HTMLElement) => void {
  const links = new Map<string, HTMLElement[]>();
  const known = new Map<string, Definition>();
  // Classic scripts need no permission to be read across origins; data would.
  (window as unknown as Record<string, unknown>).unwindTerm = (definition: Definition) => {
    known.set(definition.term, definition);
    for (const link of links.get(definition.term) ?? []) attach(link, definition);
  };
  return (link) => {
    const term = link.dataset.unwindTerm ?? '';
    if (link.dataset.unwindOn !== undefined || !/^[\w-]+$/.test(term)) return;
    link.dataset.unwindOn = '';
    const definition = known.get(term);
    const others = links.get(term);
    if (definition) attach(link, definition);
    else if (others) others.push(link);
    else {
      links.set(term, [link]);
      const script = document.createElement('script');
      script.src = `${site}embed/v1/terms/${term}.js`;
      script.onerror = () => {
        console.warn(`Unwind has no term “${term}”; all are listed at ${site}a-z/.`);
      };
      document.head.append(script);
    }
  };
}

function attach(link: HTMLElement, definition: Definition): void {
  if (link instanceof HTMLAnchorElement && !link.hasAttribute('href')) link.href = definition.url;
  else if (!(link instanceof HTMLAnchorElement) && link.tabIndex < 0) link.tabIndex = 0;
  const card = document.getElementById(`unwind-${definition.term}`) ?? made(link, definition);
  const described = link.getAttribute('aria-describedby');
  link.setAttribute('aria-describedby', [described, card.id].filter(Boolean).join(' '));
  watch(link, (x) => {
    card.style.cssText = LOOK;
    card.hidden = false;
    place(card, link, x);
    return card;
  });
}

const watch = makePointing();

/** One card a term, out of sight until it is asked for. All of it is text, none of it markup. */
function made(link: HTMLElement, { term, title, text }: Definition): HTMLElement {
  const card = document.createElement('div');
  card.id = `unwind-${term}`;
  card.role = 'tooltip';
  card.hidden = true;
  const name = document.createElement('strong');
  name.textContent = `${title}. `;
  const from = document.createElement('small');
  from.textContent = ' Unwind, CC BY 4.0';
  card.append(name, text, from);
  // Beside its text for those who go from landmark to landmark.
  (link.closest('main, article') ?? document.body).append(card);
  return card;
}

/**
 * A definition over a term in somebody else's text. Shown on hover and on focus, it stays while the
 * pointer is on it, goes with Escape, and is the link's description for those who hear the page.
 */

/** What a term's own script says of it; see src/pages/embed/v1/terms. */
export interface Definition {
  readonly term: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

const LOOK =
  'position:absolute;left:0;top:0;z-index:2147483647;box-sizing:border-box;width:min(22rem,92vw);padding:.75rem 1rem;border:1px solid;border-radius:2px;background:Canvas;color:CanvasText;font:.9375rem/1.45 system-ui,sans-serif;text-align:start;white-space:normal';

/** Time to cross from the term to its card, ms. */
const GRACE = 250;

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

function attach(link: HTMLElement, { term, title, text, url }: Definition): void {
  if (link instanceof HTMLAnchorElement && !link.hasAttribute('href')) link.href = url;
  else if (!(link instanceof HTMLAnchorElement) && link.tabIndex < 0) link.tabIndex = 0;
  const card = document.getElementById(`unwind-${term}`) ?? made(link, term, title, text);
  const described = link.getAttribute('aria-describedby');
  link.setAttribute('aria-describedby', [described, card.id].filter(Boolean).join(' '));
  let timer = 0;
  const soon = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, GRACE);
  };
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    removeEventListener('keydown', escape, true);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
  };
  const show = () => {
    clearTimeout(timer);
    card.hidden = false;
    place(card, link);
    addEventListener('keydown', escape, true);
  };
  // A finger that taps follows the link.
  const over = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') soon(show);
  };
  link.addEventListener('pointerenter', over);
  card.addEventListener('pointerenter', () => {
    if (!card.hidden) clearTimeout(timer);
  });
  for (const one of [link, card])
    one.addEventListener('pointerleave', () => {
      soon(hide);
    });
  link.addEventListener('focus', show);
  link.addEventListener('blur', hide);
}

/** One card a term, out of sight until it is asked for. All of it is text, none of it markup. */
function made(link: HTMLElement, term: string, title: string, text: string): HTMLElement {
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

/** Under the term, or over it where the window ends; inside the window sideways. */
function place(card: HTMLElement, link: HTMLElement): void {
  card.style.cssText = LOOK;
  const at = link.getBoundingClientRect();
  // Where it stands at nought: whatever it is placed against, the rest is a difference.
  const { left, top, width, height } = card.getBoundingClientRect();
  const below = at.bottom + height + 4 < innerHeight || at.top < height;
  const most = document.documentElement.clientWidth - width - 4;
  card.style.left = `${Math.max(4, Math.min(at.left, most)) - left}px`;
  card.style.top = `${(below ? at.bottom + 2 : at.top - height - 2) - top}px`;
}

/**
 * When a card over a link is seen. It comes once the pointer has rested on the link, or the focus
 * has stayed there; it keeps while either does, or the pointer is on the card; and it goes with
 * Escape. A finger that taps follows the link.
 */

/** Long enough to be meant, and to cross from a link to its card, ms. */
const REST = 250;

/** In a text or in a picture. */
export type Link = GlobalEventHandlers & Element;

/**
 * Watches a link from now on. `show` shows its card and gives it; `x` is where the pointer came, if
 * it was one, px. What is returned tells that the link is pointed at already.
 */
type Watch = (link: Link, show: (x?: number) => HTMLElement) => (x?: number) => void;

/**
 * The watch over all links of a page: one card at a time.
 *
 * @param gone is told of each link whose card has been hidden
 */
export function makePointing(gone?: (link: Link) => void): Watch {
  let link: Link | undefined;
  let card: HTMLElement | undefined;
  let timer = 0;
  const soon = (act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, REST);
  };
  const close = () => {
    clearTimeout(timer);
    if (!link || !card) return;
    card.hidden = true;
    gone?.(link);
    link = undefined;
  };
  const go = () => {
    soon(() => {
      if (link && !pointed(link) && !card?.matches(':hover')) close();
    });
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !link) return;
    // Whatever else Escape would close has its turn after the card.
    event.stopPropagation();
    close();
  };
  addEventListener('keydown', escape, true);
  // The page may come back from the browser's memory as it was left: leave it without a card.
  addEventListener('pagehide', close);
  return (next, show) => {
    const come = (x?: number) => {
      soon(() => {
        if (link === next || !pointed(next)) return;
        close();
        link = next;
        card = show(x);
        card.onpointerleave = go;
      });
    };
    next.addEventListener('pointerenter', ({ pointerType, clientX }) => {
      if (pointerType !== 'touch') come(clientX);
    });
    next.addEventListener('focus', () => {
      come();
    });
    next.addEventListener('pointerleave', go);
    next.addEventListener('blur', go);
    return come;
  };
}

const pointed = (link: Link): boolean => link.matches(':hover, :focus-visible');

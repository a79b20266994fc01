/** Between a card and its link, and between a card and the window's edge, px. */
const GAP = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a card stands: under its link or over it, wherever it fits, and inside the window sideways.
 * Never on the link: where neither side has the room, the roomier one gives what it has.
 *
 * @param link what it belongs to, px from the window's corner
 * @param x where it would like to begin, px from the left
 * @param card how large it would like to be, px
 * @param view how large the window is, px
 * @returns left and top, px from the window's corner, and how high it may be at the most
 */
export function placed(
  link: { readonly top: number; readonly bottom: number },
  x: number,
  card: Size,
  view: Size,
): [left: number, top: number, room: number] {
  const over = link.top - 2 * GAP;
  const under = view.height - link.bottom - 2 * GAP;
  const below = card.height <= under || under >= over;
  const left = Math.max(GAP, Math.min(x, view.width - card.width - GAP));
  return below
    ? [left, link.bottom + GAP, under]
    : [left, Math.max(link.top - card.height - GAP, GAP), over];
}

/**
 * Puts a card where it belongs, which is absolutely positioned at nought.
 *
 * @param x where the pointer came to the link, if it did: one of two lines begins far from its end
 */
export function place(card: HTMLElement, link: Element, x = 0): void {
  const at = link.getBoundingClientRect();
  // Whatever it is placed against, the rest is a difference.
  const nought = card.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  // From a little before the pointer, which then has the card right under it.
  const [left, top, room] = placed(at, Math.max(at.left, x - 24), nought, view);
  card.style.cssText += `;left:${left - nought.left}px;top:${top - nought.top}px;max-height:${room}px`;
}

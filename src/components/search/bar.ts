import { element } from './element.ts';

/** Where Escape has a meaning of its own. */
const TAKEN = 'dialog, input, select, textarea';

/**
 * The count of what is marked, and the button that clears it, as Escape does. It is reached before
 * the text, and spoken once when it comes. Returned is what takes it away.
 */
export function bar(main: HTMLElement, count: number, text: string, clear: () => void): () => void {
  const status = element('p', { role: 'status' });
  const button = element('button', { type: 'button' }, 'Clear');
  const label = { class: 'found', role: 'region', 'aria-label': 'Words found on this page' };
  const whole = element('div', label, status, button);
  const escape = (event: KeyboardEvent) => {
    const { key, target, isComposing } = event;
    const taken = target instanceof Element && target.closest(TAKEN) !== null;
    if (key === 'Escape' && !taken && !isComposing && !event.defaultPrevented) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', escape);
  main.before(whole);
  // Words that come into a live region are spoken, not those it comes with.
  setTimeout(() => (status.textContent = said(count, text)));
  return () => {
    // Else the focus would be nowhere, and Tab begin at the top.
    if (whole.contains(document.activeElement)) main.focus({ preventScroll: true });
    document.removeEventListener('keydown', escape);
    whole.remove();
  };
}

/** How often, and what. */
export function said(count: number, text: string): string {
  return `${count} ${count === 1 ? 'match' : 'matches'} for “${text}”`;
}

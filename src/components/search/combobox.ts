/**
 * Makes a text field and a list of links one combobox: the focus stays in the field, ↑ and ↓ choose,
 * Enter opens, with Ctrl or ⌘ in a new tab. Home, End, ← and → belong to the text.
 *
 * @returns what to call whenever the list has changed
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function combobox(input: HTMLInputElement, list: HTMLElement): () => void {
  let chosen: HTMLAnchorElement | undefined;
  // The first option is chosen until the reader chooses; then theirs stays, though the list grows.
  let byReader = false;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];

  function choose(option: HTMLAnchorElement | undefined) {
    chosen?.setAttribute('aria-selected', 'false');
    chosen = option;
    chosen?.setAttribute('aria-selected', 'true');
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function move(from: HTMLAnchorElement, step: 1 | -1) {
    const all = options();
    byReader = true;
    choose(all.at((all.indexOf(from) + step) % all.length));
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  input.addEventListener('input', () => {
    byReader = false;
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || !chosen) return;
    if (event.key === 'ArrowDown') move(chosen, 1);
    else if (event.key === 'ArrowUp') move(chosen, -1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) window.open(chosen.href);
    else if (event.key === 'Enter') chosen.click();
    else return;
    event.preventDefault();
  });

  return () => {
    const all = options();
    all.forEach((option, i) => {
      option.id = `${list.id}-${String(i)}`;
    });
    const kept = byReader ? all.find(({ href }) => href === chosen?.href) : undefined;
    choose(kept ?? all[0]);
    input.setAttribute('aria-expanded', String(all.length > 0));
    list.hidden = all.length === 0;
  };
}

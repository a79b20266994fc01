// All of search that a page loads before search is wanted; the rest comes with its first use.

const TYPING =
  'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
link?.setAttribute('aria-haspopup', 'dialog');

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const held = event.ctrlKey || event.metaKey;
  const slash = event.key === '/' && !held && !within(event, TYPING);
  if (slash || (held && !event.shiftKey && event.key === 'k')) open(event);
});

document.addEventListener('click', (event) => {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!modified && within(event, 'a[data-search]')) open(event);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.matches('[data-search]')) {
    open(event, form.querySelector('input')?.value);
  }
});

// Whoever comes to the list with a query, from a browser's own search field, is answered.
if (link?.pathname === location.pathname && /[?&](q|kind|theme|level)=./.test(location.search)) {
  void load('', location.search);
}

// Whoever comes from a result finds the words marked that led here.
if (location.search.includes('highlight=')) void asked().then(({ highlight }) => highlight());

function open(event: Event, text = ''): void {
  event.preventDefault();
  void load(text);
}

async function load(text: string, query?: string): Promise<void> {
  try {
    (await asked()).openSearch(text, query);
  } catch {
    // Offline, or the site has been published anew since: the list is a page like any other.
    if (link) location.assign(link.href);
  }
}

function asked() {
  return import('./asked.ts');
}

function within({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

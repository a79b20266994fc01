import { element } from './element.ts';
import { LONGEST } from './query.ts';

/** The fixed parts of the dialog; what changes is drawn into them. */
export function frame(allTerms: string, filters: HTMLElement) {
  const input = element('input', {
    ...{ id: 'search-text', type: 'text', maxlength: String(LONGEST), enterkeyhint: 'go' },
    ...{ autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false' },
    ...{ role: 'combobox', 'aria-controls': 'search-list', 'aria-autocomplete': 'list' },
    'aria-expanded': 'false',
  });
  const close = element('button', { type: 'button' }, 'Close');
  const label = element('label', { for: input.id }, 'Search the glossary');
  // What is seen follows every letter; what is spoken waits until the reader has stopped typing.
  const status = element('p', { class: 'search-status' });
  const spoken = element('p', { class: 'search-spoken', role: 'status' });
  const queries = element('div');
  const list = element('div', { id: 'search-list', role: 'listbox', 'aria-label': 'Results' });
  const below = element('div');
  const link = element('a', { href: allTerms }, 'Link to this search');
  const foot = element(
    'p',
    { class: 'search-foot' },
    element('span', { class: 'search-keys' }, key('↑'), ' ', key('↓'), ' choose'),
    element('span', { class: 'search-keys' }, key('Enter'), ' open'),
    element('span', { class: 'search-keys' }, key('Esc'), ' clear, then close'),
    link,
    element('a', { href: allTerms }, 'All terms, A–Z'),
  );
  // The sheet covers the dialog, so that a press on the dialog itself is one on its backdrop.
  const sheet = element(
    'div',
    { class: 'search-sheet' },
    element('div', { class: 'search-field' }, label, input, close),
    status,
    spoken,
    element('div', { class: 'search-found' }, filters, queries, list, below),
    foot,
  );
  const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, sheet);
  return { dialog, input, close, status, spoken, queries, list, below, link };
}

function key(name: string): HTMLElement {
  return element('kbd', {}, name);
}

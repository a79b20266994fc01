import { combobox } from './combobox.ts';
import type { TextSearch } from './deepen.ts';
import { pieces } from './element.ts';
import { elsewhere } from './elsewhere.ts';
import type { Entry } from './entries.ts';
import { frame } from './frame.ts';
import { textHits } from './fulltext.ts';
import { plain, type Piece } from './marked.ts';
import { isNothing, outcomes, type SignSearch } from './outcome.ts';
import { parse, type Query } from './query.ts';
import { said } from './said.ts';
import { signsIn } from './signs.ts';
import css from './search.css?inline';
import { loadedTerms } from './load.ts';
import { examples, groups, queryButtons } from './view.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

// Long enough not to ask for every letter, short enough not to be noticed.
const PAUSE = 150;
// After this long a reader has stopped typing and can listen.
const IDLE = 600;

/** Opens the search dialog, on a text or on what was looked for last. */
export function openSearch(text = ''): void {
  search ??= dialog();
  search(text);
}

let search: ReturnType<typeof dialog> | undefined;

function dialog(): (text: string) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const { dialog, input, close, status, spoken, queries, list, below } = frame(`${BASE}a-z/`);
  const refresh = combobox(input, list);
  document.body.append(dialog);
  let turn = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function draw(sentence: readonly Piece[], above: readonly Node[], options: readonly Node[] = []) {
    status.replaceChildren(...pieces(sentence, 'b'));
    queries.replaceChildren(...above);
    list.replaceChildren(...options);
    below.replaceChildren();
    refresh();
    clearTimeout(idle);
    idle = setTimeout(() => (spoken.textContent = status.textContent), IDLE);
  }

  async function look() {
    const mine = ++turn;
    const query = parse(input.value);
    const terms = await loadedTerms(BASE).catch(() => undefined);
    if (mine !== turn) return;
    if (!terms) {
      draw([plain('The terms could not be loaded. Is there a connection?')], []);
    } else if (query.words.length === 0) {
      const above = queryButtons('For example', examples(terms), ask);
      draw([plain('Type a word, an acronym or a question.')], above);
    } else {
      await follow(query, terms, () => mine === turn);
    }
    // Whoever measures can see which text has all of its answer.
    if (mine === turn) list.dataset.settled = query.text;
  }

  const find: TextSearch = (words) => textHits(words, BASE);
  const noted: SignSearch = (query) => signsIn(BASE, query);

  async function follow(query: Query, terms: readonly Entry[], wanted: () => boolean) {
    for await (const outcome of outcomes(query, terms, find, noted)) {
      if (!wanted()) return;
      const above = queryButtons('With fewer words', outcome.ways.shorter, ask);
      draw(said(query.text, outcome), above, groups(outcome));
      if (isNothing(outcome)) below.append(...elsewhere(query.text, terms, BASE));
      if (outcome.fullText === 'waiting') await new Promise((done) => setTimeout(done, PAUSE));
      if (!wanted()) return;
    }
  }

  function ask(text: string) {
    input.value = text;
    input.focus();
    input.dispatchEvent(new Event('input'));
  }

  input.addEventListener('input', (event) => {
    // Half a syllable of a composed script is not a word yet.
    if (!(event instanceof InputEvent && event.isComposing)) void look();
  });
  input.addEventListener('compositionend', () => void look());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || input.value === '') return;
    event.preventDefault();
    ask('');
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('mousedown', ({ target }) => target === dialog && dialog.close());
  // The page may come back from the browser's memory as it was left: leave it without the dialog.
  window.addEventListener('pagehide', () => dialog.close());
  // And a place on the same page must be seen.
  window.addEventListener('hashchange', () => dialog.close());

  return (text) => {
    if (!dialog.open) dialog.showModal();
    ask(text || input.value);
    if (!text) input.select();
  };
}

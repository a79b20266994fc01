import { combobox } from './combobox.ts';
import type { TextSearch } from './deepen.ts';
import { pieces } from './element.ts';
import { elsewhere } from './elsewhere.ts';
import type { Entry } from './entries.ts';
import { filterBar } from './filter-bar.ts';
import { read, written } from './filter-link.ts';
import { choices, isUnfiltered, UNFILTERED } from './filters.ts';
import { frame } from './frame.ts';
import { textHits } from './fulltext.ts';
import { plain, type Piece } from './marked.ts';
import { everything, isHidden, narrowed } from './narrow.ts';
import { isNothing, outcomes, type Outcome, type SignSearch } from './outcome.ts';
import { parse, type Query } from './query.ts';
import { said } from './said.ts';
import { signsIn } from './signs.ts';
import barCss from './filter-bar.css?inline';
import optionCss from './option.css?inline';
import css from './search.css?inline';
import { loadedTerms } from './load.ts';
import { leaving } from './leaving.ts';
import { examples, groups, queryButtons } from './view.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const LIST = `${BASE}a-z/`;

// Long enough not to ask for every letter, short enough not to be noticed.
const PAUSE = 150;
// After this long a reader has stopped typing and can listen.
const IDLE = 600;

/** Opens the search dialog: on a text, on what the query of an address asks for, or as it was left. */
export function openSearch(text = '', asked = ''): void {
  search ??= dialog();
  search(text, asked);
}

let search: ReturnType<typeof dialog> | undefined;

const find: TextSearch = (words, filters) => textHits(words, BASE, filters);
const noted: SignSearch = (query) => signsIn(BASE, query);

function dialog(): (text: string, asked: string) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + barCss + optionCss);
  document.adoptedStyleSheets.push(sheet);

  const filters = filterBar(anew);
  const { dialog, input, close, status, spoken, queries, list, below, link } = frame(
    LIST,
    filters.bar,
  );
  const refresh = combobox(input, list);
  document.body.append(dialog);
  let turn = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  // The query of an address, until the terms say what there is to ask for; and what there is not.
  let asked = '';
  let faults: readonly string[] = [];

  function draw(sentence: readonly Piece[], above: readonly Node[], options: readonly Node[] = []) {
    status.replaceChildren(...faults.map((fault) => `${fault} `), ...pieces(sentence, 'b'));
    queries.replaceChildren(...above);
    list.replaceChildren(...options);
    below.replaceChildren();
    refresh();
    link.search = written(input.value.trim(), filters.wanted());
    link.hidden = link.search === '';
    clearTimeout(idle);
    idle = setTimeout(settle, IDLE);
  }

  function settle() {
    spoken.textContent = status.textContent;
    // Where such a link leads, the address is one: what is reloaded or copied is what is seen.
    if (location.pathname !== link.pathname || location.search === link.search) return;
    history.replaceState(history.state, '', link.href);
  }

  async function look() {
    const mine = ++turn;
    const query = parse(input.value);
    const terms = await loadedTerms(BASE, query, () => mine === turn).catch(() => undefined);
    if (mine !== turn) return;
    if (!terms) {
      draw([plain('The terms could not be loaded. Is there a connection?')], []);
      return;
    }
    // Of a large glossary only what is read first has all the themes.
    offer(await loadedTerms(BASE, parse(''), () => true).catch(() => terms));
    if (mine !== turn) return;
    if (query.words.length > 0) {
      await follow(query, terms, outcomes(query, terms, find, noted), () => mine === turn);
    } else if (!isUnfiltered(filters.wanted())) {
      await follow(query, terms, [everything(terms)], () => mine === turn);
    } else {
      const above = queryButtons('For example', examples(terms), ask);
      draw([plain('Type a word, an acronym or a question.')], above);
      filters.count(terms.map(({ term }) => term));
    }
    // Whoever measures can see which text has all of its answer.
    if (mine === turn) list.dataset.settled = query.text;
  }

  function offer(terms: readonly Entry[]) {
    const known = choices(terms.map(({ term }) => term));
    filters.offer(known);
    if (asked === '') return;
    const { filters: wanted, faults: unknown } = read(asked, known);
    asked = '';
    faults = unknown;
    filters.set(wanted);
  }

  async function follow(
    query: Query,
    terms: readonly Entry[],
    steps: AsyncIterable<Outcome> | Iterable<Outcome>,
    wanted: () => boolean,
  ) {
    for await (const outcome of steps) {
      const left = await narrowed(outcome, filters.wanted(), find);
      if (!wanted()) return;
      const hidden = isHidden(left) ? [query.text || 'everything'] : [];
      draw(
        said(query.text, left),
        [
          ...queryButtons('With fewer words', left.ways.shorter, ask),
          ...queryButtons('Without filters', hidden, filters.reset),
        ],
        groups(left),
      );
      if (isNothing(outcome)) below.append(...elsewhere(query.text, terms, BASE));
      filters.count(outcome.hits.map(({ term }) => term));
      if (outcome.fullText === 'waiting') await new Promise((done) => setTimeout(done, PAUSE));
      if (!wanted()) return;
    }
  }

  function anew() {
    faults = [];
    void look();
  }

  function ask(text: string) {
    input.value = text;
    input.focus();
    input.dispatchEvent(new Event('input'));
  }

  input.addEventListener('input', (event) => {
    // Half a syllable of a composed script is not a word yet.
    if (!(event instanceof InputEvent && event.isComposing)) anew();
  });
  input.addEventListener('compositionend', anew);
  leaving({ dialog, input, close, list }, () => {
    ask('');
  });

  return (text, query) => {
    if (!dialog.open) dialog.showModal();
    if (text || query) filters.set(UNFILTERED);
    asked = query;
    ask([text, new URLSearchParams(query).get('q'), input.value].find(Boolean) ?? '');
    if (!text) input.select();
  };
}

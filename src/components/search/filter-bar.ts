import { element } from './element.ts';
import {
  counted,
  FACETS,
  isUnfiltered,
  label,
  toggled,
  UNFILTERED,
  type Facet,
  type Filed,
  type Filters,
} from './filters.ts';

const NAMES: Record<Facet, string> = { kind: 'Kind', theme: 'Theme', level: 'Level' };

interface Toggle {
  readonly facet: Facet;
  readonly value: string;
  readonly button: HTMLButtonElement;
  readonly count: HTMLElement;
}

/**
 * The filters as buttons that stay pressed. They are made once, so that the focus stays on the one
 * pressed; only their counts follow the results. `data-open`: all are in sight, not the kinds alone.
 *
 * @param changed called whenever the reader has chosen otherwise
 */
export function filterBar(changed: () => void) {
  let filters = UNFILTERED;
  let toggles: readonly Toggle[] = [];
  const more = element('button', { type: 'button', 'aria-expanded': 'false' }, 'Filter');
  const facets = element('div', { id: 'search-facets', class: 'search-facets' });
  const clear = element('button', { type: 'button', class: 'plain', hidden: '' }, 'Clear all');
  const bar = element('div', { class: 'search-filters' }, more, facets, clear);
  more.setAttribute('aria-controls', facets.id);
  more.addEventListener('click', () => {
    const open = bar.toggleAttribute('data-open');
    more.setAttribute('aria-expanded', String(open));
  });
  clear.addEventListener('click', reset);

  function reset() {
    set(UNFILTERED);
    // Whatever has been pressed is gone, and the focus with it.
    more.focus();
    changed();
  }

  function set(to: Filters) {
    filters = to;
    clear.hidden = isUnfiltered(filters);
    for (const { facet, value, button } of toggles) {
      button.setAttribute('aria-pressed', String(filters[facet].includes(value)));
    }
  }

  function toggle(facet: Facet, value: string): Toggle {
    const count = element('span', { class: 'search-count' });
    const button = element('button', { type: 'button' }, `${label(facet, value)} `, count);
    button.addEventListener('click', () => {
      set(toggled(filters, facet, value));
      // While the bar is closed only what is pressed is in sight.
      if (!button.checkVisibility()) more.focus();
      changed();
    });
    return { facet, value, button, count };
  }

  /** Offers these values, from the first time on. */
  function offer(known: Filters) {
    if (toggles.length > 0) return;
    toggles = FACETS.flatMap((facet) => known[facet].map((value) => toggle(facet, value)));
    for (const facet of FACETS) {
      const own = toggles.filter((one) => one.facet === facet).map(({ button }) => button);
      const heading = element('span', { 'aria-hidden': 'true' }, NAMES[facet]);
      const named = {
        role: 'group',
        'aria-label': NAMES[facet],
        class: `search-facet search-${facet}`,
      };
      facets.append(element('div', named, heading, ...own));
    }
    set(filters);
  }

  /** Says of each value how many of these there are. */
  function count(found: readonly Filed[]) {
    for (const { facet, value, count } of toggles) {
      count.textContent = String(counted(found, filters, facet, value));
    }
  }

  return { bar, offer, count, set, reset, wanted: () => filters };
}

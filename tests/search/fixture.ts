// A glossary small enough to know what must be found in it.
import { entries } from '../../src/components/search/entries.ts';
import { searchTerms } from '../../src/components/search/terms.ts';

const terms = searchTerms(
  [
    term('Leverage and Deleveraging Risks', 'basic', 'equity shrinks faster than its price falls', {
      aliases: ['gearing', 'liquidation price', 'margin call'],
    }),
    term('Liquidation Cascade Probability', 'advanced', 'the chance of a run of forced sales', {
      aliases: ['barrier hit probability'],
      misspellings: ['liqudation chance'],
    }),
    term('Auto-Deleveraging System', 'intermediate', 'winners are closed to pay a debt', {
      aliases: ['ADL', 'insurance fund'],
    }),
    term('Delta Neutral Liquidity Provision', 'advanced', 'fees earned against a hedge', {
      aliases: ['impermanent loss', 'LVR'],
    }),
    term('Collateral Valuation Sensitivity', 'basic', 'what a pledge is worth when prices move', {
      aliases: ['health factor', 'LTV'],
    }),
  ],
  (slug) => `/definition/${slug}/`,
);

export const small = entries(terms);

interface Names {
  readonly aliases: readonly string[];
  readonly misspellings?: readonly string[];
}

function term(title: string, level: string, definition: string, names: Names) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return { id, data: { title, level, definition, category: 'Any', ...names } };
}

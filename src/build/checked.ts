/**
 * The table "Checked against": published values of a term beside what the engine
 * gives for the same inputs, run at build from the cases the tests run.
 */
import { adapters } from '../engine/golden/adapters.ts';
import { goldenCases, type CaseSource, type GoldenCase } from '../engine/golden/case.ts';
import { checked, type FieldResult } from '../engine/golden/compare.ts';
import { fractionText, rational, toNumber } from '../engine/rational.ts';
import { number } from '../components/kit/format.ts';

const files = import.meta.glob<unknown>('../../tests/golden/*.json', {
  import: 'default',
  eager: true,
});

export interface CheckedRow {
  readonly name: string;
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  readonly gap: string;
  readonly source: CaseSource | undefined;
}

export interface CheckedAgainst {
  /** Values somebody printed, that we have read there. */
  readonly published: readonly CheckedRow[];
  /** Values computed a second way, where nobody printed one. */
  readonly independent: readonly CheckedRow[];
}

/** The cases of a term; a case that fails stops the build, as a page may not claim what is not so. */
export function checkedAgainst(slug: string): CheckedAgainst {
  const data = files[`../../tests/golden/${slug}.json`];
  if (data === undefined) throw new Error(`tests/golden holds no ${slug}.json to check against.`);
  const cases = goldenCases(data);
  const rows = (verified: string) =>
    cases.filter((golden) => golden.verified === verified).flatMap(rowsOf);
  // Cases recalled from memory are tested, but not shown as if their source had been read.
  return { published: rows('source text seen'), independent: rows('computed independently') };
}

function rowsOf(golden: GoldenCase): CheckedRow[] {
  const result = checked(golden, adapters);
  if (result.status === 'skip') return [];
  if (result.status === 'fail') {
    throw new Error(`The engine no longer gives the value of “${golden.id}”. Run: npm run golden`);
  }
  return result.fields.map((field) => ({
    name: golden.id.replaceAll('-', ' '),
    what: words(field.field),
    ...printed(field),
    source: golden.source,
  }));
}

/** Both values to the digits that the source prints; a float of many digits to eight; a list item by item. */
function printed({ expected, got, difference }: FieldResult) {
  const [theirs, ours] = [listed(expected), listed(got)];
  const places = theirs.map(digits);
  const shown = (list: readonly unknown[]) =>
    list.map((value, i) => item(value, theirs[i], places[i] ?? 0)).join(' · ');
  return {
    published: shown(theirs),
    ours: shown(ours),
    gap: number(difference ?? 0, Math.max(0, ...places)),
  };
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const digits = (value: unknown): number => Math.min(8, String(value).split('.')[1]?.length ?? 0);

/** A fraction where the source prints one; text as it is, and an interval from one end to the other. */
function item(value: unknown, asPrinted: unknown, places: number): string {
  if (value === null) return 'none';
  if (Array.isArray(value) && Array.isArray(asPrinted))
    return value.map((part, i) => item(part, asPrinted[i], digits(asPrinted[i]))).join(' to ');
  const exact = rational(value);
  if (exact === null) return typeof value === 'string' ? value : JSON.stringify(value);
  if (String(asPrinted).includes('/')) return fractionText(exact);
  const plain = toNumber(exact);
  return plain !== 0 && Math.abs(plain) < 10 ** -places ? tiny(plain) : number(plain, places);
}

/** A number of which plain digits would show nothing: 1.27981 × 10⁻¹². */
function tiny(value: number): string {
  const [first, power = ''] = value.toExponential(5).split('e-');
  return `${first} × 10⁻${power.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
}

const WORDS: Readonly<Record<string, string>> = {
  liqPrice: 'liquidation price',
  displayedLiqPrice: 'liquidation price, as displayed',
  displayed: 'bankruptcy price, as displayed',
  equityAtLiq: 'equity there',
  equity: 'equity',
  minEquityOverNotional: 'least equity ÷ notional',
  minEquityAtFraction: 'fraction sold at that point',
  peakAtFraction: 'fraction sold at the peak',
  permNorm: 'permanent impact, in daily volatilities',
  permBp: 'permanent impact, basis points',
  tempNorm: 'temporary impact, in daily volatilities',
  tempBp: 'temporary impact, basis points',
  totalBp: 'cost, basis points',
  dropToLiquidation: 'fall to liquidation',
  exec: 'average price',
  C2: 'pledge left',
  D2: 'debt left',
  HF1: 'health factor before',
  HF2: 'health factor after',
  ltvStar: 'toxic loan-to-value',
  forced: 'units forced out',
  finalPrice: 'price at the end',
  rounds: 'passes over the book',
  vwap: 'average price of each sale',
  totalDropDollar: 'total fall',
  R1: 'first returns of the banks',
  F2: 'returns that the sales cause',
  R2: 'second returns of the banks',
  psi: 'fall caused, by amount sold',
  ilPercent: 'impermanent loss, per cent',
  ilExact: 'impermanent loss',
  pnlOverV0: 'profit, hedged once',
  lvrPerDay: 'lost to arbitrage a day',
  lvrPerYear365: 'lost to arbitrage a year',
  turnoverToBreakEven: 'turnover that pays for it, a day',
  expectedLossOverV0: 'average loss in a year',
  firstOrder: 'rate a year',
  stdStaticExact: 'scatter, hedged once',
  stdDynamicMC: 'scatter, hedged daily',
  stdAgainstRealisedLvrMC: 'around the loss of its path, simulated',
  stdAgainstRealisedLvrTheory: 'around the loss of its path, by rule',
  meanBoth: 'average profit of both',
  kappa: 'concentration',
  allEthBelow: 'ether below the range',
  allDaiAbove: 'DAI above the range',
  eth: 'ether',
  dai: 'DAI',
  probTrade: 'share of blocks with a trade',
  arbOverLvr: 'share that arbitrageurs keep',
  liqOverEntry: 'liquidation price, × entry',
  fStar: 'Kelly leverage',
  growthAtFStar: 'growth there',
  volAtFStar: 'volatility there',
  growthUnlevered: 'growth at 1×',
  growthRatio: 'growth kept, of the best',
  probEverFallTo: 'chance ever to fall so far',
  quoteAmount: 'amount of DAI',
  baseAmount: 'amount of ether',
  prob: 'chance to be liquidated',
  pnl: 'gains',
  shockTimesWeight: 'shock × weight',
  scan: 'margin by scan',
  worstScenario: 'row that decides',
  grid: 'shocks of the price',
  optionValue: 'premium of the call',
  vegaPerVolPoint: 'vega for a point',
  stdFormula: 'deviation left open, by rule',
  stdOverPremiumRule: 'over the premium, by rule',
  stdLeadingOrderSum: 'deviation, interval by interval',
  stdMC: 'deviation, simulated',
  std: 'deviation, simulated',
  mean: 'mean, simulated',
  skew: 'skewness, simulated',
  excessKurtosis: 'excess kurtosis, simulated',
  costFormula: 'cost, by rule',
  costMC: 'cost, simulated',
  lelandNumber: 'Leland number',
  adjustedVolShort: 'volatility a seller needs',
  adjustedVarLong: 'square of the one a buyer gets',
  halfWidth: 'half-width of the band, in coins',
  H0: 'H₀',
  H1: 'H₁',
  Nstar: 'cheapest number',
  pnlExact: 'profit after the gap',
  pnlGammaOnly: 'by gamma alone',
  thresholds: 'levels 1, 2 and 3',
  pointsDown: 'points to lose',
  level1: 'level 1',
  bands: 'lower and upper band',
  low: 'lower edge',
  high: 'upper edge',
  outcome: 'what becomes of each order',
  capPrice: 'price of the cap',
  resume: 'trading resumes',
  closed: 'closed for the day',
  wallClockMinutes: 'minutes by the clock',
  touch: 'chance of a touch',
  close: 'chance of closing beyond',
  exit: 'chance of leaving the band',
  probStudent: 'chance, Student’s tails',
  probGauss: 'chance, normal tails',
  sigmaPath: 'volatility, day by day',
  marginAfterShock: 'margin after the shock',
  liqOverEntry: 'liquidation price of the short, × entry',
};

/** A field's name as a reader says it: peakLeverage → peak leverage. */
const words = (field: string): string =>
  WORDS[field] ?? field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Rows of the four views. */
import { feedPath, YEAR_SECONDS } from '../../../engine/index.ts';
import { number, short } from '../../kit/format.ts';
import { row, type PriceRow } from './columns.ts';
import { mixedOf, spreadOf, stoppedOf, stuckOf, workingOf } from './feed.ts';
import type { Settings } from './params.ts';
import { LOOKS, lengthOf, pathOf } from './stretch.ts';
import { money } from './words.ts';

export const run = (values: Settings): PriceRow[] =>
  ({ working, stopped, stuck, reports })[values.view](values);

const POINTS = 240;
/** More writes than this are drawn as what is on chain at every point. */
const MANY = 120;

/** Carried as finely as they are drawn. */
const fine = (value: number): number => Math.round(1e4 * value) / 1e4;
const moved = (price: number): number => fine(100 * (price - 1));

function working(values: Settings): PriceRow[] {
  const { market, chain, writes } = pathOf(values);
  const step = lengthOf(values) / LOOKS / 3600;
  const edge = values.deviation / 100;
  const few = writes.length <= MANY;
  const seen = (i: number) =>
    row('market', { hours: fine(i * step), market: moved(market[i] ?? 1) });
  const looks = new Set(Array.from({ length: POINTS + 1 }, (_, i) => (i * LOOKS) / POINTS));
  const lookAt = (seconds: number) => Math.round(seconds / step / 3600);
  if (few) writes.forEach((write) => looks.add(lookAt(write.seen)));
  const held = (hours: number, price: number) =>
    row('chain', {
      hours: fine(hours),
      chain: moved(price),
      low: moved(price * Math.exp(-edge)),
      high: moved(price * Math.exp(edge)),
    });
  const end = LOOKS * step;
  const landed = writes.filter((write) => write.landed <= 3600 * end);
  const steps = few
    ? landed.flatMap(({ landed: from, price }, i) => [
        held(from / 3600, price),
        held(Math.min(end, (landed[i + 1]?.landed ?? Infinity) / 3600), price),
      ])
    : Array.from({ length: POINTS + 1 }, (_, i) => (i * LOOKS) / POINTS).map((i) =>
        held(i * step, chain[i] ?? 1),
      );
  const every = Math.ceil(writes.length / MANY);
  const dots = writes
    .slice(1)
    .filter((_, i) => i % every === 0)
    .map(({ seen: at, price, trigger }) =>
      row(trigger ?? '', { hours: fine(lookAt(at) * step), market: moved(price) }),
    );
  return [...gauge(values), ...steps, ...[...looks].sort((a, b) => a - b).map(seen), ...dots];
}

/** What a reader of the price may be off by, as bars from top to bottom. */
function gauge(values: Settings): PriceRow[] {
  const { late, day } = workingOf(values);
  const bar = (place: number, what: string, gap: number) =>
    row(place === 1 ? 'silent' : 'gauge', { what, place, gap: 100 * gap });
  return [
    bar(3, 'Typically, delay included', late),
    bar(2, 'Threshold', values.deviation / 100),
    bar(1, 'Typically, after a day of silence', day),
  ];
}

/** Hours that the figure of a silence shows, a little more than it has lasted. */
export const hoursShown = ({ age }: Pick<Settings, 'age'>): number =>
  [1, 2, 6, 12, 30].find((hours) => hours >= (1.2 * age) / 60) ?? 48;

function stopped(values: Settings): PriceRow[] {
  const hours = hoursShown({ age: values.age });
  const STEPS = 60;
  const at = (kind: string, minutes: number, what = '') => {
    const spread = spreadOf(values, minutes);
    return row(kind, {
      what,
      hours: minutes / 60,
      low: 100 * Math.exp(-spread),
      high: 100 * Math.exp(spread),
      gap: 100 * spread,
      put: 1000 * stoppedOf(values, minutes).value,
    });
  };
  const whole = Array.from({ length: STEPS + 1 }, (_, i) => (60 * hours * i) / STEPS);
  const told = hours <= 2 ? [15, 30, 60, 120] : [60, 360, 720, 1440, 2880];
  return [
    at('now', values.age, `Silent for ${short(values.age / 60, 2)} h`),
    ...told
      .filter((minutes) => minutes <= 60 * hours)
      .map((minutes) =>
        at('told', minutes, minutes < 60 ? `After ${minutes} min` : `After ${minutes / 60} h`),
      ),
    row('loan', { what: 'Lent', market: values.loan }),
    row('last', { what: 'Last price', market: 100 }),
    ...whole.map((minutes) => at('cone', minutes)),
    ...wander(values, hours),
  ];
}

/** One market on its way, drawn once: the same swings at every volatility, as wide as the stretch is long. */
const unit = feedPath({
  volatility: 1,
  deviation: 100,
  heartbeat: 2 * YEAR_SECONDS,
  seconds: YEAR_SECONDS,
  looks: POINTS,
  seed: 5,
}).market;

function wander(values: Settings, hours: number): PriceRow[] {
  const spread = spreadOf(values, 60 * hours);
  return [...unit].map((price, i) =>
    row('market', {
      hours: fine((hours * i) / POINTS),
      market: fine(100 * Math.exp(spread * Math.log(price))),
    }),
  );
}

function stuck(values: Settings): PriceRow[] {
  const { feed, market } = values;
  const at = (kind: string, price: number, what = '') => {
    const { borrow } = stuckOf(values);
    return row(kind, { what, price, cost: price, lent: borrow });
  };
  const { borrow } = stuckOf(values);
  return [
    at('now', market, `At ${money(market)}`),
    at('even', borrow, 'Nothing to gain'),
    at('feed', feed, 'The feed'),
    ...[0, borrow].map((price) => at('gain', price)),
    ...[0, Math.max(feed, market) * 1.15].map((price) => at('curve', price)),
    ...(market < borrow
      ? [
          row('profit', { price: market, cost: market, lent: market }),
          row('profit', { price: market, cost: borrow, lent: borrow }),
        ]
      : []),
  ];
}

function reports(values: Settings): PriceRow[] {
  const { reports: all, wrong, mean, trimmed, median } = mixedOf(values);
  const right = all.length - wrong;
  const { factor } = values;
  const at = (kind: string, place: number, what: string, report: number) =>
    row(kind, { what, place, report });
  const count = (some: number) => (some === 1 ? '1 report' : `${number(some)} reports`);
  return [
    ...(right > 0 ? [at('right', 4, `${count(right)}, right`, 1)] : []),
    ...(wrong > 0 ? [at('wrong', 4, `${count(wrong)}, wrong`, factor)] : []),
    at('mix', 3, 'Mean', mean),
    at('mix', 2, 'Mean without the ends', trimmed),
    at('median', 1, 'Median', median),
  ];
}

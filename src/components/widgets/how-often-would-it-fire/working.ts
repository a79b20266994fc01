/** The arithmetic with the reader’s own numbers, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { clock, dayOf, playedOf, PRIOR_CLOSE } from './days.ts';
import { COVER, marginsOf } from './margin.ts';
import { calendarOf, chances, firings, windows } from './odds.ts';
import type { Settings } from './params.ts';
import { share, times } from './words.ts';

export const working = (values: Settings): Step[] => ({ often, day, margin })[values.view](values);

function often(values: Settings): Step[] {
  const { distance, volatility, window, degrees } = values;
  const { touch, close, fat } = chances(values, distance);
  const h = short(distance / 100, 4);
  const days = window / calendarOf(values).minutes;
  const both = values.direction === 'both';
  const deviation = (volatility / 100) * Math.sqrt(days);
  return [
    {
      label: 'Deviation of a window, s',
      expression: `${short(volatility / 100, 4)} × √${short(days, 4)}`,
      result: short(deviation, 5),
    },
    {
      label: 'Distance in log price, b',
      expression: `ln(1 ${MINUS} ${h})`,
      result: number(Math.log1p(-distance / 100), 4),
    },
    {
      label: 'Distance in deviations',
      expression: `${h} ÷ ${short(deviation, 5)}`,
      result: number(distance / 100 / deviation, 2),
    },
    {
      label: 'Closes beyond',
      expression: both ? 'below and above, added' : 'Φ((b + s²/2) ÷ s)',
      result: share(close),
    },
    {
      label: 'Touched',
      expression: both
        ? 'by reflection in both edges'
        : `that, and e^(${MINUS}b) × Φ((b ${MINUS} s²/2) ÷ s)`,
      result: share(touch),
    },
    {
      label: 'Closes beyond, fat tails',
      expression: `Student, ν = ${short(degrees, 1)}, scaled by √((ν ${MINUS} 2) ÷ ν)`,
      result: share(fat),
    },
    {
      label: 'Touched a year',
      expression: `${share(touch)} × ${number(windows(values))}`,
      result: times(firings(values, distance).touch),
    },
  ];
}

function day(values: Settings): Step[] {
  const { timeline, looks } = playedOf(values);
  const { rules, labels } = dayOf(values);
  const exact = ['0.93', '0.87', '0.80'];
  return [
    ...rules.map(({ fall, pause, before }, i) => ({
      label: `Level ${i + 1}`,
      expression:
        values.path === 'sp500'
          ? `${PRIOR_CLOSE} × ${exact[i] ?? ''}, cut to the cent`
          : `fall of ${percent(100 * fall, 0)}`,
      result: `${values.path === 'sp500' ? (labels[i] ?? '').replace(/^.*: /, '') : ''} ${
        pause === 'rest of day' ? 'closed' : `paused ${pause} min`
      }${before === undefined ? '' : `, before ${clock(before)}`}`.trim(),
    })),
    ...timeline.phases.map(({ phase, from, to, rule }) => ({
      label: phase === 'trading' ? 'Trading' : phase === 'paused' ? 'Paused' : 'Closed',
      expression: `${clock(from)} to ${clock(to)}${rule === null ? '' : `, level ${rule + 1}`}`,
      result: `${number(to - from)} min`,
    })),
    {
      label: 'Deepest so far',
      expression: `of ${number(looks.length)} looks`,
      result:
        looks.length === 0 ? 'none' : percent(-100 * Math.max(...looks.map(({ fall }) => fall)), 2),
    },
  ];
}

function margin(values: Settings): Step[] {
  const { volatilities, from, to, guardedFrom, guardedTo, jump, halfLife, memory } =
    marginsOf(values);
  const [sigma, x, decay] = [values.volatility / 100, values.shock / 100, values.decay].map((v) =>
    short(v, 4),
  );
  const after = volatilities[1] ?? 0;
  return [
    {
      label: 'Variance after the shock',
      expression: `${decay} × ${sigma}² + ${short(1 - values.decay, 4)} × ${x}²`,
      result: number(after * after, 6),
    },
    {
      label: 'Volatility after the shock',
      expression: 'its root',
      result: percent(100 * after, 2),
    },
    {
      label: 'Margin before',
      expression: `${number(COVER, 3)} × ${sigma}`,
      result: percent(100 * from, 2),
    },
    {
      label: 'Margin after',
      expression: `${number(COVER, 3)} × ${short(after, 4)}`,
      result: percent(100 * to, 2),
    },
    {
      label: 'Guarded',
      expression: 'before and after',
      result: `${percent(100 * guardedFrom, 2)}, ${percent(100 * guardedTo, 2)}`,
    },
    { label: 'Largest ÷ smallest', expression: 'as measured', result: number(jump, 2) },
    {
      label: 'The shock counts half',
      expression: `ln 0.5 ÷ ln ${decay}`,
      result: `${number(halfLife, 1)} days`,
    },
    {
      label: 'And a hundredth',
      expression: `ln 0.01 ÷ ln ${decay}`,
      result: `${number(memory, 1)} days`,
    },
  ];
}

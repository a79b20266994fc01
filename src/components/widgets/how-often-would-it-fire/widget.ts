import { toNumber, circuitBreakerLevels } from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { dayOf, playedOf, PRIOR_CLOSE, stagesOf } from './days.ts';
import { figure } from './figure.ts';
import { marginsOf } from './margin.ts';
import { chances, firings } from './odds.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

const level = (fall: string) => () =>
  circuitBreakerLevels({ priorClose: PRIOR_CLOSE, falls: [fall] }).map(toNumber)[0] ?? null;

export const widget = defineWidget({
  id: 'how-often-would-it-fire',
  title: 'How often would this threshold fire?',
  question:
    'At today’s volatility, how often would this threshold fire, and what happens when it does?',
  measures:
    'Times a year by distance, for a steady price without drift; marks are real rule books, each with a reference of its own. A day: as reported. Margin: by weighted squares.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  stages: { param: 'played', end: stagesOf },
  quantities: {
    volatility: of('volatility a day', '%', 1, ({ volatility }) => volatility),
    distance: of('distance', '%', 0, ({ distance }) => distance),
    touch: of('touched, of days', '%', 1, (v) => 100 * chances(v, v.distance).touch),
    close: of('closed beyond, of days', '%', 1, (v) => 100 * chances(v, v.distance).close),
    fat: of('closed beyond, fat tails', '%', 2, (v) => 100 * chances(v, v.distance).fat),
    firings: of('touched a year', '', 0, (v) => firings(v, v.distance).touch),
    closes: of('closed beyond a year', '', 0, (v) => firings(v, v.distance).close),
    wait: of('years between two closes beyond, fat tails', '', 0, (v) => {
      const { fat } = firings(v, v.distance);
      return fat > 0 ? 1 / fat : null;
    }),
    'wait-billions': of('billion years between two, normal days', '', 1, (v) => {
      const { close } = firings(v, v.distance);
      return close > 0 ? 1e-9 / close : null;
    }),
    deviations: of('distance in deviations of a day', '', 2, (v) => v.distance / v.volatility),
    level1: of('first level', '', 2, level('0.07')),
    level2: of('second level', '', 2, level('0.13')),
    level3: of('third level', '', 2, level('0.20')),
    trading: of('minutes of trading', '', 0, (v) => playedOf(v).timeline.trading),
    paused: of('minutes paused', '', 0, (v) => playedOf(v).timeline.paused),
    deepest: of('deepest fall', '%', 1, (v) => -100 * dayOf(v).deepest),
    from: of('margin before', '%', 1, (v) => 100 * marginsOf(v).from),
    to: of('margin after', '%', 1, (v) => 100 * marginsOf(v).to),
    jump: of('largest margin ÷ smallest', '', 2, (v) => marginsOf(v).jump),
    'guarded-from': of('guarded margin before', '%', 1, (v) => 100 * marginsOf(v).guardedFrom),
    'guarded-to': of('guarded margin after', '%', 1, (v) => 100 * marginsOf(v).guardedTo),
    'guarded-jump': of(
      'guarded margin, largest ÷ smallest',
      '',
      2,
      (v) => marginsOf(v).guardedJump,
    ),
    measured: of(
      'volatility after the shock',
      '%',
      1,
      (v) => 100 * (marginsOf(v).volatilities[1] ?? 0),
    ),
    'half-life': of('days until the shock counts half', '', 0, (v) => marginsOf(v).halfLife),
    memory: of('days until it counts a hundredth', '', 0, (v) => marginsOf(v).memory),
    'raised-by': of('rise of the margin', '%', 0, (v) => {
      const { from, to } = marginsOf(v);
      return 100 * (to / from - 1);
    }),
  },
});

import {
  challengeDays,
  confirmationsNeeded,
  ethereumSlots,
  meanSlotsToFinality,
  nakamotoBlocksNeeded,
} from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { depthAt, depthOf, inFlight, voteOf } from './race.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

const WEEK = 7 * 86_400;

export const widget = defineWidget({
  id: 'how-long-before-it-is-final',
  title: 'How long before you can take it for final?',
  question: 'If you act on a payment after so long, how likely is it still undone?',
  measures:
    'Work: chance of reversal by depth, and the average gain and least bill of an attempt. Vote: Ethereum with two thirds voting in time; waits as published.',
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
  quantities: {
    share: of('share of the work', '%', 0, ({ share }) => share),
    blocks: of('confirmations', '', 0, depthAt),
    exact: of('chance of reversal', '%', 3, (v) => 100 * depthOf(v, depthAt(v)).exact),
    paper: of('by the Bitcoin paper', '%', 3, (v) => 100 * depthOf(v, depthAt(v)).paper),
    'one-in': of('one in', '', 0, (v) => {
      const { exact } = depthOf(v, depthAt(v));
      return exact > 0 ? 1 / exact : null;
    }),
    'times-paper': of('exact ÷ paper', '×', 1, (v) => {
      const { exact, paper } = depthOf(v, depthAt(v));
      return paper > 0 ? exact / paper : null;
    }),
    'catch-up': of('one block', '', 3, ({ share }) => Math.min(1, share / (100 - share))),
    minutes: of('wait', 'min', 0, (v) => depthOf(v, depthAt(v)).seconds / 60),
    needed: of('blocks for less than 0.1 %', '', 0, (v) =>
      confirmationsNeeded(v.share / 100, 0.001),
    ),
    'needed-paper': of('the same by the paper', '', 0, (v) =>
      nakamotoBlocksNeeded(v.share / 100, 0.001),
    ),
    gain: of('an attempt brings', 'USD', 0, (v) => depthOf(v, depthAt(v)).gain),
    bill: of('an attempt costs', 'USD', 0, (v) => depthOf(v, depthAt(v)).bill),
    ratio: of('gain ÷ bill', '×', 1, (v) => depthOf(v, depthAt(v)).ratio),
    'break-even': of('it pays from, millions', 'million USD', 0, (v) => {
      const { breakEven } = depthOf(v, depthAt(v));
      return breakEven === null ? null : breakEven / 1e6;
    }),
    slots: of('slots to finality', '', 0, (v) => voteOf(v).slots),
    'vote-minutes': of('time to finality', 'min', 1, (v) => voteOf(v).seconds / 60),
    'mean-slots': of('mean slots to finality', '', 1, () => meanSlotsToFinality()),
    'mean-minutes': of(
      'mean time to finality',
      'min',
      1,
      () => (meanSlotsToFinality() * ethereumSlots.seconds) / 60,
    ),
    flight: of('in flight', 'USD', 0, (v) => voteOf(v).flight),
    'fast-flight': of('in flight in 20 s', 'USD', 0, (v) => inFlight(v, 20)),
    'mean-flight': of('in flight until final, on average', 'USD', 0, (v) =>
      inFlight(v, meanSlotsToFinality() * ethereumSlots.seconds),
    ),
    'flight-week': of(
      'in flight over seven days, millions',
      'million USD',
      0,
      (v) => inFlight(v, WEEK) / 1e6,
    ),
    'arbitrum-days': of('45 818 blocks of 12 s', 'days', 2, () =>
      challengeDays(45_818, ethereumSlots.seconds),
    ),
  },
});

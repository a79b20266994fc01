/** Rule books as they were read, each with its date. Sources: src/content/sources.yaml. */
import type { HaltRule } from '../../../engine/index.ts';

export interface Level {
  /** Short enough to stand above the figure; without one it is in the table alone, at a distance that has a mark. */
  readonly name?: string;
  readonly what: string;
  readonly then: string;
  /** Distance, %. */
  readonly distance: number;
  /** Left out above a narrow figure. */
  readonly wide?: true;
}

export const levels: readonly Level[] = [
  {
    name: 'Deribit',
    what: 'Deribit perpetual, around its mark (article without a date)',
    then: 'no trade beyond',
    distance: 1.5,
    wide: true,
  },
  {
    name: 'CME ’20',
    what: 'CME share-index futures at night, within an hour (2020)',
    then: 'paused 2 min',
    distance: 3.5,
    wide: true,
  },
  {
    name: 'LULD ’19',
    what: 'US shares of tier 1, around five minutes’ mean (2019)',
    then: '15 s, then paused 5 min',
    distance: 5,
  },
  {
    what: 'Paradex, in its example, around the mark (page without a date)',
    then: 'orders beyond refused',
    distance: 5,
  },
  { what: 'China, first level (January 2016)', then: 'paused 15 min', distance: 5 },
  { what: 'China, second level (January 2016)', then: 'closed for the day', distance: 7 },
  {
    name: 'US ’13',
    what: 'US market-wide, level 1 (2013)',
    then: 'paused 15 min',
    distance: 7,
  },
  {
    what: 'US shares of tier 2, around five minutes’ mean (2019)',
    then: '15 s, then paused 5 min',
    distance: 10,
  },
  { what: 'CME bitcoin, first limit (2017)', then: 'paused 2 min', distance: 7 },
  { what: 'CME bitcoin, second limit (2017)', then: 'paused 2 min', distance: 13 },
  { what: 'CME bitcoin, hard limit (2017)', then: 'no trade beyond', distance: 20 },
  {
    name: 'US',
    what: 'US market-wide, level 2 (2013)',
    then: 'paused 15 min',
    distance: 13,
  },
  {
    name: 'US',
    what: 'US market-wide, level 3 (2013)',
    then: 'closed for the day',
    distance: 20,
  },
];

const CUTOFF = 15 * 60 + 25;

/** What a day meets: falls from the last close, and what follows. */
export const rulesOf: Readonly<Record<'us' | 'china' | 'cme', readonly HaltRule[]>> = {
  us: [
    { fall: 0.07, pause: 15, before: CUTOFF },
    { fall: 0.13, pause: 15, before: CUTOFF },
    { fall: 0.2, pause: 'rest of day' },
  ],
  china: [
    { fall: 0.05, pause: 15 },
    { fall: 0.07, pause: 'rest of day' },
  ],
  cme: [
    { fall: 0.07, pause: 2 },
    { fall: 0.13, pause: 2 },
    { fall: 0.2, pause: 'rest of day' },
  ],
};

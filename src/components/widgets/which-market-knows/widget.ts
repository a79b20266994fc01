import { laggedCopyCorrelation, paperProfit, toNumber } from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { loanOf } from './loan.ts';
import { pairOf } from './pair.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

const share = (value: number | undefined): number | null =>
  value === undefined ? null : 100 * value;

/** The position of 11 October 2022. */
const mango = () => paperProfit({ contracts: 483_000_000, entry: '0.0382', peak: '0.91' });

export const widget = defineWidget({
  id: 'which-market-knows',
  title: 'Which market knows the price?',
  question: 'Which of two markets finds the price, and what if one of them loses touch?',
  measures:
    'Two prices drawn by chance, each pulled towards the other; the shares follow from the settings, not from the draw. Horizons: a perfect copy that is late. One venue: health of a loan.',
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
    'follow-a': of('A follows B', '', 2, (v) => v.followA),
    'follow-b': of('B follows A', '', 2, (v) => v.followB),
    shared: of('shared news', '', 2, (v) => v.shared),
    component: of('component share of A', '%', 0, (v) => share(pairOf(v).shares?.component[0])),
    low: of('information share of A, least', '%', 1, (v) => share(pairOf(v).shares?.low[0])),
    high: of('information share of A, most', '%', 1, (v) => share(pairOf(v).shares?.high[0])),
    'at-most': of('information share of A, most', '%', 0, (v) => share(pairOf(v).shares?.high[0])),
    'at-least': of('information share of A, least', '%', 0, (v) => share(pairOf(v).shares?.low[0])),
    width: of('between the bounds', '%', 0, (v) => {
      const { shares } = pairOf(v);
      return shares && 100 * (shares.high[0] - shares.low[0]);
    }),
    left: of('left of a gap a step later', '', 2, (v) => pairOf(v).gap.persistence),
    'half-life': of('steps in which a gap halves', '', 1, (v) => pairOf(v).gap.halfLife),
    'step-gap': of('what noise adds to the gap', 'bp', 2, (v) => pairOf(v).gap.stepDeviation),
    gap: of('usual gap', 'bp', 2, (v) => pairOf(v).gap.deviation),
    'gap-later': of('gap after the steps drawn', 'bp', 0, (v) => pairOf(v).atEnd),
    efficient: of(
      'deviation of the common price',
      'bp',
      3,
      (v) => pairOf(v).shares?.efficientDeviation ?? null,
    ),
    correlation: of('correlation', '', 2, (v) => laggedCopyCorrelation(v.lag, v.horizon)),
    premium: of('premium of the venue', '%', 0, (v) => loanOf(v).premium, { signed: true }),
    there: of('health by that venue', '', 2, (v) => loanOf(v).there),
    elsewhere: of('health elsewhere', '', 2, (v) => loanOf(v).elsewhere),
    'due-there': of('debt that is due there', '%', 1, (v) => loanOf(v).edgeThere),
    multiple: of('price driven up', '×', 1, () => toNumber(mango().multiple)),
    cost: of('worth before', 'm USD', 1, () => toNumber(mango().cost) / 1e6),
    paper: of('paper profit', 'm USD', 0, () => toNumber(mango().profit) / 1e6),
  },
});

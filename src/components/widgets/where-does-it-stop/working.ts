/** The rounds with the reader's own numbers, line by line. */
import type { CascadeRound } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, short } from '../../kit/format.ts';
import { domino, nextInLine, PRICE, type Run } from './domino.ts';
import type { Settings } from './params.ts';
import { percent } from './words.ts';

/** As many rounds as one cares to read. */
const MOST = 12;

export function working(values: Settings): Step[] {
  const run = domino(values);
  const shocked = run.cascade.shockedPrice.toNumber();
  return [
    {
      label: 'After the first fall',
      expression: `${PRICE} × (1 ${MINUS} ${short(values.shock / 100, 4)})`,
      result: short(shocked),
    },
    ...run.played.slice(0, MOST).map((round, i) => roundStep(values, shocked, round, i)),
    ...(run.played.length > MOST
      ? [
          {
            label: `Rounds ${MOST + 1} to ${run.played.length}`,
            expression: 'in the same way',
            result: short(run.price),
          },
        ]
      : []),
    ...ending(values, run),
  ];
}

function roundStep(values: Settings, shocked: number, round: CascadeRound, i: number): Step {
  const amount = short(round.sold.toNumber(), 2);
  const stays = values.buyback === 0 ? '' : `, ${percent(values.buyback)} bought back`;
  const price =
    values.law === 'linear'
      ? `${short(round.price.toNumber())} ${MINUS} ${short(values.depth / 10, 4)} × ${amount}`
      : `${short(shocked)} × (1 ${MINUS} g), g of ${short(round.soldSoFar.toNumber())} sold in all`;
  return {
    label: `Round ${i + 1}`,
    expression: `${amount} due at or above ${short(round.price.toNumber())}: ${price}${stays}`,
    result: short(round.priceAfter.toNumber()),
  };
}

function ending(values: Settings, run: Run): Step[] {
  const next = nextInLine(values, run);
  const { amplification, branching } = run;
  const out = {
    label: 'Next in line',
    expression:
      next === null
        ? 'the book is empty'
        : run.ended
          ? `${short(next)} is below ${short(run.price)}, or has sold its part`
          : 'another round is due',
    result: run.ended ? 'it stops' : 'it goes on',
  };
  return [
    out,
    {
      label: 'Amplification',
      expression:
        amplification === null
          ? 'no first fall'
          : `${percent(run.fall)} ÷ ${percent(values.shock)}`,
      result: amplification === null ? 'none' : `×${number(amplification, 2)}`,
    },
    {
      label: 'Branching ratio over the fall',
      expression:
        branching === null ? 'no fall' : `1 ${MINUS} 1 ÷ ${number(amplification ?? 1, 2)}`,
      result: branching === null ? 'none' : number(branching, 2),
    },
    {
      label: 'Bad debt',
      expression: `units × (bankruptcy price ${MINUS} average sale), where above zero`,
      result: number(run.debt, 2),
    },
  ];
}

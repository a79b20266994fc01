/** The arithmetic with the reader’s own numbers, line by line. */
import { confirmationsNeeded, ethereumSlots, nakamotoBlocksNeeded } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, short } from '../../kit/format.ts';
import type { Settings } from './params.ts';
import { always, depthAt, depthOf, slotAt, voteOf } from './race.ts';
import { money, share, span } from './words.ts';

export const working = (values: Settings): Step[] =>
  values.view === 'work' ? work(values) : vote(values);

function work(values: Settings): Step[] {
  const n = depthAt(values);
  const { exact, paper, seconds, gain, bill, breakEven } = depthOf(values, n);
  const q = values.share / 100;
  const [qs, ps] = [short(q, 2), short(1 - q, 2)];
  const lambda = (n * q) / (1 - q);
  const needed = (blocks: number | null): string => (blocks === null ? 'none' : number(blocks));
  return [
    {
      label: 'Chance to catch up one block, q ÷ p',
      expression: `${qs} ÷ ${ps}`,
      result: always(values) ? '1' : number(q / (1 - q), 4),
    },
    {
      label: 'Exact chance',
      expression: always(values)
        ? 'half of the work or more'
        : `(${ps} ${MINUS} ${qs}) × Σ C(2m, m) × ${short(q * (1 - q), 4)}^m, from m = ${number(n)} on`,
      result: share(exact),
    },
    {
      label: 'By the Bitcoin paper, λ',
      expression: `${number(n)} × ${qs} ÷ ${ps}`,
      result: number(lambda, 3),
    },
    { label: 'Its chance', expression: 'Poisson, then catching up', result: share(paper) },
    {
      label: 'Blocks for less than 0.1\u202f%',
      expression: 'exact; by the paper',
      result: `${needed(confirmationsNeeded(q, 0.001))}; ${needed(nakamotoBlocksNeeded(q, 0.001))}`,
    },
    {
      label: 'Time on average',
      expression: `${number(n)} × ${number(values.seconds)} s`,
      result: span(seconds),
    },
    {
      label: 'An attempt brings',
      expression: `${share(exact)} × (${money(values.value)} + ${number(n)} × ${short(values.reward, 2)})`,
      result: money(gain),
    },
    {
      label: 'And costs at least',
      expression: `${money(values.perHour)} × ${short(seconds / 3600, 2)} h × ${short(1 + values.premium / 100, 2)}`,
      result: money(bill),
    },
    {
      label: 'It pays from',
      expression: 'bill ÷ chance, less the rewards',
      result: breakEven === null ? 'never' : money(breakEven),
    },
  ];
}

function vote(values: Settings): Step[] {
  const { covered, justified, final, slots, seconds, flight } = voteOf(values);
  const s = number(slotAt(values));
  return [
    {
      label: 'Checkpoint that covers it',
      expression: slotAt(values) === 0 ? 'its own slot' : 'the next first slot of an epoch',
      result: `slot ${number(covered)}`,
    },
    {
      label: 'Justified',
      expression: `${number(covered)} + ${number(ethereumSlots.perEpoch)}`,
      result: `slot ${number(justified)}`,
    },
    {
      label: 'Final',
      expression: `${number(justified)} + ${number(ethereumSlots.perEpoch)}`,
      result: `slot ${number(final)}`,
    },
    {
      label: 'Slots to wait',
      expression: `${number(final)} ${MINUS} ${s}`,
      result: number(slots),
    },
    {
      label: 'Time',
      expression: `${number(slots)} × ${number(ethereumSlots.seconds)} s`,
      result: span(seconds),
    },
    {
      label: 'In flight meanwhile',
      expression: `${money(values.flow)} × ${short(seconds / 3600, 4)} h`,
      result: money(flight),
    },
  ];
}

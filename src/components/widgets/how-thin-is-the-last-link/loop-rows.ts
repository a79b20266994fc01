/** The loop as a table: a row a step, then the limits it tends to and the health factor as a point on its scale. */
import { toNumber, type LoopStep, type Rational } from '../../../engine/index.ts';
import { row, type ChainRow } from './columns.ts';
import { chain, ends, percentOf, type Chain } from './loop.ts';
import { toBasisPoint, type Settings } from './params.ts';

/** The scale of the health factor; what lies beyond stands at its end. */
export const HEALTH = [0.7, 2] as const;

export function loopRows(values: Settings): ChainRow[] {
  const of = chain(values);
  return [
    ...of.steps.map((step, i) => stepRow(values, of, step, of.steps[i - 1])),
    row('limit', { collateral: toNumber(of.now.limit), drop: percentOf(of.now.dropLimit) }),
    row('fall', { drop: toBasisPoint(values.shock) }),
    ...(of.tooMany === null ? [] : [row('too-many', { loop: of.tooMany - 0.5 })]),
    ...health(of),
  ];
}

function stepRow(values: Settings, of: Chain, step: LoopStep, before?: LoopStep): ChainRow {
  const now = of.now.loop;
  const collateral = toNumber(step.exposure);
  const kind = step.loop > now ? 'beyond' : step.loop === now ? 'now' : 'built';
  return row(kind, {
    what: step.loop > now ? '' : step.loop === 0 ? 'Deposit' : `Loop ${step.loop}`,
    loop: step.loop,
    added: toNumber(step.added),
    collateral,
    debt: toNumber(step.debt),
    health: factor(step.healthFactor),
    drop: percentOf(step.drop),
    state: ends(step, values) ? 'liquidated' : 'holds',
    x1: step.loop - 0.5,
    x2: step.loop + 0.5,
    y1: before ? toNumber(before.exposure) : 0,
    y2: collateral,
  });
}

/** Where the health factor stands, and where the fall takes it. */
function health({ now, shaken }: Chain): ChainRow[] {
  const place = (of: Rational | null) =>
    of === null ? HEALTH[1] : Math.min(HEALTH[1], Math.max(HEALTH[0], toNumber(of)));
  const [before, after] = [now.healthFactor, shaken.healthFactor];
  const state = shaken.liquidatable ? 'liquidated' : 'holds';
  return [
    row('health', { health: factor(before), x1: place(before), x2: place(after), y1: 0, y2: 0 }),
    row('health-after', { state, health: factor(after), x1: place(after), y1: 0 }),
  ];
}

const factor = (of: Rational | null): number | null => (of === null ? null : toNumber(of));

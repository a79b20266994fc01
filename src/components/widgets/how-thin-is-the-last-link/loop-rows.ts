/** The loop as a table: a row a step, then the limits it tends to and the health factor as a point on its scale. */
import { toNumber } from '../../../engine/index.ts';
import { health as scale } from './health.ts';
import { both, row, type ChainRow } from './columns.ts';
import { chain, percentOf, type Chain } from './loop.ts';
import { toBasisPoint, type Settings } from './params.ts';

export function loopRows(values: Settings): ChainRow[] {
  const of = chain(values);
  return [
    ...steps(of),
    row('limit', { collateral: toNumber(of.now.limit), drop: percentOf(of.now.dropLimit) }),
    row('fall', { drop: toBasisPoint(values.shock) }),
    ...(of.tooMany === null ? [] : [row('too-many', { loop: of.tooMany - 0.5 })]),
    ...health(of),
  ];
}

/** Each step with its block, on the one before. Every loop bears less than the one before, so all ended ones follow the first. */
function steps({ stairs, now, tooMany }: Chain): ChainRow[] {
  return stairs.flatMap(({ loop, added, collateral, debt, health: own, drop }, i) => {
    const told = {
      what: loop === 0 ? 'Deposit' : `Loop ${loop}`,
      state: tooMany !== null && loop >= tooMany ? 'liquidated' : 'holds',
      loop,
      added,
      collateral,
      debt,
      health: own,
      drop,
    };
    const place = {
      x1: loop - 0.5,
      x2: loop + 0.5,
      y1: stairs[i - 1]?.collateral ?? 0,
      y2: collateral,
    };
    if (loop > now.loop) return row('beyond', { ...told, what: '' });
    return both(loop === now.loop ? 'now' : 'built', told, place);
  });
}

/** Where the health factor stands, and where the fall takes it. */
function health({ now, shaken }: Chain): ChainRow[] {
  const [before, after] = [now.healthFactor, shaken.healthFactor].map((of) => of && toNumber(of));
  const state = shaken.liquidatable ? 'liquidated' : 'holds';
  return scale.cells(before ?? null, after ?? null, state).map((cells) => row(cells.kind, cells));
}

/**
 * What is paid at every fall, and beyond which fall each bank fails.
 *
 * Between two events (a bank fails, or has nothing left to pay) all payments are straight lines in
 * the fall. So the web is cleared twice just beyond each event, and the lines say where the next
 * one lies: two clearings an event, where a grid fine enough to show the cliffs takes hundreds.
 */
import { toNumber } from '../../../engine/index.ts';
import { clear, type Web } from './clearing.ts';
import { params, toBasisPoint, type Settings } from './params.ts';

/** A point of the curve: the fall, and what is paid of all the banks owe each other, both in %. */
export interface CurvePoint {
  readonly shock: number;
  readonly paid: number;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** The fall beyond which each bank fails, %; null for one that none makes fail. */
  readonly failsBeyond: readonly (number | null)[];
}

/** The last curve asked for. It moves with the web and the costs, never with the fall: while that is dragged it stays. */
let known: { readonly key: string; readonly curve: Curve } | undefined;

export function curveOf({ network, cost }: Settings): Curve {
  const key = `${network} ${cost}`;
  if (known?.key !== key) known = { key, curve: draw({ network, cost: toBasisPoint(cost) }) };
  return known.curve;
}

/** How far beyond an event the web is cleared, % of the assets. */
const BEYOND = 0.001;

function draw(web: Web): Curve {
  const points: CurvePoint[] = [];
  const failsBeyond: (number | null)[] = [];
  for (let event = 0; event < params.shock.max;) {
    const from = event;
    const here = look(web, rounded(from + BEYOND));
    const next = look(web, rounded(from + 2 * BEYOND));
    here.failed.forEach((failed, bank) => {
      failsBeyond[bank] ??= failed ? from : null;
    });
    const line = (now: number, then: number) => (then - now) / BEYOND;
    const falling = here.spare.map((spare, bank) => {
      const slope = line(spare, next.spare[bank] ?? spare);
      return spare > 0 && slope < 0 ? -spare / slope : Infinity;
    });
    const same = here.failed.every((failed, bank) => failed === next.failed[bank]);
    const reach = same ? Math.max(BEYOND, Math.min(...falling)) : BEYOND;
    event = rounded(Math.min(params.shock.max, here.shock + reach));
    const paid = here.paid + line(here.paid, next.paid) * (event - here.shock);
    points.push({ shock: from, paid: here.paid }, { shock: event, paid: Math.max(0, paid) });
  }
  return { points, failsBeyond };
}

/** A web after a fall: for each bank what it has beyond its debts or, if it failed, what it still pays. */
function look(web: Web, shock: number) {
  const { clearing, paid, owed } = clear({ ...web, shock });
  const failed = clearing.roundOfDefault.map((round) => round !== null);
  const spare = clearing.equities.map((equity, bank) =>
    toNumber(failed[bank] ? (clearing.payments[bank] ?? equity) : equity),
  );
  return { shock, paid: (100 * paid) / owed, failed, spare };
}

/** To where the last bits of a division do not show. */
const rounded = (shock: number): number => Number(shock.toFixed(9));

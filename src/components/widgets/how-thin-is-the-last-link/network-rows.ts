/** The web as a table: a row a bank, a row a debt; then the curve of what is paid at every fall. */
import { toNumber, type Rational } from '../../../engine/index.ts';
import { clearingAt, recovered, type Payments } from './clearing.ts';
import { both, row, type ChainRow } from './columns.ts';
import { curveOf } from './curve.ts';
import { bankName, isMutual } from './networks.ts';
import { toBasisPoint, type Settings } from './params.ts';
import { between, BOX, spot } from './ring.ts';

export function networkRows(values: Settings): ChainRow[] {
  const of = clearingAt(values);
  const { points, failsBeyond } = curveOf(values);
  const known = points.map(({ shock, paid }) => row('curve', { shock, share: paid }));
  return [
    ...of.clearing.owed.flatMap((owed, bank) => bankRows(of, owed, bank)),
    ...debts(of, isMutual(values.network)),
    row('now', { shock: toBasisPoint(values.shock), share: (100 * of.paid) / of.owed }),
    ...edges(failsBeyond),
    ...known,
  ];
}

function bankRows({ clearing }: Payments, owed: Rational, bank: number): readonly ChainRow[] {
  const at = spot(bank, clearing.owed.length);
  const share = clearing.recoveries[bank];
  const [low, high] = [at.y - BOX.up, at.y + BOX.up];
  const name = bankName(bank);
  return both(
    at.x < 0 ? 'left' : 'right',
    {
      what: `Bank ${name}`,
      state: clearing.roundOfDefault[bank] === null ? 'pays all' : 'fails',
      owed: toNumber(owed),
      paid: toNumber(clearing.payments[bank] ?? owed),
      share: share ? 100 * toNumber(share) : null,
      round: clearing.roundOfDefault[bank] ?? null,
      equity: toNumber(clearing.equities[bank] ?? owed),
    },
    {
      state: name,
      x1: at.x - BOX.across,
      x2: at.x + BOX.across,
      y1: low,
      y2: high,
      level: share ? low + toNumber(share) * (high - low) : high,
    },
  );
}

/** Each debt with what is paid of it: all creditors of a bank recover the same share. */
function debts({ network, clearing }: Payments, mutual: boolean): ChainRow[] {
  const banks = network.liabilities.length;
  return network.debts.flatMap(({ debtor, creditor, amount }) => {
    const share = recovered(clearing, debtor);
    return both(
      'debt',
      {
        what: `${bankName(debtor)} to ${bankName(creditor)}`,
        state: share < 1 ? 'paid in part' : 'paid',
        owed: amount,
        paid: amount * share,
        share: 100 * share,
      },
      between(spot(debtor, banks), spot(creditor, banks), mutual),
    );
  });
}

/** So many failures can be told in words above the figure; more are named by letters. */
const TOLD = 3;

/** The falls at which banks begin to fail; those that fail together share a row. */
function edges(failsBeyond: readonly (number | null)[]): ChainRow[] {
  const shocks = [...new Set(failsBeyond)].filter((shock) => shock !== null);
  return shocks.map((shock) =>
    row(shocks.length > TOLD ? 'fails' : 'fails-told', {
      state: failsBeyond.flatMap((own, bank) => (own === shock ? bankName(bank) : [])).join(''),
      shock,
    }),
  );
}

/*
 * The inner step of fictitious default: what those supposed to be in default pay when all
 * others pay in full. Ratios, so that a node with exactly enough is not in default.
 */
import { solution } from '../linear-equations.ts';
import { minus, negative, one, plus, signOf, times, zero } from '../rational.ts';
import type { Rational } from '../rational.ts';
import { received } from './debt-network.ts';
import type { DebtWeb } from './debt-network.ts';

/**
 * Payments when some nodes are in default and the others pay what they owe.
 *
 * A defaulter pays what bankruptcy leaves of its assets, less its debts outside, and never less
 * than nothing. Which of them pay anything is found from below: who can pay out of what comes
 * from outside and from solvent nodes, then who can with what those pay, and so on. For each
 * such group the equations have one solution. A closed circle of debts in which all defaulted
 * would have none, but it cannot arise: what its members are short of together they would owe
 * each other, so one of them has outside debts that leave it nothing to pay.
 *
 * @param web the network
 * @param inDefault whether a node, from 0, is in default
 * @returns what each node pays (quote)
 * @see eisenberg-noe-2001 in src/content/sources.yaml
 */
export function paymentsInDefault(
  web: DebtWeb,
  inDefault: (node: number) => boolean,
): readonly Rational[] {
  const fromSolvent = web.owed.map((owed, i) => (inDefault(i) ? zero : owed));
  let paying = web.owed.map((_, i) => inDefault(i) && signOf(leftOver(web, fromSolvent, i)) >= 0);
  for (;;) {
    const payments = solved(web, fromSolvent, paying);
    const more = paying.map(
      (pays, i) => pays || (inDefault(i) && signOf(leftOver(web, payments, i)) > 0),
    );
    if (more.every((pays, i) => pays === paying[i])) return payments;
    paying = more;
  }
}

// What a defaulter can pay: its assets after the costs of bankruptcy, less its debts outside.
function leftOver(web: DebtWeb, payments: readonly Rational[], i: number): Rational {
  const assets = plus(web.outsideAssets[i] ?? zero, received(web, payments, i));
  return minus(times(web.recovery, assets), web.outsideDebts[i] ?? zero);
}

function solved(
  web: DebtWeb,
  fromSolvent: readonly Rational[],
  paying: readonly boolean[],
): readonly Rational[] {
  const group = paying.flatMap((pays, i) => (pays ? i : []));
  const matrix = group.map((to) =>
    group.map((from) => {
      const passedOn = negative(times(web.recovery, web.shares[from]?.[to] ?? zero));
      return from === to ? plus(one, passedOn) : passedOn;
    }),
  );
  const unknowns = solution(
    matrix,
    group.map((i) => leftOver(web, fromSolvent, i)),
  );
  const byNode = new Map(group.map((node, k) => [node, unknowns[k] ?? zero]));
  return fromSolvent.map((payment, i) => byNode.get(i) ?? payment);
}

/*
 * Haircuts: a sum to be paid, shared out among unrealised profits. One rule serves a line
 * from its front, the other fills all to one level, as water does. Ratios, so that the
 * shares add up to the sum, and are equal where the rule says so.
 */
import { nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { compare, least, minus, one, over, ratio, signOf, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** Who may be asked, up to what, and for how much. */
export interface HaircutRequest {
  /** What may be seized of each winner: its unrealised profit (quote, ≥ 0). */
  readonly endowments: readonly Ratio[];
  /** Largest haircut of each (0 to 1); 1 for all unless given. */
  readonly caps?: readonly Ratio[];
  /** Sum to be paid (quote, ≥ 0). */
  readonly budget: Ratio;
}

/** Who pays what, in the order of the endowments. */
export interface Haircuts {
  /** Share of each endowment that is seized (0 to its cap). */
  readonly haircuts: readonly Rational[];
  /** What is seized of each (quote). */
  readonly seized: readonly Rational[];
  /** Sum of that. */
  readonly total: Rational;
  /** What the caps leave unpaid: more than 0 says that the request is infeasible, and by how much. */
  readonly shortfall: Rational;
}

/**
 * Haircuts of a line served from its front: each pays all that its cap allows, the last a part.
 *
 * @param request endowments, caps and budget; `order`: the places of the endowments, from 0,
 *   first to pay first; who is not in it does not pay
 * @returns haircuts and what they bring
 * @throws {DomainError} if an argument is outside its domain, the caps are not as many as the
 *   endowments, or the order names a place twice or one that is not there
 * @see chitra-2025 in src/content/sources.yaml
 */
export function queueHaircuts({
  order,
  ...request
}: HaircutRequest & { readonly order: readonly number[] }): Haircuts {
  const { winners, budget } = read(request);
  const places = new Set(order);
  if (places.size < order.length || order.some((place) => !winners[place]))
    throw new DomainError('order', order, 'different places of endowments, counted from 0');
  const seized = winners.map(() => zero);
  let left = budget;
  for (const place of order) {
    const { endowment, cap } = winners[place] ?? nobody;
    const part = least(left, times(endowment, cap));
    seized[place] = part;
    left = minus(left, part);
  }
  const haircuts = seized.map((part, i) => share(part, winners[i]?.endowment ?? zero));
  return totalled(haircuts, seized, budget);
}

/**
 * Haircuts at one level for all: min(cap, level × weight).
 *
 * Without caps and weights this is pro-rata: budget ÷ Σ endowments of every profit. A cap
 * that is reached lifts the level for the rest, and weights lean on whom they weigh more.
 *
 * @param request endowments, caps and budget; `weights` (≥ 0), 1 for all unless given
 * @returns haircuts, what they bring, and the level η, the least that does (null if infeasible)
 * @throws {DomainError} if an argument is outside its domain, or caps or weights are not as many
 *   as the endowments
 * @see chitra-2025 in src/content/sources.yaml
 */
export function levelHaircuts(
  request: HaircutRequest & { readonly weights?: readonly Ratio[] },
): Haircuts & { readonly level: Rational | null } {
  const { winners, budget } = read(request);
  const level = filled(winners, budget);
  const haircuts = winners.map(({ weight, cap }) => {
    if (signOf(weight) === 0) return zero;
    return level ? least(cap, times(level, weight)) : cap;
  });
  const seized = haircuts.map((haircut, i) => times(haircut, winners[i]?.endowment ?? zero));
  return { ...totalled(haircuts, seized, budget), level };
}

interface Payer {
  readonly endowment: Rational;
  readonly cap: Rational;
  readonly weight: Rational;
}

const nobody: Payer = { endowment: zero, cap: zero, weight: zero };

// Raises the level from cap to cap: below the next one all who are not yet at theirs share
// what is left of the budget in proportion to endowment × weight.
function filled(winners: readonly Payer[], budget: Rational): Rational | null {
  const rising = winners
    .filter(({ endowment, weight }) => signOf(endowment) > 0 && signOf(weight) > 0)
    .map(({ endowment, cap, weight }) => ({
      reachedAt: over(cap, weight),
      most: times(endowment, cap),
      mass: times(endowment, weight),
    }))
    .toSorted((a, b) => compare(a.reachedAt, b.reachedAt));
  let left = budget;
  let mass = sum(rising.map((payer) => payer.mass));
  for (const payer of rising) {
    if (compare(left, times(payer.reachedAt, mass)) <= 0) return over(left, mass);
    left = minus(left, payer.most);
    mass = minus(mass, payer.mass);
  }
  return signOf(left) === 0 ? zero : null;
}

function share(part: Rational, whole: Rational): Rational {
  return signOf(part) === 0 ? zero : over(part, whole);
}

function totalled(
  haircuts: readonly Rational[],
  seized: readonly Rational[],
  budget: Rational,
): Haircuts {
  const total = sum(seized);
  return { haircuts, seized, total, shortfall: minus(budget, total) };
}

function read({
  endowments,
  caps,
  weights,
  budget,
}: HaircutRequest & { readonly weights?: readonly Ratio[] }): {
  readonly winners: readonly Payer[];
  readonly budget: Rational;
} {
  for (const [name, list] of Object.entries({ caps, weights }))
    if (list && list.length !== endowments.length)
      throw new DomainError(name, list, 'a list as long as the endowments');
  const winners = endowments.map((endowment, i) => ({
    endowment: ratio(`endowments[${i}]`, endowment, nonNegative),
    cap: ratio(`caps[${i}]`, caps?.[i] ?? one, unit),
    weight: ratio(`weights[${i}]`, weights?.[i] ?? one, nonNegative),
  }));
  return { winners, budget: ratio('budget', budget, nonNegative) };
}

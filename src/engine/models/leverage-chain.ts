/*
 * A chain of different layers: what is borrowed in one is the collateral of the next. Ratios,
 * because each layer's threshold is compared with the shock that reaches it.
 */
import { nonNegative } from '../domain.ts';
import { compare, minus, one, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { loanBuffer, loanToValueOf, thresholdOf } from './loan-to-value.ts';

/** One layer: a pledge and a loan against it. */
export interface ChainLayer {
  /** Share of the pledge that is borrowed, ℓ (0 to 1, 1 excluded). */
  readonly loanToValue: Ratio;
  /** Debt ÷ collateral above which the layer is liquidated, LT (ℓ to 1). */
  readonly threshold: Ratio;
  /** Value of the pledge in units of the one below it (≥ 0); 1, at par, unless given. */
  readonly peg?: Ratio;
}

/** A layer's part in the chain. */
export interface ChainLink {
  /** Collateral in this layer, × the equity at the bottom. */
  readonly collateral: Rational;
  /** Fall of its collateral that it bears: 1 − ℓ/LT. */
  readonly buffer: Rational;
  /** Fall that reaches it: 1 − the product of its peg and of all below. */
  readonly fall: Rational;
  /** Whether that is more than it bears. */
  readonly broken: boolean;
}

/** A chain, from the bottom. */
export interface LeverageChain {
  /** All collateral, × the equity at the bottom: 1 + ℓ₁ + ℓ₁ℓ₂ + … (≥ 1). */
  readonly exposure: Rational;
  readonly links: readonly ChainLink[];
  /** Place of the thinnest layer, from 0: the first to break; null without a layer. */
  readonly thinnest: number | null;
}

/**
 * Exposure of a chain of layers, and which of them gives way.
 *
 * Equal layers are a loop. A peg that slips low down reaches every layer above it, each
 * with a buffer of its own; the thinnest decides how much the chain bears.
 *
 * @param layers from the bottom up
 * @returns exposure, each layer's buffer and the fall that reaches it, and the thinnest
 * @throws {DomainError} if an argument is outside its domain or a threshold is below its
 *   loan-to-value
 * @see heimbach-huang-2024 in src/content/sources.yaml
 */
export function leverageChain(layers: readonly ChainLayer[]): LeverageChain {
  const links: ChainLink[] = [];
  let collateral = one;
  let exposure = one;
  let value = one;
  for (const { share, buffer, peg } of layers.map(readLayer)) {
    value = times(value, peg);
    const fall = minus(one, value);
    links.push({ collateral, buffer, fall, broken: compare(fall, buffer) > 0 });
    collateral = times(collateral, share);
    exposure = plus(exposure, collateral);
  }
  return { exposure, links, thinnest: thinnestOf(links) };
}

function thinnestOf(links: readonly ChainLink[]): number | null {
  const thinner = (a: ChainLink, b: ChainLink) => compare(a.buffer, b.buffer) < 0;
  const first = links.reduce((best, link, i) => {
    const soFar = links[best];
    return soFar && thinner(link, soFar) ? i : best;
  }, 0);
  return links.length === 0 ? null : first;
}

interface Layer {
  readonly share: Rational;
  readonly buffer: Rational;
  readonly peg: Rational;
}

function readLayer({ loanToValue, threshold, peg = 1 }: ChainLayer, i: number): Layer {
  const name = `layers[${i}]`;
  const share = loanToValueOf(`${name}.loanToValue`, loanToValue);
  return {
    share,
    buffer: loanBuffer(share, thresholdOf(`${name}.threshold`, threshold, share)),
    peg: ratio(`${name}.peg`, peg, nonNegative),
  };
}

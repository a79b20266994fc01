// Ruin of a fixed stake, of a share, before a target; streaks, gaps, and which of two levels comes first.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equityPath } from '../../src/engine/models/equity-path.ts';
import { ruinWithin } from '../../src/engine/models/finite-ruin.ts';
import { fractionDrawdown, tradeGrowth } from '../../src/engine/models/fraction-drawdown.ts';
import { gamblersRuin } from '../../src/engine/models/gamblers-ruin.ts';
import { streakProbability } from '../../src/engine/models/losing-streak.ts';
import {
  breakEvenWinRate,
  expectancy,
  growthOptimalStake,
  riskOfRuin,
  ruinRoot,
} from '../../src/engine/models/risk-of-ruin.ts';
import { gapLossInR, gappedExpectancy } from '../../src/engine/models/stop-gap.ts';
import { stopOvershoot } from '../../src/engine/models/stop-overshoot.ts';
import { targetBeforeStop } from '../../src/engine/models/target-before-stop.ts';
import { DomainError } from '../../src/engine/errors.ts';

const chance = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const payoff = fc.integer({ min: 5, max: 100 }).map((n) => n / 10);
const trades = fc.record({ winRate: chance, payoff });
const units = fc.integer({ min: 1, max: 60 });

describe('ruin of a fixed stake', () => {
  test('is a probability, and certain if and only if trades do not earn on average', () => {
    fc.assert(
      fc.property(trades, units, (of, u) => {
        const ruin = riskOfRuin(of, u);
        expect(ruin).toBeGreaterThanOrEqual(0);
        expect(ruin).toBeLessThanOrEqual(1);
        const average = expectancy(of);
        if (average <= 0) expect(ruin).toBe(1);
        if (average > 1e-6) expect(ruin).toBeLessThan(1);
      }),
    );
  });

  test('its root solves p·x^(b+1) − x + q = 0', () => {
    fc.assert(
      fc.property(trades, (of) => {
        const x = ruinRoot(of);
        expect(of.winRate * x ** (of.payoff + 1) - x + 1 - of.winRate).toBeCloseTo(0, 12);
      }),
    );
  });

  test('falls with the win rate, the payoff and the number of stakes', () => {
    fc.assert(
      fc.property(trades, units, (of, u) => {
        const ruin = riskOfRuin(of, u) * (1 + 1e-9);
        expect(
          riskOfRuin({ ...of, winRate: Math.min(1, of.winRate + 0.01) }, u),
        ).toBeLessThanOrEqual(ruin);
        expect(riskOfRuin({ ...of, payoff: of.payoff + 0.1 }, u)).toBeLessThanOrEqual(ruin);
        expect(riskOfRuin(of, u + 1)).toBeLessThanOrEqual(ruin);
      }),
    );
  });

  test('bisection agrees with the closed forms beside it', () => {
    for (const winRate of [0.34, 0.4, 0.5, 0.6, 0.9]) {
      const near = ruinRoot({ winRate, payoff: 2 + 1e-9 });
      expect(near).toBeCloseTo(ruinRoot({ winRate, payoff: 2 }), 6);
    }
  });

  test('within so many trades it grows with them, and stays below that of ever', () => {
    fc.assert(
      fc.property(trades, fc.integer({ min: 1, max: 12 }), (of, u) => {
        const [ten = 0, fifty = 0, hundred = 0] = ruinWithin(of, u, [10, 50, 100]);
        expect(ten).toBeLessThanOrEqual(fifty + 1e-15);
        expect(fifty).toBeLessThanOrEqual(hundred + 1e-15);
        expect(hundred).toBeLessThanOrEqual(riskOfRuin(of, u) * (1 + 1e-9));
      }),
      { numRuns: 40 },
    );
  });

  test('at even stakes it is the gambler’s with a target far away', () => {
    expect(gamblersRuin(0.55, 10, 2000)).toBeCloseTo(
      riskOfRuin({ winRate: 0.55, payoff: 1 }, 10),
      12,
    );
  });

  test('wins and losses change places if the odds do, before a target', () => {
    fc.assert(
      fc.property(
        chance,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (p, i, j) => {
          expect(gamblersRuin(p, i, i + j) + gamblersRuin(1 - p, j, i + j)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('the best stake earns nothing at the break-even rate', () => {
    expect(growthOptimalStake({ winRate: breakEvenWinRate(3), payoff: 3 })).toBeCloseTo(0, 15);
    expect(growthOptimalStake({ winRate: 0.4, payoff: 2 })).toBeCloseTo(0.1, 15);
  });

  test('the edges: trades that always win or lose, and what is no trade', () => {
    expect(riskOfRuin({ winRate: 1, payoff: 2 }, 5)).toBe(0);
    expect(riskOfRuin({ winRate: 0, payoff: 2 }, 5)).toBe(1);
    expect(() => riskOfRuin({ winRate: 0.4, payoff: 0 }, 5)).toThrow('payoff must be');
    expect(() => riskOfRuin({ winRate: 0.4, payoff: 2 }, 0)).toThrow('units must be');
    expect(() => ruinWithin({ winRate: 0.4, payoff: Math.PI }, 5, [1])).toThrow('ratio of whole');
    expect(() => ruinWithin({ winRate: 0.4, payoff: 2 }, 2.5, [1])).toThrow(DomainError);
    expect(() => gamblersRuin(0.5, 3, 2)).toThrow(DomainError);
    expect([gamblersRuin(1, 1, 2), gamblersRuin(0, 1, 2), gamblersRuin(0.5, 0, 2)]).toEqual([
      0, 1, 1,
    ]);
  });
});

describe('a share of what is left', () => {
  const good = { winRate: 0.4, payoff: 2 };

  test('bounds what paths do: they fall to half no more often', () => {
    const staking = {
      ...good,
      stake: 0.05,
      staking: 'share',
      trades: 400,
      ruin: 0.5,
      seed: 3,
    } as const;
    const paths = Array.from({ length: 800 }, (_, i) => equityPath(staking, i));
    const fallen = paths.filter(({ ruined }) => ruined !== null).length / paths.length;
    const bound = fractionDrawdown(good, 0.05, 0.5);
    expect(fallen).toBeLessThan(bound + 0.03);
    expect(fallen).toBeGreaterThan(bound - 0.08);
  });

  test('is near the level itself at a small stake that grows fastest', () => {
    const fair = { winRate: 0.505, payoff: 1 };
    expect(fractionDrawdown(fair, growthOptimalStake(fair), 0.5)).toBeCloseTo(0.5, 2);
  });

  test('is certain where nothing grows', () => {
    expect(tradeGrowth(good, 0.3)).toBeLessThan(0);
    expect(fractionDrawdown(good, 0.3, 0.5)).toBe(1);
    expect(() => fractionDrawdown(good, 1, 0.5)).toThrow(DomainError);
  });

  test('rises with the stake and with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 8 }), (n, k) => {
        const at = (f: number, y: number) => fractionDrawdown(good, f / 100, y / 10);
        expect(at(n, k)).toBeLessThanOrEqual(at(n + 1, k) + 1e-12);
        expect(at(n, k)).toBeLessThanOrEqual(at(n, k + 1) + 1e-12);
      }),
    );
  });
});

describe('paths', () => {
  const fixed = {
    winRate: 0.35,
    payoff: 2,
    stake: 0.1,
    staking: 'fixed',
    trades: 200,
    ruin: 0,
    seed: 5,
  } as const;

  test('are ruined as often as the exact count says', () => {
    const paths = Array.from({ length: 2000 }, (_, i) => equityPath(fixed, i));
    const ruined = paths.filter((path) => path.ruined !== null).length / paths.length;
    expect(ruined).toBeCloseTo(ruinWithin(fixed, 10, [200])[0] ?? 0, 1);
  });

  test('the same number draws the same, and a ruined one moves no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (path) => {
        const one = equityPath(fixed, path);
        expect(equityPath(fixed, path)).toEqual(one);
        if (one.ruined !== null)
          expect(one.equity.slice(one.ruined).every((e) => e === 0)).toBe(true);
        expect(Math.min(...one.equity)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('streaks', () => {
  test('agree with the plain count for few trades', () => {
    expect(streakProbability(0.5, 2, 3)).toBeCloseTo(3 / 8, 15);
    expect(streakProbability(0.6, 1, 4)).toBeCloseTo(1 - 0.4 ** 4, 14);
    expect(streakProbability(1, 3, 3)).toBe(1);
    expect(streakProbability(0.9, 4, 3)).toBe(0);
    expect(() => streakProbability(0.5, 0, 3)).toThrow(DomainError);
  });

  test('grow with the trades and with the chance to lose', () => {
    fc.assert(
      fc.property(
        chance,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 80 }),
        (p, k, n) => {
          expect(streakProbability(p, k, n)).toBeLessThanOrEqual(
            streakProbability(p, k, n + 1) + 1e-15,
          );
          expect(streakProbability(p, k, n)).toBeLessThanOrEqual(
            streakProbability(Math.min(1, p + 0.01), k, n) + 1e-12,
          );
        },
      ),
    );
  });
});

describe('stops and targets', () => {
  const away = fc.integer({ min: 1, max: 100 }).map((n) => n / 10);
  const drift = fc.integer({ min: -300, max: 300 }).map((n) => n / 100);

  test('the target comes first more often the more the price drifts to it', () => {
    fc.assert(
      fc.property(away, away, drift, (stop, target, mu) => {
        const at = (of: number) => targetBeforeStop({ stop, target, drift: of, volatility: 1 });
        expect(at(mu)).toBeGreaterThanOrEqual(0);
        expect(at(mu + 0.01)).toBeGreaterThanOrEqual(at(mu) - 1e-12);
        expect(at(mu)).toBeLessThanOrEqual(1);
        // Seen from the other side it is the stop.
        const other = targetBeforeStop({ stop: target, target: stop, drift: -mu, volatility: 1 });
        expect(at(mu) + other).toBeCloseTo(1, 9);
      }),
    );
  });

  test('without drift no bracket earns anything', () => {
    fc.assert(
      fc.property(away, away, (stop, target) => {
        const p = targetBeforeStop({ stop, target, volatility: 1 });
        expect(p * target - (1 - p) * stop).toBeCloseTo(0, 9);
      }),
    );
  });

  test('a gap is 1 R at the stop, the same for a short, and a gain above the entry', () => {
    expect(gapLossInR({ entry: 50, stop: 48, fill: 48 })).toBe(1);
    expect(gapLossInR({ entry: 50, stop: 48, fill: 43 })).toBe(3.5);
    expect(gapLossInR({ entry: 50, stop: 52, fill: 57 })).toBe(3.5);
    expect(gapLossInR({ entry: 50, stop: 48, fill: 51 })).toBe(-0.5);
    expect(() => gapLossInR({ entry: 50, stop: 50, fill: 43 })).toThrow('other than the entry');
  });

  test('gaps take from the average what they cost more than a stop', () => {
    expect(gappedExpectancy(0.2, 0.02, 28.5)).toBeCloseTo(-0.35, 12);
    expect(gappedExpectancy(0.2, 0, 28.5)).toBe(0.2);
  });

  test('a stop looked at four times as often is overshot by half', () => {
    expect(stopOvershoot(2, 0.25)).toBeCloseTo(stopOvershoot(2, 1) / 2, 15);
    expect(() => stopOvershoot(-1, 1)).toThrow(DomainError);
  });
});

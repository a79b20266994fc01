// Pools of integers, and trades in them that can be attacked.
import fc from 'fast-check';
import { pendingQuote } from '../../src/engine/index.ts';

export const WEI = 10n ** 18n;
export const wei = (most: bigint) => fc.bigInt({ min: 1n, max: most });
export const kept = fc.constantFrom('1', '9999/10000', '9995/10000', '997/1000', '99/100');
export const pool = fc.record({ reserveIn: wei(10n ** 24n), reserveOut: wei(10n ** 24n), kept });
/** From a ten-thousandth of a token: a victim of some units only has no limit to speak of. */
const deep = fc.bigInt({ min: 10n ** 14n, max: 10n ** 24n });
export const attacked = fc
  .record({
    reserveIn: deep,
    reserveOut: deep,
    kept,
    share: fc.integer({ min: 1, max: 3000 }),
    hundredths: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ share, hundredths, ...of }) => ({
    pool: of,
    trade: {
      amountIn: 1n + (of.reserveIn * BigInt(share)) / 1000n,
      slippage: { numerator: BigInt(hundredths), denominator: 10_000n },
    },
  }))
  .filter(({ pool: of, trade }) => pendingQuote(of, trade).least > 1000n);

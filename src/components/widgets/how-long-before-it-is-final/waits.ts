/** What venues and bridges wait for, each with the date of what was read. Sources: src/content/sources.yaml. */
import { blocksWait, challengeDays, ethereumSlots } from '../../../engine/index.ts';

/** A number of blocks that a venue asks for. */
export interface Setting {
  readonly what: string;
  /** Short enough to stand above the figure; without one it is in the table alone. */
  readonly name?: string;
  readonly blocks: number;
  /** Seconds of a block, of the chain that it is for. */
  readonly seconds: number;
  /** Left out above a narrow figure. */
  readonly wide?: true;
}

const BITCOIN = 600;
/** Ours: about what it took in the cases shown. */
export const CLASSIC = 13;

export const settings: readonly Setting[] = [
  {
    name: 'Cryptopay',
    what: 'Cryptopay, up to 1 BTC (page without a date)',
    blocks: 1,
    seconds: BITCOIN,
  },
  {
    name: '',
    what: 'Cryptopay, 1 to 10 BTC (page without a date)',
    blocks: 3,
    seconds: BITCOIN,
    wide: true,
  },
  { name: 'Kraken ’23', what: 'Kraken, bitcoin (2021–2023)', blocks: 4, seconds: BITCOIN },
  {
    what: 'Bitcoin paper, a tenth of the work below 0.1\u202f% (2008)',
    blocks: 5,
    seconds: BITCOIN,
  },
  {
    name: 'Cryptopay',
    what: 'Cryptopay, beyond 10 BTC (page without a date)',
    blocks: 6,
    seconds: BITCOIN,
  },
  {
    name: 'advice ’19',
    what: 'Advised for Ethereum Classic (January 2019)',
    blocks: 400,
    seconds: CLASSIC,
  },
];

/** How long a transfer waits until it counts, in seconds. */
export interface Wait {
  readonly what: string;
  readonly short: string;
  readonly low: number;
  readonly high: number;
  /** Waits for the slots of which the reader sets one. */
  readonly slots?: true;
}

const MINUTE = 60;
const DAY = 86_400;

export const waits: readonly Wait[] = [
  { what: 'Avalanche, 1 block (CCTP, 2024)', short: 'Avalanche, 1 block', low: 8, high: 8 },
  { what: 'Ethereum, 2 blocks, fast (CCTP, 2025)', short: 'Ethereum, fast', low: 20, high: 20 },
  { what: 'Solana, 32 blocks (CCTP, 2024)', short: 'Solana, 32 blocks', low: 25, high: 25 },
  {
    what: 'Polygon, about 33 blocks (CCTP, 2024)',
    short: 'Polygon, 33 blocks',
    low: 75,
    high: 120,
  },
  {
    what: 'Ethereum, about 65 blocks (CCTP, 2024)',
    short: 'Ethereum, final',
    low: 13 * MINUTE,
    high: 19 * MINUTE,
    slots: true,
  },
  {
    what: 'Bitcoin, 4 blocks (Kraken, 2021–2023)',
    short: 'Bitcoin, 4 blocks',
    low: blocksWait(4, BITCOIN),
    high: blocksWait(4, BITCOIN),
  },
  {
    what: 'Arbitrum, withdrawal by the bridge (2025)',
    short: 'Arbitrum, withdrawal',
    low: DAY * challengeDays(45_818, ethereumSlots.seconds),
    high: DAY * challengeDays(45_818, ethereumSlots.seconds),
  },
  {
    what: 'OP Stack, withdrawal by the bridge (2024)',
    short: 'OP Stack, withdrawal',
    low: 7 * DAY,
    high: 7 * DAY,
  },
];

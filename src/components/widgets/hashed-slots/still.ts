/** Slots that are digests, computed, among all slots there are. Drawn at build: no page carries the hash function. */
import { erc1967Slot, erc7201Slot, keccakSlot } from '../../../engine/index.ts';
import { defineWidget, type Row } from '../../kit/define.ts';
import { THIN } from '../../kit/format.ts';

const columns = {
  what: { kind: 'text', label: 'What' },
  rule: { kind: 'text', label: 'Rule' },
  slot: { kind: 'text', label: 'Slot' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  share: { kind: 'number', label: 'Of all slots', unit: '%', digits: 1 },
} as const;

type R = Row<typeof columns>;

/** Byte by byte: in longer groups some read as numbers. */
const set = (slot: string): string => slot.slice(2).match(/../gu)?.join(THIN) ?? '';

const LEVELS = 6;

const hashed = (what: string, rule: string, slot: string, i: number): R => ({
  what,
  rule,
  slot: set(slot),
  level: LEVELS - 1 - i,
  share: Number((BigInt(slot) * 1_000_000n) / 2n ** 256n) / 10_000,
});

const slots: readonly R[] = [
  hashed('implementation', 'ERC-1967', erc1967Slot('eip1967.proxy.implementation'), 0),
  hashed('admin', 'ERC-1967', erc1967Slot('eip1967.proxy.admin'), 1),
  hashed('rollback', 'ERC-1967', erc1967Slot('eip1967.proxy.rollback'), 2),
  hashed('PROXIABLE', 'ERC-1822', keccakSlot('PROXIABLE'), 3),
  hashed('example.main', 'ERC-7201', erc7201Slot('example.main'), 4),
];

const own: R = {
  what: 'slots 0, 1, 2, …',
  rule: 'in order',
  slot: '0',
  level: LEVELS,
  share: 0,
};

function short(slot: string): string {
  const digits = slot.replaceAll(THIN, '');
  return `0x${digits.slice(0, 4)}…${digits.slice(-4)}`;
}

export const widget = defineWidget({
  id: 'hashed-slots',
  title: 'Where do proxies keep their own variables?',
  question: 'Where does a proxy keep its variables so that nothing lies on them?',
  measures: 'Slots by three standards, by Keccak-256, among the 2²⁵⁶ slots of a contract.',
  params: {},
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: () => [own, ...slots],
  quantities: {},
  finding: () => 'Hashed slots lie far from slot 0, and far from each other',
  readout: () =>
    `The slot of a proxy’s implementation is ${short(slots[0]?.slot ?? '')}, a fifth of the way through all slots. A contract’s own variables take the first few.`,
  figure: () => ({
    x: {
      column: 'share',
      label: 'of all slots',
      domain: [0, 100],
      unit: '%',
      ticks: [0, 25, 50, 75, 100],
    },
    gutter: { narrow: 8, wide: 8 },
    margin: { narrow: 16, wide: 20 },
    panels: [
      {
        y: { column: 'level', label: '', domain: [0.3, LEVELS + 0.75], ticks: [] },
        height: { narrow: 228, wide: 228 },
        marks: [
          {
            mark: 'dot',
            x: 'share',
            y: 'level',
            where: ({ level }) => level === LEVELS,
            symbol: 'you',
            tone: 'you',
            label: { text: 'slots 0, 1, 2, …: the contract’s own', side: 'start', dx: 14, dy: 5 },
          },
          {
            mark: 'dot',
            x: 'share',
            y: 'level',
            where: ({ level }) => level !== LEVELS,
            tone: 'ink',
            label: {
              text: ({ what, slot }) => `${what} ${short(slot)}`,
              side: 'auto',
              dx: 12,
              dy: 5,
            },
          },
        ],
      },
    ],
  }),
});

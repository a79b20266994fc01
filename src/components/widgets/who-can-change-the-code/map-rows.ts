/** Storage as rows: a strip of bytes for each slot and side, and what is read where it is known. */
import { packedBytes, readPacked, wordBytes, type StoragePlace } from '../../../engine/index.ts';
import { row, type CodeRow } from './columns.ts';
import { bytesOf, mapped, shortened, slotName, slotsOf, type Mapped } from './maps.ts';
import type { Settings } from './params.ts';

/** The height of the figure, in its own units. */
export const HEIGHT = 382;
const [HEAD, PITCH, CAPTION, STRIP] = [16, 90, 14, 22] as const;
/** Slots that have room. */
const MOST = 4;
/** Bytes seen large, from the lowest. */
const NEAR = 8;

export function mapRows(values: Settings): CodeRow[] {
  const all = mapped(values);
  const { before, after, map } = all;
  const slots = [...new Set([...before, ...after].flatMap(slotsOf))]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .slice(0, MOST);
  return [
    ...listed(all),
    ...slots.flatMap((slot, i) => {
      const top = HEAD + i * PITCH;
      return [
        row('bytes', { top: top + 2, from: 0, to: 32 }),
        ...strip(all, 'before', slot, top),
        ...strip(all, 'after', slot, top + CAPTION + STRIP + 6),
      ];
    }),
    ...(map.word === undefined ? [] : large(all, map.word)),
  ];
}

/** One row to read for each variable. */
const listed = (all: Mapped): CodeRow[] =>
  (['before', 'after'] as const).flatMap((side) =>
    all[side].map((place) =>
      row('variable', {
        what: `${all.map.names[side === 'before' ? 0 : 1]}: ${place.name}`,
        type: place.type,
        lies: `${slotName(place.slot)}, ${bytesOf(place)}`,
        meets: metBy(all, side, place).join(', ') || 'nothing of another name',
      }),
    ),
  );

function metBy({ clashes }: Mapped, side: 'before' | 'after', place: StoragePlace): string[] {
  const other = side === 'before' ? 'after' : 'before';
  return clashes
    .filter((clash) => clash[side] === place || same(clash[side], place))
    .map((clash) => clash[other].name);
}

const same = (a: StoragePlace, b: StoragePlace): boolean =>
  a.name === b.name && a.slot === b.slot && a.offset === b.offset;

function strip(all: Mapped, side: 'before' | 'after', slot: bigint, top: number): CodeRow[] {
  const here = all[side].filter((place) => slotsOf(place).includes(slot));
  const [y, foot] = [top + CAPTION + 3, top + CAPTION + STRIP];
  const name = all.map.names[side === 'before' ? 0 : 1];
  const said = here.length === 0 ? 'nothing' : here.map((place) => place.name).join(', ');
  const lead = side === 'before' ? `${slotName(slot)} · ` : '';
  return [
    row('caption', { meets: `${lead}${name}: ${said}`, top: top + CAPTION - 2, from: 0 }),
    row('slot', { top: y, foot, from: 0, to: 32 }),
    ...here.map((place) => {
      const clash = metBy(all, side, place).length > 0;
      const high = 32 - place.offset;
      // A gap holds nothing: there is room, and no block.
      const kind = clash ? 'clash' : place.name === '__gap' ? 'kept' : 'clean';
      return row(kind, { from: high - Math.min(32, place.size), to: high, top: y, foot });
    }),
  ];
}

const two = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The lowest bytes once more, large enough for their digits, and what the code reads in them. */
function large({ map, after }: Mapped, word: string): CodeRow[] {
  const wide = 32 / NEAR;
  const top = HEAD + PITCH + 46;
  const bytes = wordBytes(map.later ?? word).slice(0, NEAR);
  const read = after.filter(({ size }) => size < NEAR);
  return [
    row('near-title', {
      meets:
        map.later === undefined
          ? 'Bytes 7 to 0, and what is read there'
          : 'Slot 0 afterwards, bytes 7 to 0',
      top: top - 14,
      from: 0,
    }),
    ...bytes.map((byte, i) =>
      row(
        map.later !== undefined || read.some(({ offset }) => offset === i) ? 'near-clash' : 'near',
        {
          meets: two(byte),
          from: 32 - wide * (i + 1),
          to: 32 - wide * i,
          top,
          foot: top + 44,
          needed: 32 - wide * (i + 0.5),
        },
      ),
    ),
    ...read.map((place, i) =>
      row('read', {
        meets: `${place.name} reads ${packedBytes(word, place.offset, place.size)}: ${String(readPacked(word, place.offset, place.type))}`,
        from: 32 - wide * place.offset,
        top: top + 66 + 24 * i,
      }),
    ),
    ...(map.later === undefined
      ? []
      : [
          row('read', {
            meets: `before 0x${shortened(word.slice(26))}, the wallet’s code`,
            from: 32,
            top: top + 66,
          }),
          row('read', {
            meets: `after 0x${shortened(map.later.slice(26))}, the thief’s`,
            from: 32,
            top: top + 90,
          }),
        ]),
  ];
}

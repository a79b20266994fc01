/** What is said of the storage. */
import { number } from '../../kit/format.ts';
import { mapped } from './maps.ts';
import type { Settings } from './params.ts';

const count = (howMany: number, one: string): string =>
  `${howMany === 0 ? 'no' : number(howMany)} ${one}${howMany === 1 ? '' : 's'}`;

/** Variables of the first version that something else lies on, or that are read elsewhere. */
export const harmed = (values: Settings): number =>
  new Set(mapped(values).clashes.map(({ before }) => before.name)).size;

export function mapFinding(values: Settings): string {
  if (values.map === 'audius')
    return 'The last two bytes of an address read as two flags, both set';
  if (values.map === 'clean') return 'A hashed slot is far from every variable: nothing collides';
  if (values.map === 'gap')
    return 'Put into a gap that shrinks with it, the new variable moves nothing';
  if (values.map === 'bybit') return 'The call writes slot 0, where the wallet keeps its own code';
  const hit = harmed(values);
  return hit === 0
    ? 'Added last, the new variable moves nothing'
    : `Inserted, the new variable puts ${count(hit, 'older one')} on foreign bytes`;
}

const added = {
  bool: 'A bool of 1 byte',
  address: 'An address of 20 bytes',
  uint256: 'A uint256 of 32 bytes',
} as const;

export function mapReadout(values: Settings): string {
  if (values.map === 'audius')
    return 'Code finds variables by place alone. The proxy’s proxyAdmin ends in the bytes ab and ac, which the code reads as initializing and initialized: both true, so the set-up may run again.';
  if (values.map === 'clean')
    return 'ERC-1967 puts the proxy’s two addresses at digests less one. The code’s own variables begin at slot 0, and no list of variables reaches that far.';
  if (values.map === 'gap')
    return 'A gap is an unused array that keeps room. It gives up one slot for the new variable of 32 bytes, so whatever comes after it stays where it was.';
  if (values.map === 'bybit')
    return 'A delegate call runs foreign code on the caller’s storage. Its first variable is slot 0, and there the wallet keeps the address of its implementation.';
  const { clashes } = mapped(values);
  const pairs =
    clashes.length === 1
      ? 'one pair of variables lies'
      : `${count(clashes.length, 'pair')} of variables lie`;
  return `${added[values.added]} after ${count(Math.round(values.place), 'older variable')}: ${pairs} on the same bytes. The state stays as v1 wrote it, and v2 reads it by its own list.`;
}

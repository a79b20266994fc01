// The words a synthetic glossary is written in: the field's own, which recur, and coined ones, of
// which a larger glossary has more, as Heaps' law says of every text.
import type { Random } from '../../../src/engine/index.ts';

const COMMON =
  'a the of and to in is that it for on with as by from at this when which not are or an has than ' +
  'more less only until after before each its their can must will may once where what while both ' +
  'under over between without against through then so no but if all other same first last next';
const FIELD =
  'price margin loan collateral position market trade order book depth venue funding rate swap ' +
  'option hedge delta volatility spread oracle feed block chain bridge token pool vault reserve ' +
  'debt equity loss gain fee limit tier haircut threshold liquidation cascade auction keeper bid ' +
  'offer slippage impact cover ratio factor index mark maturity clearing default exposure leverage';
const DOING =
  'holds falls rises moves closes opens pays owes waits fails settles clears breaks covers lends ' +
  'borrows sells buys prices marks draws writes reads votes freezes releases spreads doubles';
const SYLLABLES =
  'ka lo mer ton vel dor san qui ber nal tri os fen gar hul ix jor pel rav sto tam ul wex yor zan cri';

export const common = COMMON.split(' ');
export const field = FIELD.split(' ');
export const doing = DOING.split(' ');
const syllables = SYLLABLES.split(' ');

/** An item of a list, each as likely as the others. */
export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random.uniform() * list.length)] as T;

/** A whole number from 0 to `below` − 1, the small ones as much more likely as words of a text are. */
export const zipf = (random: Random, below: number): number =>
  Math.min(below, Math.floor((below + 1) ** random.uniform())) - 1;

/** As many coined words as a glossary of this many terms has, no two alike, the same for each size. */
export function coined(count: number): string[] {
  const enough = Math.ceil(24 * Math.sqrt(count));
  return Array.from({ length: enough }, (_, i) => spelt(i));
}

/** The number in syllables: two at least, as names have. */
function spelt(number: number): string {
  const base = syllables.length;
  const rest = number < base ** 2 ? [] : [Math.floor(number / base ** 2) % base];
  // A step without a common factor walks through all pairs, and neighbours begin differently.
  const pair = (number * 271) % base ** 2;
  return [Math.floor(pair / base), pair % base, ...rest].map((i) => syllables[i]).join('');
}

/*
 * How much room a type of Solidity takes in storage. Exact.
 */

const SIMPLE: Readonly<Record<string, number>> = {
  bool: 1,
  enum: 1,
  uint: 32,
  int: 32,
  address: 20,
  'address payable': 20,
  contract: 20,
};

/** More elements than this would say nothing to a reader, and lose digits. */
const LONGEST = 1e9;

/**
 * Bytes of a type that shares a slot with others.
 *
 * @param type such as “bool”, “uint128”, “bytes4”; “enum” and “contract” stand for any of their kind
 * @returns 1 to 32; null for any other type
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function byteSize(type: string): number | null {
  const simple = Object.hasOwn(SIMPLE, type) ? SIMPLE[type] : undefined;
  if (simple !== undefined) return simple;
  const [, word = '', digits = ''] = /^(u?int|bytes)([1-9]\d*)$/u.exec(type) ?? [];
  const bytes = word === 'bytes' ? Number(digits) : Number(digits) / 8;
  return word !== '' && Number.isInteger(bytes) && bytes <= 32 ? bytes : null;
}

/**
 * Slots of a type that starts a slot of its own.
 *
 * Of a mapping, a dynamic array and a text only the head lies in order, one slot; what they hold lies
 * where hashes lead. A fixed array packs small elements as variables are packed.
 *
 * @param type such as “mapping(address => uint256)”, “uint8[]”, “uint256[50]”, “string”
 * @returns how many; null if it is none of these
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function slotSpan(type: string): number | null {
  if (type === 'bytes' || type === 'string' || /^mapping\(.+\)$/u.test(type)) return 1;
  const [, of = '', length] = /^(.+)\[(\d*)\]$/u.exec(type) ?? [];
  if (length === undefined) return null;
  const size = byteSize(of);
  const slots = slotSpan(of);
  if (size === null && slots === null) return null;
  if (length === '') return 1;
  const count = Number(length);
  if (count < 1 || count > LONGEST) return null;
  const all = size === null ? count * (slots ?? 0) : Math.ceil(count / Math.floor(32 / size));
  return all <= LONGEST ? all : null;
}

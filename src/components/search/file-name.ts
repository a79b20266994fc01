/** What a file of the instant tier is called below the site's root; '' is the one asked for first. */
export function fileName(shard: string): string {
  return shard === '' ? 'terms.json' : `terms/${inAscii(shard)}.json`;
}

/** Letters that a host may store otherwise than they are asked for, as numbers: σ is `_3c3_`. */
export function inAscii(text: string): string {
  return Array.from(text, (letter) =>
    /[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(16) ?? ''}_`,
  ).join('');
}

/** The words of a text as they are compared: without case, accents, punctuation or ligatures. */
export function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What is left of a word without its grammatical ending: liquidation, liquidated and liquidating
 * are all `liquidat`. Only ever compared with another stem, so it need not be a word itself.
 */
export function stem(word: string): string {
  const bare = word
    // collateralised and collateralization, finalise and finality: what was made is what is left.
    .replace(/(?<=.{4})i[sz](?:ations?|e[ds]?|ing)$/, '')
    .replace(/(?:ings?|ions?|ness|[eo]rs?|it(?:y|ies)|ies|e[ds]|(?<!s)s|[ey])$/, '')
    // behaviour and behavior
    .replace(/our$/, 'or');
  const kept = bare.length < 3 ? word : bare;
  // de-pegged and de-peg, selling and sell: English doubles a consonant before an ending.
  return kept.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** Whether a word of a text answers a word of a query: begins with it, or differs in ending only. */
export function answers(word: string, asked: string): boolean {
  // Asked of every word at every keystroke; the first letter, which no ending changes, settles most.
  return word.startsWith(asked.charAt(0)) && (word.startsWith(asked) || stem(word) === stem(asked));
}

import temml from 'temml';

/**
 * TeX as MathML, ready for a page that ships no mathematical font.
 *
 * A lone letter in MathML is drawn with a glyph of mathematical italic, which most systems lack: it
 * would not be seen at all. Marked as upright it stays the plain letter, and `class="v"` lets the
 * style sheet set it in the italic of the text face.
 *
 * @throws an Error in a sentence, if the TeX is not understood
 */
export function formula(tex: string, displayMode = true): string {
  try {
    const mathml = temml.renderToString(tex, {
      displayMode,
      annotate: true,
      throwOnError: true,
      // Nothing but \class is trusted: it links a symbol to its colour in the figure.
      trust: ({ command }: { command: string }) => command === '\\class',
    });
    return amendments.reduce((text, amend) => amend(text), mathml);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).trim();
    throw new Error(`The formula “${tex}” cannot be read: ${reason}. Correct its TeX.`, {
      cause: error,
    });
  }
}

const amendments: readonly ((mathml: string) => string)[] = [
  // The style sheet says how a displayed formula stands.
  (mathml) => mathml.replace(/ class="tml-display" style="[^"]*"/, ''),
  // Colours are this page’s affair: whoever copies the TeX gets it without them.
  (mathml) =>
    mathml.replace(/<annotation[\s\S]*<\/annotation>/, (tex) =>
      tex.replace(/\\class\{[^}]*\}/g, ''),
    ),
  // The asterisk of mathematics is missing from many text faces, the plain one from none.
  (mathml) => mathml.replaceAll('\u2217', '*'),
  (mathml) =>
    mathml.replaceAll(/<mi(?: class="([^"]*)")?>(\p{L})<\/mi>/gu, (_, classes: string, letter) => {
      const all = [classes, 'v'].filter(Boolean).join(' ');
      return `<mi mathvariant="normal" class="${all}">${letter}</mi>`;
    }),
];

// What the full text leaves out was not what was found; names are the exception, aliases are found.
// A widget and whatever is folded away are not read at the moment either.
const OUTSIDE =
  '[data-pagefind-ignore]:not(.aka), .sr, astro-island, details, table, math, svg, script, style';

/** The pieces of text that make up the prose below an element, in its order. */
export function* prose(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      return node.matches(OUTSIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  while (walker.nextNode()) if (walker.currentNode instanceof Text) yield walker.currentNode;
}

// The same glossary in other tools, of the same sizes: about 900 words a page, measured in November
// 2026 on two shared cores. Astro 7.3.5, Starlight 0.42.4, VitePress 1.6.4, Docusaurus 3.10.2 with
// easyops local search 0.55.3, Eleventy 3.1.8, Pagefind 1.6.0.

/** Packed bytes from a loaded page to the answer of “liquidation”, at 18, 1,000 and 5,000 terms. */
export const firstQuery: Readonly<Record<string, readonly [number, number, number]>> = {
  VitePress: [42_964, 1_007_464, 7_548_014],
  'Docusaurus easyops': [142_018, 6_601_100, 35_000_000],
  'Pagefind, own interface': [126_013, 153_423, 178_444],
  Starlight: [129_498, 154_210, 179_280],
  'Pagefind Component UI': [132_749, 160_412, 185_305],
};

interface Builds {
  /** seconds at 18 terms */
  readonly few: number;
  /** milliseconds a page from there to 1,000 */
  readonly page: number;
  /** processor seconds and GB of memory at 5,000 */
  readonly many: number;
  readonly memory: number;
}

export const builds: Readonly<Record<string, Builds>> = {
  'Eleventy + Pagefind': { few: 0.5, page: 2.9, many: 23, memory: 1.5 },
  'Astro MDX + Pagefind': { few: 2.1, page: 10.6, many: 67, memory: 3.7 },
  Starlight: { few: 3.0, page: 15, many: 70, memory: 3.2 },
  VitePress: { few: 4.2, page: 39, many: 169, memory: 7.2 },
  Docusaurus: { few: 5.9, page: 49, many: 314, memory: 8.4 },
};

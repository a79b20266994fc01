/** One height for all views, so that nothing moves when another is chosen. */
export const HEIGHTS = {
  upper: { narrow: 176, wide: 236 },
  lower: { narrow: 64, wide: 72 },
  /** Both, with the title between them. */
  whole: { narrow: 276, wide: 344 },
} as const;

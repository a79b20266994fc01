// What a browser must be able to do for the matrix, whichever it is.

export interface Driver {
  /** As the browser says it. */
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  /** The value of an expression in the page; numbers, texts and objects of these. */
  readonly inPage: <T>(expression: string) => Promise<T>;
  /** The same in one of its frames. */
  readonly inFrame: <T>(frame: number, expression: string) => Promise<T>;
  /** Presses the right arrow on a frame's first slider. */
  readonly press: (frame: number) => Promise<void>;
  /** Errors and warnings since the page was opened, in it and in its frames; not every driver hears them. */
  readonly complaints?: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What a reader lets frames of other sites keep. */
export type Storage = 'free' | 'blocked';

/** Asks until it is so; what it was at last. */
export async function until<T>(
  ask: () => Promise<T>,
  enough: (value: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (enough(value) || performance.now() > end) return value;
    await new Promise((later) => setTimeout(later, 50));
  }
}

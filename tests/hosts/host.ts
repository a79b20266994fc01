// What a proof against software that is not ours is: a file here that exports `host`. See README.md.
import type { Finding } from '../../src/build/hosts.ts';

/** Our built site, served twice: with the headers of public/_headers, and bare as on a plain host. */
export interface Site {
  /** With headers; its own addresses are those of this origin. */
  readonly home: string;
  /** The same without any. */
  readonly bare: string;
  /** Where what was installed lies; kept between runs. */
  readonly cache: string;
}

export interface Host {
  readonly id: string;
  readonly name: string;
  /** Why it cannot be tried on this machine, in a sentence; nothing where it can. */
  readonly missing?: () => string | undefined;
  readonly prove: (site: Site) => Promise<{
    readonly version: string;
    readonly findings: readonly Finding[];
  }>;
}

/** Something of a proof could not be fetched or started here: it proves nothing, either way. */
export class Untried extends Error {}

/** What an attempt gives; where it fails, the proof is untried. */
export async function needed<T>(attempt: () => T | Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw new Untried(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

export type { Finding };

/** One finding: a sentence, and whether it held; what broke on the way is a sentence that did not hold. */
export async function finding(
  claim: string,
  holds: () => boolean | Promise<boolean>,
): Promise<Finding> {
  try {
    return { claim, held: await holds() };
  } catch (error) {
    console.error(`${claim}\n  ${error instanceof Error ? error.message : String(error)}`);
    return { claim, held: false };
  }
}

/** Seconds of a year of 365 days. */
export const YEAR_SECONDS = 31_536_000;

/** A feed that writes by a threshold or a heartbeat, whichever comes first, and the market it follows. */
export interface PushFeed {
  /** Volatility of the log price per square root of a year (≥ 0). */
  readonly volatility: number;
  /**
   * Deviation threshold, as a move of the log price (> 0). 0.005 stands for 0.5 %; ln 1.005 is less by a
   * quarter of a per cent of it.
   */
  readonly deviation: number;
  /** Longest silence, in seconds (> 0). */
  readonly heartbeat: number;
}

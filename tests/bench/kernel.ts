/** One pass over some work; it returns a number so that none of it can be left out. */
export interface Kernel {
  /** What one unit of the work is. */
  readonly unit: string;
  /** Units in a pass. */
  readonly units: number;
  readonly pass: () => number;
}

/** A kernel of its own program in tests/bench/native: it prints nanoseconds a unit. */
export interface Native {
  readonly unit: string;
  /** Name of the C file, and what its program is asked for. */
  readonly source: string;
  readonly work: readonly string[];
}

/** A ratio of two kernels' times. */
export interface Comparison {
  readonly ours: string;
  readonly reference: string;
  /** The median ratio must not be above this; where nothing is said it is only told. */
  readonly atMost?: number;
}

/** Kernels of one subject, and what is asked of them. A kernel is made in the process that runs it. */
export interface Subject {
  readonly kernels: Readonly<Record<string, () => Kernel>>;
  readonly natives?: Readonly<Record<string, Native>>;
  readonly comparisons: readonly Comparison[];
}

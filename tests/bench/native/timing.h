/* The protocol of run.ts: warm up, then the best of fifteen slices of ten milliseconds. */
#include <stdio.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e9 * t.tv_sec + t.tv_nsec;
}

static double slice(double (*pass)(void), double milliseconds, double *sink) {
  double start = now();
  long passes = 0;
  do {
    *sink += pass();
    passes++;
  } while (now() - start < 1e6 * milliseconds);
  return (now() - start) / passes;
}

/* Prints nanoseconds a unit; the sink keeps the compiler from leaving work out. */
static int measure(double (*pass)(void), double units) {
  double sink = 0;
  slice(pass, 150, &sink);
  double best = 1e300;
  for (int i = 0; i < 15; i++) {
    double t = slice(pass, 10, &sink);
    if (t < best) best = t;
  }
  if (sink != sink) return 1;
  printf("%.6g\n", best / units);
  return 0;
}

/* The cascade of a book in C: radix sort, running sums, levels, shocks. Usage: cascade <work> <n>. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "timing.h"

static size_t n;
static uint32_t *given, *quantities;
static uint32_t *keys, *places;
static double *sold, *worth, *levels;

/* xorshift, for a book without order. */
static uint32_t state = 2463534242u;
static uint32_t word(void) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state;
}

/* Like ours, sorting and summing leave what they were given and make arrays of their own. */
static void sort(void) {
  static uint32_t counts[3][2048];
  uint32_t *k = malloc(4 * n), *p = malloc(4 * n), *next_k = malloc(4 * n), *next_p = malloc(4 * n);
  memset(counts, 0, sizeof counts);
  for (size_t i = 0; i < n; i++) {
    uint32_t key = given[i];
    k[i] = key;
    p[i] = i;
    counts[0][key & 2047]++;
    counts[1][(key >> 11) & 2047]++;
    counts[2][key >> 22]++;
  }
  for (int digit = 0; digit < 3; digit++) {
    uint32_t *starts = counts[digit], start = 0;
    for (int value = 2047; value >= 0; value--) {
      uint32_t count = starts[value];
      starts[value] = start;
      start += count;
    }
    for (size_t i = 0; i < n; i++) {
      uint32_t key = k[i];
      uint32_t to = starts[(key >> (11 * digit)) & 2047]++;
      next_k[to] = key;
      next_p[to] = p[i];
    }
    uint32_t *swap = k;
    k = next_k;
    next_k = swap;
    swap = p;
    p = next_p;
    next_p = swap;
  }
  free(next_k);
  free(next_p);
  free(keys);
  free(places);
  keys = k;
  places = p;
}

static void sum(void) {
  free(sold);
  free(worth);
  sold = malloc(8 * (n + 1));
  worth = malloc(8 * (n + 1));
  double lots = 0, value = 0;
  sold[0] = worth[0] = 0;
  for (size_t i = 0; i < n; i++) {
    double quantity = quantities[places[i]];
    lots += quantity;
    value += quantity * keys[i];
    sold[i + 1] = lots;
    worth[i + 1] = value;
  }
}

static void sweep(void) {
  double lowest = 1e300;
  for (size_t i = 0; i < n; i++) {
    double own = keys[i] * 1000.0 + sold[i] * 3.0;
    if (own < lowest) lowest = own;
    levels[i] = lowest;
  }
}

static size_t forced(double level) {
  size_t from = 0, to = n;
  while (from < to) {
    size_t middle = (from + to) >> 1;
    if (levels[middle] >= level) from = middle + 1;
    else to = middle;
  }
  return from;
}

static double pass_sort(void) { sort(); return keys[n / 2]; }
static double pass_sum(void) { sum(); return sold[n]; }
static double pass_sweep(void) { sweep(); return levels[n - 1]; }
static double pass_shocks(void) {
  double all = 0;
  for (int i = 0; i < 1000; i++) all += sold[forced(1e10 - 5e6 * i)];
  return all;
}

int main(int count, char **arguments) {
  if (count < 3) return 1;
  n = strtoul(arguments[2], 0, 10);
  given = malloc(4 * n);
  quantities = malloc(4 * n);
  for (size_t i = 0; i < n; i++) {
    given[i] = 5000000 + word() % 5000000;
    quantities[i] = 1 + word() % 1000;
  }
  levels = malloc(8 * n);
  sort();
  sum();
  sweep();
  const char *work = arguments[1];
  if (!strcmp(work, "sort")) return measure(pass_sort, n);
  if (!strcmp(work, "sums")) return measure(pass_sum, n);
  if (!strcmp(work, "levels")) return measure(pass_sweep, n);
  if (!strcmp(work, "shocks")) return measure(pass_shocks, 1000);
  return 1;
}

/* Clearing of a network of debts in C, by fictitious default or by iteration. Usage: clearing <work> <n>. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "timing.h"

static int n, edges;
static int *starts, *debtors, *members, *round_of_default;
static double *shares, *owed, *claims, *assets, *payments, *next, *drops, *handed_on;

/* xorshift, and the network of clearing-reference.ts. */
static uint32_t state = 2463534242u;
static uint32_t random_word(void) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state;
}
static void *room(size_t size) { return calloc(1, size); }

static void make_network(void) {
  edges = 10 * n;
  int *creditor = room(edges * sizeof *creditor);
  double *amount = room(edges * sizeof *amount);
  starts = room((n + 2) * sizeof *starts);
  debtors = room(edges * sizeof *debtors);
  members = room(n * sizeof *members);
  round_of_default = room(n * sizeof *round_of_default);
  shares = room(edges * sizeof *shares);
  double **lists[] = {&owed, &claims, &assets, &payments, &next, &drops, &handed_on};
  for (int k = 0; k < 7; k++) *lists[k] = room(n * sizeof(double));
  for (int k = 0; k < edges; k++) {
    creditor[k] = (k % n + 1 + random_word() % (n - 1)) % n;
    amount[k] = 1 + 9.0 * random_word() / 4294967296.0;
    owed[k % n] += amount[k];
    claims[creditor[k]] += amount[k];
    starts[creditor[k] + 2]++;
  }
  for (int i = 0; i < n; i++) assets[i] = 0.1 * owed[i] * random_word() / 4294967296.0;
  for (int i = 0; i < n; i++) starts[i + 2] += starts[i + 1];
  for (int k = 0; k < edges; k++) {
    int place = starts[creditor[k] + 1]++;
    debtors[place] = k % n;
    shares[place] = amount[k] / owed[k % n];
  }
}

static inline double received(const double *from, int node) {
  double sum = 0;
  for (int k = starts[node]; k < starts[node + 1]; k++) sum += shares[k] * from[debtors[k]];
  return sum;
}
static inline double can_pay(int node) { return fmax(0, assets[node] + received(payments, node)); }

static double swept(int defaults) {
  double largest = 0;
  for (int m = 0; m < defaults; m++) {
    int node = members[m];
    double pays = can_pay(node), moved = fabs(payments[node] - pays) / owed[node];
    if (moved > largest) largest = moved;
    payments[node] = pays;
  }
  return largest;
}

static void long_step(int defaults, int passes) {
  for (int m = 0; m < defaults; m++)
    handed_on[members[m]] = fmax(0, payments[members[m]] - can_pay(members[m]));
  for (int pass = 0; pass < passes; pass++) {
    for (int m = 0; m < defaults; m++) {
      int node = members[m];
      drops[node] = fmin(payments[node], handed_on[node]);
      payments[node] -= drops[node];
    }
    for (int m = 0; m < defaults; m++) handed_on[members[m]] = received(drops, members[m]);
  }
  double times = INFINITY;
  for (int m = 0; m < defaults; m++) {
    int node = members[m];
    double drop = drops[node], on = handed_on[node];
    if (on < drop) times = fmin(times, on / (drop - on));
    if (drop > 0) times = fmin(times, payments[node] / drop);
  }
  for (int m = 0; m < defaults; m++) {
    int node = members[m];
    if (times < INFINITY) payments[node] = fmax(0, payments[node] - times * drops[node]);
    drops[node] = 0;
  }
}

static void settle(int defaults, double precision) {
  double last = 0, slowest = 0;
  for (int sweep = 1; sweep <= 100000; sweep++) {
    double moved = swept(defaults), factor = last > 0 ? moved / last : 0;
    slowest = fmax(slowest, factor);
    int known = last > 0 && moved * slowest <= precision * (1 - slowest);
    if (moved <= 1e-15 || known) return;
    int drains = sweep % 4 == 0 && factor > 0.5;
    if (drains) long_step(defaults, sweep);
    last = drains ? 0 : moved;
  }
}

static int nodes_short(int defaults, double precision) {
  int added = 0;
  for (int node = 0; node < n; node++) {
    if (round_of_default[node] || owed[node] == 0) continue;
    double margin = precision * (owed[node] + claims[node]);
    double spare = assets[node] + received(payments, node) - owed[node];
    if (spare < -margin) members[defaults + added++] = node;
    else if (spare < margin && precision > 1e-12) return -1;
  }
  return added;
}

static double fictitious_default(void) {
  memcpy(payments, owed, n * sizeof *payments);
  memset(round_of_default, 0, n * sizeof *round_of_default);
  int defaults = 0;
  for (int round = 1;; round++) {
    int added = nodes_short(defaults, 1e-5);
    if (added <= 0) {
      settle(defaults, 1e-14);
      added = nodes_short(defaults, 1e-12);
    }
    if (added <= 0) break;
    for (int m = defaults; m < defaults + added; m++) round_of_default[members[m]] = round;
    defaults += added;
    settle(defaults, 1e-5 / 4);
  }
  for (int i = 0; i < n; i++)
    next[i] = round_of_default[i] ? 0 : fmax(0, assets[i] + received(payments, i) - owed[i]);
  return payments[0] + next[0];
}

static double iterated(void) {
  memcpy(payments, owed, n * sizeof *payments);
  for (;;) {
    double moved = 0;
    for (int i = 0; i < n; i++) {
      double pays = fmin(assets[i] + received(payments, i), owed[i]);
      moved = fmax(moved, fabs(payments[i] - pays));
      next[i] = pays;
    }
    double *done = payments;
    payments = next;
    next = done;
    if (moved < 1e-12) return payments[0];
  }
}

int main(int count, char **words) {
  if (count != 3) return 1;
  n = atoi(words[2]);
  make_network();
  if (strcmp(words[1], "default") == 0) return measure(fictitious_default, 1);
  if (strcmp(words[1], "iterate") == 0) return measure(iterated, 1);
  return 1;
}

/* Paths of a jump-diffusion in C, one look after the other. Usage: paths <work>. */
#include <math.h>
#include <stdint.h>
#include <string.h>
#include "timing.h"

/* xoshiro128++ and its streams, as src/engine/xoshiro.ts has them. */
static uint32_t s0, s1, s2, s3;
static uint32_t rotated(uint32_t word, int by) { return (word << by) | (word >> (32 - by)); }
static uint32_t mixed(uint32_t h) {
  h = (h ^ (h >> 16)) * 0x85ebca6bu;
  h = (h ^ (h >> 13)) * 0xc2b2ae35u;
  return h ^ (h >> 16);
}
static void start(uint32_t seed, uint32_t stream) {
  const uint32_t weyl = 0x9e3779b9u;
  uint32_t a = seed + mixed(stream + weyl);
  uint32_t b = stream + mixed(a + 2 * weyl);
  uint32_t c = a + mixed(b + 3 * weyl);
  s0 = c;
  s1 = b;
  s2 = mixed(c ^ b);
  s3 = mixed(c + weyl) ^ b;
}
static inline uint32_t bits(void) {
  uint32_t result = rotated(s0 + s3, 7) + s0, t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= t;
  s3 = rotated(s3, 11);
  return result;
}
static double uniform(void) {
  double high = bits() >> 6, low = bits() >> 6;
  return (high * 0x4000000 + low + 0.5) / 0x10000000000000;
}

/* The ziggurat of 256 layers, as src/engine/ziggurat.ts has it. */
static double heights[257], widths[256];
static int32_t safe[256];
static const double tail_from = 3.6541528853610088;
static double density(double x) { return exp(-0.5 * x * x); }
static void make_tables(void) {
  const double area = 0.0049286732339746553;
  double edge = area / density(tail_from), above = tail_from;
  for (int layer = 0; layer < 256; layer++) {
    heights[layer] = density(edge);
    widths[layer] = edge / 0x800000;
    safe[layer] = floor(above / edge * 0x800000);
    edge = above;
    above = layer < 254 ? sqrt(-2 * log(area / edge + density(edge))) : 0;
  }
  heights[256] = 1;
}
static __attribute__((noinline)) double rare(uint32_t layer, double x, int *taken) {
  *taken = 1;
  if (layer == 0) {
    for (;;) {
      double beyond = -log(uniform()) / tail_from;
      if (-2 * log(uniform()) >= beyond * beyond)
        return x < 0 ? -tail_from - beyond : tail_from + beyond;
    }
  }
  *taken = heights[layer] + uniform() * (heights[layer + 1] - heights[layer]) < density(x);
  return x;
}
static inline double normal(void) {
  for (;;) {
    int32_t draw = (int32_t)bits();
    int32_t place = draw >> 8;
    uint32_t layer = draw & 255;
    double x = (place + 0.5) * widths[layer];
    if ((place ^ (place >> 31)) < safe[layer]) return x;
    int taken;
    x = rare(layer, x, &taken);
    if (taken) return x;
  }
}

/* A week at 60 % with a jump a week, in steps of 35 minutes. */
enum { steps = 288, positions = 200, most_jumps = 64, paths = 64 };
static const double years = 7.0 / 365, rate = 52, jump_mean = -0.02, jump_deviation = 0.03;
static double drift, deviation, levels[positions + 1], pushes[positions];

static int jumps(int *ends, double *sizes) {
  double time = 0;
  int count = 0;
  for (;;) {
    time -= log(uniform()) / rate;
    if (time >= years || count == most_jumps) break;
    ends[count++] = fmin(steps - 1, floor(time * steps / years));
  }
  for (int i = 0; i < count; i++) sizes[i] = jump_mean + jump_deviation * normal();
  return count;
}

static double lowest_look(uint32_t path) {
  int ends[most_jumps + 1];
  double sizes[most_jumps], x = 0, lowest = 0;
  start(1, path);
  ends[jumps(ends, sizes)] = steps;
  for (int step = 0, jump = 0; step < steps; step++) {
    x += drift + deviation * normal();
    for (; ends[jump] == step; jump++) x += sizes[jump];
    if (x < lowest) lowest = x;
  }
  return lowest;
}

static double feedback(uint32_t path, double fade) {
  int ends[most_jumps + 1], next = 0;
  double sizes[most_jumps], x = 0, weight = 0, lowest = 0;
  start(1, path);
  ends[jumps(ends, sizes)] = steps;
  for (int step = 0, jump = 0; step < steps; step++) {
    x += drift + deviation * normal();
    weight *= fade;
    for (; ends[jump] == step; jump++) x += sizes[jump];
    for (; x - weight <= levels[next]; next++) weight += pushes[next];
    if (x - weight < lowest) lowest = x - weight;
  }
  return lowest + next;
}

static uint32_t path;
static double pass_paths(void) {
  double sum = 0;
  for (int i = 0; i < paths; i++) sum += lowest_look(path++);
  return sum;
}
static double pass_feedback(void) {
  double sum = 0;
  for (int i = 0; i < paths; i++) sum += feedback(path++, 0.98);
  return sum;
}

int main(int count, char **arguments) {
  if (count < 2) return 1;
  make_tables();
  double variance = 0.36, growth = exp(jump_mean + jump_deviation * jump_deviation / 2) - 1;
  drift = (-variance / 2 - rate * growth) * years / steps;
  deviation = sqrt(variance * years / steps);
  for (int i = 0; i < positions; i++) {
    levels[i] = log(0.99 - 0.001 * i);
    pushes[i] = 0.001;
  }
  levels[positions] = -INFINITY;
  if (!strcmp(arguments[1], "paths")) return measure(pass_paths, paths * steps);
  if (!strcmp(arguments[1], "feedback")) return measure(pass_feedback, paths * steps);
  return 1;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../src/engine/random.ts';
import { nextBits, startStream } from '../../src/engine/xoshiro.ts';
import { randomHash } from './random-hash.ts';

const word = fc.integer({ min: 0, max: 0xffff_ffff });

const normals = (n: number, seed = 1, stream = 0) => {
  const buffer = new Float64Array(n);
  makeRandom(seed, stream).fill(buffer);
  return buffer;
};
describe('xoshiro128++', () => {
  test('gives the published values', () => {
    // The first ten of the authors' C code from the state 1, 2, 3, 4.
    const state = Int32Array.of(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => nextBits(state) >>> 0)).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295,
      495546011, 621204420,
    ]);
  });

  test('gives the value that PHP’s own test expects after 102 400 draws', () => {
    // php-src, ext/random/tests/02_engine/user_xoshiro128plusplus.phpt: fa3c872c, low byte first.
    const state = Int32Array.of(1, 2, 3, 4);
    for (let i = 0; i < 102_400; i++) nextBits(state);
    expect(nextBits(state) >>> 0).toBe(0x2c873cfa);
  });
});

describe('startStream', () => {
  test('can be undone: no two pairs of seed and stream begin alike', () => {
    const weyl = 0x9e3779b9;
    const inverse = (odd: number) => {
      let x = odd;
      for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
      return x;
    };
    const mixed = (x: number) => {
      let h = x | 0;
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
      return h ^ (h >>> 16);
    };
    // The mix itself, backwards: a permutation, so that 0 alone gives 0.
    const unmixed = (x: number) => {
      let h = x ^ (x >>> 16);
      h = Math.imul(h, inverse(0xc2b2ae35));
      h = Math.imul(h ^ (h >>> 13) ^ (h >>> 26), inverse(0x85ebca6b));
      return h ^ (h >>> 16);
    };
    fc.assert(
      fc.property(word, word, (seed, stream) => {
        const state = new Int32Array(4);
        startStream(state, seed, stream);
        const [c = 0, b = 0] = state;
        const a = (c - mixed(b + 3 * weyl)) | 0;
        const second = (b - mixed(a + 2 * weyl)) >>> 0;
        const first = (a - mixed(second + weyl)) >>> 0;
        expect([first, second]).toEqual([seed, stream]);
        expect(unmixed(mixed(seed)) >>> 0).toBe(seed);
      }),
    );
  });

  test('never sets the state to zero, where a generator would stay', () => {
    fc.assert(
      fc.property(word, word, (seed, stream) => {
        const state = new Int32Array(4);
        startStream(state, seed, stream);
        return state.some((part) => part !== 0);
      }),
    );
  });
});

describe('makeRandom', () => {
  test('has the bits it had when this was written', () => {
    expect(randomHash()).toBe('6c501d15');
  });

  test('gives one run for one seed and stream, and others for others', () => {
    fc.assert(
      fc.property(word, word, (seed, stream) => {
        expect(normals(8, seed, stream)).toEqual(normals(8, seed, stream));
        expect(normals(8, seed, stream)).not.toEqual(normals(8, (seed ^ 1) >>> 0, stream));
        expect(normals(8, seed, stream)).not.toEqual(normals(8, seed, (stream ^ 1) >>> 0));
      }),
    );
  });

  test('fills a buffer with what as many single draws give', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 0, max: 2000 }), (seed, n) => {
        const { normal } = makeRandom(seed);
        expect(normals(n, seed)).toEqual(Float64Array.from({ length: n }, normal));
      }),
      { numRuns: 20 },
    );
  });

  test('goes on after a batch where the batch ended, uniforms included', () => {
    const [a, b] = [makeRandom(7), makeRandom(7)];
    const [whole, part] = [new Float64Array(1000), new Float64Array(1000)];
    a.fill(whole);
    b.fill(part, 300);
    const rest = new Float64Array(700);
    b.fill(rest);
    expect([...part.subarray(0, 300), ...rest]).toEqual([...whole]);
    expect(a.uniform()).toBe(b.uniform());
  });

  test('restarts at the beginning of any stream', () => {
    fc.assert(
      fc.property(word, word, word, (seed, from, to) => {
        const random = makeRandom(seed, from);
        random.normal();
        random.restart(to);
        expect(random.normal()).toBe(makeRandom(seed, to).normal());
      }),
    );
  });

  test('leaves what lies behind n in a buffer alone', () => {
    const buffer = new Float64Array(4).fill(9);
    makeRandom(1).fill(buffer, 2);
    expect([...buffer.subarray(2)]).toEqual([9, 9]);
  });

  test.each([-1, 0.5, 2 ** 32, Number.NaN, Infinity])('refuses the seed or stream %s', (value) => {
    expect(() => makeRandom(value)).toThrow('seed must be a whole number from 0 to 4294967295');
    expect(() => makeRandom(0, value)).toThrow('stream must be a whole number');
    expect(() => {
      makeRandom(0).restart(value);
    }).toThrow('stream must be a whole number');
  });

  test('refuses to fill more than the buffer holds', () => {
    expect(() => {
      makeRandom(1).fill(new Float64Array(3), 4);
    }).toThrow('n must be a whole number from 0 to 3, but it is 4.');
  });
});

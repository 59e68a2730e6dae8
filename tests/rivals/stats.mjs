// What is said of numbers that scatter: the middle, the least, how far they lie from the middle, and between which two
// values the ratio of two middles lies.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median distance from the median. */
export function mad(values) {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The value of `of` for two lists whose entries belong together by round, and the ends of the interval in which it lies
 * with 95 % certainty: the bootstrap draws whole rounds, since what else the machine did met both.
 */
export function interval(a, b, of, n_draws = 2000) {
  const random = randomNumbers(1);
  const draws = Array.from({ length: n_draws }, () => {
    const rounds = a.map(() => Math.floor(random() * a.length));
    return of(
      rounds.map((round) => a[round]),
      rounds.map((round) => b[round]),
    );
  }).sort((x, y) => x - y);
  const at = (share) => draws[Math.min(n_draws - 1, Math.floor(n_draws * share))];
  return { value: of(a, b), low: at(0.025), high: at(0.975) };
}

export const ratio = (a, b) => interval(a, b, (a, b) => median(a) / median(b));
export const difference = (a, b) => interval(a, b, (a, b) => mean(a) - mean(b));
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The slope of the straight line that lies nearest to the points, and its standard error. */
export function slope(xs, ys) {
  const [x, y] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, it) => sum + (it - x) ** 2, 0);
  const slope = xs.reduce((sum, it, idx) => sum + (it - x) * (ys[idx] - y), 0) / spread;
  const left = xs.reduce((sum, it, idx) => sum + (ys[idx] - y - slope * (it - x)) ** 2, 0);
  return { slope, error: Math.sqrt(left / Math.max(1, xs.length - 2) / spread) };
}

export const LIMITS = {
  side: [3, 9],
  channels: [1, 4],
  k: [1, 5],
  filters: [1, 4],
  s: [1, 4],
  p: [0, 3],
  seed: [0, 9999],
  value: [-99, 99],
} as const;

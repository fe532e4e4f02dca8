/** The chapter's example: X of 3×3, K of 2×2 and Y of 2×2. */
export const SIDE = 3;
export const KERNEL_SIDE = 2;
export const OUT_SIDE = 2;
export const INPUT = [1, 2, 3, 4, 5, 6, 7, 8, 9];

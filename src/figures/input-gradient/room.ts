/** Side of a kernel in the row of kernels, in a panel's units, and where the second grid of that row begins. */
export const KERNEL_UNITS = 146;
export const SECOND_X = 172;
export const ROW_UNITS = 150;

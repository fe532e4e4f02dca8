import { useReducer } from 'react';

/**
 * Draws a control once more, to be called when its input was moved: where a figure keeps its value (a stride
 * that would not fit, say), the input is put back to it.
 */
export function useRedraw(): () => void {
  return useReducer((count: number) => count + 1, 0)[1];
}

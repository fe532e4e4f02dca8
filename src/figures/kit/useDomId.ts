import { createContext, useContext, useId } from 'react';

const IslandContext = createContext('');
/** Names the island that a figure lives in, uniquely on its page. */
export const IslandProvider = IslandContext.Provider;

/** An id for the page's elements; the same in the build's markup and in the browser. */
export function useDomId(): string {
  return `${useContext(IslandContext)}${useId()}`;
}

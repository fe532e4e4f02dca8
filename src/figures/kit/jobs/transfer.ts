/** The memory of all typed arrays in a value, which a worker hands over instead of copying. */
export function buffersOf(value: unknown, found = new Set<ArrayBufferLike>()): ArrayBufferLike[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return [...found];
}

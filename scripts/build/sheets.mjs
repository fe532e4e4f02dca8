/**
 * The style sheets that a figure or an opener brings with it, by Vite's manifest: those of what it imports first,
 * each once, as the browser would load them with its script. Its chunk bears its id.
 */
export function sheetsOf(manifest, id) {
  const met = new Set();
  const sheets = new Set();
  const visit = (chunk) => {
    if (met.has(chunk)) return;
    met.add(chunk);
    for (const name of chunk.imports ?? []) visit(manifest[name]);
    for (const sheet of chunk.css ?? []) sheets.add(sheet);
  };
  const chunk = Object.values(manifest).find(({ name }) => name === id);
  if (!chunk) throw new RangeError(`sheetsOf: no chunk is called ${id}`);
  visit(chunk);
  return [...sheets];
}

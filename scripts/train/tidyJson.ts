import { writeFile } from 'node:fs/promises';

/** Writes JSON indented, but a list of numbers on one line, so that the file is small and can be read. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value, null, 1);
  const onOneLine = (inner: string) => inner.replace(/\s+/g, ' ');
  await writeFile(
    file,
    `${text.replace(/\[[\d\s,.e-]+\]/g, onOneLine).replace(/\{[^[\]{}]*\}/g, onOneLine)}\n`,
  );
}

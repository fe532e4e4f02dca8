/**
 * npm run new-figure <id>: makes src/figures/<id>/, a small figure that already passes every check: a row of
 * cells, a slider for its length, and a window that walks along it looking for the largest.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TEMPLATE = fileURLToPath(new URL('./template/', import.meta.url));
const FIGURES = fileURLToPath(new URL('../../src/figures/', import.meta.url));
/** Names that other things under the figures' folder and in the book's addresses have. */
const TAKEN = ['kit', 'registry', 'index', 'menu', 'opener'];
const LONGEST_NAME = 40;

/** Why a figure cannot have this id; empty when it can. */
export function problemWith(id, figures = FIGURES) {
  if (!id) return 'Give the figure a name: npm run new-figure receptive-field';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return `“${id}” cannot be a figure's name: it becomes a folder and an address, so use small letters, digits and single hyphens, as in receptive-field.`;
  }
  if (id.length > LONGEST_NAME) {
    return `“${id}” is ${id.length} characters long; a figure's name has at most ${LONGEST_NAME}.`;
  }
  if (/^s-\d/.test(id))
    return `“${id}” looks like the id of a section (s-2-3); choose another name.`;
  if (TAKEN.includes(id)) return `“${id}” is taken by a part of the book that is no figure.`;
  if (existsSync(path.join(figures, id))) {
    return `src/figures/${id}/ exists already; nothing was changed.`;
  }
  return '';
}

/** Writes the figure's files and returns their names. */
export function makeFigure(id, figures = FIGURES) {
  const folder = path.join(figures, id);
  mkdirSync(folder, { recursive: true });
  return readdirSync(TEMPLATE)
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const text = readFileSync(path.join(TEMPLATE, file), 'utf8').replaceAll('FIGURE_ID', id);
      writeFileSync(path.join(folder, name), text, { flag: 'wx' });
      return name;
    });
}

function main([id]) {
  const problem = problemWith(id);
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const files = makeFigure(id);
  console.log(`src/figures/${id}/ has ${files.join(', ')}.`);
  console.log(`See it at /vi/embed/${id}/ and /en/embed/${id}/ (npm run dev).`);
  console.log(
    `To put it into a part: add <Figure id="${id}" /> to content/vi and content/en, and the id to PART_FIGURES in src/chapters/pages.ts.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));

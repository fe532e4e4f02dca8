/** The small faults that mutation testing plants, one at a time, in a source text. */

/** The same text with comments and strings blanked, so that operators are looked for in code only. */
function codeOnly(source) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, blank);
}

const OPERATORS = [
  ['arithmetic', / \+ /g, [' - ']],
  ['arithmetic', / - /g, [' + ']],
  ['arithmetic', / \* /g, [' / ']],
  ['arithmetic', / \/ /g, [' * ']],
  ['arithmetic', / % /g, [' * ']],
  ['arithmetic', / \+= /g, [' -= ']],
  ['arithmetic', / -= /g, [' += ']],
  ['arithmetic', /\+\+/g, ['--']],
  ['arithmetic', /(?<=[\w\])])--/g, ['++']],
  ['boundary', / < /g, [' <= ']],
  ['boundary', / <= /g, [' < ']],
  ['boundary', / > /g, [' >= ']],
  ['boundary', / >= /g, [' > ']],
  ['relational', / < /g, [' >= ']],
  ['relational', / <= /g, [' > ']],
  ['relational', / > /g, [' <= ']],
  ['relational', / >= /g, [' < ']],
  ['relational', / === /g, [' !== ']],
  ['relational', / !== /g, [' === ']],
  ['relational', / && /g, [' || ']],
  ['relational', / \|\| /g, [' && ']],
  ['relational', / \?\? /g, [' && ']],
  [
    'literal',
    /(?<![\w.$])\d+(?![\w.])/g,
    (text) => [String(Number(text) + 1), String(Number(text) - 1)],
  ],
];

/** A whole line that is one statement and declares nothing. */
const STATEMENT =
  /^[ \t]+(?:(?:if|for|while) \(.*\) )?(?!const |let |import |export |type |return;)[\w$[\].]+[^\n]*;$/gm;

/** Every mutant of a source: where, what kind, and the changed text. */
export function mutantsOf(file, source) {
  const code = codeOnly(source);
  const found = [];
  const add = (kind, at, old, text) => {
    const line = source.slice(0, at).split('\n').length;
    const changed = source.slice(0, at) + text + source.slice(at + old.length);
    found.push({ file, line, kind, old: old.trim(), text: text.trim(), changed });
  };
  for (const [kind, pattern, replacements] of OPERATORS) {
    for (const match of code.matchAll(pattern)) {
      const texts = typeof replacements === 'function' ? replacements(match[0]) : replacements;
      for (const text of texts) add(kind, match.index, match[0], text);
    }
  }
  for (const match of code.matchAll(STATEMENT)) {
    const old = source.slice(match.index, match.index + match[0].length);
    if (!/^\s+\w+: /.test(old)) add('removal', match.index, old, '    ;');
  }
  return found;
}

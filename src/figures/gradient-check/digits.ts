/** Cuts two numbers, as texts, where they begin to differ: what both share, and what is each one's own. */
export function shared(
  a: string,
  b: string,
): { readonly same: string; readonly a: string; readonly b: string } {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return { same: a.slice(0, at), a: a.slice(at), b: b.slice(at) };
}

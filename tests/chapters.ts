import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProcessor } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Language } from '../src/words/language.ts';

/** A node of a chapter's syntax tree, as far as the content tests read it. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly attributes?: readonly { readonly name: string; readonly value: unknown }[];
  readonly children?: readonly Node[];
}

export interface ChapterFacts {
  readonly source: string;
  readonly headings: readonly { readonly depth: number; readonly id: string }[];
  readonly figures: readonly string[];
  readonly tries: readonly { readonly figure: string; readonly preset: string }[];
  readonly terms: readonly string[];
  readonly pitfalls: readonly string[];
  readonly formulas: readonly string[];
  readonly links: readonly string[];
  /** Runs of prose, without code, formulas and tags. */
  readonly prose: readonly string[];
}

const CONTENT = path.resolve('content');
const processor = createProcessor({
  remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath],
});

export function chapterNames(language: Language): string[] {
  return readdirSync(path.join(CONTENT, language))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length))
    .sort();
}

const read = new Map<string, ChapterFacts>();

export function readChapter(language: Language, name: string): ChapterFacts {
  const key = `${language}/${name}`;
  const facts = read.get(key) ?? factsOf(language, name);
  read.set(key, facts);
  return facts;
}

function factsOf(language: Language, name: string): ChapterFacts {
  const source = readFileSync(path.join(CONTENT, language, `${name}.mdx`), 'utf8');
  const nodes = flatten(processor.parse(source) as unknown as Node);
  const tags = (wanted: string) => nodes.filter((node) => node.name === wanted);
  const prop = (node: Node, key: string) =>
    String(node.attributes?.find((each) => each.name === key)?.value ?? '');
  const isProse = (node: Node) => node.type === 'text';
  const titles = nodes.flatMap((node) =>
    ['title', 'caption', 'alt'].map((key) => prop(node, key)).filter((text) => text !== ''),
  );
  return {
    source,
    headings: nodes
      .filter((node) => node.type === 'heading')
      .map((node) => ({ depth: node.depth ?? 0, id: headingId(node) })),
    figures: tags('Figure').map((node) => prop(node, 'id')),
    tries: tags('Try').map((node) => ({
      figure: prop(node, 'figure'),
      preset: prop(node, 'preset'),
    })),
    terms: tags('Term').map((node) => prop(node, 'id')),
    pitfalls: tags('Pitfall').map((node) => prop(node, 'id')),
    formulas: nodes.filter((node) => node.type === 'math').map((node) => node.value ?? ''),
    links: nodes.filter((node) => node.type === 'link').map((node) => node.url ?? ''),
    prose: [...nodes.filter(isProse).map((node) => node.value ?? ''), ...titles, ...matter(nodes)],
  };
}

/** Values of the front matter, which readers meet as titles and descriptions. */
function matter(nodes: readonly Node[]): string[] {
  const yaml = nodes.find((node) => node.type === 'yaml')?.value ?? '';
  return yaml.split('\n').map((line) => line.replace(/^\w+:\s*"?|"$/g, ''));
}

function headingId(node: Node): string {
  const last = node.children?.at(-1);
  return /^\/\*\s*([a-z0-9-]+)\s*\*\/$/.exec(last?.value ?? '')?.[1] ?? '';
}

function flatten(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

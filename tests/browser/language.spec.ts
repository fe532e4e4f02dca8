import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ViteDevServer } from 'vite';
import { expect, open, test } from './book.ts';

const LANGUAGES = ['vi', 'en'] as const;
const FIGURES = readdirSync('src/figures').filter((name) =>
  existsSync(`src/figures/${name}/index.ts`),
);
const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'));

/** The one built file of a figure, or of its words in a language. */
function built(name: string): string {
  const files = scripts.filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
  expect(files, name).toHaveLength(1);
  return readFileSync(`dist/assets/${files[0]}`, 'utf8');
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

// A figure's words may read numbers from a data file, as Vite imports them.
let vite: ViteDevServer;
test.beforeAll(async () => {
  vite = await createServer({ server: { middlewareMode: true, hmr: false }, logLevel: 'error' });
});
test.afterAll(() => vite.close());

/** What a figure says in four words and more that stand in its file of this language as they are. */
async function sayings(id: string, language: (typeof LANGUAGES)[number]) {
  const file = `src/figures/${id}/${language}.ts`;
  const words = await vite.ssrLoadModule(`/${file}`);
  const source = readFileSync(file, 'utf8');
  return strings(words[language]).filter(
    (each) => each.split(' ').length >= 4 && source.includes(each),
  );
}

for (const id of FIGURES) {
  test(`${id} is one file without words, and one for the words of each language`, async () => {
    const said = { vi: await sayings(id, 'vi'), en: await sayings(id, 'en') };
    const shared = said.vi.filter((saying) => said.en.includes(saying));
    for (const language of LANGUAGES) {
      const own = said[language].filter((saying) => !shared.includes(saying));
      const holding = (code: string) => own.filter((saying) => code.includes(saying));
      expect(own.length).toBeGreaterThan(1);
      expect(holding(built(`${id}-${language}`))).toEqual(own);
      expect(holding(built(`${id}-${language === 'vi' ? 'en' : 'vi'}`))).toEqual([]);
      expect(holding(built(id))).toEqual([]);
    }
  });
}

for (const language of LANGUAGES) {
  test(`a page in ${language} loads the words of that language only`, async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await open(page, `/${language}/embed/stride/`);
    await expect(page.locator('figure[data-alive=true]')).toBeVisible();
    const words = loaded.filter((file) => /\/stride-(vi|en)-/.test(file));
    expect(words).toHaveLength(1);
    expect(words[0]).toContain(`/stride-${language}-`);
  });
}

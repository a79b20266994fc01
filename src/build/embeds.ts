/**
 * The scripts that run on other people's pages: one for each widget's embed, whole in itself, and
 * the loader. `virtual:embeds` holds them as text; each is a small build of its own, because a
 * frame without an origin can load no module, and an inline script can import none.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import leanDecimal from './lean-decimal.ts';

const DOOR = 'virtual:embeds';
const ONE = 'virtual:embed/';
const LOADER = 'loader';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const widgets = here('../components/widgets/');

export default function embeds(): Plugin {
  return {
    name: 'unwind-embeds',
    resolveId: (id) => (id === DOOR || id.startsWith(ONE) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${DOOR}`) return { code: door(), moduleType: 'js' };
      if (!id.startsWith(`\0${ONE}`)) return undefined;
      const name = id.slice(ONE.length + 1);
      const { code, files } = await (name === LOADER
        ? bundle('../embed/loader.ts')
        : bundle('../embed/entry.tsx', [alone(name)]));
      // In `astro dev` an edit of any of them makes the script anew.
      for (const file of files) this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(code)}`, moduleType: 'js' };
    },
  };
}

function door(): string {
  const live = readdirSync(widgets).filter((id) => existsSync(`${widgets}${id}/widget.ts`));
  const load = (name: string) => `() => import('${ONE}${name}').then((code) => code.default)`;
  const scripts = live.sort().map((id) => `'${id}': ${load(id)}`);
  return `export const scripts = { ${scripts.join(', ')} };\nexport const loader = ${load(LOADER)};`;
}

/** Inside one embed: its widget and simulation by a fixed name, no worker, and no text of ours. */
function alone(id: string): Plugin {
  const simulation = `${widgets}${id}/simulation.ts`;
  const stands: Readonly<Record<string, string>> = {
    'virtual:widget': `${widgets}${id}/widget.ts`,
    'virtual:simulation': existsSync(simulation) ? simulation : here('../embed/no-simulation.ts'),
    './remote.ts': here('../embed/remote.ts'),
    './working.ts': here('../embed/no-working.ts'),
    './quantities.ts': here('../embed/no-quantities.ts'),
  };
  return {
    name: 'unwind-embed-alone',
    enforce: 'pre',
    resolveId: (name) => stands[name],
  };
}

interface Bundle {
  readonly code: string;
  readonly files: readonly string[];
}

/** One classic script from an entry and all that it imports, minified, safe inside <script>. */
async function bundle(entry: string, plugins: readonly Plugin[] = []): Promise<Bundle> {
  const result = await build({
    configFile: false,
    publicDir: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [...plugins, leanDecimal(), solid({ ssr: false, dev: false, hot: false })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here(entry), formats: ['iife'], name: 'unwind' },
      rolldownOptions: {
        output: { codeSplitting: false },
        treeshake: { moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }] },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...others] = outputs.filter((output) => output.type === 'chunk');
  if (!chunk || others.length > 0) throw new Error(`${entry} did not become one script.`);
  return {
    code: chunk.code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'),
    files: chunk.moduleIds.filter((id) => existsSync(id)),
  };
}

// `npm run hosts -- ID…`: our built site against software that is not ours, as a writer meets it.
// What is found must be what the page for writers says, src/content/hosts.json; `--write` says it anew.
import { readFile, writeFile } from 'node:fs/promises';
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Tried } from '../../src/build/hosts.ts';
import { serve } from '../server.ts';
import { Untried, type Host, type Site } from './host.ts';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const said = here('../../src/content/hosts.json');
const cache = here('../../node_modules/.cache/hosts/');
/** Files here that prove nothing themselves. */
const tools = ['host.ts', 'debian.ts', 'run.ts'];

const known = JSON.parse(await readFile(said, 'utf8')) as Tried[];
mkdirSync(cache, { recursive: true });
const builtFor = process.env.UNWIND_SITE ?? 'https://unwind.example';
const [withHeaders, bare] = await Promise.all([
  serve({ headers: true, builtFor }),
  serve({ headers: false, builtFor }),
]);
const site: Site = { home: withHeaders.home, bare: bare.home, cache };
const faults: string[] = [];
const found: Tried[] = [];

for (const file of readdirSync(here('.'))
  .filter((name) => name.endsWith('.ts'))
  .sort()) {
  if (tools.includes(file)) continue;
  const { host } = (await import(`./${file}`)) as { host?: Host };
  if (!host || (wanted.length > 0 && !wanted.includes(host.id))) continue;
  const missing = host.missing?.();
  if (missing) {
    console.log(`${host.name}: not tried, as ${missing}.`);
    continue;
  }
  const start = performance.now();
  const proof = await host.prove(site).catch((error: unknown) => {
    if (error instanceof Untried) console.log(`${host.name}: not tried. ${error.message}`);
    else faults.push(`${host.name}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!proof) continue;
  const { version, findings } = proof;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${host.name} ${version}, ${seconds} s`);
  for (const { claim, held } of findings) console.log(`  ${held ? 'holds' : 'FAILS'}  ${claim}`);
  found.push({
    id: host.id,
    name: host.name,
    version,
    date: new Date().toISOString().slice(0, 10),
    findings,
  });
  const before = known.find(({ id }) => id === host.id);
  const was = JSON.stringify(before?.findings ?? []);
  if (!options.write && was !== JSON.stringify(findings))
    faults.push(
      `${host.name} ${version} differs from what src/content/hosts.json says of ${before?.version ?? 'none'}: ` +
        'mend it, or run `npm run hosts -- --write` if it is so now.',
    );
}

if (options.write) {
  const others = known.filter(({ id }) => !found.some((one) => one.id === id));
  const all = [...others, ...found].sort((a, b) => a.id.localeCompare(b.id, 'en'));
  await writeFile(said, `${JSON.stringify(all, null, 2)}\n`);
}
await Promise.all([withHeaders.close(), bare.close()]);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

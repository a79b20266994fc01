// Runs before `npm start`, `npm run dev` and `npm test`, on whatever Node the machine has (18 or
// newer), so it is plain JavaScript without dependencies: installs what is missing or out of
// date, and says in one sentence what it cannot put right. `--browser` also provides a Chromium.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Type stripping without a flag, which the scripts here rely on, begins with this one.
const oldestNode = [22, 18];

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensure();

function ensure() {
  const manifest = read('package.json');
  const changed = changedSince(read('package-lock.json'), manifest);
  const absent = changed ?? missing(manifest);
  if (absent) {
    console.log(`Installing packages (${absent}) …`);
    // The lock is written only by whoever changes a dependency: some releases of npm would leave
    // parts of it out. And some fail without saying so, hence the second look.
    const done = npm(changed ? 'install' : 'install --no-save', manifest);
    if (!done || !read('node_modules/.package-lock.json')) {
      stop('npm could not install the packages; what it says is above.');
    }
  }
  const version = output('node --version');
  if (isTooOld(version)) {
    stop(
      `This project needs Node ${oldestNode.join('.')} or newer and found ${version}; ` +
        'no newer one comes as a package for this system, so please install it from nodejs.org.',
    );
  }
  if (process.argv.includes('--browser') && !run('node tests/browser.ts')) process.exit(1);
}

function missing(manifest) {
  return absentFrom(read('node_modules/.package-lock.json'), read('package-lock.json'), manifest);
}

/** Which dependencies the manifest names differently from the lock; undefined when none. */
export function changedSince(lock, manifest) {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const locked = lock?.packages[''] ?? {};
  const kind = kinds.find(
    (name) => JSON.stringify(manifest[name]) !== JSON.stringify(locked[name]),
  );
  return kind && `${kind} have changed`;
}

/**
 * The first package the lock wants on this machine and the installation has not; undefined when
 * all are there. Compares contents, not times: a fresh checkout is no reason to install.
 */
export function absentFrom(installed, lock, manifest, host = thisHost()) {
  if (!installed) return 'none yet';
  const isAbsent = ([path, entry]) =>
    path !== '' &&
    installed.packages[path]?.version !== entry.version &&
    (path in installed.packages || isWanted(path, entry, manifest, host));
  return Object.entries(lock.packages).find(isAbsent)?.[0].replace('node_modules/', '');
}

function isWanted(path, entry, manifest, host) {
  const name = path.replace('node_modules/', '');
  if (name === 'node') return isTooOld(host.node);
  if (!entry.optional || name in (manifest.optionalDependencies ?? {})) return true;
  // An old npm leaves out optional packages that want a newer Node than its own, although the
  // Node that comes with them is newer: these are the native halves of the build tools.
  const libc = entry.libc ?? (name.includes('musl') ? ['musl'] : undefined);
  const { os, cpu } = entry;
  const fits = (wanted, own) => !wanted || wanted.includes(own);
  return Boolean(os || cpu) && fits(os, host.os) && fits(cpu, host.cpu) && fits(libc, host.libc);
}

function thisHost() {
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return { os: process.platform, cpu: process.arch, libc, node: process.version };
}

/** npm itself runs under the pinned Node when the machine's is too old for what is installed. */
function npm(command, manifest) {
  const pinned = manifest.optionalDependencies?.node;
  const own = process.env.npm_execpath;
  if (isTooOld(process.version) && pinned && own) {
    if (run(`npm exec --yes --package=node@${pinned} -- node "${own}" ${command}`)) return true;
  }
  return run(`npm ${command}`);
}

function isTooOld(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
}

/** Within an npm script `node` is the pinned one as soon as it is installed. */
function shell(command, stdio) {
  return spawnSync(command, { cwd: root, stdio, shell: true, encoding: 'utf8' });
}

function run(command) {
  return shell(command, 'inherit').status === 0;
}

function output(command) {
  return shell(command, 'pipe').stdout.trim();
}

function read(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

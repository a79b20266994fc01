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
  const lacking = lack(
    manifest,
    read('package-lock.json'),
    read('node_modules/.package-lock.json'),
  );
  if (lacking) {
    console.log(`Installing packages (${lacking}) …`);
    install(manifest) || stop('npm could not install the packages; its message is above.');
  }
  const version = output('node --version');
  if (isTooOld(version)) {
    stop(
      `This project needs Node ${oldestNode.join('.')} or newer and found ${version}; ` +
        'no matching Node comes as a package for this system, so please install one from nodejs.org.',
    );
  }
  if (process.argv.includes('--browser')) run('node tests/browser.ts') || process.exit(1);
}

/**
 * What the installed packages lack against the lock, in a few words; undefined when nothing.
 * Compares contents, not times: a checkout or an edited script is no reason to install.
 */
export function lack(manifest, lock, installed, host = thisHost()) {
  if (!installed) return 'none yet';
  const locked = lock?.packages ?? {};
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (JSON.stringify(manifest[kind]) !== JSON.stringify(locked['']?.[kind])) {
      return `${kind} have changed`;
    }
  }
  const wanted = (path, entry) => {
    const name = path.replace('node_modules/', '');
    if (name === 'node') return isTooOld(host.node);
    if (!entry.optional || name in (manifest.optionalDependencies ?? {})) return true;
    // An old npm leaves out optional packages that want a newer Node, although the Node that
    // comes with them is newer: these are the native halves of the build tools.
    return Boolean(entry.os || entry.cpu) && fits(entry, host);
  };
  const absent = Object.entries(locked).find(
    ([path, entry]) =>
      path !== '' &&
      !entry.link &&
      installed.packages[path]?.version !== entry.version &&
      (path in installed.packages || wanted(path, entry)),
  );
  return absent && absent[0].replace('node_modules/', '');
}

function fits(entry, host) {
  return ['os', 'cpu', 'libc'].every((key) => !entry[key] || entry[key].includes(host[key]));
}

function thisHost() {
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return { os: process.platform, cpu: process.arch, libc, node: process.version };
}

/** npm itself runs under the pinned Node when the machine's is too old for what is installed. */
function install(manifest) {
  const pinned = manifest.optionalDependencies?.node;
  const npm = process.env.npm_execpath;
  if (isTooOld(process.version) && pinned && npm) {
    if (run(`npm exec --yes --package=node@${pinned} -- node "${npm}" install`)) return true;
  }
  return run('npm install');
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

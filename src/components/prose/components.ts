// What a term's text may say without importing: every component of this folder by its file's name.
const modules = import.meta.glob<{ default: (props: object) => unknown }>('./*.astro', {
  eager: true,
});

export const components = Object.fromEntries(
  Object.entries(modules).map(([file, module]) => [
    file.slice('./'.length, -'.astro'.length),
    module.default,
  ]),
);

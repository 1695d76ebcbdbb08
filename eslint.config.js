import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

/** What a layer must not import: regular expressions over the import's text. `tests/architecture.test.ts` holds the whole picture. */
const layer = (files, message, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }],
  },
});

const PACKAGE = '^[^.]';
const NODE = '^node:';
const folder = (...names) => `/(${names.join('|')})/`;

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'tests/fixtures', '.data'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { files: ['src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['src/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['src/story/**', 'src/guidance/**', 'src/course/learner/**', 'src/governors/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an argument.',
        },
      ],
    },
  },
  {
    files: ['scripts/bench/floor/*.js'],
    languageOptions: {
      globals: { window: false, document: false, localStorage: false, addEventListener: false },
    },
  },
  {
    files: ['**/*.cjs', 'tests/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'require', '__dirname'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/player/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TemplateElement[value.raw=/<style|\\sstyle=|javascript:|data:|blob:/]',
          message: 'The package’s Content-Security-Policy forbids it: use static styles or a class.',
        },
      ],
    },
  },
  layer(
    ['src/*/learner/**'],
    'A learner folder imports only learner folders: every package carries it.',
    PACKAGE,
    folder('author', 'lms', 'player', 'host', 'package', 'studio'),
  ),
  layer(
    ['src/{story,guidance}/author/**'],
    'The author’s world of story and guidance is pure.',
    NODE,
    folder('lms', 'course', 'player', 'host', 'package', 'studio'),
  ),
  layer(
    ['src/lms/**'],
    'lms imports learner folders only, and no package.',
    PACKAGE,
    folder('author', 'player', 'host', 'package', 'studio'),
  ),
  layer(
    ['src/launch/**'],
    'launch imports learner folders and lms, and no package: it comes before the player.',
    PACKAGE,
    folder('author', 'player', 'host', 'package', 'studio'),
  ),
  layer(
    ['src/course/*.ts', 'src/course/translation/**'],
    'course joins story, guidance and lms.',
    folder('player', 'host', 'package', 'studio'),
  ),
  layer(
    ['src/player/**'],
    'player imports only learner folders, launch, lms, locale and lit.',
    '^(?!lit$|lit/|\\.)',
    folder('author', 'host', 'package', 'studio'),
  ),
  layer(['src/governors/**'], 'governors is pure: tables in, a report out.', PACKAGE, '^\\.\\./'),
  layer(
    ['src/host/**'],
    'host imports learner folders, lms, locale and course.',
    folder('package', 'player'),
  ),
  layer(
    ['src/studio/{analysis,comments,edit,guidance,know,map,page,twee}/**', 'src/course/translation/**'],
    'What runs in the studio’s page reads no file and opens no port.',
    NODE,
    folder('host', 'package', 'server'),
  ),
  layer(
    ['src/package/**'],
    'package carries the built player, never its source.',
    folder('player', 'host', 'studio'),
  ),
);

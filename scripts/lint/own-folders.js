import { SQUEEZED } from './squeezed.js';

/** Folders at the top of a Linux, macOS or Windows disk, as a path in a source file begins. */
const TOP_FOLDER =
  '/^(\\u002f(Applications|Library|Users|Volumes|bin|dev|etc|home|lib|media|mnt|opt|private|proc|root|run|sbin|snap|srv|sys|usr|var)\\u002f|\\u002ftmp(\\u002f|$)|[A-Za-z]:[\\u002f\\u005c])/';

/** Functions of Node that take the path of a file or folder first. */
const TAKES_PATH =
  '/^(access|appendFile|copyFile|cp|createReadStream|createWriteStream|exists|join|mkdir|mkdtemp|open|readdir|readFile|rename|resolve|rm|stat|unlink|writeFile)(Sync)?$/';

/** Functions of Node that make, change or remove the file or folder at the path that they take first. */
const WRITES =
  '/^(appendFile|copyFile|cp|createWriteStream|mkdir|mkdtemp|rename|rm|rmdir|symlink|unlink|writeFile)(Sync)?$/';

/** Calls of them, by their name or as methods of a module. */
const WRITING = `:matches(CallExpression[callee.name=${WRITES}], CallExpression[callee.object.name=/^(fs|fsPromises|promises)$/][callee.property.name=${WRITES}])`;

const ABSOLUTE = 'A path of one machine fails on every other: use a folder made by mkdtemp in os.tmpdir().';

const RELATIVE =
  'A relative path is written wherever the command was started: join it to a folder made by mkdtemp, or to ROOT.';

const OWN_FOLDERS = [
  { selector: `Literal[value=${TOP_FOLDER}]`, message: ABSOLUTE },
  {
    selector: `TemplateLiteral > TemplateElement:first-child[value.cooked=${TOP_FOLDER}]`,
    message: ABSOLUTE,
  },
  {
    selector: `CallExpression[callee.name=${TAKES_PATH}] > Literal:first-child[value=/^\\u002f/]`,
    message: ABSOLUTE,
  },
  { selector: `${WRITING} > Literal:first-child`, message: RELATIVE },
  {
    selector: `${WRITING} > TemplateLiteral:first-child > TemplateElement:first-child[value.cooked=/^./]`,
    message: RELATIVE,
  },
  { selector: "Property[key.name='path'] > Literal[value=/^\\u002f.*[.]\\w+$/]", message: ABSOLUTE },
  {
    selector: "CallExpression[callee.name='tmpdir']:not(CallExpression[callee.name=/^mkdtemp/] *)",
    message:
      'Others use the temporary folder too: make a folder of your own with mkdtemp(join(tmpdir(), …)).',
  },
];

/** Files that have to name absolute paths, and why. The list only shrinks. */
const NAMES_ABSOLUTE_PATHS = {
  'scripts/browser/find-browser.ts': 'where systems install browsers',
  'scripts/browser/find-browser.test.ts': 'the same, on machines that are made up',
  'scripts/browser/processes.ts': 'where Linux lists processes',
};

/** Lint: tests and scripts name no absolute path, and write only into temporary folders that they make. */
export const ownFolders = [
  {
    files: ['scripts/**/*.{ts,tsx,mjs,js}'],
    ignores: Object.keys(NAMES_ABSOLUTE_PATHS),
    rules: { 'no-restricted-syntax': ['error', ...OWN_FOLDERS, ...SQUEEZED] },
  },
  {
    files: ['tests/**/*.{ts,tsx,mjs,js}', '**/*.test.{ts,tsx}'],
    ignores: Object.keys(NAMES_ABSOLUTE_PATHS),
    rules: { 'no-restricted-syntax': ['error', ...OWN_FOLDERS] },
  },
];

import { addWordFiles, type GroupFile } from './words';

/** The groups of words that only the library and the panel beside a page load. */
const FILES = import.meta.glob<GroupFile>('./*/groups/{library,report}.ts', { base: '../../locales' });

addWordFiles(FILES);

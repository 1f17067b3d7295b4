/** The file of Readability alone: the package's index brings `isProbablyReaderable` into every injected script. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}

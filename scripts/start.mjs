// `npm start`: opens a browser with Menbe on it, or archives a list of addresses unattended (`npm start -- --help`).
import { bootstrap } from './bootstrap.mjs';

await bootstrap('scripts/start/main.ts');

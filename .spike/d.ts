import { JSDOM } from 'jsdom';
import { showCopy } from '../utils/page-copy/show-copy';
import { hostileMhtml } from '../tests/e2e/support/hostile-copy';
const w = new JSDOM('').window;
const r = showCopy(new TextEncoder().encode(hostileMhtml('http://127.0.0.1:9')), 'multipart/related', (h) => new w.DOMParser().parseFromString(h,'text/html') as any);
console.log(r.html, r.missing.length);

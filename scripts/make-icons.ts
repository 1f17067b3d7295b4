import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { MARK } from '../components/ui/icons/mark';
import { ensureBrowser } from './browser/install-browser';

/** Sizes the stores and toolbars want, in pixels; WXT finds them in public/icon. */
const SIZES = [16, 32, 48, 96, 128];
const FOLDER = new URL('../public/icon/', import.meta.url);

/** The mark in white on a tile of the accent colour: the same on a light and on a dark toolbar. Bolder where pixels are few. */
function tile(size: number): string {
  const small = size <= 32;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}">
  <rect width="24" height="24" rx="5.5" fill="#0b665d"/>
  <g transform="translate(12 12) scale(${small ? 0.86 : 0.8}) translate(-12 -12)">
    <path fill="#fff" d="${MARK.quote}"/>
    <path fill="none" stroke="#8fd9cc" stroke-width="${small ? 2.5 : 2}" stroke-linecap="round" d="${MARK.water}"/>
  </g>
</svg>
`;
}

const browser = await puppeteer.launch({
  executablePath: await ensureBrowser('chromium', console.log),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL('mark.svg', FOLDER), tile(128));
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.goto(
      `data:text/html,${encodeURIComponent(`<style>body{margin:0}svg{display:block}</style>${tile(size)}`)}`,
    );
    await page.screenshot({
      path: new URL(`${size}.png`, FOLDER).pathname as `${string}.png`,
      omitBackground: true,
    });
  }
} finally {
  await browser.close();
}

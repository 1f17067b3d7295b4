import { createHash } from 'node:crypto';
import { build } from 'vite';
import { join } from 'node:path';
import { ROOT } from '../project';

/**
 * Makes verify.html: one file with everything in it, that runs from a disk and may load nothing from anywhere, nor run any
 * script but its own. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
 */
export async function buildVerifyPage(): Promise<string> {
  const { script, style } = await bundle();
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Menbe</title>
<style>${style}</style>
</head>
<body>
<noscript>This page verifies an export of Menbe by a script of its own: allow it to run.</noscript>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Script and style, fit to stand in HTML. */
async function bundle(): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      // Nothing of `public/` belongs into it.
      copyPublicDir: false,
      cssMinify: true,
      lib: {
        entry: join(ROOT, 'scripts/verify-page/main.tsx'),
        formats: ['iife'],
        name: 'menbeVerify',
        fileName: 'verify',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('verify.html was not built.');
  let script = '';
  let style = '';
  for (const part of output.output) {
    if (part.type === 'chunk') script += part.code;
    else if (part.fileName.endsWith('.css')) style += String(part.source);
  }
  if (script === '' || style === '') throw new Error('verify.html lacks its script or style.');
  if (/<\/(script|style)/i.test(script + style)) throw new Error('verify.html would end before its end.');
  return { script, style };
}

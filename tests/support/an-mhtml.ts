/** A file of an MHTML archive, to be written as it is. */
export interface GivenPart {
  type: string;
  location?: string;
  id?: string;
  encoding?: string;
  body: string;
}

/** An MHTML archive as Chromium writes them; give only what the test is about. */
export function anMhtml(...parts: GivenPart[]): Uint8Array<ArrayBuffer> {
  const boundary = '----MultipartBoundary--test----';
  const lines = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    ...parts.flatMap(({ type, location, id, encoding = 'binary', body }) => [
      `--${boundary}`,
      `Content-Type: ${type}`,
      ...(id === undefined ? [] : [`Content-ID: <${id}>`]),
      `Content-Transfer-Encoding: ${encoding}`,
      ...(location === undefined ? [] : [`Content-Location: ${location}`]),
      '',
      body,
    ]),
    `--${boundary}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

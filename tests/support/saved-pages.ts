/** Paragraphs that are an article to the extraction. */
export function paragraphs(marked = 'counted every boat'): string {
  return Array.from(
    { length: 8 },
    (_, n) =>
      `<p>${n}. The harbour office ${marked} that came in on Tuesday, and wrote it down in ink, as it had always done.</p>`,
  ).join('\n');
}

/** A page as SingleFile saves it. */
export function singleFilePage(
  url: string,
  { title = 'The harbour ledger', body = paragraphs() } = {},
): string {
  return `<!DOCTYPE html> <html lang="en"><!--
 Page saved with SingleFile
 url: ${url}
 saved date: Fri Mar 08 2019 14:05:09 GMT+0400 (Azərbaycan Standart Vaxtı)
--><meta charset="utf-8">
<title>${title}</title>
<link rel="canonical" href="https://other.example/">
<style>p{color:red}</style></head><body><script>document.title = 'run'</script><article><h1>${title}</h1>
${body}</article></body></html>`;
}

/** A page as browsers save it. */
export function savedPage(url: string, body = paragraphs()): string {
  return `<!DOCTYPE html>
<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->
<html lang="en"><head><meta charset="utf-8"><title>The quay &amp; the pier</title></head><body><article><h1>The quay</h1>
${body}</article></body></html>`;
}

import { readWcxb } from '../tests/bench/extract/bench-set';
import { startChromium } from '../tests/e2e/support/chromium';
import { serveFixtures } from '../tests/e2e/support/serve-fixtures';
import { archivePage } from '../tests/e2e/support/archive-page';
import { copyFrame, keptOf, openCopy, openReader } from '../tests/e2e/support/attachments';
const p = readWcxb('/work/shared/bench/data').find(p=>p.id==='0001')!;
const server = await serveFixtures({'/p': p.html()});
const menbe = await startChromium();
const probe = () => { const out: string[] = []; const w = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); while (w.nextNode()) if (/Holiday Schedules/.test(w.currentNode.textContent!)) { let e = w.currentNode.parentElement!; const path: string[] = []; while (e && e !== document.body) { const c = getComputedStyle(e); path.push(e.localName+'.'+e.className.slice(0,20)+'['+c.display+' '+c.visibility+' '+c.opacity+' '+e.getClientRects().length+']'); e = e.parentElement!; } out.push(path.join(' < ')); } return innerWidth + '\n' + [...document.styleSheets].map(s => (s.ownerNode as Element).outerHTML.slice(0,90).replace(/\s+/g,' ') + ' #' + (()=>{try{return s.cssRules.length}catch{return -1}})() + ' ' + s.media.mediaText).join('\n') + '\n' + out[0]; };
try {
 const lib = await menbe.openExtensionPage('library.html#/');
 const page = await menbe.browser.newPage(); await page.goto(server.url('/p'));
 await new Promise(r=>setTimeout(r,500));
 console.log(await page.evaluate(probe));
 const { snapshotId } = await archivePage(menbe, page);
 await keptOf(lib, snapshotId!);
 const reader = await openReader(menbe, snapshotId!);
 await openCopy(reader); const frame = await copyFrame(reader);
 console.log('COPY', await frame.evaluate(probe));
} finally { await menbe.close(); await server.close(); }

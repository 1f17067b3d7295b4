import { aDatabase, anArticle, at, minute } from '../tests/support/builders';
import { saveCapture } from '../utils/archive/save-capture';
import { deletePages, emptyBin } from '../utils/archive/delete-pages';
import FDBKeyRange from 'fake-indexeddb/lib/FDBKeyRange';
const orig = FDBKeyRange.bound.bind(FDBKeyRange);
(globalThis as any).IDBKeyRange.bound = (...a: any[]) => { try { return orig(...(a as [any, any])); } catch (e) { console.log('BOUND', JSON.stringify(a)); throw e; } };
const db = aDatabase();
const { pageUrl, snapshotId } = await saveCapture(db, anArticle(), at(0));
await deletePages(db, [pageUrl], minute(1));
console.log(minute(60*24*3));
try { await emptyBin(db, minute(60 * 24 * 3), 1); } catch (e) { console.log(String(e)); }

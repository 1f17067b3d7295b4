import { onOtherDatabase } from '../platform/choose-database';
import { tellWrites } from './tell-writes';

/** Has a page tell the background of what it writes, and load anew when another database is chosen: it holds rows of the former one. */
export function followDatabase(): void {
  tellWrites();
  onOtherDatabase(() => location.reload());
}

import { linesOf } from '../lines-of';
import { toLinkRow } from '../to-link-row';
import { lineAddresses } from './line-addresses';
import type { LinkReader } from '../link-format';

/** Reads every address; a line without any is none that cannot be taken, as this is text. */
export const readAddressList: LinkReader = async function* ({ files }) {
  for (const file of files) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number++;
      for (const [index, link] of lineAddresses(line).entries())
        yield toLinkRow(`${file.path}, ${number}${index === 0 ? '' : `.${index + 1}`}`, link);
    }
  }
};

import type { JSX } from 'preact';
import { formatCount } from '../../utils/i18n/format';

/** Names with their numbers. */
export function Figures({
  figures,
}: {
  figures: readonly (readonly [name: string, count: number])[];
}): JSX.Element {
  return (
    <dl class="figures">
      {figures.map(([name, count]) => (
        <div key={name} class="figure" data-none={count === 0}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

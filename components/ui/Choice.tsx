import type { JSX } from 'preact';

/** A value that can be chosen, and its label. */
export type Option<T> = readonly [value: T, label: string];

interface Props<T> {
  /** For the element, its label and its hint. */
  id: string;
  label: string;
  hint?: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** A setting with a few short choices, all in sight: radio buttons that look like one strip. */
export function Choice<T extends string>({
  id,
  label,
  hint,
  options,
  value,
  onChange,
}: Props<T>): JSX.Element {
  return (
    <div
      id={id}
      class="setting"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint && `${id}-hint`}
    >
      <span id={`${id}-label`} class="setting-label">
        {label}
      </span>
      <div class="setting-control">
        <div class="segments">
          {options.map(([option, words]) => (
            <label key={option} class="segment">
              <input
                type="radio"
                name={id}
                value={option}
                checked={option === value}
                onChange={() => onChange(option)}
              />
              {words}
            </label>
          ))}
        </div>
        <Hint id={id} words={hint} />
      </div>
    </div>
  );
}

/** A setting with many choices: the browser's own list. */
export function Select<T extends string | number>({
  id,
  label,
  hint,
  options,
  value,
  onChange,
}: Props<T>): JSX.Element {
  return (
    <div class="setting">
      <label class="setting-label" for={id}>
        {label}
      </label>
      <div class="setting-control">
        <select
          id={id}
          class="select"
          aria-describedby={hint && `${id}-hint`}
          onChange={(event) => {
            const chosen = options[event.currentTarget.selectedIndex];
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option} selected={option === value}>
              {words}
            </option>
          ))}
        </select>
        <Hint id={id} words={hint} />
      </div>
    </div>
  );
}

function Hint({ id, words }: { id: string; words: string | undefined }): JSX.Element | null {
  if (words === undefined) return null;
  return (
    <p id={`${id}-hint`} class="setting-hint">
      {words}
    </p>
  );
}

import type { JSX } from 'preact';

interface Props {
  id: string;
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** What can be turned on for one export. */
export function ExportOption({ id, label, isOn, onChange }: Props): JSX.Element {
  return (
    <label class="export-option">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

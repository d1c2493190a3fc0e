/** One line of a form: what is asked, what is still wanting, and the few answers to choose from. */
import { Select } from '@fluentui/react-components';

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Each with the name that is shown for it. */
  readonly options: readonly (readonly [string, string])[];
  /** Said beside the label where something is wanting. */
  readonly lacks?: string | false;
  readonly onChoice: (value: string) => void;
}

export function ChoiceField({ id, label, value, options, lacks = false, onChoice }: ChoiceFieldProps) {
  return (
    <label className="field" htmlFor={id}>
      <span>
        {label}
        {lacks !== false && <em className="odd">{lacks}</em>}
      </span>
      <Select id={id} size="small" value={value} onChange={(_, data) => onChoice(data.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** One line of a form: what is asked, what is still wanting, and the box to type it in. */
import { Input, type InputProps } from '@fluentui/react-components';

interface TextFieldProps extends Pick<InputProps, 'name' | 'type' | 'list' | 'inputMode' | 'autoComplete'> {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Said beside the label where something is wanting. */
  readonly lacks?: string | false;
  readonly onText: (text: string) => void;
}

export function TextField({ id, label, value, lacks = false, onText, ...more }: TextFieldProps) {
  return (
    <label className="field" htmlFor={id}>
      <span>
        {label}
        {lacks !== false && <em className="odd">{lacks}</em>}
      </span>
      <Input id={id} size="small" value={value} onChange={(_, data) => onText(data.value)} {...more} />
    </label>
  );
}

interface SegmentsProps<V extends string> {
  name: string;
  /** What is chosen, for screen readers. */
  label: string;
  value: V;
  options: readonly { value: V; text: string }[];
  onChange: (value: V) => void;
}

/** A few choices side by side of which one holds: radio buttons that look like one control. */
export function Segments<V extends string>({ name, label, value, options, onChange }: SegmentsProps<V>) {
  return (
    <fieldset class="segments" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

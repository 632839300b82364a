/** A search box: asks when typing stops; the key / brings the cursor here. */
import { Box, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { useLate } from '../hooks/use-late';

type Props = {
  value: string;
  onValue(value: string): void;
  placeholder: string;
  width?: string;
  hotkey?: boolean;
};

export function SearchBox({ value, onValue, placeholder, width = '280px', hotkey = true }: Props) {
  const [text, setText] = useState(value);
  const late = useLate(text);
  const field = useRef<HTMLInputElement>(null);
  const told = useRef(value);

  useEffect(() => {
    if (late === told.current) return;
    told.current = late;
    onValue(late.trim());
  }, [late, onValue]);
  useEffect(() => {
    if (value === told.current.trim()) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (!hotkey) return undefined;
    const listen = (event: KeyboardEvent) => {
      const busy =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]');
      if (event.key !== '/' || busy) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [hotkey]);

  return (
    <Box width={width}>
      <TextInput
        ref={field}
        size="S"
        name="q"
        aria-label={placeholder}
        placeholder={placeholder}
        startAction={<Search aria-hidden />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? event.currentTarget.blur() : undefined)}
      />
    </Box>
  );
}

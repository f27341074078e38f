/** A document's text, and how it stands on the disk. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether a byte order mark stands before the text. */
  readonly mark: boolean;
}

/** Reads bytes as UTF-8, or UTF-16 by its byte order mark, which is dropped. Bytes that are no text become U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const mark = encoding !== 'utf-8' || (first === 0xef && second === 0xbb && third === 0xbf);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, mark };
}

/** The bytes of a text in the form of another one. */
export function encode(text: string, { encoding, mark }: Decoded): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

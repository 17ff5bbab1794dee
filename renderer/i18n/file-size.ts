/** Bytes as a person reads them: `312 B`, `4.1 kB`, `2.3 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, 'B']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kB']
        : ([bytes / 1_000_000, 'MB'] as const)
  return `${value.toLocaleString(locale, { maximumFractionDigits: bytes < 1000 ? 0 : 1 })} ${unit}`
}

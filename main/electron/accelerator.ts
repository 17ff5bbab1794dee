const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** The command table's keys (`Mod-Alt-n`) as Electron writes an accelerator (`CommandOrControl+Alt+N`). */
export function accelerator(keys: string): string {
  return keys
    .split('-')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}

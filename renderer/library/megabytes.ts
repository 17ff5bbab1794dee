/** Bytes as a sentence tells them: whole megabytes, as the system's file manager counts. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024))
}

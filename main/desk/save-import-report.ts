import type { Delivery } from '../../shared/api/contract.ts'
import type { DeskError } from '../../shared/api/errors.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Desk } from './context.ts'

/** Hands over what an import came to, as the page worded it. */
export async function saveImportReport(
  desk: Pick<Desk, 'host' | 'now'>,
  { text }: { readonly text: string },
): Promise<Result<{ fileName: string; delivery: Delivery }, DeskError>> {
  const fileName = `import-report-${desk.now().toISOString().slice(0, 10)}.txt`
  const delivery = await desk.host.deliver({
    name: fileName,
    mediaType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  })
  return delivery.ok ? ok({ fileName, delivery: delivery.value }) : delivery
}

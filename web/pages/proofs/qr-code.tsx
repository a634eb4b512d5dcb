/** A text as a QR code, drawn. */
import { qrRows } from './qr-rows.ts'

export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const rows = qrRows(text)
  // Four modules of quiet on each side (ISO/IEC 18004, 9.1).
  const size = rows.length + 8
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

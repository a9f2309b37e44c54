import { useEffect } from 'preact/hooks'
import { teksten } from './teksten.ts'

export type Notice = { readonly text: string; readonly isError: boolean }

const shownMs = 6000

/** A short message below the ribbon. Errors stay until they are closed. */
export function NoticeBar({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }) {
  useEffect(() => {
    if (!notice || notice.isError) return
    const timer = setTimeout(onClose, shownMs)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <div class="bericht-plek" role={notice?.isError ? 'alert' : 'status'}>
      {notice && (
        <p class={`bericht${notice.isError ? ' fout' : ''}`}>
          <span>{notice.text}</span>
          <button type="button" class="kruis" aria-label={teksten.meldingSluiten} onClick={onClose} />
        </p>
      )}
    </div>
  )
}

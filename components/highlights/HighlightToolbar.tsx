import MessageSquarePlus from 'lucide/dist/esm/icons/message-square-plus.mjs';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../utils/model/highlight';
import { Icon } from '../ui/icons/Icon';

interface Props {
  /** The selected text it stands beside. */
  range: Range;
  /** The colour used last, which the key `h` has. */
  last: HighlightColour;
  onHighlight: (colour: HighlightColour) => void;
  onComment: () => void;
}

/** Room between the selection and the toolbar, and to the edges of the window, in CSS pixels. */
const GAP = 8;

/** The colours, beside the selection. In the top layer, so that it is above whatever the reader stands in. */
export function HighlightToolbar({ range, last, onHighlight, onComment }: Props): JSX.Element {
  const toolbar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      if (toolbar.current) place(toolbar.current, range);
    };
    follow();
    // It is a pane that scrolls, whose events do not come up to the window.
    addEventListener('scroll', follow, { passive: true, capture: true });
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
    };
  }, [range]);
  return (
    <div
      id="highlight-toolbar"
      class="highlight-toolbar"
      ref={toolbar}
      popover="manual"
      role="toolbar"
      aria-label={t('annotate.highlightSelection')}
      // The selection stays.
      onPointerDown={(event) => event.preventDefault()}
    >
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          class="swatch-button"
          data-colour={colour}
          aria-label={nameOf(colour, last)}
          aria-keyshortcuts={colour === last ? 'h' : undefined}
          title={nameOf(colour, last)}
          onClick={() => onHighlight(colour)}
        >
          <span class="swatch" data-colour={colour} aria-hidden="true">
            A
          </span>
        </button>
      ))}
      <button
        class="icon-button"
        aria-label={t('annotate.highlightAndComment')}
        title={t('annotate.highlightAndComment')}
        onClick={onComment}
      >
        <Icon node={MessageSquarePlus} size={18} />
      </button>
    </div>
  );
}

function nameOf(colour: HighlightColour, last: HighlightColour): string {
  const name = { colour: t(`annotate.${colour}`) };
  return colour === last ? t('annotate.highlightWithKey', name) : t('annotate.highlightWith', name);
}

/** Below the selection's end, or above its beginning where there is no room; always within the window. */
function place(toolbar: HTMLElement, range: Range): void {
  if (!toolbar.matches(':popover-open')) toolbar.showPopover();
  const rects = range.getClientRects();
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects[rects.length - 1] ?? first;
  const { width, height } = toolbar.getBoundingClientRect();
  const below = last.bottom + GAP;
  const lowest = innerHeight - height - GAP;
  const fits = below <= lowest;
  const beside = fits ? last : first;
  const left = Math.min(innerWidth - width - GAP, Math.max(GAP, (beside.left + beside.right - width) / 2));
  toolbar.style.left = `${left}px`;
  const top = fits ? below : first.top - height - GAP;
  toolbar.style.top = `${Math.max(GAP, Math.min(lowest, top))}px`;
  // Scrolled out of sight, the selection takes it along.
  const isInSight = last.bottom > 0 && first.top < innerHeight;
  toolbar.style.visibility = isInSight ? 'visible' : 'hidden';
}

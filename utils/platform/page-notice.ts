/** Colour of a notice, and how long it stays. */
export type NoticeTone = 'good' | 'doubtful' | 'bad';

/** The global of Menbe's isolated world in a page that holds its notice. */
type NoticeWorld = typeof globalThis & { menbeNotice?: HTMLElement };

/**
 * Shows a short notice in the page's corner for some seconds. Call it only while no attachment is being made: page copies and
 * screenshots would contain it. Injected function: it must be self-contained. The closed shadow root isolates it from page styles
 * and hides the text from page scripts.
 */
export function showPageNotice(text: string, tone: NoticeTone): void {
  const shown = globalThis as NoticeWorld;
  shown.menbeNotice?.remove();
  // The document's own, though names on the page shadow them.
  const create = (): HTMLElement => Document.prototype.createElement.call(document, 'div');
  const root = Reflect.get(Document.prototype, 'documentElement', document) as Element;
  const host = create();
  shown.menbeNotice = host;
  const box = create();
  const colour = { good: '#2fb380', doubtful: '#e0a63a', bad: '#f0706a' }[tone];
  box.setAttribute('role', 'status');
  box.dir = 'auto';
  Object.assign(host.style, {
    all: 'initial',
    position: 'fixed',
    insetBlockStart: '16px',
    insetInlineEnd: '16px',
    zIndex: '2147483647',
  });
  Object.assign(box.style, {
    maxInlineSize: '340px',
    padding: '12px 16px',
    borderRadius: '10px',
    borderInlineStart: `4px solid ${colour}`,
    background: '#1d232b',
    color: '#f4f6f8',
    font: '14px/1.45 system-ui, sans-serif',
    boxShadow: '0 8px 28px rgb(0 0 0 / 0.32)',
    overflowWrap: 'anywhere',
  });
  host.attachShadow({ mode: 'closed' }).append(box);
  root.append(host);
  box.textContent = text;
  setTimeout(() => host.remove(), tone === 'good' ? 4000 : 9000);
}

/** Removes the notice. Injected function. @returns whether there was one */
export function removePageNotice(): boolean {
  const { menbeNotice } = globalThis as NoticeWorld;
  const isShown = menbeNotice?.isConnected ?? false;
  menbeNotice?.remove();
  return isShown;
}

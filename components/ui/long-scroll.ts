/**
 * Highest element that is laid out whole, in CSS pixels. Chromium counts sixty-fourths of a screen's pixel in 32 bits: 33.5
 * million pixels, of which a page magnified twice on a fine screen has a quarter. Firefox ends at 17.8 million.
 */
const MOST_HEIGHT = 8_000_000;

/** At either end of the list, how much of it is as high in the element, in CSS pixels: the wheel needs the room. */
const END = 1_000_000;

/** The properties of a scrolling element that are used here. */
export type Scroller = Pick<HTMLElement, 'scrollTop' | 'clientHeight'>;

/**
 * Scrolls a list that may be higher than an element can be. Far moves, as those of the scrollbar, go as far in the list, in
 * proportion, as in the element; near ones, as those of the wheel, pixel by pixel, and once the list rests the element is
 * brought to the place in proportion, unseen. All heights and places are in CSS pixels.
 */
export class LongScroll {
  #full = 0;
  #top = 0;
  #shift = 0;

  /** @param onShift called when what is in sight stands elsewhere in the element */
  constructor(private readonly onShift: () => void) {}

  /** Says how high the list is. */
  setHeight(full: number): void {
    this.#full = full;
    if (full <= MOST_HEIGHT) this.#shift = 0;
  }

  /** Height of the element. */
  get height(): number {
    return Math.min(this.#full, MOST_HEIGHT);
  }

  /** Place in the list minus place in the element, for the rows in sight. */
  get shift(): number {
    return this.#shift;
  }

  /** The place in the list of the element's top edge, after the element was scrolled. */
  moved(scroller: Scroller): number {
    const { scrollTop } = scroller;
    // Reading clientHeight would cause a layout in every frame.
    if (this.#full <= MOST_HEIGHT) return scrollTop;
    const { clientHeight } = scroller;
    const isFar = Math.abs(scrollTop - this.#top) > clientHeight;
    this.#top = scrollTop;
    if (isFar) this.#shiftTo(this.#inList(scrollTop, clientHeight) - scrollTop);
    return Math.max(0, Math.min(scrollTop + this.#shift, this.#full - clientHeight));
  }

  /** Brings the element to where the list is, in proportion, for what follows to have room. */
  settle(scroller: Scroller): void {
    if (this.#full > MOST_HEIGHT) this.#place(scroller, this.moved(scroller));
  }

  /** Scrolls no further than needed to have what stands at `top` of the list in sight. */
  show(scroller: Scroller, top: number, height: number): void {
    const from = this.moved(scroller);
    const target = Math.min(top, Math.max(from, top + height - scroller.clientHeight));
    if (target === from) return;
    if (this.#full > MOST_HEIGHT) this.#place(scroller, target);
    else scroller.scrollTop = target;
  }

  #place(scroller: Scroller, offset: number): void {
    scroller.scrollTop = this.#inElement(offset, scroller.clientHeight);
    this.#top = scroller.scrollTop;
    this.#shiftTo(offset - this.#top);
  }

  #shiftTo(shift: number): void {
    if (shift === this.#shift) return;
    this.#shift = shift;
    this.onShift();
  }

  #inList(top: number, view: number): number {
    const { height } = this;
    if (height === this.#full || top <= END) return top;
    if (top >= height - view - END) return top + this.#full - height;
    return Math.round(END + (top - END) * this.#scale(view));
  }

  #inElement(offset: number, view: number): number {
    if (offset <= END) return offset;
    if (offset >= this.#full - view - END) return offset - this.#full + this.height;
    return Math.round(END + (offset - END) / this.#scale(view));
  }

  /** Pixels of the list for one of the element, between the ends. */
  #scale(view: number): number {
    return (this.#full - view - 2 * END) / (this.height - view - 2 * END);
  }
}

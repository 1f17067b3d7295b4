import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { THUMBNAIL_SIDE } from './thumbnail';

/** A kept picture of a source, made small. */
export function SmallPicture({ picture }: { picture: ImageBitmap }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    context?.clearRect(0, 0, THUMBNAIL_SIDE, THUMBNAIL_SIDE);
    context?.drawImage(picture, 0, 0);
  }, [picture]);
  return <canvas class="source-picture" ref={canvas} width={THUMBNAIL_SIDE} height={THUMBNAIL_SIDE} />;
}

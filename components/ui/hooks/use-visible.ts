import { useEffect, useState } from 'preact/hooks';

const isVisible = () => document.visibilityState !== 'hidden';

/** Whether the user can see the page: not where its tab is behind another. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(isVisible);
  useEffect(() => {
    const follow = () => setVisible(isVisible());
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, []);
  return visible;
}

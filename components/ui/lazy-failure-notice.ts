import { lazy } from './hooks/lazy';

/** A failure in words, loaded with the first one. */
export const LazyFailureNotice = lazy(() => import('./FailureNotice'), 'FailureNotice', 'parts');

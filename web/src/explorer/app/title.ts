import { useEffect, useState } from 'react';

const CHANGED = 'career-graph:title';

/** Names the page in the browser's tab and history. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · career-graph` : 'career-graph';
    dispatchEvent(new Event(CHANGED));
  }, [title]);
}

/** The title of the page that a link has led to; empty on the first page, which is read as any other. */
export function useArrival(pathname: string): string {
  const [first] = useState(pathname);
  const [title, setTitle] = useState('');
  useEffect(() => {
    const tell = () => setTitle(document.title);
    addEventListener(CHANGED, tell);
    return () => removeEventListener(CHANGED, tell);
  }, []);
  const [hasLeft, setLeft] = useState(false);
  if (pathname !== first && !hasLeft) setLeft(true);
  return hasLeft ? title : '';
}

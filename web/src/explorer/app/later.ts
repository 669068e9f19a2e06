import { useEffect, useState, type RefObject } from 'react';

/** What is not seen at first waits so long, in milliseconds, and then until the browser has nothing else to do. */
const LATER = 400;

/** Whether the first view has had its time: before that, nothing is asked that it does not show. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    // Not every browser tells when it is idle.
    const whenIdle = globalThis.requestIdleCallback ?? ((call: () => void) => call());
    const timer = setTimeout(() => whenIdle(() => setLater(true), { timeout: 1_000 }), LATER);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}

/** Whether a part of the page has come near to what is seen, or is to be printed. */
export function useNear(part: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (isNear || !element) return;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), { rootMargin: '300px 0px' });
    observer.observe(element);
    const onPrint = () => setNear(true);
    addEventListener('beforeprint', onPrint);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', onPrint);
    };
  }, [isNear, part]);
  return isNear;
}

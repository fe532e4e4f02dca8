import type { ReactNode } from 'react';
import { useAlive } from './useAlive.ts';

interface LivingProps {
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * Controls, which do nothing until their script has come: until then they are neither reached by keys nor shown as
 * if they were ready.
 */
export function Living({ className, children }: LivingProps) {
  return (
    <div className={className} inert={!useAlive()}>
      {children}
    </div>
  );
}

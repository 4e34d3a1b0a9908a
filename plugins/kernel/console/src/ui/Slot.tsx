import { createContext, useContext, type ComponentType } from 'react';

/** Filled by the shell with what all manifests offer. */
export const SlotContext = createContext<ReadonlyMap<string, readonly ComponentType[]>>(new Map());

/** A place on a page where other plugins may show something. */
export function Slot({ name }: { name: string }) {
  const fillings = useContext(SlotContext).get(name) ?? [];
  return (
    <>
      {fillings.map((Filling, index) => (
        <Filling key={index} />
      ))}
    </>
  );
}

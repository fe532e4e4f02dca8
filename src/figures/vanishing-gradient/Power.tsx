import { useSay } from '../kit/frame/Say.tsx';
import { scientificParts } from '../kit/frame/scientific.ts';

/** A number of any size; the exponent is real raised text, in the same face as the rest. */
export function Power({ value }: { readonly value: number }) {
  const { number } = useSay();
  const { factor, exponent } = scientificParts(value, number);
  if (exponent === null) return factor;
  return (
    <>
      {factor}·10<sup>{number(exponent)}</sup>
    </>
  );
}

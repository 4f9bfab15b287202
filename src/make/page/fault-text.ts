import { describeFault, type Fault } from '../../core/statements/fault.ts';

/** A fault as a sentence. Faults are told in English alone. */
export function faultText(fault: Fault): string {
  return describeFault(fault);
}

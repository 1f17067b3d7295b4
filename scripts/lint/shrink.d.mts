export declare function shrink(
  before: Readonly<Record<string, number>>,
  needed: Readonly<Record<string, number>>,
): { kept: Record<string, number>; refused: string[] };

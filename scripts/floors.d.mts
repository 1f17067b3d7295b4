export declare const FLOORS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
export declare const PURE: readonly string[];
export declare function upwardArrow(from: string, to: string): string | undefined;

/** How large the design is drawn: charts take their sizes from here, because a canvas knows no rem. */
export type Scale = {
  /** A length of the 1920 × 1080 design. */
  px: (design: number) => number;
  /** A type size: never below what an eye can read. */
  type: (design: number) => number;
};

const SMALLEST_TYPE = 10;

export const scaleOf = (ratio: number): Scale => ({
  px: (design) => design * ratio,
  type: (design) => Math.max(SMALLEST_TYPE, design * ratio),
});

/** The words of a rating. */
export const RATING_ASPECTS = [
  { key: 'attitude', label: '态度' },
  { key: 'expertise', label: '专业' },
  { key: 'efficiency', label: '效率' },
  { key: 'fairness', label: '公正' },
] as const;

/** By number of stars; none given yet reads as a request. */
export const STAR_WORDS = ['点星星打分', '很不满意', '不满意', '一般', '满意', '非常满意'] as const;

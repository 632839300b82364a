/** The mark of Tiaohe: two rings that pass through each other, two sides that meet. */
const mark = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64" fill="none">
    <rect width="64" height="64" rx="14" fill="#0f6b66"/>
    <circle cx="24.5" cy="32" r="12.5" stroke="#ffffff" stroke-width="5.5"/>
    <circle cx="39.5" cy="32" r="12.5" stroke="#0f6b66" stroke-width="10"/>
    <circle cx="39.5" cy="32" r="12.5" stroke="#f3cf87" stroke-width="5.5"/>
    <path d="M36.2 36.3 A12.5 12.5 0 0 1 26.7 44.3" stroke="#0f6b66" stroke-width="10"/>
    <path d="M36.6 35.2 A12.5 12.5 0 0 1 25.6 44.45" stroke="#ffffff" stroke-width="5.5"/>
  </svg>`;

export const logo = `data:image/svg+xml;utf8,${encodeURIComponent(mark(64))}`;

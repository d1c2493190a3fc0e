/** The product's sign: bars that rise, and the line of the sender above them. */
export function Sign() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#A92A26" />
      <path d="M7.5 12.2 13.8 7.6" stroke="#fff" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="7.5" cy="12.2" r="1.7" fill="#fff" />
      <circle cx="13.8" cy="7.6" r="1.7" fill="#fff" />
      <rect x="7" y="17.5" width="4.6" height="8" rx="1.2" fill="#fff" />
      <rect x="13.7" y="12.5" width="4.6" height="13" rx="1.2" fill="#fff" />
      <rect x="20.4" y="7.5" width="4.6" height="18" rx="1.2" fill="#FFD166" />
    </svg>
  );
}

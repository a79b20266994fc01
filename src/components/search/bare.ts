// Letters that are typed by their names, and signs that are typed in more than one way.
const TYPED: readonly (readonly [RegExp, string])[] = [
  ...Object.entries({
    ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', theta: 'θ', kappa: 'κ' },
    ...{ lambda: 'λ', mu: 'μ', nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ' },
    ...{ ell: 'ℓ', sqrt: '√', sum: 'σ' },
  }).map(([name, sign]) => [new RegExp(`(?<![a-z])${name}(?![a-z])`, 'g'), sign] as const),
  [/[÷∕]/g, '/'],
  [/[−–—]/g, '-'],
];

/**
 * A formula as it is compared: "2 * sqrt(r) / (1 + r)" and "2√r/(1+r)" are one. What groups, raises
 * or multiplies is left out, since everybody writes it differently.
 */
export function bare(formula: string): string {
  const written = formula.toLowerCase().replace(/\*\*/g, '^');
  return TYPED.reduce((text, [pattern, sign]) => text.replace(pattern, sign), written)
    .normalize('NFKD')
    .replaceAll('(·)', '•')
    .replace(/[^\p{L}\p{N}√/=+<>≤≥|•-]/gu, '');
}

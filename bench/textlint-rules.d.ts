// The rules ship no types. Some are the rule, some hold it under `default`.

declare module 'textlint-rule-alex' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-date-weekday-mismatch' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-en-capitalization' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-max-comma' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-no-todo' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-rousseau' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-stop-words' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-terminology' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-unexpanded-acronym' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}
declare module 'textlint-rule-write-good' {
  const rule: import('./linters.ts').RulePackage
  export = rule
}

// The JSON answers that tests look into, as docs/openapi.yaml describes them.

export interface Reading {
  place: string;
  metric: string;
  year: number | null;
  subgroup_type: string;
  subgroup: string;
  value: number | null;
  lb: number | null;
  ub: number | null;
  grade: "Strong" | "Marginal" | "Weak" | null;
  missing: string | null;
  parts?: [number, number];
}

export interface Readings {
  readings: Reading[];
}

export interface Refusal {
  error: {
    kind: string;
    field: string | null;
    message: string;
    hint: string | null;
    suggestions: { label: string; path: string }[];
    problems?: { field: string; message: string }[];
  };
}

export interface StoredRecord {
  id: string;
  type: string;
  title: string;
  status: string;
  visibility: string;
  owner: string;
  revision: number;
  removed_at: string | null;
  fields: Record<string, unknown>;
}

export interface StoredRecords {
  total: number;
  from: number;
  limit: number;
  records: StoredRecord[];
}

export interface Change {
  number: number;
  person: string;
  person_name: string | null;
  kind: string;
  record: string;
  record_type: string;
  title: string;
  revision: number;
  before: { status?: string; deleted?: boolean; fields?: Record<string, unknown> };
  after: { status?: string; deleted?: boolean; fields?: Record<string, unknown> };
  reason: string;
}

export interface FoundPlaces {
  places: { geoid: string; name: string; state: string; level: string; url: string }[];
}

export interface Localized {
  en: string;
  es: string;
}

export interface Comparison {
  verdict: string;
  refusal: string | null;
  reason: Localized | null;
  unreliable: boolean;
  difference: number | null;
  test: string;
  z: number | null;
  p: number | null;
  adjusted_p: number | null;
  level: number;
  family: number;
}

export interface Gaps {
  gaps: {
    metric: string;
    subgroup_type: string;
    year: number;
    reference: Reading;
    groups: {
      reading: Reading;
      comparison: Comparison;
      people: { count: number; lower: number | null; upper: number | null; noun: Localized } | null;
      history: { year: number; comparison: Comparison }[];
      change: { since: number; comparison: Comparison } | null;
    }[];
  }[];
}

export interface Changes {
  changes: {
    metric: string;
    too_early: boolean;
    change: { earlier: Reading; later: Reading; comparison: Comparison } | null;
  }[];
}

export interface MetricProfile {
  metric: string;
  label: Localized;
  latest: Reading;
  series: Reading[];
  nation: { median: number; reliable: boolean; comparison: Comparison } | null;
  gaps: { subgroup_type: string; high: Reading; low: Reading; comparison: Comparison }[];
}

export interface Profile {
  place: string;
  name: string;
  level: string;
  population: { value: number; year: number } | null;
  edition: { release: string; id: string; fictional: boolean };
  pillars: { pillar: string; predictors: { predictor: string; metrics: MetricProfile[] }[] }[];
}

export interface ImportReport {
  release: string;
  totals: { values: number; rejected: number; repaired: number; noticed: number };
  files: {
    file: string;
    rows: number;
    values: number;
    findings: {
      finding: string;
      severity: string;
      count: number;
      examples: { line: number; column: string; value: string; reason: string }[];
    }[];
  }[];
}

interface PeerValue {
  metric: string;
  year: number;
  value: number | null;
  grade: Reading["grade"];
}

export interface PeerAnswer {
  place: string;
  better: string | null;
  to_beat: Reading | null;
  candidates: number;
  features: {
    feature: string;
    weight: number;
    columns: (PeerValue & { scale: "plain" | "logarithm"; mean: number | null; spread: number | null })[];
  }[];
  peers: {
    place: string;
    distance: number;
    rests_on_weak: boolean;
    features: {
      feature: string;
      difference: number | null;
      assumed: boolean;
      weak: boolean;
      columns: PeerValue[];
    }[];
    advantage: { reading: Reading; comparison: Comparison } | null;
  }[];
}

/** A comparison with the working of its test. */
export interface TestedComparison extends Comparison {
  refusal: string | null;
  p: number | null;
  adjusted_p: number | null;
  family: number;
}

export interface ComparedMetric {
  metric: string;
  year: number | null;
  shared: boolean;
  values: { reading: Reading; comparison: TestedComparison | null }[];
}

export interface PlaceComparison {
  places: { place: string; name: string }[];
  tests: number;
  predictors: { predictor: string; metrics: ComparedMetric[] }[];
}

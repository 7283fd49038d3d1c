// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tools/types.mjs from eec20020e3900339b330216dfc97f79f83d2ee03c5980c0ab0792540772c9db1; do not edit.
/**
 * One of the founding paper's six objectives: joint development, joint promotion, eliminating internal friction, defence, unified enforcement, out-licensing.
 */
export type Objective = "JD" | "JP" | "EI" | "DA" | "UE" | "OL";
/**
 * An exact number, or null if it is unknown or unbounded.
 */
export type FractionOrNull = string | null;
/**
 * An exact number: "14" or "7/20".
 */
export type Fraction = string;
/**
 * Three-valued.
 */
export type Truth = "yes" | "no" | "unknown";

/**
 * What `hanse assess --format json` writes. Amounts, shares and weights are exact fractions as text; every text stands in Chinese and English; what has an id is referred to by it.
 */
export interface HanseAssessment {
  /**
   * Name and version of this format. Fields may be added within version 1; none changes its meaning or goes away.
   */
  schema: "hanse.assessment/1";
  /**
   * Whom this is about.
   */
  alliance: {
    /**
     * id of the case
     */
    id: string;
    name: Words;
    /**
     * not a real alliance
     */
    invented: boolean;
  };
  /**
   * The day assessed.
   */
  day: string;
  /**
   * SHA-256 over all rule files: which rules the answer rests on.
   */
  rules: string;
  summary: {
    /**
     * How grave.
     */
    tone: "good" | "note" | "warning" | "alarm";
    sentence: Words;
    /**
     * what `hanse assess --why` explains: a rule, objective, node, or part of the report
     */
    why: string;
  }[];
  /**
   * Does its technology enter a standard?
   */
  standard_type: "yes" | "no" | "unknown";
  /**
   * Declared, inferred and fitting objectives.
   */
  objectives: {
    declared: {
      objective: Objective;
      name: Words;
      /**
       * weights add up to 1
       */
      weight: string;
    }[];
    /**
     * long-term objectives
     */
    later: Objective[];
    scores: Score[];
    fits: {
      objective: Objective;
      fit: FractionOrNull;
      need: FractionOrNull;
      /**
       * worth proposing
       */
      recommended: boolean;
    }[];
    /**
     * An exact number, or null if it is unknown or unbounded.
     */
    drift: string | null;
    /**
     * the distance is too large
     */
    drift_alarm: boolean;
    tensions: {
      /**
       * "JD-OL"
       */
      id: string;
      between: Objective[];
      text: Words;
      question: Words;
    }[];
  };
  /**
   * What has to be built.
   */
  plan: {
    objectives: Objective[];
    /**
     * id of the paper's usual combination, K1 to K6
     */
    usual: string | null;
    /**
     * Of the paper's tables.
     */
    counts: {
      /**
       * rows
       */
      rows: number;
      /**
       * rows without items, and items
       */
      leaves: number;
      /**
       * single duties
       */
      atoms: number;
      /**
       * nodes they meet in
       */
      nodes: number;
      /**
       * nodes with two duties or more
       */
      merged_nodes: number;
      /**
       * duties saved
       */
      merged_away: number;
    };
    duration_months: Fraction;
    /**
     * nodes
     */
    critical_path: string[];
    /**
     * by start
     */
    steps: Step[];
    risks: {
      /**
       * "JD-R1"
       */
      id: string;
      /**
       * "RK-01"
       */
      risk: string;
      text: Words;
    }[];
    conflicts: {
      /**
       * "JD-C1"
       */
      id: string;
      /**
       * "CF-01"
       */
      conflict: string;
      /**
       * about fairness
       */
      fairness: boolean;
      text: Words;
    }[];
    /**
     * a vertical and a horizontal form are asked for at once
     */
    architecture_conflict: boolean;
    patents_required_by: Objective[];
  };
  /**
   * Money for the plan, in CNY.
   */
  budget: {
    limit_cny: FractionOrNull;
    /**
     * An exact number: "14" or "7/20".
     */
    cost_cny: string;
    /**
     * steps without a cost
     */
    costs_unknown: number;
    staff_saving_cny: Fraction;
    /**
     * do the must-haves fit? null: unknown
     */
    feasible: boolean | null;
    chosen_cost_cny: Fraction;
    chosen_weight: Fraction;
  };
  /**
   * Who belongs together for which objective.
   */
  circles: {
    /**
     * one circle cannot hold all objectives
     */
    needed: boolean;
    circles: {
      objective: Objective;
      fits: Truth;
      /**
       * surely in it
       */
      members: string[];
      /**
       * perhaps; facts are missing
       */
      possible: string[];
      /**
       * surely not
       */
      violators: string[];
      /**
       * hub of a vertical circle
       */
      hub: string[];
      /**
       * product market they share; may be empty
       */
      market: string;
    }[];
    /**
     * in no circle
     */
    unplaced: string[];
    firewalls: Words[];
  };
  /**
   * Maturity, S0 to S4.
   */
  stage: {
    /**
     * surely reached
     */
    low: number;
    /**
     * possibly reached
     */
    high: number;
    levels: {
      /**
       * "S1"
       */
      id: string;
      name: Words;
      gates: {
        name: Words;
        met: Truth;
      }[];
    }[];
  };
  controls: {
    /**
     * "RC-R1a"
     */
    id: string;
    /**
     * "G4-R1"
     */
    area: string;
    name: Words;
    /**
     * How hard it is pressed now.
     */
    pressure: "prohibition" | "required" | "advised" | "not_yet" | "not_applicable" | "unknown";
  }[];
  /**
   * What the flows of money of one year say; null if the case holds none. Amounts are exact fractions of CNY.
   */
  money: {
    year: number;
    currency?: "CNY";
    /**
     * One per flow that occurs.
     */
    flows: {
      flow: "running" | "development" | "promotion" | "defence" | "enforcement" | "licensing" | "entry_exit";
      paid: Shares;
      got: Shares;
      /**
       * What keeps the figures or the norms unknown.
       */
      missing: {
        says: Words;
        table: string;
        /**
         * 0: no row of its own
         */
        line: number;
      }[];
    }[];
    fairness: {
      /**
       * Whether the norm of every flow is known; if not, nothing is found of a member as a whole.
       */
      complete: boolean;
      /**
       * The flows it rests on.
       */
      flows: string[];
      /**
       * An exact number: "14" or "7/20".
       */
      error: string;
      /**
       * By id: transfer, r, r_low, r_high, conclusion, label, robust.
       */
      members: {};
    };
    /**
     * stable, leavers, excess, proven, exit_cost, payoff, alone, repair, grant, shapley_part; or missing: why it cannot be said.
     */
    stability: {};
    arrears?: FractionOrNull;
    /**
     * The six signals of early warning by name; null: not known.
     */
    signals?: {};
    /**
     * Conflicts of interest of the founding paper, measured.
     */
    conflicts?: {
      /**
       * "DA-C1"
       */
      id: string;
      what: Words;
      value: FractionOrNull;
      member?: string | null;
      /**
       * words, if there is no value
       */
      missing?: {
        [k: string]: unknown;
      };
    }[];
  } | null;
  /**
   * The way to a standard-type alliance.
   */
  evolution: {
    readiness: Interval2;
    /**
     * id of the next gate
     */
    next: string | null;
    advised: Truth;
    gates: {
      /**
       * "EV-1"
       */
      id: string;
      name: Words;
      met: Truth;
    }[];
  };
  /**
   * gravest first
   */
  findings: Finding[];
  /**
   * most decisive first
   */
  questions: Question[];
  /**
   * rules that were not applied: their source was never seen
   */
  not_applied: string[];
  facts: Fact[];
  case_sources: {
    /**
     * key
     */
    key: string;
    title: Words;
    /**
     * where to find it
     */
    ref: string;
    /**
     * what it is
     */
    kind: string;
  }[];
  /**
   * Only over HTTP: does it rest on the whole, or on the part that the caller may see?
   */
  seen_as?: "whole" | "part";
  law_sources: {
    /**
     * key
     */
    key: string;
    title: Words;
    /**
     * law, rule, guideline, paper …
     */
    kind: string;
    /**
     * cn, us, eu …; any for research
     */
    jurisdiction: string;
    /**
     * official number
     */
    number: string;
    /**
     * binding law
     */
    binding: boolean;
    /**
     * first day in force
     */
    from: string | null;
    /**
     * last day in force
     */
    to: string | null;
    /**
     * where the text was seen
     */
    ref: string;
  }[];
}
/**
 * A text in both languages.
 */
export interface Words {
  /**
   * Chinese
   */
  zh: string;
  /**
   * English
   */
  en: string;
}
/**
 * How strongly the evidence speaks for one objective.
 */
export interface Score {
  objective: Objective;
  score: Interval;
  /**
   * on known evidence alone
   */
  point: string;
  /**
   * active: low end at least 0.60; emerging: from 0.35; inactive: high end below 0.35; open: otherwise
   */
  state: "active" | "emerging" | "inactive" | "open";
  /**
   * is it a declared objective?
   */
  declared: boolean;
  /**
   * does the membership have the form the objective asks for?
   */
  architecture: "yes" | "no" | "unknown";
  evidence: {
    /**
     * "f01"
     */
    feature: string;
    name: Words;
    weight: Fraction;
    value: Interval1;
  }[];
}
/**
 * unknown evidence counts 0 at the low end, 1 at the high end
 */
export interface Interval {
  low: FractionOrNull;
  high: FractionOrNull;
}
/**
 * 0 to 1
 */
export interface Interval1 {
  low: FractionOrNull;
  high: FractionOrNull;
}
/**
 * One node of the construction plan.
 */
export interface Step {
  /**
   * "CN-10"
   */
  node: string;
  name: Words;
  /**
   * What sort of thing it is.
   */
  kind: "rule" | "organisation" | "task" | "asset" | "goal";
  /**
   * How binding the paper's words are.
   */
  modality: "may" | "should" | "must";
  /**
   * more than one: duties merged here
   */
  from: {
    objective: Objective;
    /**
     * "JD-02.4a"
     */
    atom: string;
    /**
     * the row or item it stands in
     */
    text: Words | null;
  }[];
  /**
   * An exact number: "14" or "7/20".
   */
  weight: string;
  /**
   * nodes that come first
   */
  after: string[];
  /**
   * in every budget
   */
  must: boolean;
  done: Truth;
  months: Fraction;
  /**
   * An exact number: "14" or "7/20".
   */
  start: string;
  /**
   * An exact number: "14" or "7/20".
   */
  slack: string;
  /**
   * the duration is our default, not the alliance's
   */
  months_ours: boolean;
  /**
   * on the critical path
   */
  critical: boolean;
  cost_cny: FractionOrNull;
  /**
   * member in charge, as planned; may be empty
   */
  owner: string;
  in_budget: Truth;
}
/**
 * By member id.
 */
export interface Shares {
  /**
   * Null: not known.
   */
  actual: {} | null;
  /**
   * shapley, stable, proportional; each an object by member id, or null.
   */
  norm: {};
}
/**
 * share of gates met
 */
export interface Interval2 {
  low: FractionOrNull;
  high: FractionOrNull;
}
/**
 * One rule, judged. Findings that are neither violated nor suspected carry only the first fields.
 */
export interface Finding {
  /**
   * id of the rule
   */
  rule: string;
  /**
   * violated: the facts show it; suspected: they point to it, or a presumption or factor holds; unknown: facts are missing.
   */
  status: "violated" | "suspected" | "satisfied" | "unknown" | "not_applicable" | "not_yet";
  /**
   * Area of the founding paper's risk list.
   */
  area:
    | "market-position"
    | "charter"
    | "pool-entry"
    | "cross-licence"
    | "external-licence"
    | "product-pricing"
    | "operation"
    | "supervision";
  sentence?: Words1;
  name?: Words;
  /**
   * facts that would settle it
   */
  open?: string[];
  /**
   * What sort of rule.
   */
  kind?: "prohibition" | "duty" | "contract" | "guide" | "presumption" | "factor" | "safe-harbour";
  /**
   * of what is violated or suspected
   */
  grade?: "low" | "medium" | "high" | null;
  severity?: Interval3;
  /**
   * facts the rule names
   */
  facts?: string[];
  /**
   * in force on the day and of the alliance's jurisdictions
   */
  sources?: Citation[];
  /**
   * drawn by the founding paper; the legal article is from memory only
   */
  unconfirmed?: boolean;
  /**
   * items of the founding paper it stands for
   */
  paper?: string[];
  /**
   * rows of the law reference
   */
  law_ids?: string[];
  /**
   * What would cure it.
   */
  remedy?: {
    text: Words;
    /**
     * facts and the values that would cure it, as a case file writes them
     */
    set: {} | null;
    /**
     * construction nodes that do it
     */
    nodes: string[];
  };
}
/**
 * A text in both languages.
 */
export interface Words1 {
  /**
   * Chinese
   */
  zh: string;
  /**
   * English
   */
  en: string;
}
/**
 * 0 to 1; as wide as the alliance's market share is unknown
 */
export interface Interval3 {
  low: FractionOrNull;
  high: FractionOrNull;
}
/**
 * Where a rule comes from.
 */
export interface Citation {
  /**
   * key of law_sources
   */
  law: string;
  /**
   * "17(1)"
   */
  article: string;
  /**
   * How well the wording was checked: seen at the issuer, in a copy, reported, from memory, founding paper.
   */
  verification: "OFF" | "COPY" | "SEC" | "MEM" | "SEED";
  /**
   * only part of the passage was seen
   */
  partly?: boolean;
  /**
   * short quotation, in the language of the source
   */
  text?: string;
  note?: Words;
}
/**
 * An unknown fact worth asking for.
 */
export interface Question {
  /**
   * id of the fact
   */
  fact: string;
  asks: Words;
  /**
   * An exact number: "14" or "7/20".
   */
  weight: string;
  /**
   * rules it can still decide
   */
  rules: string[];
  /**
   * cells of tables that would answer it
   */
  gaps?: Words[];
}
/**
 * A fact of which something can be said. Facts that are not listed are unknown.
 */
export interface Fact {
  /**
   * id in the fact catalogue
   */
  id: string;
  /**
   * as a case file writes it: word, list of words, exact number or interval, date, text; null if unknown
   */
  value: {
    [k: string]: unknown;
  };
  /**
   * Where the value comes from; asked: looked into, and not known.
   */
  origin: "absent" | "asked" | "stated" | "derived";
  /**
   * key of case_sources
   */
  source?: string;
  /**
   * 2025, 2025-06 or 2025-06-30
   */
  as_of?: string;
  /**
   * How sure.
   */
  confidence?: "verified" | "seed" | "memory" | "judged" | "self_reported" | "measured";
  /**
   * remark of whoever stated it
   */
  note?: string;
  /**
   * facts it was derived from
   */
  inputs?: string[];
  /**
   * cells of tables whose absence keeps it unknown or wide
   */
  gaps?: Words[];
}

